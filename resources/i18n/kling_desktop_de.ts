<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Commands</name>
        <message>
            <source>Attach a task</source>
            <translation>Auftrag übernehmen</translation>
        </message>
        <message>
            <source>The task id, as the ToAPIs console shows it:</source>
            <translation>Die Auftragsnummer, wie die ToAPIs-Konsole sie zeigt:</translation>
        </message>
        <message>
            <source>Where clips are saved</source>
            <translation>Wo Clips gespeichert werden</translation>
        </message>
        <message>
            <source>New clips are saved in {folder} from the next start on.</source>
            <translation>Neue Clips werden ab dem nächsten Start in {folder} gespeichert.</translation>
        </message>
        <message>
            <source>Clips' folder</source>
            <translation>Ordner der Clips</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Keyboard reference</source>
            <translation>Tastenübersicht</translation>
        </message>
        <message>
            <source>Version {version}. MIT licence; Qt under the LGPL. No telemetry of any kind.</source>
            <translation>Version {version}. MIT-Lizenz; Qt unter der LGPL. Keinerlei Telemetrie.</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>Nothing here matches. Search for other words, or show all.</source>
            <translation>Nichts passt dazu. Suchen Sie andere Wörter, oder zeigen Sie alle.</translation>
        </message>
        <message>
            <source>What you generate appears here at once, the newest first: first its progress, then its clip.</source>
            <translation>Was Sie erzeugen, erscheint sofort hier, das Neueste zuerst: erst der Fortschritt, dann der Clip.</translation>
        </message>
    </context>
    <context>
        <name>FileChoice</name>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>Bilder ({patterns})</translation>
        </message>
    </context>
    <context>
        <name>FrameSlot</name>
        <message>
            <source>Drop or choose</source>
            <translation>Ablegen oder wählen</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <source>Empty. Enter chooses a file, Ctrl+V pastes.</source>
            <translation>Leer. Eingabe wählt eine Datei, Strg+V fügt ein.</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>Startbild</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>Endbild</translation>
        </message>
        <message>
            <source>Clear first frame</source>
            <translation>Startbild entfernen</translation>
        </message>
        <message>
            <source>Clear last frame</source>
            <translation>Endbild entfernen</translation>
        </message>
        <message>
            <source>{name} is being prepared.</source>
            <translation>{name} wird vorbereitet.</translation>
        </message>
        <message>
            <source>A picture</source>
            <translation>Ein Bild</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Swap the frames</source>
            <translation>Bilder tauschen</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>GalleryPanel</name>
        <message>
            <source>Take the star away</source>
            <translation>Stern entfernen</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Mit Stern markieren</translation>
        </message>
        <message>
            <source>Use its request</source>
            <translation>Anfrage übernehmen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Stop watching</source>
            <translation>Nicht weiter verfolgen</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>Galerie</translation>
        </message>
    </context>
    <context>
        <name>HeldBack</name>
        <message>
            <source>Send anyway</source>
            <translation>Trotzdem senden</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>ToAPIs key</source>
            <translation>ToAPIs-Schlüssel</translation>
        </message>
        <message>
            <source>Paste your key from the ToAPIs console. It is kept in this computer's key store.</source>
            <translation>Fügen Sie Ihren Schlüssel aus der ToAPIs-Konsole ein. Er wird im Schlüsselspeicher dieses Rechners aufbewahrt.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Schlüssel zeigen</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>Diesen Schlüssel verwenden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Checking the key…</source>
            <translation>Schlüssel wird geprüft…</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Simulator</source>
            <translation>Simulator</translation>
        </message>
        <message>
            <source>Nothing here costs money: clips come from the built-in simulator.</source>
            <translation>Hier kostet nichts: Die Clips kommen aus dem eingebauten Simulator.</translation>
        </message>
        <message>
            <source>The library was damaged or missing and has been rebuilt. Nothing was deleted; see {folder}.</source>
            <translation>Die Bibliothek war beschädigt oder fehlte und wurde neu aufgebaut. Gelöscht wurde nichts, siehe {folder}.</translation>
        </message>
        <message>
            <source>Something broke in the program. What runs goes on; the log says more.</source>
            <translation>Im Programm ist etwas fehlgeschlagen. Was läuft, läuft weiter; mehr steht im Protokoll.</translation>
        </message>
    </context>
    <context>
        <name>MessagePage</name>
        <message>
            <source>Drop a picture, write a sentence and press Generate; or choose a clip below.</source>
            <translation>Legen Sie ein Bild ab, schreiben Sie einen Satz und drücken Sie „Erzeugen“; oder wählen Sie unten einen Clip.</translation>
        </message>
        <message>
            <source>Your clips play here</source>
            <translation>Hier laufen Ihre Clips</translation>
        </message>
        <message>
            <source>Open elsewhere</source>
            <translation>Anderswo öffnen</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Close this notice</source>
            <translation>Hinweis schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weitere</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PictureBlock</name>
        <message>
            <source>Swap the frames</source>
            <translation>Bilder tauschen</translation>
        </message>
        <message>
            <source>Add references</source>
            <translation>Referenzen hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>PlayerPanel</name>
        <message>
            <source>The clip is no longer in {folder}. It was moved, renamed or deleted.</source>
            <translation>Der Clip ist nicht mehr in {folder}. Er wurde verschoben, umbenannt oder gelöscht.</translation>
        </message>
        <message>
            <source>The clip cannot be read. Check the disk, or open it elsewhere.</source>
            <translation>Der Clip lässt sich nicht lesen. Prüfen Sie den Datenträger, oder öffnen Sie ihn anderswo.</translation>
        </message>
        <message>
            <source>The clip cannot be decoded here. Open it elsewhere, or ask for it again.</source>
            <translation>Der Clip lässt sich hier nicht dekodieren. Öffnen Sie ihn anderswo, oder fragen Sie ihn erneut an.</translation>
        </message>
        <message>
            <source>This computer lacks what plays video. `kling-desktop doctor` says what is missing.</source>
            <translation>Diesem Rechner fehlt, was Video abspielt. `kling-desktop doctor` sagt, was fehlt.</translation>
        </message>
        <message>
            <source>Player</source>
            <translation>Player</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>The service says: {words}</source>
            <translation>Der Dienst sagt: {words}</translation>
        </message>
        <message>
            <source>What happens, and how the camera moves: “Slow dolly through a greenhouse at dusk, rain on the glass”</source>
            <translation>Was geschieht und wie die Kamera fährt: „Langsame Fahrt durch ein Gewächshaus in der Dämmerung, Regen am Glas“</translation>
        </message>
        <message>
            <source>Show what to keep out</source>
            <translation>Zeigen, was draußen bleibt</translation>
        </message>
        <message>
            <source>What should not be seen: blur, text, extra fingers</source>
            <translation>Was nicht zu sehen sein soll: Unschärfe, Schrift, überzählige Finger</translation>
        </message>
    </context>
    <context>
        <name>ReferenceList</name>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <source>Drop pictures for style or subject</source>
            <translation>Bilder für Stil oder Motiv ablegen</translation>
        </message>
    </context>
    <context>
        <name>SegmentedChoice</name>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>SendArea</name>
        <message>
            <source>Generate {count} takes</source>
            <translation>{count} Takes erzeugen</translation>
        </message>
        <message>
            <source>Generate</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <source>A picture is still being prepared.</source>
            <translation>Ein Bild wird noch vorbereitet.</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>Enter a ToAPIs key, or try with the simulator.</source>
            <translation>Geben Sie einen ToAPIs-Schlüssel ein, oder probieren Sie es mit dem Simulator.</translation>
        </message>
        <message>
            <source>The key could not be checked now: {why}</source>
            <translation>Der Schlüssel konnte jetzt nicht geprüft werden: {why}</translation>
        </message>
        <message>
            <source>There is no key store here: the key is kept until the program ends, and written nowhere.</source>
            <translation>Hier gibt es keinen Schlüsselspeicher: Der Schlüssel gilt bis zum Ende des Programms und wird nirgends gespeichert.</translation>
        </message>
        <message>
            <source>Pictures are uploaded to a public address of the service before a clip is made from them.</source>
            <translation>Bilder werden an eine öffentliche Adresse des Dienstes hochgeladen, bevor daraus ein Clip entsteht.</translation>
        </message>
        <message>
            <source>Upload</source>
            <translation>Hochladen</translation>
        </message>
        <message>
            <source>Enter key…</source>
            <translation>Schlüssel eingeben…</translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n in Arbeit</numerusform>
                <numerusform>%n in Arbeit</numerusform>
            </translation>
        </message>
        <message>
            <source>saved in {folder}</source>
            <translation>gespeichert in {folder}</translation>
        </message>
        <message>
            <source>unlimited credits</source>
            <translation>unbegrenztes Guthaben</translation>
        </message>
        <message>
            <source>{credits} credits</source>
            <translation>{credits} Credits</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Keep</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>As the environment says</source>
            <translation>Wie die Umgebung vorgibt</translation>
        </message>
        <message>
            <source>None beyond the usual ones</source>
            <translation>Keine außer den üblichen</translation>
        </message>
        <message>
            <source>Clips' folder</source>
            <translation>Ordner der Clips</translation>
        </message>
        <message>
            <source>Names of clips</source>
            <translation>Namen der Clips</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Ask the service every</source>
            <translation>Dienst abfragen alle</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Extra certificates</source>
            <translation>Weitere Zertifikate</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose: {what}</source>
            <translation>Wählen: {what}</translation>
        </message>
        <message>
            <source>There is no folder {folder}. Choose one that exists.</source>
            <translation>Den Ordner {folder} gibt es nicht. Wählen Sie einen vorhandenen.</translation>
        </message>
        <message>
            <source>A proxy looks like http://host:8080 or socks5://host:1080.</source>
            <translation>Ein Proxy sieht so aus: http://host:8080 oder socks5://host:1080.</translation>
        </message>
        <message>
            <source>There is no file {file}. Choose a PEM file, or leave this empty.</source>
            <translation>Die Datei {file} gibt es nicht. Wählen Sie eine PEM-Datei, oder lassen Sie das Feld leer.</translation>
        </message>
        <message>
            <source>For example: {name}</source>
            <translation>Zum Beispiel: {name}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
    </context>
    <context>
        <name>ShotSettings</name>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>How many clips to make of this request. Each is paid for.</source>
            <translation>Wie viele Clips aus dieser Anfrage entstehen. Jeder wird bezahlt.</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Show the clips' folder</source>
            <translation>Ordner der Clips zeigen</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Gallery</source>
            <translation>Galerie</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Starred only</source>
            <translation>Nur mit Stern</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Go to start</source>
            <translation>Zum Anfang</translation>
        </message>
        <message>
            <source>Previous frame</source>
            <translation>Vorheriges Einzelbild</translation>
        </message>
        <message>
            <source>Next frame</source>
            <translation>Nächstes Einzelbild</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>Schleife</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Use as first frame</source>
            <translation>Als Startbild verwenden</translation>
        </message>
        <message>
            <source>Use as last frame</source>
            <translation>Als Endbild verwenden</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>Startbild</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>Endbild</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Two frames and a sentence become a shot</source>
            <translation>Aus zwei Bildern und einem Satz wird eine Einstellung</translation>
        </message>
        <message>
            <source>Clips are made by Kling through ToAPIs. How do you want to begin?</source>
            <translation>Clips entstehen mit Kling über ToAPIs. Wie möchten Sie beginnen?</translation>
        </message>
        <message>
            <source>Enter ToAPIs key</source>
            <translation>ToAPIs-Schlüssel eingeben</translation>
        </message>
        <message>
            <source>Try with the simulator</source>
            <translation>Mit dem Simulator probieren</translation>
        </message>
        <message>
            <source>Real clips. Each one is charged to your ToAPIs account; every press is one charge.</source>
            <translation>Echte Clips. Jeder wird Ihrem ToAPIs-Konto berechnet; jeder Druck ist eine Buchung.</translation>
        </message>
        <message>
            <source>No key and no cost: stand-in clips are made on this computer, marked as such.</source>
            <translation>Ohne Schlüssel und ohne Kosten: Ersatzclips entstehen auf diesem Rechner, als solche gekennzeichnet.</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Compose</source>
            <translation>Gestalten</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Developer</source>
            <translation>Entwickler</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Enter ToAPIs key…</source>
            <translation>ToAPIs-Schlüssel eingeben…</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>Work on the simulator</source>
            <translation>Mit dem Simulator arbeiten</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <source>Attach a task…</source>
            <translation>Auftrag übernehmen…</translation>
        </message>
        <message>
            <source>Show the clips' folder</source>
            <translation>Ordner der Clips zeigen</translation>
        </message>
        <message>
            <source>Choose the clips' folder…</source>
            <translation>Ordner der Clips wählen…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Generate</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <source>Write the prompt</source>
            <translation>Prompt schreiben</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Gestalten</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Compose panel</source>
            <translation>Gestaltungsbereich</translation>
        </message>
        <message>
            <source>Player</source>
            <translation>Player</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>Galerie</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>The simulator behaves</source>
            <translation>Der Simulator verhält sich richtig</translation>
        </message>
        <message>
            <source>The simulator ignores our ids</source>
            <translation>Der Simulator übergeht unsere Kennungen</translation>
        </message>
        <message>
            <source>Keyboard reference</source>
            <translation>Tastenübersicht</translation>
        </message>
        <message>
            <source>About Kling Desktop</source>
            <translation>Über Kling Desktop</translation>
        </message>
    </context>
    <context>
        <name>clips</name>
        <message>
            <source>The file is empty.</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <source>The file is not an MP4 clip.</source>
            <translation>Die Datei ist kein MP4-Clip.</translation>
        </message>
        <message>
            <source>The file is a web page, not a clip.</source>
            <translation>Die Datei ist eine Webseite, kein Clip.</translation>
        </message>
        <message>
            <source>The clip is cut off.</source>
            <translation>Der Clip ist abgeschnitten.</translation>
        </message>
        <message>
            <source>There is no picture in the clip.</source>
            <translation>Im Clip ist kein Bild.</translation>
        </message>
        <message>
            <source>The clip cannot be decoded.</source>
            <translation>Der Clip lässt sich nicht dekodieren.</translation>
        </message>
        <message>
            <source>The clip cannot be read.</source>
            <translation>Der Clip lässt sich nicht lesen.</translation>
        </message>
    </context>
    <context>
        <name>details</name>
        <message>
            <source>Look again</source>
            <translation>Noch einmal nachsehen</translation>
        </message>
        <message>
            <source>Send again (may be paid twice)</source>
            <translation>Erneut senden (kann doppelt kosten)</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Erneut fragen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Neu versuchen</translation>
        </message>
        <message>
            <source>Watch again</source>
            <translation>Wieder verfolgen</translation>
        </message>
        <message>
            <source>Use this task id</source>
            <translation>Diese Auftragsnummer verwenden</translation>
        </message>
        <message>
            <source>The clip is not where it was saved. Ask again to download it once more.</source>
            <translation>Der Clip ist nicht mehr an seinem Ort. Fragen Sie erneut, um ihn noch einmal zu laden.</translation>
        </message>
        <message>
            <source>You stopped watching this one. The service goes on, and the charge stands.</source>
            <translation>Sie verfolgen diesen nicht mehr. Der Dienst arbeitet weiter, und die Kosten bleiben.</translation>
        </message>
        <message>
            <source>Task id</source>
            <translation>Auftragsnummer</translation>
        </message>
        <message>
            <source>Task id from the console</source>
            <translation>Auftragsnummer aus der Konsole</translation>
        </message>
    </context>
    <context>
        <name>gallery</name>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>your turn</source>
            <translation>Sie sind dran</translation>
        </message>
        <message>
            <source>not watched</source>
            <translation>nicht verfolgt</translation>
        </message>
        <message>
            <source>take {take}/{takes}</source>
            <translation>Take {take}/{takes}</translation>
        </message>
        <message>
            <source>audio</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>Simulator</translation>
        </message>
    </context>
    <context>
        <name>hovering</name>
        <message>
            <source>Use as first frame</source>
            <translation>Als Startbild verwenden</translation>
        </message>
        <message>
            <source>Use as last frame</source>
            <translation>Als Endbild verwenden</translation>
        </message>
        <message>
            <source>Add to the references</source>
            <translation>Zu den Referenzen hinzufügen</translation>
        </message>
        <message>
            <source>Use the pictures in this folder</source>
            <translation>Bilder dieses Ordners verwenden</translation>
        </message>
        <message>
            <source>Swap the frames</source>
            <translation>Bilder tauschen</translation>
        </message>
        <message>
            <source>It is here already</source>
            <translation>Ist schon hier</translation>
        </message>
    </context>
    <context>
        <name>pictures</name>
        <message>
            <source>“{name}” is not a picture. Use a JPEG, PNG, WebP, TIFF, HEIC, AVIF or GIF file.</source>
            <translation>„{name}“ ist kein Bild. Verwenden Sie eine JPEG-, PNG-, WebP-, TIFF-, HEIC-, AVIF- oder GIF-Datei.</translation>
        </message>
        <message>
            <source>“{name}” is empty: 0 bytes. Export it again.</source>
            <translation>„{name}“ ist leer: 0 Byte. Exportieren Sie es neu.</translation>
        </message>
        <message>
            <source>“{name}” is damaged or cut off. Export or download it again.</source>
            <translation>„{name}“ ist beschädigt oder abgeschnitten. Exportieren oder laden Sie es neu.</translation>
        </message>
        <message>
            <source>“{name}” has {found} million pixels; {limit} million is the most. Export it smaller.</source>
            <translation>„{name}“ hat {found} Millionen Pixel; höchstens {limit} Millionen gehen. Exportieren Sie es kleiner.</translation>
        </message>
        <message>
            <source>Kling needs a picture of at least {limit} px on the shorter side; “{name}” is {found} px.</source>
            <translation>Kling braucht an der kürzeren Seite mindestens {limit} px; „{name}“ hat {found} px.</translation>
        </message>
        <message>
            <source>Kling takes shapes up to {limit}; “{name}” is {found} px. Crop it first.</source>
            <translation>Kling nimmt Formate bis {limit}; „{name}“ hat {found} px. Schneiden Sie es erst zu.</translation>
        </message>
        <message>
            <source>“{name}” is a kind of picture that cannot be read here. Export it as JPEG or PNG.</source>
            <translation>„{name}“ ist eine Bildart, die sich hier nicht lesen lässt. Exportieren Sie es als JPEG oder PNG.</translation>
        </message>
        <message>
            <source>“{name}” cannot be brought under {limit} MB; it is {found} MB at best. Export it smaller.</source>
            <translation>„{name}“ lässt sich nicht unter {limit} MB bringen; bestenfalls sind es {found} MB. Exportieren Sie es kleiner.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {found}.</source>
            <translation>„{name}“ lässt sich nicht lesen: {found}.</translation>
        </message>
    </context>
    <context>
        <name>refusals</name>
        <message>
            <source>There is no picture in this. Drop a picture file or an image.</source>
            <translation>Darin ist kein Bild. Legen Sie eine Bilddatei oder ein Bild ab.</translation>
        </message>
        <message>
            <source>“{name}” is a text file, not a picture.</source>
            <translation>„{name}“ ist eine Textdatei, kein Bild.</translation>
        </message>
        <message>
            <source>“{name}” is a video, not a picture. Take a still from it first.</source>
            <translation>„{name}“ ist ein Video, kein Bild. Ziehen Sie erst ein Standbild heraus.</translation>
        </message>
        <message>
            <source>“{name}” is a sound file, not a picture.</source>
            <translation>„{name}“ ist eine Tondatei, kein Bild.</translation>
        </message>
        <message>
            <source>“{name}” is not a picture.</source>
            <translation>„{name}“ ist kein Bild.</translation>
        </message>
        <message>
            <source>“{name}” is not there any more.</source>
            <translation>„{name}“ ist nicht mehr da.</translation>
        </message>
        <message>
            <source>This file lies on another machine ({name}). Copy it here first.</source>
            <translation>Diese Datei liegt auf einem anderen Rechner ({name}). Kopieren Sie sie erst hierher.</translation>
        </message>
        <message>
            <source>There are no pictures in the folder “{name}”.</source>
            <translation>Im Ordner „{name}“ sind keine Bilder.</translation>
        </message>
        <message>
            <source>The folder “{name}” holds more than {limit} pictures. Drop the ones you want.</source>
            <translation>Der Ordner „{name}“ enthält mehr als {limit} Bilder. Legen Sie die gewünschten ab.</translation>
        </message>
        <message>
            <source>The folder “{name}” cannot be opened.</source>
            <translation>Der Ordner „{name}“ lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <source>This picture cannot be read. Save it, and drop the file.</source>
            <translation>Dieses Bild lässt sich nicht lesen. Speichern Sie es, und legen Sie die Datei ab.</translation>
        </message>
    </context>
    <context>
        <name>text</name>
        <message>
            <source>The service says: “{words}”</source>
            <translation>Der Dienst sagt: „{words}“</translation>
        </message>
        <message>
            <source>Since {span}.</source>
            <translation>Seit {span}.</translation>
        </message>
        <message>
            <source>Next try in {span}.</source>
            <translation>Nächster Versuch in {span}.</translation>
        </message>
        <message>
            <source>{s} s</source>
            <translation>{s} s</translation>
        </message>
        <message>
            <source>{m} min</source>
            <translation>{m} min</translation>
        </message>
        <message>
            <source>{h} h {m} min</source>
            <translation>{h} h {m} min</translation>
        </message>
        <message>
            <source>{d} d {h} h</source>
            <translation>{d} T {h} h</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {reason}.</source>
            <translation>„{name}“ lässt sich nicht lesen: {reason}.</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Keep out</source>
            <translation>Ausschließen</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>Startbild</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>Endbild</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Referenzen</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Aspect ratio</source>
            <translation>Seitenverhältnis</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Watermark</source>
            <translation>Wasserzeichen</translation>
        </message>
        <message>
            <source>Standard 720p</source>
            <translation>Standard 720p</translation>
        </message>
        <message>
            <source>Professional 1080p</source>
            <translation>Professional 1080p</translation>
        </message>
        <message>
            <source>5 seconds</source>
            <translation>5 Sekunden</translation>
        </message>
        <message>
            <source>10 seconds</source>
            <translation>10 Sekunden</translation>
        </message>
        <message>
            <source>16:9 landscape</source>
            <translation>16:9 quer</translation>
        </message>
        <message>
            <source>9:16 portrait</source>
            <translation>9:16 hoch</translation>
        </message>
        <message>
            <source>1:1 square</source>
            <translation>1:1 quadratisch</translation>
        </message>
        <message>
            <source>There is no model “{found}”. Known: {limit}.</source>
            <translation>Es gibt kein Modell „{found}“. Bekannt: {limit}.</translation>
        </message>
        <message>
            <source>{limit} has no “{parameter}”. Clear it to go on.</source>
            <translation>{limit} kennt „{parameter}“ nicht. Leeren Sie es, um fortzufahren.</translation>
        </message>
        <message>
            <source>Write a prompt: one sentence is enough, {limit} characters at most.</source>
            <translation>Schreiben Sie einen Prompt: Ein Satz genügt, höchstens {limit} Zeichen.</translation>
        </message>
        <message>
            <source>{parameter}: {found} characters, and the service takes {limit}. Shorten it.</source>
            <translation>{parameter}: {found} Zeichen, und der Dienst nimmt {limit}. Kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>{parameter} cannot be “{found}”. Choose one of: {limit}.</source>
            <translation>{parameter} kann nicht „{found}“ sein. Wählen Sie: {limit}.</translation>
        </message>
        <message>
            <source>Audio needs Professional. Switch to it, or turn audio off.</source>
            <translation>Ton braucht Professional. Wechseln Sie dorthin, oder schalten Sie den Ton aus.</translation>
        </message>
        <message>
            <source>{parameter}: “{found}” is neither a file nor an https address. Choose a picture file.</source>
            <translation>{parameter}: „{found}“ ist weder eine Datei noch eine https-Adresse. Wählen Sie eine Bilddatei.</translation>
        </message>
        <message>
            <source>{parameter}: Kling needs at least {limit} px on the shorter side; this picture is {found} px.</source>
            <translation>{parameter}: Kling braucht an der kürzeren Seite mindestens {limit} px; dieses Bild hat {found} px.</translation>
        </message>
        <message>
            <source>{parameter}: Kling takes shapes up to {limit}; this picture is {found} px. Crop it first.</source>
            <translation>{parameter}: Kling nimmt Formate bis {limit}; dieses Bild hat {found} px. Schneiden Sie es erst zu.</translation>
        </message>
        <message>
            <source>A last frame needs Professional. In Standard it has been ignored, and charged.</source>
            <translation>Ein Endbild braucht Professional. In Standard wurde es übergangen und trotzdem berechnet.</translation>
        </message>
        <message>
            <source>A last frame and audio exclude each other.</source>
            <translation>Endbild und Ton schließen einander aus.</translation>
        </message>
        <message>
            <source>A last frame without a first frame is often refused. Add a first frame.</source>
            <translation>Ein Endbild ohne Startbild wird oft abgelehnt. Fügen Sie ein Startbild hinzu.</translation>
        </message>
        <message>
            <source>References: effect not verified on this model.</source>
            <translation>Referenzen: Wirkung bei diesem Modell nicht gesichert.</translation>
        </message>
        <message>
            <source>The first frame's own shape wins over the aspect ratio.</source>
            <translation>Das Format des Startbilds geht dem Seitenverhältnis vor.</translation>
        </message>
        <message>
            <source>First and last frame differ in shape; the clip may be distorted.</source>
            <translation>Startbild und Endbild haben verschiedene Formate; der Clip kann verzerrt sein.</translation>
        </message>
        <message>
            <source>Use Professional</source>
            <translation>Professional verwenden</translation>
        </message>
        <message>
            <source>Drop the last frame</source>
            <translation>Endbild weglassen</translation>
        </message>
        <message>
            <source>Turn audio off</source>
            <translation>Ton ausschalten</translation>
        </message>
        <message>
            <source>Use it as first frame</source>
            <translation>Als Startbild verwenden</translation>
        </message>
        <message>
            <source>preparing</source>
            <translation>in Vorbereitung</translation>
        </message>
        <message>
            <source>submitting</source>
            <translation>wird gesendet</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>ungewiss</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>in der Warteschlange</translation>
        </message>
        <message>
            <source>generating</source>
            <translation>wird erzeugt</translation>
        </message>
        <message>
            <source>downloading</source>
            <translation>wird geladen</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>The service refused the request. Change it and generate again.</source>
            <translation>Der Dienst hat die Anfrage abgelehnt. Ändern Sie sie, und erzeugen Sie neu.</translation>
        </message>
        <message>
            <source>The service will not make this. Change the prompt or the pictures.</source>
            <translation>Der Dienst macht das nicht. Ändern Sie den Prompt oder die Bilder.</translation>
        </message>
        <message>
            <source>The service could not make this clip. Try again, or change the request.</source>
            <translation>Der Dienst konnte diesen Clip nicht machen. Versuchen Sie es neu, oder ändern Sie die Anfrage.</translation>
        </message>
        <message>
            <source>The service finished without a clip. Ask again; its task is kept.</source>
            <translation>Der Dienst ist ohne Clip fertig geworden. Fragen Sie erneut; der Auftrag ist gemerkt.</translation>
        </message>
        <message>
            <source>The clip's address has expired at the service. Ask again, or try again.</source>
            <translation>Die Adresse des Clips ist beim Dienst abgelaufen. Fragen Sie erneut, oder versuchen Sie es neu.</translation>
        </message>
        <message>
            <source>A picture cannot be used. Choose another and generate again.</source>
            <translation>Ein Bild ist nicht verwendbar. Wählen Sie ein anderes, und erzeugen Sie neu.</translation>
        </message>
        <message>
            <source>The service did not take a picture. Choose another and generate again.</source>
            <translation>Der Dienst hat ein Bild nicht angenommen. Wählen Sie ein anderes, und erzeugen Sie neu.</translation>
        </message>
        <message>
            <source>You gave this one up. If the service did take it, attach its task id.</source>
            <translation>Sie haben diesen aufgegeben. Falls der Dienst ihn doch hat, übernehmen Sie seine Auftragsnummer.</translation>
        </message>
        <message>
            <source>charged</source>
            <translation>berechnet</translation>
        </message>
        <message>
            <source>not charged</source>
            <translation>nicht berechnet</translation>
        </message>
        <message>
            <source>not known whether charged</source>
            <translation>unbekannt, ob berechnet</translation>
        </message>
        <message>
            <source>No network. It goes on by itself when the network is back.</source>
            <translation>Kein Netz. Es geht von selbst weiter, wenn das Netz wieder da ist.</translation>
        </message>
        <message>
            <source>No key. Enter your ToAPIs key to go on.</source>
            <translation>Kein Schlüssel. Geben Sie Ihren ToAPIs-Schlüssel ein, um fortzufahren.</translation>
        </message>
        <message>
            <source>The service refused the key. Enter another to go on.</source>
            <translation>Der Dienst hat den Schlüssel abgelehnt. Geben Sie einen anderen ein, um fortzufahren.</translation>
        </message>
        <message>
            <source>Not enough credit. Add some at ToAPIs; it goes on by itself.</source>
            <translation>Zu wenig Guthaben. Laden Sie bei ToAPIs auf; es geht von selbst weiter.</translation>
        </message>
        <message>
            <source>The service asks for a pause. It goes on by itself.</source>
            <translation>Der Dienst bittet um eine Pause. Es geht von selbst weiter.</translation>
        </message>
        <message>
            <source>The service has trouble. Asked again, ever slower.</source>
            <translation>Der Dienst hat Störungen. Es wird weiter gefragt, immer seltener.</translation>
        </message>
        <message>
            <source>This is not the service's answer (a login page?). Asked again.</source>
            <translation>Das ist nicht die Antwort des Dienstes (eine Anmeldeseite?). Es wird erneut gefragt.</translation>
        </message>
        <message>
            <source>Its pictures wait for your word before they are uploaded.</source>
            <translation>Seine Bilder warten auf Ihr Einverständnis, bevor sie hochgeladen werden.</translation>
        </message>
        <message>
            <source>Accepted. The service's record is on its way.</source>
            <translation>Angenommen. Der Eintrag des Dienstes ist unterwegs.</translation>
        </message>
        <message>
            <source>Sent, but no answer came. Looking for it at the service.</source>
            <translation>Gesendet, aber keine Antwort. Es wird beim Dienst danach gesucht.</translation>
        </message>
        <message>
            <source>Sent, but the service does not know it. Your decision is needed.</source>
            <translation>Gesendet, aber der Dienst kennt es nicht. Ihre Entscheidung ist nötig.</translation>
        </message>
        <message>
            <source>The service does not know this task. You can ask again.</source>
            <translation>Der Dienst kennt diesen Auftrag nicht. Sie können erneut fragen.</translation>
        </message>
        <message>
            <source>Not finished after a day. You can ask again.</source>
            <translation>Nach einem Tag nicht fertig. Sie können erneut fragen.</translation>
        </message>
        <message>
            <source>The disk is full. Make room; it goes on by itself.</source>
            <translation>Der Datenträger ist voll. Schaffen Sie Platz; es geht von selbst weiter.</translation>
        </message>
        <message>
            <source>The clips' folder cannot be written. It goes on when it can.</source>
            <translation>In den Ordner der Clips kann nicht geschrieben werden. Es geht weiter, sobald es möglich ist.</translation>
        </message>
        <message>
            <source>The download was cut. It goes on from where it stopped.</source>
            <translation>Der Download ist abgebrochen. Er geht weiter, wo er aufgehört hat.</translation>
        </message>
        <message>
            <source>The clip did not arrive whole. You can ask again.</source>
            <translation>Der Clip ist nicht vollständig angekommen. Sie können erneut fragen.</translation>
        </message>
    </context>
</TS>
