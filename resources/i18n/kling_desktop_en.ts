<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BatchDialog</name>
        <message numerus="yes">
            <source>Generate %n clips</source>
            <translation>
                <numerusform>Generate %n clip</numerusform>
                <numerusform>Generate %n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chains</name>
        <message numerus="yes">
            <source>Chain of %n clips</source>
            <translation>
                <numerusform>Chain of %n clip</numerusform>
                <numerusform>Chain of %n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Costing</name>
        <message numerus="yes">
            <source>+ %n of unknown price</source>
            <translation>
                <numerusform>+ %n of unknown price</numerusform>
                <numerusform>+ %n of unknown price</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Let the %n waiting pass once</source>
            <translation>
                <numerusform>Let the %n waiting pass once</numerusform>
                <numerusform>Let the %n waiting pass once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent since have no known price.</source>
            <translation>
                <numerusform>%n sent since has no known price.</numerusform>
                <numerusform>%n sent since have no known price.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>Export %n clips</source>
            <translation>
                <numerusform>Export %n clip</numerusform>
                <numerusform>Export %n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FoundClips</name>
        <message numerus="yes">
            <source>Known by their clips alone: %n.</source>
            <translation>
                <numerusform>Known by their clips alone: %n.</numerusform>
                <numerusform>Known by their clips alone: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looking through {folder}: %n so far.</source>
            <translation>
                <numerusform>Looking through {folder}: %n so far.</numerusform>
                <numerusform>Looking through {folder}: %n so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clips looked at: %n. There is none that the library does not have already.</source>
            <translation>
                <numerusform>Clips looked at: %n. There is none that the library does not have already.</numerusform>
                <numerusform>Clips looked at: %n. There is none that the library does not have already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New in the library: %n.</source>
            <translation>
                <numerusform>New in the library: %n.</numerusform>
                <numerusform>New in the library: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With their file again: %n.</source>
            <translation>
                <numerusform>With their file again: %n.</numerusform>
                <numerusform>With their file again: %n.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueDialog</name>
        <message numerus="yes">
            <source>%n waiting. The first is sent next; nothing here has been paid for yet.</source>
            <translation>
                <numerusform>%n waiting. The first is sent next; nothing here has been paid for yet.</numerusform>
                <numerusform>%n waiting. The first is sent next; nothing here has been paid for yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Removing</name>
        <message numerus="yes">
            <source>%n removed from the library. What is on the disk stays there.</source>
            <translation>
                <numerusform>%n removed from the library. What is on the disk stays there.</numerusform>
                <numerusform>%n removed from the library. What is on the disk stays there.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RequestDialog</name>
        <message numerus="yes">
            <source>The prompt holds alternatives: this is the first of %n requests.</source>
            <translation>
                <numerusform>The prompt holds alternatives: this is the first of %n request.</numerusform>
                <numerusform>The prompt holds alternatives: this is the first of %n requests.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SeamChoices</name>
        <message numerus="yes">
            <source>Leave out doubled frames at the seams (%n)</source>
            <translation>
                <numerusform>Leave out doubled frames at the seams (%n)</numerusform>
                <numerusform>Leave out doubled frames at the seams (%n)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SequenceStrip</name>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message numerus="yes">
            <source>{why} Waiting for it: %n; nothing is lost.</source>
            <translation>
                <numerusform>{why} Waiting for it: %n; nothing is lost.</numerusform>
                <numerusform>{why} Waiting for it: %n; nothing is lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n running</numerusform>
                <numerusform>%n running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
</TS>
