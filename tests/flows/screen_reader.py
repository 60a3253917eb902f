"""Drives the window by its accessible names alone, as a screen reader would. Runs under the system's own Python.

Usage: screen_reader.py PROMPT SECONDS [BUTTON [KEY]], with the button of the first start and the key to enter.
Prints the name of the gallery's newest item when it says that it is ready.
"""

# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportMissingParameterType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false, reportMissingModuleSource=false
# (the bindings are the system's, not the project's)

from __future__ import annotations

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def role_of(node):
    """What kind of control it is, in the words of AT-SPI before 2.54, which called a button a push button."""
    return "push button" if node.get_role() == Atspi.Role.PUSH_BUTTON else node.get_role_name()


def find(node, name, role=None):
    """The first accessible object of this name (and role) below `node`."""
    if node is None:
        return None
    try:
        if node.get_name() == name and (role is None or role_of(node) == role):
            return node
        count = node.get_child_count()
    except GLib.Error:
        return None
    for place in range(count):
        found = find(node.get_child_at_index(place), name, role)
        if found is not None:
            return found
    return None


def until(what, seconds, *arguments):
    """Looks again and again until there is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what(*arguments)
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"not found in {seconds} s: {arguments[1:]}")


def is_enabled(node, _):
    """Whether a control can be used."""
    return node.get_state_set().contains(Atspi.StateType.ENABLED)


def newest_ready(desktop, _):
    """The name of the gallery's first item once it is ready."""
    gallery = find(desktop, "Gallery", "list")
    if gallery is None or not gallery.get_child_count():
        return ""
    name = gallery.get_child_at_index(0).get_name()
    return name if name.startswith("ready: ") else ""


def press(desktop, name):
    """Presses a button, whenever it comes."""
    Atspi.Action.do_action(until(find, 30, desktop, name, "push button"), 0)


def write(desktop, name, words, role="text"):
    """Sets the text of a field."""
    Atspi.EditableText.set_text_contents(until(find, 10, desktop, name, role), words)


def main(prompt, seconds, *first):
    """Passes the first start, sets the prompt, chooses the mode, presses the button, waits for the clip."""
    desktop = Atspi.get_desktop(0)
    if first:
        press(desktop, first[0])
    if first[1:]:
        write(desktop, "Key", first[1], "password text")
        press(desktop, "Use this key")
    until(find, 30, desktop, "Generate", "push button")
    write(desktop, "Prompt", prompt)
    Atspi.Action.do_action(until(find, 5, desktop, "Professional 1080p", "radio button"), 0)
    button = until(find, 5, desktop, "Generate", "push button")
    until(is_enabled, 15, button, "enabled")
    Atspi.Action.do_action(button, 0)
    print(until(newest_ready, seconds, desktop, "ready: …"))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), *sys.argv[3:])
