"""Listens to what the program says by itself, as a screen reader would.

Usage: hearing_reader.py PROMPT SECONDS. Makes a clip, asks for it to be removed while it is made, waits until it is
ready, and prints what was said. Runs under the system's own Python, as `screen_reader` does.
"""

# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportMissingParameterType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false, reportMissingModuleSource=false, reportUnknownLambdaType=false
# (the bindings are the system's, not the project's)

from __future__ import annotations

import sys

from screen_reader import Atspi, GLib, find, is_enabled, press, until, write


def heard(said, wanted):
    """Whether something that begins so was said; what comes on the way is listened to."""
    GLib.MainContext.default().iteration(may_block=False)
    return any(words.startswith(wanted) for words in said)


def main(prompt, seconds):
    """What is said when a card cannot be removed, and when its clip is there."""
    desktop, said = Atspi.get_desktop(0), []
    listener = Atspi.EventListener.new(lambda event: said.append(str(event.any_data)))
    listener.register("object:announcement")
    until(find, 30, desktop, "Generate", "push button")
    write(desktop, "Prompt", prompt)
    button = until(find, 5, desktop, "Generate", "push button")
    until(is_enabled, 15, button, "enabled")
    press(desktop, "Generate")
    until(find, 30, desktop, f"generating: {prompt}", "list item")
    Atspi.Action.do_action(until(find, 5, desktop, "Remove from the library", "menu item"), 0)
    until(heard, 10, said, "What is being made")
    until(heard, seconds, said, "Ready")
    print(" | ".join(said[-2:]))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
