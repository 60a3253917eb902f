<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Kling Desktop</source>
            <translation>Über Kling Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>MIT licence; Qt under the LGPL. No telemetry of any kind.</source>
            <translation>MIT-Lizenz; Qt unter der LGPL. Keinerlei Telemetrie.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>AdviceLine</name>
        <message>
            <source>Close the message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>AttachDialog</name>
        <message>
            <source>Attach a task</source>
            <translation>Auftrag übernehmen</translation>
        </message>
        <message>
            <source>The task id, as the ToAPIs console shows it:</source>
            <translation>Die Auftragsnummer, wie die ToAPIs-Konsole sie zeigt:</translation>
        </message>
        <message>
            <source>Task id</source>
            <translation>Auftragsnummer</translation>
        </message>
        <message>
            <source>Its clip is fetched. Asking costs nothing.</source>
            <translation>Ihr Clip wird geholt. Nachfragen kostet nichts.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Enter the id first.</source>
            <translation>Geben Sie zuerst die Nummer ein.</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Shot list: {name}</source>
            <translation>Shotlist: {name}</translation>
        </message>
        <message>
            <source>Columns that are unknown here and left out: {names}.</source>
            <translation>Unbekannte Spalten, die weggelassen werden: {names}.</translation>
        </message>
        <message>
            <source>Shot list</source>
            <translation>Shotlist</translation>
        </message>
        <message>
            <source>{chosen} of {all} rows</source>
            <translation>{chosen} von {all} Zeilen</translation>
        </message>
        <message>
            <source>being stored…</source>
            <translation>wird gespeichert …</translation>
        </message>
        <message numerus="yes">
            <source>Generate %n clips</source>
            <translation>
                <numerusform>%n Clip erzeugen</numerusform>
                <numerusform>%n Clips erzeugen</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is ticked.</source>
            <translation>Keine Zeile ist angehakt.</translation>
        </message>
    </context>
    <context>
        <name>Batches</name>
        <message>
            <source>Open a shot list</source>
            <translation>Shotlist öffnen</translation>
        </message>
        <message>
            <source>Shot lists (*.csv *.tsv)</source>
            <translation>Shotlists (*.csv *.tsv)</translation>
        </message>
        <message>
            <source>You want to be asked before that: the button is your word.</source>
            <translation>Sie wollen vorher gefragt werden: Der Knopf ist Ihr Ja.</translation>
        </message>
    </context>
    <context>
        <name>BugReports</name>
        <message>
            <source>The program died the last time. Nothing that was paid for is lost; what ran goes on.</source>
            <translation>Das Programm ist beim letzten Mal abgestürzt. Nichts Bezahltes ist verloren; was lief, läuft weiter.</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>Bericht…</translation>
        </message>
        <message>
            <source>Something broke in the program. What runs goes on; the log says more.</source>
            <translation>Im Programm ist etwas fehlgeschlagen. Was läuft, läuft weiter; mehr steht im Protokoll.</translation>
        </message>
    </context>
    <context>
        <name>Chains</name>
        <message>
            <source>The shot goes on from here.</source>
            <translation>Der Shot geht von hier aus weiter.</translation>
        </message>
        <message>
            <source>It goes on from a clip that is not here any more.</source>
            <translation>Er geht von einem Clip aus weiter, der nicht mehr hier ist.</translation>
        </message>
        <message>
            <source>No clip goes on from this one yet. “Continue the shot” begins one with its last frame.</source>
            <translation>Noch geht kein Clip von diesem aus weiter. „Shot fortsetzen“ beginnt einen mit seinem letzten Einzelbild.</translation>
        </message>
        <message numerus="yes">
            <source>Chain of %n clips</source>
            <translation>
                <numerusform>Kette aus %n Clip</numerusform>
                <numerusform>Kette aus %n Clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClipRecipes</name>
        <message>
            <source>The request of “{name}” is in the compose panel; Undo brings the former one back.</source>
            <translation>Die Anfrage von „{name}“ steht im Gestaltungsbereich; „Rückgängig“ bringt die vorige zurück.</translation>
        </message>
        <message>
            <source>it was moved, renamed or deleted</source>
            <translation>verschoben, umbenannt oder gelöscht</translation>
        </message>
        <message>
            <source>“{name}” says nothing of how it was made: it comes from elsewhere, or another program wrote it anew. Drop it on a frame slot to use one of its frames.</source>
            <translation>„{name}“ verrät nicht, wie es entstand: Es kommt von anderswo, oder ein anderes Programm hat es neu geschrieben. Legen Sie es auf einen Bildplatz, um eines seiner Einzelbilder zu verwenden.</translation>
        </message>
        <message>
            <source>Not on this computer: {pictures}. Drop them on their places again, or the clip on a slot to use its frame.</source>
            <translation>Nicht auf diesem Rechner: {pictures}. Legen Sie sie erneut auf ihre Plätze, oder den Clip auf einen Bildplatz, um sein Einzelbild zu verwenden.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>“{name}” is still being exported. Closing stops it, and nothing half written is left.</source>
            <translation>„{name}“ wird noch exportiert. Schließen bricht das ab; nichts halb Geschriebenes bleibt zurück.</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Abbrechen und schließen</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Where clips are saved</source>
            <translation>Wo Clips gespeichert werden</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>The requests are the same: these are takes of one.</source>
            <translation>Die Anfragen sind gleich: Das sind Takes derselben.</translation>
        </message>
        <message>
            <source>Only this differs: {parameter}: {values}</source>
            <translation>Nur das unterscheidet sich: {parameter}: {values}</translation>
        </message>
        <message>
            <source>These differ: {parameters}</source>
            <translation>Es unterscheiden sich: {parameters}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Flip</source>
            <translation>Umschalten</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Wischen</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Überlagern</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Place of the wipe</source>
            <translation>Lage der Wischkante</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Verstärkung</translation>
        </message>
        <message>
            <source>End comparison</source>
            <translation>Vergleich beenden</translation>
        </message>
        <message>
            <source>Clip {letter}</source>
            <translation>Clip {letter}</translation>
        </message>
        <message>
            <source>Star clip {letter}</source>
            <translation>Clip {letter} mit Stern markieren</translation>
        </message>
        <message>
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
    </context>
    <context>
        <name>Continuing</name>
        <message>
            <source>Choose the one clip in the gallery that the shot is to go on from.</source>
            <translation>Wählen Sie in der Galerie den einen Clip, von dem aus der Shot weitergehen soll.</translation>
        </message>
        <message>
            <source>last frame</source>
            <translation>Endbild</translation>
        </message>
    </context>
    <context>
        <name>Cost</name>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>Also when the price is unknown</source>
            <translation>Auch bei unbekanntem Preis</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Unbekannt</translation>
        </message>
        <message>
            <source>Ask before sending what costs more than</source>
            <translation>Vor dem Senden fragen ab Kosten über</translation>
        </message>
        <message>
            <source>Monthly cap</source>
            <translation>Monatslimit</translation>
        </message>
        <message>
            <source>Prices in credits. The service does not publish them here: write down what you know.</source>
            <translation>Preise in Credits. Der Dienst gibt sie hier nicht bekannt: Tragen Sie ein, was Sie wissen.</translation>
        </message>
        <message>
            <source>Where you leave it open, the balance tells the price when one generation has run alone.</source>
            <translation>Wo Sie nichts eintragen, zeigt das Guthaben den Preis, sobald ein Clip allein entstanden ist.</translation>
        </message>
        <message>
            <source> credits</source>
            <translation> Credits</translation>
        </message>
        <message>
            <source>last time {credits}</source>
            <translation>zuletzt {credits}</translation>
        </message>
        <message>
            <source>This month, by the balance: {credits} credits, other programs with this key included.</source>
            <translation>Diesen Monat laut Guthaben: {credits} Credits, einschließlich anderer Programme mit diesem Schlüssel.</translation>
        </message>
        <message>
            <source>At the cap the queue waits; nothing that is paid for is touched.</source>
            <translation>Am Limit wartet die Warteschlange; Bezahltes bleibt unberührt.</translation>
        </message>
    </context>
    <context>
        <name>Costing</name>
        <message>
            <source>Price unknown</source>
            <translation>Preis unbekannt</translation>
        </message>
        <message>
            <source>≈ 0 credits</source>
            <translation>≈ 0 Credits</translation>
        </message>
        <message>
            <source>≈ {credits} credits</source>
            <translation>≈ {credits} Credits</translation>
        </message>
        <message>
            <source>≈ {credits} credits, play money</source>
            <translation>≈ {credits} Credits, Spielgeld</translation>
        </message>
        <message numerus="yes">
            <source>+ %n of unknown price</source>
            <translation>
                <numerusform>+ %n mit unbekanntem Preis</numerusform>
                <numerusform>+ %n mit unbekanntem Preis</numerusform>
            </translation>
        </message>
        <message>
            <source>your price</source>
            <translation>Ihr Preis</translation>
        </message>
        <message>
            <source>last time</source>
            <translation>zuletzt</translation>
        </message>
        <message>
            <source>Costs nothing: the simulator makes it</source>
            <translation>Kostet nichts: Der Simulator macht es</translation>
        </message>
        <message>
            <source>{cost}: more than the {limit} credits above which you want to be asked.</source>
            <translation>{cost}: mehr als die {limit} Credits, ab denen Sie gefragt werden wollen.</translation>
        </message>
        <message>
            <source>{cost}. You want to be asked before that is sent.</source>
            <translation>{cost}. Sie wollen gefragt werden, bevor das gesendet wird.</translation>
        </message>
        <message>
            <source>Monthly cap</source>
            <translation>Monatslimit</translation>
        </message>
        <message>
            <source>Raise the cap…</source>
            <translation>Limit erhöhen…</translation>
        </message>
        <message numerus="yes">
            <source>Let the %n waiting pass once</source>
            <translation>
                <numerusform>Den %n Wartenden einmal durchlassen</numerusform>
                <numerusform>Die %n Wartenden einmal durchlassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Your cap is {cap} credits a month. The next one would go beyond it.</source>
            <translation>Ihr Limit ist {cap} Credits im Monat. Der nächste Clip ginge darüber hinaus.</translation>
        </message>
        <message>
            <source>About {credits} more were sent since, by their prices.</source>
            <translation>Seitdem kamen nach Preisen rund {credits} dazu.</translation>
        </message>
        <message numerus="yes">
            <source>%n sent since have no known price.</source>
            <translation>
                <numerusform>%n seitdem Gesendeter hat keinen bekannten Preis.</numerusform>
                <numerusform>%n seitdem Gesendete haben keinen bekannten Preis.</numerusform>
            </translation>
        </message>
        <message>
            <source>The balance has told nothing yet.</source>
            <translation>Das Guthaben hat noch nichts gezeigt.</translation>
        </message>
        <message>
            <source>By the balance this key has used {credits} since {since}, other programs included.</source>
            <translation>Laut Guthaben hat dieser Schlüssel seit {since} {credits} verbraucht, einschließlich anderer Programme.</translation>
        </message>
    </context>
    <context>
        <name>CropControls</name>
        <message>
            <source>Crop</source>
            <translation>Zuschneiden</translation>
        </message>
        <message>
            <source>Extend by blur</source>
            <translation>Mit Unschärfe erweitern</translation>
        </message>
        <message>
            <source>Extend by colour</source>
            <translation>Mit Farbe erweitern</translation>
        </message>
        <message>
            <source>Both alike</source>
            <translation>Beide gleich</translation>
        </message>
        <message>
            <source>What is done to one frame is done to the other.</source>
            <translation>Was mit einem Bild geschieht, geschieht auch mit dem anderen.</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>Farbe…</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Onion skin</source>
            <translation>Onion Skin</translation>
        </message>
        <message>
            <source>Lays the other frame over this one.</source>
            <translation>Legt das andere Bild über dieses.</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>The wheel and the keys + and − do the same.</source>
            <translation>Auch mit dem Mausrad und den Tasten + und −.</translation>
        </message>
        <message>
            <source>How it is made to fit</source>
            <translation>Wie es passend gemacht wird</translation>
        </message>
    </context>
    <context>
        <name>CropDialog</name>
        <message>
            <source>Crop both frames</source>
            <translation>Beide Bilder zuschneiden</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Zuschneiden</translation>
        </message>
        <message>
            <source>Picture in its frame</source>
            <translation>Bild in seinem Rahmen</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Cropping…</source>
            <translation>Wird zugeschnitten…</translation>
        </message>
        <message>
            <source>Kling needs {limit} px on the shorter side</source>
            <translation>Kling braucht an der kürzeren Seite {limit} px</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>F flips between the frames</source>
            <translation>F wechselt zwischen den Bildern</translation>
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
        <name>ExportDialog</name>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message numerus="yes">
            <source>Export %n clips</source>
            <translation>
                <numerusform>%n Clip exportieren</numerusform>
                <numerusform>%n Clips exportieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Only from in to out</source>
            <translation>Nur von In bis Out</translation>
        </message>
        <message>
            <source>One after the other in one file</source>
            <translation>Hintereinander in einer Datei</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Bilder pro Sekunde</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern als</translation>
        </message>
        <message>
            <source>A timeline always lists all clips.</source>
            <translation>Eine Timeline führt immer alle Clips auf.</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>This format leaves that as it is.</source>
            <translation>Dieses Format lässt das unverändert.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>Den Ordner {folder} gibt es nicht.</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Wird exportiert…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>This window can be closed; the export goes on.</source>
            <translation>Das Fenster kann geschlossen werden; der Export läuft weiter.</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Stopped. Nothing half written is left.</source>
            <translation>Angehalten. Nichts Halbfertiges bleibt zurück.</translation>
        </message>
        <message>
            <source>Exported: {name}</source>
            <translation>Exportiert: {name}</translation>
        </message>
        <message>
            <source>Exporting {name} · {percent} %</source>
            <translation>{name} wird exportiert · {percent} %</translation>
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
        <name>Films</name>
        <message>
            <source>Putting the clips together: {percent} %</source>
            <translation>Clips werden zusammengefügt: {percent} %</translation>
        </message>
    </context>
    <context>
        <name>FoundClips</name>
        <message>
            <source>The library was damaged or missing and has been rebuilt.</source>
            <translation>Die Bibliothek war beschädigt oder fehlte und wurde neu aufgebaut.</translation>
        </message>
        <message>
            <source>The file that remembers what was sent was no file; it has been begun again.</source>
            <translation>Die Datei, die sich das Gesendete merkt, war keine Datei; sie wurde neu begonnen.</translation>
        </message>
        <message>
            <source>The settings cannot be read; they are as at the first start. What was there is kept: {path}</source>
            <translation>Die Einstellungen sind nicht lesbar; es gelten die des ersten Starts. Was da war, ist aufbewahrt: {path}</translation>
        </message>
        <message numerus="yes">
            <source>Known by their clips alone: %n.</source>
            <translation>
                <numerusform>Nur durch ihren Clip bekannt: %n.</numerusform>
                <numerusform>Nur durch ihren Clip bekannt: %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was deleted; what was damaged is kept: {path}</source>
            <translation>Gelöscht wurde nichts; das Beschädigte liegt hier: {path}</translation>
        </message>
        <message>
            <source>There are clips in {folder} that this library does not know.</source>
            <translation>In {folder} liegen Clips, die diese Bibliothek nicht kennt.</translation>
        </message>
        <message>
            <source>Take them in</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <source>Find clips on disk</source>
            <translation>Clips auf dem Datenträger finden</translation>
        </message>
        <message numerus="yes">
            <source>Looking through {folder}: %n so far.</source>
            <translation>
                <numerusform>{folder} wird durchsucht: bisher %n.</numerusform>
                <numerusform>{folder} wird durchsucht: bisher %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clips looked at: %n. There is none that the library does not have already.</source>
            <translation>
                <numerusform>Geprüfte Clips: %n. Die Bibliothek hat sie alle schon.</numerusform>
                <numerusform>Geprüfte Clips: %n. Die Bibliothek hat sie alle schon.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New in the library: %n.</source>
            <translation>
                <numerusform>Neu in der Bibliothek: %n.</numerusform>
                <numerusform>Neu in der Bibliothek: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With their file again: %n.</source>
            <translation>
                <numerusform>Wieder mit ihrer Datei: %n.</numerusform>
                <numerusform>Wieder mit ihrer Datei: %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where to look for “{title}”</source>
            <translation>Wo „{title}“ gesucht werden soll</translation>
        </message>
        <message>
            <source>“{title}” is not in {folder}, whatever its file may be called there.</source>
            <translation>„{title}“ liegt nicht in {folder}, auch nicht unter anderem Namen.</translation>
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
            <source>Gallery</source>
            <translation>Galerie</translation>
        </message>
    </context>
    <context>
        <name>General</name>
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
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
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
        <name>Intake</name>
        <message>
            <source>last frame</source>
            <translation>Endbild</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>the temporary folder cannot be written to</source>
            <translation>in den temporären Ordner lässt sich nicht schreiben</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>ToAPIs key</source>
            <translation>ToAPIs-Schlüssel</translation>
        </message>
        <message>
            <source>Paste your key from the ToAPIs console. It is kept in this computer's key store or nowhere.</source>
            <translation>Fügen Sie Ihren Schlüssel aus der ToAPIs-Konsole ein. Er wird nur im Schlüsselspeicher dieses Rechners aufbewahrt.</translation>
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
            <source>Name of the key</source>
            <translation>Name des Schlüssels</translation>
        </message>
        <message>
            <source>A name, should there be several keys</source>
            <translation>Ein Name, falls es mehrere Schlüssel gibt</translation>
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
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Checking the key…</source>
            <translation>Schlüssel wird geprüft…</translation>
        </message>
    </context>
    <context>
        <name>KeyReference</name>
        <message>
            <source>Keyboard reference</source>
            <translation>Tastenübersicht</translation>
        </message>
        <message>
            <source>Player: {preset}</source>
            <translation>Player: {preset}</translation>
        </message>
        <message>
            <source>Menus</source>
            <translation>Menüs</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>The key could not be checked now: {why}</source>
            <translation>Der Schlüssel konnte jetzt nicht geprüft werden: {why}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Neu versuchen</translation>
        </message>
        <message>
            <source>The key is kept until the program ends, and written nowhere.</source>
            <translation>Der Schlüssel gilt bis zum Ende des Programms und wird nirgends gespeichert.</translation>
        </message>
        <message>
            <source>There is no key store here.</source>
            <translation>Hier gibt es keinen Schlüsselspeicher.</translation>
        </message>
        <message>
            <source>The key store is locked.</source>
            <translation>Der Schlüsselspeicher ist gesperrt.</translation>
        </message>
        <message>
            <source>The key store did not take the key.</source>
            <translation>Der Schlüsselspeicher hat den Schlüssel nicht angenommen.</translation>
        </message>
        <message>
            <source>The key store does not answer as it should.</source>
            <translation>Der Schlüsselspeicher antwortet nicht wie erwartet.</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>ToAPIs keys</source>
            <translation>ToAPIs-Schlüssel</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Entfernen…</translation>
        </message>
        <message>
            <source>There is no key yet.</source>
            <translation>Noch gibt es keinen Schlüssel.</translation>
        </message>
        <message>
            <source>This one comes from the environment; it is not kept here, and cannot be removed here.</source>
            <translation>Dieser kommt aus der Umgebung; er wird hier weder aufbewahrt noch lässt er sich hier entfernen.</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>“{name}” is removed from here. It stays valid at ToAPIs.</source>
            <translation>„{name}“ wird hier entfernt. Bei ToAPIs bleibt der Schlüssel gültig.</translation>
        </message>
        <message>
            <source>in the key store</source>
            <translation>im Schlüsselspeicher</translation>
        </message>
        <message>
            <source>until the program ends</source>
            <translation>bis zum Ende des Programms</translation>
        </message>
        <message>
            <source>from the environment</source>
            <translation>aus der Umgebung</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>in Gebrauch</translation>
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
        <name>Network</name>
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
            <source>Ask the service every</source>
            <translation>Dienst abfragen alle</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Left empty, HTTPS_PROXY and NO_PROXY of the environment are followed.</source>
            <translation>Leer gelassen gelten HTTPS_PROXY und NO_PROXY der Umgebung.</translation>
        </message>
        <message>
            <source>Extra certificates</source>
            <translation>Weitere Zertifikate</translation>
        </message>
        <message>
            <source>Left empty, SSL_CERT_FILE of the environment is followed.</source>
            <translation>Leer gelassen gilt SSL_CERT_FILE der Umgebung.</translation>
        </message>
        <message>
            <source>A proxy looks like http://host:8080 or socks5://host:1080.</source>
            <translation>Ein Proxy sieht so aus: http://host:8080 oder socks5://host:1080.</translation>
        </message>
        <message>
            <source>There is no file {file}. Choose a PEM file, or leave this empty.</source>
            <translation>Die Datei {file} gibt es nicht. Wählen Sie eine PEM-Datei, oder lassen Sie das Feld leer.</translation>
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
        <name>Outgoing</name>
        <message>
            <source>Starred clips wait for the watch folder {folder} ({reason}). They are copied when it is back.</source>
            <translation>Clips mit Stern warten auf den überwachten Ordner {folder} ({reason}). Sie werden kopiert, sobald er wieder da ist.</translation>
        </message>
        <message>
            <source>The clip is no longer in {folder}. It was moved, renamed or deleted.</source>
            <translation>Der Clip ist nicht mehr in {folder}. Er wurde verschoben, umbenannt oder gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>Phrasing</name>
        <message>
            <source>Prompts and snippets cannot be saved: {reason}.</source>
            <translation>Prompts und Textbausteine lassen sich nicht speichern: {reason}.</translation>
        </message>
        <message>
            <source>Search earlier prompts</source>
            <translation>Frühere Prompts durchsuchen</translation>
        </message>
        <message>
            <source>Each prompt that you send is kept here.</source>
            <translation>Jeder gesendete Prompt wird hier aufbewahrt.</translation>
        </message>
        <message>
            <source>Write something first, or select a piece of it.</source>
            <translation>Schreiben Sie erst etwas, oder wählen Sie ein Stück davon aus.</translation>
        </message>
        <message>
            <source>Search snippets, or name a new one</source>
            <translation>Bausteine suchen, oder neuen benennen</translation>
        </message>
        <message>
            <source>Select a piece of the prompt, open this list again, and save the piece under a name.</source>
            <translation>Wählen Sie ein Stück des Prompts aus, öffnen Sie diese Liste wieder, und speichern Sie es unter einem Namen.</translation>
        </message>
        <message>
            <source>Write what to keep out first.</source>
            <translation>Schreiben Sie erst, was draußen bleiben soll.</translation>
        </message>
        <message>
            <source>Search lists, or name a new one</source>
            <translation>Listen suchen, oder neue benennen</translation>
        </message>
        <message>
            <source>Save what is written as “{name}”</source>
            <translation>Als „{name}“ speichern</translation>
        </message>
        <message>
            <source>Replace “{name}” by what is written</source>
            <translation>„{name}“ durch Geschriebenes ersetzen</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Put “{name}” back</source>
            <translation>„{name}“ zurückholen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>The new name</source>
            <translation>Der neue Name</translation>
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
        <message>
            <source>There are no frames to swap yet.</source>
            <translation>Noch gibt es keine Bilder zum Tauschen.</translation>
        </message>
    </context>
    <context>
        <name>Player</name>
        <message>
            <source>Keys of the player</source>
            <translation>Tasten des Players</translation>
        </message>
        <message>
            <source>They hold while the player has the keyboard. F1 shows them all.</source>
            <translation>Sie gelten, solange der Player die Tastatur hat. F1 zeigt alle.</translation>
        </message>
    </context>
    <context>
        <name>PlayerOut</name>
        <message>
            <source>it was moved, renamed or deleted</source>
            <translation>verschoben, umbenannt oder gelöscht</translation>
        </message>
        <message>
            <source>Ready to be dragged: {name}</source>
            <translation>Bereit zum Ziehen: {name}</translation>
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
        <name>PresetDesk</name>
        <message>
            <source>Search presets, or name a new one</source>
            <translation>Presets suchen, oder neues benennen</translation>
        </message>
        <message>
            <source>A preset keeps the whole request: words, pictures and settings.</source>
            <translation>Ein Preset bewahrt die ganze Anfrage: Worte, Bilder und Einstellungen.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Choose a preset first.</source>
            <translation>Wählen Sie zuerst ein Preset.</translation>
        </message>
        <message>
            <source>Save this request as “{name}”</source>
            <translation>Anfrage als „{name}“ speichern</translation>
        </message>
        <message>
            <source>Replace “{name}” by this request</source>
            <translation>„{name}“ durch Anfrage ersetzen</translation>
        </message>
        <message>
            <source>Write the chosen one to a file…</source>
            <translation>Gewähltes in eine Datei schreiben…</translation>
        </message>
        <message>
            <source>Open a preset's file…</source>
            <translation>Preset-Datei öffnen…</translation>
        </message>
        <message>
            <source>The request is kept as the preset “{name}”.</source>
            <translation>Die Anfrage ist als Preset „{name}“ gespeichert.</translation>
        </message>
        <message>
            <source>Presets ({pattern})</source>
            <translation>Presets ({pattern})</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Presets</translation>
        </message>
        <message>
            <source>The preset “{name}” is kept, and its request is in the compose panel. Undo gives yours back.</source>
            <translation>Das Preset „{name}“ ist gespeichert, und seine Anfrage steht im Gestaltungsbereich. „Rückgängig“ bringt Ihre zurück.</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>{count} prompts</source>
            <translation>{count} Prompts</translation>
        </message>
        <message>
            <source>Of {count} characters only the first {most} are here.</source>
            <translation>Von {count} Zeichen stehen nur die ersten {most} hier.</translation>
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
            <source>Saved lists of what to keep out</source>
            <translation>Gespeicherte Ausschlusslisten</translation>
        </message>
        <message>
            <source>What should not be seen: blur, text, extra fingers</source>
            <translation>Was nicht zu sehen sein soll: Unschärfe, Schrift, überzählige Finger</translation>
        </message>
    </context>
    <context>
        <name>PromptTools</name>
        <message>
            <source>Earlier prompts</source>
            <translation>Frühere Prompts</translation>
        </message>
        <message>
            <source>Ctrl+R, or ↑ in an empty prompt, or Alt+↑ and Alt+↓</source>
            <translation>Strg+R, oder ↑ im leeren Prompt, oder Alt+↑ und Alt+↓</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>Textbausteine</translation>
        </message>
        <message>
            <source>Pieces of a prompt, saved to be inserted again</source>
            <translation>Stücke eines Prompts, gespeichert zum Wiedereinfügen</translation>
        </message>
        <message>
            <source>Camera words</source>
            <translation>Kamerabegriffe</translation>
        </message>
        <message>
            <source>Shot sizes, angles, movements, lenses, light and pace</source>
            <translation>Einstellungsgrößen, Winkel, Bewegungen, Objektive, Licht und Tempo</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>A line that is spoken, with who says it and how</source>
            <translation>Ein gesprochener Satz: wer ihn sagt, und wie</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Presets</translation>
        </message>
        <message>
            <source>Whole requests, saved under a name</source>
            <translation>Ganze Anfragen, unter einem Namen gespeichert</translation>
        </message>
    </context>
    <context>
        <name>QueueDialog</name>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>Warteschlange anhalten</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting. The first is sent next; nothing here has been paid for yet.</source>
            <translation>
                <numerusform>%n wartet. Der erste wird als nächster gesendet; bezahlt ist hier noch nichts.</numerusform>
                <numerusform>%n warten. Der erste wird als nächster gesendet; bezahlt ist hier noch nichts.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waits. What you generate while the queue is paused gathers here.</source>
            <translation>Nichts wartet. Was Sie bei angehaltener Warteschlange erzeugen, sammelt sich hier.</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Warteschlange</translation>
        </message>
        <message>
            <source>Send first</source>
            <translation>Als Nächstes senden</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>It has not been sent: nothing is charged.</source>
            <translation>Noch nicht gesendet: Nichts wird berechnet.</translation>
        </message>
    </context>
    <context>
        <name>Queueing</name>
        <message>
            <source>It has just been sent, so it can be neither edited nor removed. The charge stands.</source>
            <translation>Eben gesendet: Es lässt sich weder bearbeiten noch entfernen. Die Kosten bleiben.</translation>
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
        <name>Remedies</name>
        <message>
            <source>There is no picture to crop yet. Drop one here first.</source>
            <translation>Noch ist kein Bild zum Zuschneiden da. Legen Sie erst eines hier ab.</translation>
        </message>
    </context>
    <context>
        <name>Removing</name>
        <message>
            <source>What is being made is paid for, so it stays until its clip is here. You can stop watching it.</source>
            <translation>Was gerade entsteht, ist bezahlt und bleibt deshalb, bis sein Clip da ist. Es muss aber nicht weiter verfolgt werden.</translation>
        </message>
        <message>
            <source>What was sent may be paid for, so it stays until you decide what is to be done about it.</source>
            <translation>Was gesendet wurde, ist vielleicht bezahlt und bleibt deshalb, bis entschieden ist, was damit geschehen soll.</translation>
        </message>
        <message numerus="yes">
            <source>%n removed from the library. What is on the disk stays there.</source>
            <translation>
                <numerusform>%n aus der Bibliothek entfernt. Was auf der Festplatte liegt, bleibt dort.</numerusform>
                <numerusform>%n aus der Bibliothek entfernt. Was auf der Festplatte liegt, bleibt dort.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>This is the whole report. There is no key in it, and it is sent nowhere: paste it where you like.</source>
            <translation>Das ist der ganze Bericht. Er enthält keinen Schlüssel und wird nirgendwohin gesendet: Fügen Sie ihn ein, wo Sie möchten.</translation>
        </message>
        <message>
            <source>With prompts and the names of clips</source>
            <translation>Mit Prompts und Namen der Clips</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>RequestDialog</name>
        <message>
            <source>Exactly this is sent, with an id of our own added.</source>
            <translation>Genau das wird gesendet, ergänzt um eine eigene Kennung.</translation>
        </message>
        <message>
            <source>Pictures at file:// are uploaded first, and their public addresses take the place.</source>
            <translation>Bilder unter file:// werden zuerst hochgeladen; ihre öffentlichen Adressen treten an die Stelle.</translation>
        </message>
        <message numerus="yes">
            <source>The prompt holds alternatives: this is the first of %n requests.</source>
            <translation>
                <numerusform>Der Prompt enthält Alternativen: Das ist die erste von %n Anfrage.</numerusform>
                <numerusform>Der Prompt enthält Alternativen: Das ist die erste von %n Anfragen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Request as JSON</source>
            <translation>Anfrage als JSON</translation>
        </message>
        <message>
            <source>JSON of the request</source>
            <translation>JSON der Anfrage</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy as cURL</source>
            <translation>Als cURL kopieren</translation>
        </message>
        <message>
            <source>For a terminal. The key is taken from $TOAPIS_API_KEY, never written into it.</source>
            <translation>Für ein Terminal. Der Schlüssel kommt aus $TOAPIS_API_KEY und steht nie darin.</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Takes what is on the clipboard: JSON, or a call of cURL.</source>
            <translation>Nimmt, was in der Zwischenablage ist: JSON oder einen cURL-Aufruf.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Use this request</source>
            <translation>Diese Anfrage übernehmen</translation>
        </message>
        <message>
            <source>It is what the panel holds already.</source>
            <translation>Das steht schon im Gestaltungsbereich.</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <source>Copied. The service reads public addresses only: upload a file:// picture first.</source>
            <translation>Kopiert. Der Dienst liest nur öffentliche Adressen: Laden Sie ein Bild unter file:// erst hoch.</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
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
            <source>Watch folder</source>
            <translation>Überwachter Ordner</translation>
        </message>
        <message>
            <source>Starred clips are copied there, once each. Nothing is replaced, nothing removed.</source>
            <translation>Clips mit Stern werden dorthin kopiert, jeder einmal. Nichts wird ersetzt, nichts entfernt.</translation>
        </message>
        <message>
            <source>There is no folder {folder}. Choose one that exists.</source>
            <translation>Den Ordner {folder} gibt es nicht. Wählen Sie einen vorhandenen.</translation>
        </message>
        <message>
            <source>There is no {field} in names. There are: {fields}.</source>
            <translation>In Namen gibt es kein {field}. Es gibt: {fields}.</translation>
        </message>
        <message>
            <source>For example: {name}</source>
            <translation>Zum Beispiel: {name}</translation>
        </message>
    </context>
    <context>
        <name>SeamChoices</name>
        <message numerus="yes">
            <source>Leave out doubled frames at the seams (%n)</source>
            <translation>
                <numerusform>Doppeltes Bild an der Nahtstelle weglassen (%n)</numerusform>
                <numerusform>Doppelte Bilder an den Nahtstellen weglassen (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>A clip that goes on from another begins with its last frame once more.</source>
            <translation>Ein Clip, der einen anderen fortsetzt, beginnt noch einmal mit dessen letztem Einzelbild.</translation>
        </message>
        <message>
            <source>Match colours at the seams (up to ΔE {most})</source>
            <translation>Farben an den Nahtstellen angleichen (bis ΔE {most})</translation>
        </message>
        <message>
            <source>Each clip gets the colours of the one before it, measured at the seam. It is encoded anew.</source>
            <translation>Jeder Clip bekommt die Farben des vorigen, gemessen an der Nahtstelle. Er wird neu kodiert.</translation>
        </message>
        <message>
            <source>Here the clips stay as they are; grade them where you cut.</source>
            <translation>Hier bleiben die Clips, wie sie sind; graden Sie sie im Schnittprogramm.</translation>
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
            <source>Send it</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Generate replaces the waiting “{title}”.</source>
            <translation>„Erzeugen“ ersetzt das wartende „{title}“.</translation>
        </message>
        <message>
            <source>Put it back unchanged</source>
            <translation>Unverändert zurücklegen</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>Takes: how many clips to make of each request. Each is paid for.</source>
            <translation>Takes: wie viele Clips aus jeder Anfrage entstehen. Jeder wird bezahlt.</translation>
        </message>
        <message>
            <source>Generate {count} clips ({alternatives} × {takes})</source>
            <translation>{count} Clips erzeugen ({alternatives} × {takes})</translation>
        </message>
        <message>
            <source>Generate {count} clips</source>
            <translation>{count} Clips erzeugen</translation>
        </message>
        <message>
            <source>A picture is still being prepared.</source>
            <translation>Ein Bild wird noch vorbereitet.</translation>
        </message>
    </context>
    <context>
        <name>SequenceStrip</name>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n Clip</numerusform>
                <numerusform>%n Clips</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no clip in the sequence.</source>
            <translation>In der Sequenz ist kein Clip.</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>Nach links</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>Nach rechts</translation>
        </message>
        <message>
            <source>Remove from the sequence</source>
            <translation>Aus der Sequenz entfernen</translation>
        </message>
        <message>
            <source>Remove all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <source>Play the sequence</source>
            <translation>Sequenz abspielen</translation>
        </message>
        <message>
            <source>Add the selected clips</source>
            <translation>Ausgewählte Clips hinzufügen</translation>
        </message>
        <message>
            <source>Export the sequence…</source>
            <translation>Sequenz exportieren…</translation>
        </message>
        <message>
            <source>Hide the sequence</source>
            <translation>Sequenz ausblenden</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>Sequenz</translation>
        </message>
        <message>
            <source>Drag clips here from the gallery, or choose some and press +.</source>
            <translation>Ziehen Sie Clips aus der Galerie hierher, oder wählen Sie welche und drücken Sie +.</translation>
        </message>
    </context>
    <context>
        <name>Sequencing</name>
        <message>
            <source>The sequence is not kept for the next start: {reason}.</source>
            <translation>Die Sequenz wird nicht für den nächsten Start aufbewahrt: {reason}.</translation>
        </message>
        <message>
            <source>removed from the library</source>
            <translation>aus der Bibliothek entfernt</translation>
        </message>
        <message>
            <source>Left out of the sequence, since the clips are gone: {titles}.</source>
            <translation>Aus der Sequenz weggelassen, weil die Clips fehlen: {titles}.</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>Sequenz</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>Enter a ToAPIs key, or try with the simulator.</source>
            <translation>Geben Sie einen ToAPIs-Schlüssel ein, oder probieren Sie es mit dem Simulator.</translation>
        </message>
        <message>
            <source>Pictures are uploaded to a public address of the service before a clip is made from them.</source>
            <translation>Bilder werden an eine öffentliche Adresse des Dienstes hochgeladen, bevor daraus ein Clip entsteht.</translation>
        </message>
        <message>
            <source>Upload</source>
            <translation>Hochladen</translation>
        </message>
        <message numerus="yes">
            <source>{why} Waiting for it: %n; nothing is lost.</source>
            <translation>
                <numerusform>{why} Darauf warten: %n; nichts ist verloren.</numerusform>
                <numerusform>{why} Darauf warten: %n; nichts ist verloren.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Anderen Ordner wählen…</translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n in Arbeit</numerusform>
                <numerusform>%n in Arbeit</numerusform>
            </translation>
        </message>
        <message>
            <source>uploading, {percent} % sent</source>
            <translation>wird hochgeladen, {percent} % gesendet</translation>
        </message>
        <message>
            <source>queue paused</source>
            <translation>Warteschlange angehalten</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n wartet</numerusform>
                <numerusform>%n warten</numerusform>
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
            <source>Save</source>
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
            <source>Pages of the settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>ShotTable</name>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Shot</source>
            <translation>Shot</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>What stands against it</source>
            <translation>Was dagegen spricht</translation>
        </message>
    </context>
    <context>
        <name>Showing</name>
        <message>
            <source>Choose the clip to compare with in the gallery.</source>
            <translation>Wählen Sie in der Galerie den Clip zum Vergleichen.</translation>
        </message>
    </context>
    <context>
        <name>SpeechRow</name>
        <message>
            <source>Speaker</source>
            <translation>Wer spricht</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tonfall</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Speech is heard only with audio, which needs Professional.</source>
            <translation>Sprache ist nur mit Ton zu hören; der braucht Professional.</translation>
        </message>
        <message>
            <source>Turn audio on</source>
            <translation>Ton einschalten</translation>
        </message>
        <message>
            <source>Write what is said.</source>
            <translation>Schreiben Sie, was gesagt wird.</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Show the clips' folder</source>
            <translation>Ordner der Clips zeigen</translation>
        </message>
        <message>
            <source>Stop exporting</source>
            <translation>Export anhalten</translation>
        </message>
    </context>
    <context>
        <name>StripList</name>
        <message>
            <source>Lost: {title}</source>
            <translation>Verloren: {title}</translation>
        </message>
    </context>
    <context>
        <name>TargetRow</name>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern als</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n ausgewählt</numerusform>
                <numerusform>%n ausgewählt</numerusform>
            </translation>
        </message>
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
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
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
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
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
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Continue the shot</source>
            <translation>Shot fortsetzen</translation>
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
            <source>Frame</source>
            <translation>Einzelbild</translation>
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
            <source>Number of the frame, from 0</source>
            <translation>Nummer des Einzelbilds, ab 0</translation>
        </message>
        <message>
            <source>Compare with another clip</source>
            <translation>Mit anderem Clip vergleichen</translation>
        </message>
        <message>
            <source>Compare: show a clip first</source>
            <translation>Vergleichen: erst einen Clip zeigen</translation>
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
        <name>Uncertain</name>
        <message>
            <source>That task belongs to another generation: “{title}”. Is there one more in the console?</source>
            <translation>Dieser Auftrag gehört zu einem anderen Clip: „{title}“. Steht in der Konsole noch einer?</translation>
        </message>
    </context>
    <context>
        <name>Viewing</name>
        <message>
            <source>Full screen of the player on</source>
            <translation>Vollbild des Players auf</translation>
        </message>
        <message>
            <source>The window's screen</source>
            <translation>Bildschirm des Fensters</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Two frames and a sentence become a shot</source>
            <translation>Aus zwei Bildern und einem Satz wird ein Shot</translation>
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
            <source>Waiting for your key store, which may be asking for its password.</source>
            <translation>Es wird auf Ihren Schlüsselspeicher gewartet, der vielleicht nach seinem Passwort fragt.</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>Ohne ihn weiter</translation>
        </message>
        <message>
            <source>Asks for nothing more; a key that you enter is kept until the program ends.</source>
            <translation>Fragt nichts weiter; ein eingegebener Schlüssel wird behalten, bis das Programm endet.</translation>
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
        <name>_Page</name>
        <message>
            <source>Kling Desktop could not start</source>
            <translation>Kling Desktop konnte nicht starten</translation>
        </message>
        <message>
            <source>Something in the program broke. Nothing that was paid for is lost: what ran goes on at the next start. Start it again; if this comes back, copy the report and give it to whoever can mend it.</source>
            <translation>Im Programm ist etwas kaputtgegangen. Nichts Bezahltes ist verloren: Was lief, geht beim nächsten Start weiter. Starten Sie neu; kommt das wieder, kopieren Sie den Bericht und geben Sie ihn jemandem, der es beheben kann.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
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
            <source>Clip</source>
            <translation>Clip</translation>
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
            <source>Keys…</source>
            <translation>Schlüssel…</translation>
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
            <source>Find clips on disk…</source>
            <translation>Clips auf dem Datenträger finden…</translation>
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
            <source>Crop the frames…</source>
            <translation>Bilder zuschneiden…</translation>
        </message>
        <message>
            <source>Earlier prompts…</source>
            <translation>Frühere Prompts…</translation>
        </message>
        <message>
            <source>Snippets…</source>
            <translation>Textbausteine…</translation>
        </message>
        <message>
            <source>Camera words…</source>
            <translation>Kamerabegriffe…</translation>
        </message>
        <message>
            <source>A line of speech</source>
            <translation>Gesprochener Satz</translation>
        </message>
        <message>
            <source>Presets…</source>
            <translation>Presets…</translation>
        </message>
        <message>
            <source>Request as JSON…</source>
            <translation>Anfrage als JSON…</translation>
        </message>
        <message>
            <source>Shot list…</source>
            <translation>Shotlist…</translation>
        </message>
        <message>
            <source>Queue…</source>
            <translation>Warteschlange…</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>Warteschlange anhalten</translation>
        </message>
        <message>
            <source>Continue the shot</source>
            <translation>Shot fortsetzen</translation>
        </message>
        <message>
            <source>Play the chain</source>
            <translation>Kette abspielen</translation>
        </message>
        <message>
            <source>Put the chain into the sequence</source>
            <translation>Kette in die Sequenz legen</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Mit Stern markieren</translation>
        </message>
        <message>
            <source>Copy the clip, or from in to out</source>
            <translation>Clip oder In bis Out kopieren</translation>
        </message>
        <message>
            <source>Copy the frame</source>
            <translation>Einzelbild kopieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Add to the sequence</source>
            <translation>Zur Sequenz hinzufügen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <source>All for the chosen cards…</source>
            <translation>Alles für die gewählten Karten…</translation>
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
            <source>Sequence</source>
            <translation>Sequenz</translation>
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
            <source>Write a report…</source>
            <translation>Bericht schreiben…</translation>
        </message>
        <message>
            <source>About Kling Desktop</source>
            <translation>Über Kling Desktop</translation>
        </message>
    </context>
    <context>
        <name>causes</name>
        <message>
            <source>The service cannot be reached.</source>
            <translation>Der Dienst ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The service cannot be reached: no connection in time.</source>
            <translation>Der Dienst ist nicht erreichbar: keine Verbindung in der Zeit.</translation>
        </message>
        <message>
            <source>No free connection to the service.</source>
            <translation>Keine freie Verbindung zum Dienst.</translation>
        </message>
        <message>
            <source>The proxy did not let us through.</source>
            <translation>Der Proxy hat uns nicht durchgelassen.</translation>
        </message>
        <message>
            <source>The proxy's address is of a kind that does not work here.</source>
            <translation>Die Adresse des Proxys ist von einer Art, die hier nicht geht.</translation>
        </message>
        <message>
            <source>The proxy's address cannot be read.</source>
            <translation>Die Adresse des Proxys ist nicht lesbar.</translation>
        </message>
        <message>
            <source>The extra certificates cannot be read: {file}</source>
            <translation>Die zusätzlichen Zertifikate lassen sich nicht lesen: {file}</translation>
        </message>
        <message>
            <source>The service's certificate was not accepted: {reason}</source>
            <translation>Das Zertifikat des Dienstes wurde nicht akzeptiert: {reason}</translation>
        </message>
        <message>
            <source>The service's address is not https.</source>
            <translation>Die Adresse des Dienstes ist nicht https.</translation>
        </message>
        <message>
            <source>The service's address cannot be read. It looks like https://toapis.com</source>
            <translation>Die Adresse des Dienstes lässt sich nicht lesen. Sie sieht so aus: https://toapis.com</translation>
        </message>
        <message>
            <source>The service's address is a host alone, such as https://toapis.com</source>
            <translation>Die Adresse des Dienstes ist ein Host allein, etwa https://toapis.com</translation>
        </message>
        <message>
            <source>The service's address must begin with https:// (plain http only to this machine), unlike {address}</source>
            <translation>Die Adresse des Dienstes muss mit https:// beginnen (http nur zu diesem Rechner), anders als {address}</translation>
        </message>
        <message>
            <source>No answer in time.</source>
            <translation>Keine Antwort in der Zeit.</translation>
        </message>
        <message>
            <source>Sending took too long.</source>
            <translation>Das Senden hat zu lange gedauert.</translation>
        </message>
        <message>
            <source>The connection was lost before the answer came.</source>
            <translation>Die Verbindung ging verloren, bevor die Antwort kam.</translation>
        </message>
        <message>
            <source>The connection was lost while sending.</source>
            <translation>Die Verbindung ging beim Senden verloren.</translation>
        </message>
        <message>
            <source>The connection was lost.</source>
            <translation>Die Verbindung ging verloren.</translation>
        </message>
        <message>
            <source>The connection broke.</source>
            <translation>Die Verbindung ist abgebrochen.</translation>
        </message>
        <message>
            <source>The connection was closed before the whole body came.</source>
            <translation>Die Verbindung wurde geschlossen, bevor alles da war.</translation>
        </message>
        <message>
            <source>It broke.</source>
            <translation>Es ist abgebrochen.</translation>
        </message>
        <message>
            <source>The request holds a character that cannot be sent.</source>
            <translation>Die Anfrage enthält ein Zeichen, das sich nicht senden lässt.</translation>
        </message>
        <message>
            <source>There is no key.</source>
            <translation>Es gibt keinen Schlüssel.</translation>
        </message>
        <message>
            <source>A key has no spaces, line breaks or special characters. Copy it from the console again.</source>
            <translation>Ein Schlüssel hat keine Leerzeichen, Zeilenumbrüche oder Sonderzeichen. Kopieren Sie ihn noch einmal aus der Konsole.</translation>
        </message>
        <message>
            <source>The service refused the key.</source>
            <translation>Der Dienst hat den Schlüssel abgelehnt.</translation>
        </message>
        <message>
            <source>Not enough credit.</source>
            <translation>Nicht genug Guthaben.</translation>
        </message>
        <message>
            <source>The service asks for a pause.</source>
            <translation>Der Dienst bittet um eine Pause.</translation>
        </message>
        <message>
            <source>The service knows no such task.</source>
            <translation>Der Dienst kennt keinen solchen Auftrag.</translation>
        </message>
        <message>
            <source>No task has such an id.</source>
            <translation>Kein Auftrag hat so eine Nummer.</translation>
        </message>
        <message>
            <source>The service will not make this.</source>
            <translation>Der Dienst macht das nicht.</translation>
        </message>
        <message>
            <source>The service says that this is too large.</source>
            <translation>Der Dienst sagt, das sei zu groß.</translation>
        </message>
        <message>
            <source>The service refused the request.</source>
            <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
        </message>
        <message>
            <source>The service has a fault.</source>
            <translation>Der Dienst hat eine Störung.</translation>
        </message>
        <message>
            <source>This is not the service's answer (a login page?).</source>
            <translation>Das ist nicht die Antwort des Dienstes (eine Anmeldeseite?).</translation>
        </message>
        <message>
            <source>The service's answer cannot be read.</source>
            <translation>Die Antwort des Dienstes lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>The service's answer cannot be decoded.</source>
            <translation>Die Antwort des Dienstes lässt sich nicht dekodieren.</translation>
        </message>
        <message>
            <source>The service's answer is not what it promises.</source>
            <translation>Die Antwort des Dienstes ist nicht, was er verspricht.</translation>
        </message>
        <message>
            <source>The service sends us in a circle.</source>
            <translation>Der Dienst schickt uns im Kreis.</translation>
        </message>
        <message>
            <source>The service answered about another task.</source>
            <translation>Der Dienst hat über einen anderen Auftrag geantwortet.</translation>
        </message>
        <message>
            <source>The service answered without a task id.</source>
            <translation>Der Dienst hat ohne Auftragsnummer geantwortet.</translation>
        </message>
        <message>
            <source>The service answered with an unknown status: {status}.</source>
            <translation>Der Dienst hat mit einem unbekannten Status geantwortet: {status}.</translation>
        </message>
        <message>
            <source>The service did not take the picture.</source>
            <translation>Der Dienst hat das Bild nicht angenommen.</translation>
        </message>
        <message>
            <source>The service took the picture without telling its address.</source>
            <translation>Der Dienst hat das Bild angenommen, ohne seine Adresse zu nennen.</translation>
        </message>
        <message>
            <source>The service did not tell the balance.</source>
            <translation>Der Dienst hat das Guthaben nicht genannt.</translation>
        </message>
        <message>
            <source>The clip was cut: {came} of {whole} bytes came.</source>
            <translation>Der Clip wurde abgeschnitten: {came} von {whole} Bytes sind da.</translation>
        </message>
        <message>
            <source>The download was cut: {cause}</source>
            <translation>Der Download ist abgebrochen: {cause}</translation>
        </message>
        <message>
            <source>The download was stopped.</source>
            <translation>Der Download wurde angehalten.</translation>
        </message>
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
        <message>
            <source>This is a page, not a clip.</source>
            <translation>Das ist eine Seite, kein Clip.</translation>
        </message>
        <message>
            <source>The file host has almost stopped sending.</source>
            <translation>Der Host der Datei sendet fast nichts mehr.</translation>
        </message>
        <message>
            <source>The file host sends us in a circle.</source>
            <translation>Der Host der Datei schickt uns im Kreis.</translation>
        </message>
        <message>
            <source>The file host answers {status}.</source>
            <translation>Der Host der Datei antwortet {status}.</translation>
        </message>
        <message>
            <source>The file host does not go on from here.</source>
            <translation>Der Host der Datei setzt hier nicht fort.</translation>
        </message>
        <message>
            <source>The file host packs what must not be packed.</source>
            <translation>Der Host der Datei packt, was nicht gepackt sein darf.</translation>
        </message>
        <message>
            <source>The file host announces {size} bytes; no clip is that large.</source>
            <translation>Der Host der Datei kündigt {size} Bytes an; so groß ist kein Clip.</translation>
        </message>
        <message>
            <source>The file host sends a part of the clip where the whole was asked for.</source>
            <translation>Der Host der Datei sendet einen Teil des Clips, wo der ganze verlangt war.</translation>
        </message>
        <message>
            <source>The file has changed at its host; it is fetched anew.</source>
            <translation>Die Datei hat sich bei ihrem Host geändert; sie wird neu geholt.</translation>
        </message>
        <message>
            <source>More came than was announced, or than a clip can be.</source>
            <translation>Es kam mehr als angekündigt, oder mehr, als ein Clip sein kann.</translation>
        </message>
        <message>
            <source>The file host {host} cannot be reached.</source>
            <translation>Der Host der Datei, {host}, ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>The certificate of the file host {host} was not accepted: {reason}</source>
            <translation>Das Zertifikat des Hosts der Datei, {host}, wurde nicht anerkannt: {reason}</translation>
        </message>
        <message>
            <source>The clip's address cannot be followed.</source>
            <translation>Der Adresse des Clips lässt sich nicht folgen.</translation>
        </message>
        <message>
            <source>The clip's address names no host.</source>
            <translation>Die Adresse des Clips nennt keinen Host.</translation>
        </message>
        <message>
            <source>The clip's address is not https.</source>
            <translation>Die Adresse des Clips ist nicht https.</translation>
        </message>
        <message>
            <source>The clip's address leads into the local network.</source>
            <translation>Die Adresse des Clips führt ins lokale Netz.</translation>
        </message>
        <message>
            <source>The disk is full: {path} cannot be written.</source>
            <translation>Der Datenträger ist voll: {path} lässt sich nicht schreiben.</translation>
        </message>
        <message>
            <source>{path} cannot be used: {reason}.</source>
            <translation>{path} ist nicht verwendbar: {reason}.</translation>
        </message>
        <message>
            <source>{path} is damaged ({reason}). Start the program again: it keeps the file and saves what can be read.</source>
            <translation>{path} ist beschädigt ({reason}). Starten Sie das Programm neu: Es behält die Datei und rettet, was sich lesen lässt.</translation>
        </message>
        <message>
            <source>{cause} ({free} MB free, {needed} MB needed)</source>
            <translation>{cause} ({free} MB frei, {needed} MB nötig)</translation>
        </message>
        <message>
            <source>{cause} ({free} MB free)</source>
            <translation>{cause} ({free} MB frei)</translation>
        </message>
        <message>
            <source>the simulator did not start</source>
            <translation>der Simulator ist nicht gestartet</translation>
        </message>
        <message>
            <source>{file} is too large for a shot list</source>
            <translation>{file} ist zu groß für eine Shotlist</translation>
        </message>
        <message>
            <source>a shot list needs a row of column names, and among them “prompt”</source>
            <translation>eine Shotlist braucht eine Zeile mit Spaltennamen, darunter „prompt“</translation>
        </message>
    </context>
    <context>
        <name>changes</name>
        <message>
            <source>turned upright and encoded anew (not everybody reads how the camera was held)</source>
            <translation>aufgerichtet und neu kodiert (nicht jeder liest, wie die Kamera gehalten wurde)</translation>
        </message>
        <message>
            <source>its first frame alone</source>
            <translation>nur das erste Einzelbild</translation>
        </message>
        <message>
            <source>transparency laid on white</source>
            <translation>Transparenz auf Weiß gelegt</translation>
        </message>
        <message>
            <source>colours brought to sRGB</source>
            <translation>Farben nach sRGB gebracht</translation>
        </message>
        <message>
            <source>brought to 8 bits a channel</source>
            <translation>auf 8 Bit je Kanal gebracht</translation>
        </message>
        <message>
            <source>made smaller</source>
            <translation>verkleinert</translation>
        </message>
        <message>
            <source>written anew</source>
            <translation>neu geschrieben</translation>
        </message>
        <message>
            <source>Uploaded with its pixels untouched.</source>
            <translation>Wird mit unveränderten Pixeln hochgeladen.</translation>
        </message>
        <message>
            <source>Uploaded as {size}: {changes}.</source>
            <translation>Wird hochgeladen als {size}: {changes}.</translation>
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
        <name>commands</name>
        <message>
            <source>Faults of uploads</source>
            <translation>Fehler beim Hochladen</translation>
        </message>
        <message>
            <source>Faults of submits</source>
            <translation>Fehler beim Senden</translation>
        </message>
        <message>
            <source>Faults of questions</source>
            <translation>Fehler beim Nachfragen</translation>
        </message>
        <message>
            <source>Faults of downloads</source>
            <translation>Fehler beim Herunterladen</translation>
        </message>
        <message>
            <source>Faults of all answers</source>
            <translation>Fehler aller Antworten</translation>
        </message>
    </context>
    <context>
        <name>details</name>
        <message>
            <source>Look again</source>
            <translation>Nachsehen</translation>
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
            <source>Find it…</source>
            <translation>Suchen…</translation>
        </message>
        <message>
            <source>Download again</source>
            <translation>Erneut laden</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Erneut fragen</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Neu versuchen</translation>
        </message>
        <message>
            <source>Try with smaller pictures</source>
            <translation>Mit kleineren Bildern versuchen</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Zurücklegen</translation>
        </message>
        <message>
            <source>Watch again</source>
            <translation>Wieder verfolgen</translation>
        </message>
        <message>
            <source>Play the chain</source>
            <translation>Kette abspielen</translation>
        </message>
        <message>
            <source>Into the sequence</source>
            <translation>In die Sequenz</translation>
        </message>
        <message>
            <source>Use this id</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Asks the service once more. It costs nothing.</source>
            <translation>Fragt den Dienst noch einmal. Das kostet nichts.</translation>
        </message>
        <message>
            <source>If the first one did arrive, there will be two, and both are charged.</source>
            <translation>Falls der erste doch ankam, gibt es zwei, und beide werden berechnet.</translation>
        </message>
        <message>
            <source>Nothing more is sent. If it was charged, the charge stands.</source>
            <translation>Es wird nichts mehr gesendet. Falls berechnet wurde, bleiben die Kosten.</translation>
        </message>
        <message>
            <source>You see it in the ToAPIs console, in the list of your tasks: follow that one.</source>
            <translation>Sie finden ihn in der ToAPIs-Konsole in der Liste Ihrer Aufträge: diesen verfolgen.</translation>
        </message>
        <message>
            <source>Looks through a folder for the clip, whatever it is called now.</source>
            <translation>Sucht den Clip in einem Ordner, egal wie er jetzt heißt.</translation>
        </message>
        <message>
            <source>The service keeps a clip for a day after it was made. Asking costs nothing.</source>
            <translation>Der Dienst bewahrt einen Clip einen Tag lang auf. Fragen kostet nichts.</translation>
        </message>
        <message>
            <source>Makes a new generation with pictures of at most 2048 px.</source>
            <translation>Erzeugt neu mit Bildern von höchstens 2048 px.</translation>
        </message>
        <message>
            <source>Plays the clips that go on from each other as one.</source>
            <translation>Spielt die aufeinander folgenden Clips wie einen ab.</translation>
        </message>
        <message>
            <source>Puts the clips that go on from each other at the end of the sequence.</source>
            <translation>Legt die aufeinander folgenden Clips ans Ende der Sequenz.</translation>
        </message>
        <message>
            <source>Puts its request into the compose panel. Undo there gives yours back.</source>
            <translation>Übernimmt die Anfrage in den Gestaltungsbereich; „Rückgängig“ bringt dort Ihre zurück.</translation>
        </message>
        <message>
            <source>Makes a new generation of the same request, which is charged.</source>
            <translation>Erzeugt neu aus derselben Anfrage; das wird berechnet.</translation>
        </message>
        <message>
            <source>The clip is not where it was saved: {path}</source>
            <translation>Der Clip ist nicht mehr an seinem Ort: {path}</translation>
        </message>
        <message>
            <source>Sent {span} ago, and no answer came. It may have been taken, and charged. It is looked for.</source>
            <translation>Vor {span} gesendet, ohne Antwort. Vielleicht wurde es angenommen und berechnet. Es wird danach gesucht.</translation>
        </message>
        <message>
            <source>Next look in {span}.</source>
            <translation>Nächste Suche in {span}.</translation>
        </message>
        <message>
            <source>Sent {span} ago, no answer came, and the service does not list it. You decide.</source>
            <translation>Vor {span} gesendet, ohne Antwort, und der Dienst führt es nicht auf. Sie entscheiden.</translation>
        </message>
        <message>
            <source>Not while it is looked for: it may still turn up.</source>
            <translation>Nicht während danach gesucht wird: Es kann noch auftauchen.</translation>
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
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Entscheiden…</translation>
        </message>
        <message>
            <source>What to do about it: look again, send again, give up, or name its task.</source>
            <translation>Was damit geschehen soll: nachsehen, erneut senden, aufgeben oder den Auftrag nennen.</translation>
        </message>
        <message>
            <source>Enter the task id…</source>
            <translation>Auftragsnummer eingeben…</translation>
        </message>
    </context>
    <context>
        <name>exports</name>
        <message>
            <source>MP4, as it is</source>
            <translation>MP4, unverändert</translation>
        </message>
        <message>
            <source>Nothing is lost. A part is encoded anew only where it is cut between keyframes.</source>
            <translation>Ohne Verlust. Ein Teil wird nur dort neu kodiert, wo er zwischen Keyframes geschnitten ist.</translation>
        </message>
        <message>
            <source>MP4, H.264</source>
            <translation>MP4, H.264</translation>
        </message>
        <message>
            <source>Plays everywhere: for sending, posting and presentations.</source>
            <translation>Läuft überall: zum Senden, Posten und Präsentieren.</translation>
        </message>
        <message>
            <source>MP4, H.265</source>
            <translation>MP4, H.265</translation>
        </message>
        <message>
            <source>Half the size of H.264, for newer players.</source>
            <translation>Halb so groß wie H.264, für neuere Player.</translation>
        </message>
        <message>
            <source>ProRes 422 HQ</source>
            <translation>ProRes 422 HQ</translation>
        </message>
        <message>
            <source>For cutting and grading in Final Cut, Premiere and Resolve. Large files.</source>
            <translation>Für Schnitt und Grading in Final Cut, Premiere und Resolve. Große Dateien.</translation>
        </message>
        <message>
            <source>DNxHR HQ</source>
            <translation>DNxHR HQ</translation>
        </message>
        <message>
            <source>For cutting in Media Composer and Resolve. Large files.</source>
            <translation>Für den Schnitt in Media Composer und Resolve. Große Dateien.</translation>
        </message>
        <message>
            <source>GIF</source>
            <translation>GIF</translation>
        </message>
        <message>
            <source>For messages and pages that play nothing else. No sound.</source>
            <translation>Für Nachrichten und Seiten, die sonst nichts abspielen. Ohne Ton.</translation>
        </message>
        <message>
            <source>Animated WebP</source>
            <translation>Animiertes WebP</translation>
        </message>
        <message>
            <source>For web pages: smaller and finer than GIF. No sound.</source>
            <translation>Für Webseiten: kleiner und feiner als GIF. Ohne Ton.</translation>
        </message>
        <message>
            <source>PNG sequence</source>
            <translation>PNG-Sequenz</translation>
        </message>
        <message>
            <source>A folder with every frame, for compositing. No sound.</source>
            <translation>Ein Ordner mit jedem Einzelbild, fürs Compositing. Ohne Ton.</translation>
        </message>
        <message>
            <source>WAV</source>
            <translation>WAV</translation>
        </message>
        <message>
            <source>The sound alone.</source>
            <translation>Nur der Ton.</translation>
        </message>
        <message>
            <source>“{name}” is no longer there. It was moved, renamed or deleted.</source>
            <translation>„{name}“ ist nicht mehr da: verschoben, umbenannt oder gelöscht.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read as a clip ({detail}).</source>
            <translation>„{name}“ lässt sich nicht als Clip lesen ({detail}).</translation>
        </message>
        <message>
            <source>“{name}” has no sound. Choose a format with pictures.</source>
            <translation>„{name}“ hat keinen Ton. Wählen Sie ein Format mit Bild.</translation>
        </message>
        <message>
            <source>There are no frames in that part of “{name}”.</source>
            <translation>In diesem Teil von „{name}“ sind keine Einzelbilder.</translation>
        </message>
        <message>
            <source>This format needs at least {detail} px. Choose a larger size.</source>
            <translation>Dieses Format braucht mindestens {detail} px. Wählen Sie eine größere Größe.</translation>
        </message>
        <message>
            <source>This computer's codecs lack what this format needs ({detail}).</source>
            <translation>Den Codecs dieses Rechners fehlt, was dieses Format braucht ({detail}).</translation>
        </message>
        <message>
            <source>The disk is full: “{name}” was not written. Make room and export again.</source>
            <translation>Der Datenträger ist voll: „{name}“ wurde nicht geschrieben. Schaffen Sie Platz, und exportieren Sie erneut.</translation>
        </message>
        <message>
            <source>“{name}” cannot be written ({detail}). Choose another folder.</source>
            <translation>„{name}“ lässt sich nicht schreiben ({detail}). Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>For Resolve and Hiero, and for scripts.</source>
            <translation>Für Resolve und Hiero sowie für Skripte.</translation>
        </message>
        <message>
            <source>For Final Cut Pro and Resolve.</source>
            <translation>Für Final Cut Pro und Resolve.</translation>
        </message>
        <message>
            <source>For Premiere, Resolve and Avid.</source>
            <translation>Für Premiere, Resolve und Avid.</translation>
        </message>
        <message>
            <source>For everything else. Pictures only.</source>
            <translation>Für alles andere. Nur Bild.</translation>
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
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
        <message>
            <source>audio</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>clip missing</source>
            <translation>Clip fehlt</translation>
        </message>
        <message>
            <source>The clip is not where it was saved.</source>
            <translation>Der Clip ist nicht mehr an seinem Ort.</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>Simulator</translation>
        </message>
        <message>
            <source>Use a frame</source>
            <translation>Einzelbild verwenden</translation>
        </message>
        <message>
            <source>Use its request</source>
            <translation>Anfrage übernehmen</translation>
        </message>
        <message>
            <source>Continue the shot</source>
            <translation>Shot fortsetzen</translation>
        </message>
        <message>
            <source>Play the chain</source>
            <translation>Kette abspielen</translation>
        </message>
        <message>
            <source>Its last frame as first frame</source>
            <translation>Letztes Einzelbild als Startbild</translation>
        </message>
        <message>
            <source>Its first frame as first frame</source>
            <translation>Erstes Einzelbild als Startbild</translation>
        </message>
        <message>
            <source>Its last frame as last frame</source>
            <translation>Letztes Einzelbild als Endbild</translation>
        </message>
        <message>
            <source>Its first frame as last frame</source>
            <translation>Erstes Einzelbild als Endbild</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Mit Stern markieren</translation>
        </message>
        <message>
            <source>Take the star away</source>
            <translation>Stern entfernen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Add to the sequence</source>
            <translation>Zur Sequenz hinzufügen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Edit before sending</source>
            <translation>Vor dem Senden bearbeiten</translation>
        </message>
        <message>
            <source>Send first</source>
            <translation>Als Nächstes senden</translation>
        </message>
        <message>
            <source>Remove before sending</source>
            <translation>Vor dem Senden entfernen</translation>
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
            <source>What can be done with the chosen cards</source>
            <translation>Was mit den gewählten Karten getan werden kann</translation>
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
            <source>Use the clip's first frame. Right half: its last</source>
            <translation>Erstes Einzelbild des Clips. Rechte Hälfte: letztes</translation>
        </message>
        <message>
            <source>Use the clip's last frame. Left half: its first</source>
            <translation>Letztes Einzelbild des Clips. Linke Hälfte: erstes</translation>
        </message>
        <message>
            <source>Read it as a request</source>
            <translation>Als Anfrage lesen</translation>
        </message>
        <message>
            <source>Use the request that the clip was made from</source>
            <translation>Anfrage dieses Clips übernehmen</translation>
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
        <name>marks</name>
        <message>
            <source>This is not JSON: {found}.</source>
            <translation>Das ist kein JSON: {found}.</translation>
        </message>
        <message>
            <source>A request is written as an object: {{ … }}.</source>
            <translation>Eine Anfrage wird als Objekt geschrieben: {{ … }}.</translation>
        </message>
        <message>
            <source>“{field}” is unknown and left out.</source>
            <translation>„{field}“ ist unbekannt und wird weggelassen.</translation>
        </message>
        <message>
            <source>“{field}” cannot be {found}; it is left out.</source>
            <translation>„{field}“ kann nicht {found} sein und wird weggelassen.</translation>
        </message>
        <message>
            <source>“{field}” was text and is read as {found}.</source>
            <translation>„{field}“ war Text und wird als {found} gelesen.</translation>
        </message>
        <message>
            <source>“{field}”: there is no role {found}; the picture is left out.</source>
            <translation>„{field}“: Es gibt keine Rolle {found}; das Bild wird weggelassen.</translation>
        </message>
        <message>
            <source>“{field}” is given twice; {found} is left out.</source>
            <translation>„{field}“ steht zweimal da; {found} wird weggelassen.</translation>
        </message>
        <message>
            <source>“{field}” is left out: each generation gets an id of its own when it is sent.</source>
            <translation>„{field}“ wird weggelassen: Beim Senden bekommt jeder Clip seine eigene Kennung.</translation>
        </message>
        <message>
            <source>“{field}”: there is no file {found}.</source>
            <translation>„{field}“: Die Datei {found} gibt es nicht.</translation>
        </message>
        <message>
            <source>“{field}” is a number from 1 to 8, not {found}.</source>
            <translation>„{field}“ ist eine Zahl von 1 bis 8, nicht {found}.</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Trouble</source>
            <translation>Problem</translation>
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
        <name>player</name>
        <message>
            <source>Play or pause</source>
            <translation>Abspielen oder Pause</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play forwards, faster with each press</source>
            <translation>Vorwärts abspielen, mit jedem Druck schneller</translation>
        </message>
        <message>
            <source>Play backwards, faster with each press</source>
            <translation>Rückwärts abspielen, mit jedem Druck schneller</translation>
        </message>
        <message>
            <source>Play slowly</source>
            <translation>Langsam abspielen</translation>
        </message>
        <message>
            <source>Play slowly backwards</source>
            <translation>Langsam rückwärts abspielen</translation>
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
            <source>Ten frames back</source>
            <translation>Zehn Einzelbilder zurück</translation>
        </message>
        <message>
            <source>Ten frames on</source>
            <translation>Zehn Einzelbilder vor</translation>
        </message>
        <message>
            <source>First frame of the clip</source>
            <translation>Erstes Einzelbild des Clips</translation>
        </message>
        <message>
            <source>Last frame of the clip</source>
            <translation>Letztes Einzelbild des Clips</translation>
        </message>
        <message>
            <source>Mark the in point</source>
            <translation>In-Point setzen</translation>
        </message>
        <message>
            <source>Mark the out point</source>
            <translation>Out-Point setzen</translation>
        </message>
        <message>
            <source>Go to the in point</source>
            <translation>Zum In-Point</translation>
        </message>
        <message>
            <source>Go to the out point</source>
            <translation>Zum Out-Point</translation>
        </message>
        <message>
            <source>Take the in and out points away</source>
            <translation>In- und Out-Point löschen</translation>
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
            <source>Fit the picture</source>
            <translation>Bild einpassen</translation>
        </message>
        <message>
            <source>One pixel of the clip to one of the screen</source>
            <translation>Ein Pixel des Clips je Bildschirmpixel</translation>
        </message>
        <message>
            <source>Fill the room</source>
            <translation>Fläche füllen</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
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
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Compare: the other clip</source>
            <translation>Vergleichen: der andere Clip</translation>
        </message>
        <message>
            <source>Compare: the next way</source>
            <translation>Vergleichen: nächste Ansicht</translation>
        </message>
        <message>
            <source>Star the clip that is shown</source>
            <translation>Gezeigten Clip mit Stern markieren</translation>
        </message>
        <message>
            <source>Compare: clip A</source>
            <translation>Vergleichen: Clip A</translation>
        </message>
        <message>
            <source>Compare: clip B</source>
            <translation>Vergleichen: Clip B</translation>
        </message>
        <message>
            <source>Compare: clip C</source>
            <translation>Vergleichen: Clip C</translation>
        </message>
        <message>
            <source>Compare: clip D</source>
            <translation>Vergleichen: Clip D</translation>
        </message>
    </context>
    <context>
        <name>presets</name>
        <message>
            <source>“{name}” is not a preset of Kling Desktop.</source>
            <translation>„{name}“ ist kein Preset von Kling Desktop.</translation>
        </message>
        <message>
            <source>“{name}” was made by a later version of Kling Desktop. Update to open it.</source>
            <translation>„{name}“ stammt aus einer neueren Version von Kling Desktop. Aktualisieren Sie, um es zu öffnen.</translation>
        </message>
        <message>
            <source>“{name}” would be larger than {found} bytes with its pictures. Use smaller ones.</source>
            <translation>„{name}“ wäre mit seinen Bildern größer als {found} Byte. Verwenden Sie kleinere.</translation>
        </message>
        <message>
            <source>The picture “{found}” of the preset “{name}” is missing. Ask for it whole.</source>
            <translation>Das Bild „{found}“ des Presets „{name}“ fehlt. Bitten Sie um das vollständige Preset.</translation>
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
            <source>“{name}” is a video that cannot be read here. Save it as MP4 or MOV.</source>
            <translation>„{name}“ ist ein Video, das sich hier nicht lesen lässt. Speichern Sie es als MP4 oder MOV.</translation>
        </message>
        <message>
            <source>“{name}” is a sound file, not a picture.</source>
            <translation>„{name}“ ist eine Tondatei, kein Bild.</translation>
        </message>
        <message>
            <source>“{name}” is not a picture. Use a JPEG, PNG, WebP, TIFF, HEIC, AVIF or GIF file.</source>
            <translation>„{name}“ ist kein Bild. Verwenden Sie eine JPEG-, PNG-, WebP-, TIFF-, HEIC-, AVIF- oder GIF-Datei.</translation>
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
        <name>seams</name>
        <message>
            <source>Goes on from “{title}” without a jump (ΔE {jump}).</source>
            <translation>Setzt „{title}“ ohne Sprung fort (ΔE {jump}).</translation>
        </message>
        <message>
            <source>Goes on from “{title}” with a jump: {lightness} brighter (L*), colour {colour} off (ΔE).</source>
            <translation>Setzt „{title}“ mit einem Sprung fort: {lightness} heller (L*), Farbe {colour} daneben (ΔE).</translation>
        </message>
        <message>
            <source>Goes on from “{title}” with a jump: {lightness} darker (L*), colour {colour} off (ΔE).</source>
            <translation>Setzt „{title}“ mit einem Sprung fort: {lightness} dunkler (L*), Farbe {colour} daneben (ΔE).</translation>
        </message>
        <message>
            <source>The sequence's export can match it.</source>
            <translation>Der Export der Sequenz kann es angleichen.</translation>
        </message>
        <message>
            <source>The frame at the seam is double; as one film it comes once.</source>
            <translation>Das Bild an der Nahtstelle ist doppelt; als ein Film kommt es nur einmal.</translation>
        </message>
    </context>
    <context>
        <name>sessions</name>
        <message>
            <source>Enter key…</source>
            <translation>Schlüssel eingeben…</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Entscheiden…</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Jetzt versuchen</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Player</source>
            <translation>Player</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose: {what}</source>
            <translation>Wählen: {what}</translation>
        </message>
    </context>
    <context>
        <name>text</name>
        <message>
            <source>The service says: “{words}”.</source>
            <translation>Der Dienst sagt: „{words}“.</translation>
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
            <source>{cost}.</source>
            <translation>{cost}.</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <source>It could be fetched until {when}.</source>
            <translation>Bis {when} konnte er geladen werden.</translation>
        </message>
        <message>
            <source>It is kept there until {when}.</source>
            <translation>Dort liegt er bis {when}.</translation>
        </message>
        <message>
            <source>Its address has expired; a fresh one is asked for.</source>
            <translation>Seine Adresse ist abgelaufen; eine neue wird angefragt.</translation>
        </message>
        <message>
            <source>Its address expires in {span}.</source>
            <translation>Seine Adresse läuft in {span} ab.</translation>
        </message>
        <message>
            <source>Slow: {span} so far, usually 1 to 5 min.</source>
            <translation>Langsam: bisher {span}, üblich sind 1 bis 5 min.</translation>
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
        <message>
            <source>Nothing was sent, because it could not be stored. {reason}</source>
            <translation>Nichts wurde gesendet, weil es sich nicht speichern ließ. {reason}</translation>
        </message>
    </context>
    <context>
        <name>web</name>
        <message>
            <source>{host} does not offer this picture over https. Save it, and drop the file.</source>
            <translation>{host} bietet dieses Bild nicht über https an. Speichern Sie es, und legen Sie die Datei ab.</translation>
        </message>
        <message>
            <source>{host} is a machine of this network; pictures are fetched from the public web only.</source>
            <translation>{host} ist ein Rechner dieses Netzes; Bilder werden nur aus dem öffentlichen Web geholt.</translation>
        </message>
        <message>
            <source>{host} cannot be reached now. Try again, or save the picture and drop the file.</source>
            <translation>{host} ist jetzt nicht erreichbar. Versuchen Sie es neu, oder speichern Sie das Bild und legen die Datei ab.</translation>
        </message>
        <message>
            <source>{host} could not prove who it is. Save the picture, and drop the file.</source>
            <translation>{host} konnte sich nicht ausweisen. Speichern Sie das Bild, und legen Sie die Datei ab.</translation>
        </message>
        <message>
            <source>{host} says that there is no such picture ({found}).</source>
            <translation>{host} sagt, dass es dieses Bild nicht gibt ({found}).</translation>
        </message>
        <message>
            <source>{host} shows this picture to its own pages only ({found}). Save it, and drop the file.</source>
            <translation>{host} zeigt dieses Bild nur den eigenen Seiten ({found}). Speichern Sie es, und legen Sie die Datei ab.</translation>
        </message>
        <message>
            <source>{host} answers {found}. Save the picture, and drop the file.</source>
            <translation>{host} antwortet {found}. Speichern Sie das Bild, und legen Sie die Datei ab.</translation>
        </message>
        <message>
            <source>{host} sends a web page, not a picture. Open the picture itself, and drag that.</source>
            <translation>{host} sendet eine Webseite, kein Bild. Öffnen Sie das Bild selbst, und ziehen Sie dieses.</translation>
        </message>
        <message>
            <source>{host} sends more than {limit} MB. Save the picture smaller, and drop the file.</source>
            <translation>{host} sendet mehr als {limit} MB. Speichern Sie das Bild kleiner, und legen Sie die Datei ab.</translation>
        </message>
        <message>
            <source>{host} stopped sending half way. Try again, or save the picture and drop the file.</source>
            <translation>{host} hat mittendrin aufgehört. Versuchen Sie es neu, oder speichern Sie das Bild und legen die Datei ab.</translation>
        </message>
        <message>
            <source>{host} sends us in a circle. Save the picture, and drop the file.</source>
            <translation>{host} schickt uns im Kreis. Speichern Sie das Bild, und legen Sie die Datei ab.</translation>
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
            <source>Write a prompt: one sentence is enough.</source>
            <translation>Schreiben Sie einen Prompt: Ein Satz genügt.</translation>
        </message>
        <message>
            <source>{parameter}: {found} characters, and the service takes {limit}. Shorten it.</source>
            <translation>{parameter}: {found} Zeichen, und der Dienst nimmt {limit}. Kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>The alternatives make {found} prompts, and {limit} at once are the most. Take some away.</source>
            <translation>Die Alternativen ergeben {found} Prompts; höchstens {limit} gehen auf einmal. Nehmen Sie einige weg.</translation>
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
            <source>A last frame needs Professional and no audio.</source>
            <translation>Ein Endbild braucht Professional und keinen Ton.</translation>
        </message>
        <message>
            <source>{parameter}: “{found}” is neither a file nor an https address. Choose a picture file.</source>
            <translation>{parameter}: „{found}“ ist weder eine Datei noch eine https-Adresse. Wählen Sie eine Bilddatei.</translation>
        </message>
        <message>
            <source>{parameter}: “{found}” is not on this computer. Drop it there again, or clear the place.</source>
            <translation>{parameter}: „{found}“ ist nicht auf diesem Rechner. Legen Sie es erneut dort ab, oder leeren Sie den Platz.</translation>
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
            <source>Kling is known to look at {limit} references; more may be refused, or charged in vain.</source>
            <translation>Kling beachtet bekanntlich {limit} Referenzen; mehr werden vielleicht abgelehnt oder umsonst berechnet.</translation>
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
            <source>Use Professional without audio</source>
            <translation>Professional ohne Ton verwenden</translation>
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
            <source>Keep the first ones</source>
            <translation>Die ersten behalten</translation>
        </message>
        <message>
            <source>Crop to {shape}</source>
            <translation>Auf {shape} zuschneiden</translation>
        </message>
        <message>
            <source>Crop…</source>
            <translation>Zuschneiden…</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Use the whole original</source>
            <translation>Ganzes Original verwenden</translation>
        </message>
        <message>
            <source>Send its address as it is</source>
            <translation>Adresse unverändert senden</translation>
        </message>
        <message>
            <source>Cuts {shape} out of the middle. Undo gives the whole picture back.</source>
            <translation>Schneidet {shape} aus der Mitte. „Rückgängig“ bringt das ganze Bild zurück.</translation>
        </message>
        <message>
            <source>Choose what is seen, or extend the picture by blur or a colour.</source>
            <translation>Bestimmen Sie den Ausschnitt, oder erweitern Sie das Bild mit Unschärfe oder Farbe.</translation>
        </message>
        <message>
            <source>Makes a copy that is just large enough. Nothing is invented: it is softer.</source>
            <translation>Macht eine Kopie, die gerade groß genug ist. Nichts wird erfunden: Sie ist weicher.</translation>
        </message>
        <message>
            <source>A quarter turn against the clock.</source>
            <translation>Eine Vierteldrehung gegen den Uhrzeigersinn.</translation>
        </message>
        <message>
            <source>A quarter turn with the clock.</source>
            <translation>Eine Vierteldrehung im Uhrzeigersinn.</translation>
        </message>
        <message>
            <source>Takes cropping, turning and enlarging back.</source>
            <translation>Nimmt Zuschneiden, Drehen und Vergrößern zurück.</translation>
        </message>
        <message>
            <source>The service fetches the picture by itself; it is not looked at here.</source>
            <translation>Der Dienst holt das Bild selbst; hier wird es nicht geprüft.</translation>
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
            <source>The service refused the request.</source>
            <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
        </message>
        <message>
            <source>The service will not make this.</source>
            <translation>Der Dienst macht das nicht.</translation>
        </message>
        <message>
            <source>The service could not make this clip.</source>
            <translation>Der Dienst konnte diesen Clip nicht machen.</translation>
        </message>
        <message>
            <source>The service finished without a clip.</source>
            <translation>Der Dienst ist ohne Clip fertig geworden.</translation>
        </message>
        <message>
            <source>The clip's address has expired at the service.</source>
            <translation>Die Adresse des Clips ist beim Dienst abgelaufen.</translation>
        </message>
        <message>
            <source>A picture cannot be used.</source>
            <translation>Ein Bild ist nicht verwendbar.</translation>
        </message>
        <message>
            <source>The service did not take a picture.</source>
            <translation>Der Dienst hat ein Bild nicht angenommen.</translation>
        </message>
        <message>
            <source>You gave this one up.</source>
            <translation>Sie haben diesen aufgegeben.</translation>
        </message>
        <message>
            <source>Change it and generate again.</source>
            <translation>Ändern Sie sie, und erzeugen Sie neu.</translation>
        </message>
        <message>
            <source>Change the prompt or the pictures.</source>
            <translation>Ändern Sie den Prompt oder die Bilder.</translation>
        </message>
        <message>
            <source>Try again, or change the request.</source>
            <translation>Versuchen Sie es neu, oder ändern Sie die Anfrage.</translation>
        </message>
        <message>
            <source>Ask again; its task is kept.</source>
            <translation>Fragen Sie erneut; der Auftrag ist gemerkt.</translation>
        </message>
        <message>
            <source>Ask again, or try again.</source>
            <translation>Fragen Sie erneut, oder versuchen Sie es neu.</translation>
        </message>
        <message>
            <source>Choose another and generate again.</source>
            <translation>Wählen Sie ein anderes, und erzeugen Sie neu.</translation>
        </message>
        <message>
            <source>If the service did take it, attach its task id.</source>
            <translation>Falls der Dienst ihn doch hat, übernehmen Sie seine Auftragsnummer.</translation>
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
            <source>It was sent with another key, and this one does not find it. Use that key.</source>
            <translation>Es wurde mit einem anderen Schlüssel gesendet, und dieser findet es nicht. Verwenden Sie jenen.</translation>
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
            <source>A file or folder of the program cannot be used. It goes on when it can.</source>
            <translation>Eine Datei oder ein Ordner des Programms ist nicht benutzbar. Es geht weiter, sobald es möglich ist.</translation>
        </message>
        <message>
            <source>The download was cut. It goes on from where it stopped.</source>
            <translation>Der Download ist abgebrochen. Er geht weiter, wo er aufgehört hat.</translation>
        </message>
        <message>
            <source>The clip is made, but cannot be fetched now. It is tried again by itself.</source>
            <translation>Der Clip ist fertig, lässt sich aber gerade nicht holen. Es wird von selbst weiter versucht.</translation>
        </message>
        <message>
            <source>The clip did not arrive whole. You can ask again.</source>
            <translation>Der Clip ist nicht vollständig angekommen. Sie können erneut fragen.</translation>
        </message>
        <message>
            <source>The queue is paused. Nothing more is sent until you resume it.</source>
            <translation>Die Warteschlange ist angehalten. Nichts wird mehr gesendet, bis Sie sie fortsetzen.</translation>
        </message>
        <message>
            <source>Your monthly cap holds the queue. Raise it, or let this pass once.</source>
            <translation>Ihr Monatslimit hält die Warteschlange an. Erhöhen Sie es, oder lassen Sie diese einmal durch.</translation>
        </message>
        <message>
            <source>Taken back for editing; it is not sent. Send the edited one, or put it back.</source>
            <translation>Zum Bearbeiten zurückgenommen und nicht gesendet. Senden Sie die bearbeitete Anfrage, oder legen Sie sie zurück.</translation>
        </message>
        <message>
            <source>The service counts {credits} credits used since just before it was sent, and nothing else ran: it was very likely taken, and charged.</source>
            <translation>Der Dienst zählt seit kurz vor dem Senden {credits} verbrauchte Credits, und sonst lief nichts: Es wurde sehr wahrscheinlich angenommen und berechnet.</translation>
        </message>
        <message>
            <source>The service counts {credits} credits used since just before it was sent, but other generations ran meanwhile.</source>
            <translation>Der Dienst zählt seit kurz vor dem Senden {credits} verbrauchte Credits, aber inzwischen liefen auch andere.</translation>
        </message>
        <message>
            <source>The service counts no credits used since just before it was sent: very likely it was not taken.</source>
            <translation>Der Dienst zählt seit kurz vor dem Senden keine verbrauchten Credits: Es wurde sehr wahrscheinlich nicht angenommen.</translation>
        </message>
        <message>
            <source>How many credits were used since it was sent is not known.</source>
            <translation>Wie viele Credits seit dem Senden verbraucht wurden, ist nicht bekannt.</translation>
        </message>
    </context>
</TS>
