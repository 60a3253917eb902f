"""What the system tells the application. There is one in a process, so this one has a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from kling_desktop.ui.application import Application
app = Application(["kling-desktop"])
app.file_opened.connect(print)
QCoreApplication.sendEvent(app, QFileOpenEvent("/clips/a harbour.mp4"))
"""


def test_a_file_that_is_opened_with_the_running_program_is_told_of():
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "/clips/a harbour.mp4\n"
