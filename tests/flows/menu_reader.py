"""Uses the menus that open over the window as a screen reader would: met in the tree, chosen in, gone.

Usage: menu_reader.py PROMPT SECONDS. Prints the name of the gallery's item that was starred in its own menu. Runs under
the system's own Python, as `screen_reader` does.
"""

# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportMissingParameterType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false, reportMissingModuleSource=false
# (the bindings are the system's, not the project's)

from __future__ import annotations

import sys

from screen_reader import Atspi, find, is_enabled, newest_ready, press, until, write

_CARDS = "What can be done with the chosen cards"


def choose(within, name):
    """Presses a choice of a menu, or opens the menu that it leads to."""
    item = until(find, 10, within, name, "menu item")
    until(is_enabled, 5, item, name)
    Atspi.Action.do_action(item, 0)


def is_closed(desktop, name):
    """Whether no menu of this name is open."""
    return find(desktop, name, "popup menu") is None


def main(prompt, seconds):
    """A camera word from the tools' menu; then, of the clip that is made, the star from the menu of its card."""
    desktop = Atspi.get_desktop(0)
    until(find, 30, desktop, "Generate", "push button")
    write(desktop, "Prompt", prompt)
    press(desktop, "Camera words")
    words = until(find, 5, desktop, "Camera words", "popup menu")
    choose(words, "Shot size")
    choose(words, "extreme close-up")
    until(is_closed, 5, desktop, "Camera words")
    button = until(find, 5, desktop, "Generate", "push button")
    until(is_enabled, 15, button, "enabled")
    Atspi.Action.do_action(button, 0)
    until(newest_ready, seconds, desktop, "ready: …")
    choose(desktop, "All for the chosen cards…")
    choose(until(find, 5, desktop, _CARDS, "popup menu"), "Star")
    until(is_closed, 5, desktop, _CARDS)
    Atspi.Action.do_action(until(find, 5, desktop, "Starred only", "check box"), 0)
    print("starred", until(newest_ready, 5, desktop, "starred"))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
