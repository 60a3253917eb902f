"""The export dialog: formats at the left, what can be chosen at the right, progress below. It says what is wanted.

Formats and timelines are rows of `media/exporting/formats.py` and `media/timelines.py`; nothing here knows one by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.media.exporting.formats import FORMATS
from kling_desktop.media.timelines import TIMELINES
from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.dialogs.export_choices import Choice, Subject, first_name, makes_one_file, smaller_than, suffix_of
from kling_desktop.ui.dialogs.seam_choices import SeamChoices
from kling_desktop.ui.dialogs.settings.rows import add_row, column
from kling_desktop.ui.dialogs.target_row import TargetRow
from kling_desktop.ui.room import open_at
from kling_desktop.ui.selected_rows import follow_selection
from kling_desktop.ui.speaking import SaidLine

_SIZE, _LIST_WIDTH = (720, 520), 200
_EDIT_RATES = FORMATS["h264"].rates


class ExportDialog(QDialog):
    """Owns the choices; `wanted` says what to export, `stop_wanted` to end it."""

    wanted = Signal(object, object)  # Choice, the Subjects
    stop_wanted = Signal()
    reveal_wanted = Signal()

    def __init__(self, subjects: Sequence[Subject], folder: Path, side: int, parent: QWidget | None = None) -> None:
        """`side` is the shorter side of the first clip in pixels, 0 when it is not known."""
        super().__init__(parent)
        self._subjects, self._side = tuple(subjects), side
        self._running = False
        self._kinds = QListWidget(self)
        self._purpose, self._said = QLabel(self), SaidLine(self)
        self._sizes, self._rates = QComboBox(self), QComboBox(self)
        self._part, self._joined = QCheckBox(self), QCheckBox(self)
        self._seams = SeamChoices([subject.seam for subject in self._subjects], self)
        self._target = TargetRow(folder, lambda: suffix_of(self.kind) if self._one_file() else None, self)
        self._bar = QProgressBar(self)
        self._start, self._close = QPushButton(self), QPushButton(self)
        self._reveal = QPushButton(self.tr("Show in folder"), self)
        self._form = QWidget(self)
        self._fill()
        self._lay_out_form()
        self._lay_out()
        self._connect()
        self._kinds.setCurrentRow(0)
        self._show_running(running=False)

    # Building

    def _fill(self) -> None:
        several = len(self._subjects) > 1
        title = self.tr("Export %n clips", "", len(self._subjects)) if several else self.tr("Export")
        self.setWindowTitle(title)
        open_at(self, *_SIZE)
        self._kinds.setObjectName("settingsPages")
        self._kinds.setFixedWidth(_LIST_WIDTH)
        self._kinds.setAccessibleName(self.tr("Format"))
        for rows in (FORMATS.values(), TIMELINES.values()):
            for row in rows:
                item = QListWidgetItem(QCoreApplication.translate("exports", row.words), self._kinds)
                item.setData(Qt.ItemDataRole.UserRole, row.id)
        self._part.setText(self.tr("Only from in to out"))
        self._part.setVisible(any(subject.part for subject in self._subjects))
        self._part.setChecked(any(subject.part for subject in self._subjects))
        self._joined.setText(self.tr("One after the other in one file"))
        self._joined.setVisible(several)
        self._purpose.setWordWrap(True)
        self._purpose.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._purpose.setMinimumHeight(self._purpose.fontMetrics().lineSpacing() * 2)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._start.setProperty("kind", "primary")
        self._start.setDefault(True)
        self._reveal.setVisible(False)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(16, 16, 16, 16)
        right.setSpacing(4)
        right.addWidget(self._form)
        right.addStretch(1)
        right.addWidget(self._said)
        right.addWidget(self._bar)
        buttons = button_row(self._close, self._start, left=(self._reveal,))
        right.addSpacing(12)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._kinds)
        layout.addLayout(right, 1)

    def _lay_out_form(self) -> None:
        form = column(self._form)
        form.addWidget(self._purpose)
        add_row(form, self.tr("Size"), self._sizes)
        add_row(form, self.tr("Frames a second"), self._rates)
        form.addSpacing(12)
        form.addWidget(self._part)
        form.addWidget(self._joined)
        form.addWidget(self._seams)
        add_row(form, self.tr("Save as"), self._target.line, self._target)

    def _connect(self) -> None:
        follow_selection(self._kinds)
        self._kinds.currentRowChanged.connect(self._show_kind)
        self._part.toggled.connect(self._show_target)
        self._joined.toggled.connect(self._show_target)
        self._target.line.textChanged.connect(self._show_ready)
        self._target.folder_chosen.connect(self._show_target)
        self._start.clicked.connect(self._begin)
        self._close.clicked.connect(self._end)
        self._reveal.clicked.connect(self.reveal_wanted)

    # Choices

    @property
    def kind(self) -> str:
        """The chosen row of FORMATS or TIMELINES."""
        return str(self._kinds.currentItem().data(Qt.ItemDataRole.UserRole))

    def choose(self, kind: str) -> None:
        """Chooses a row by its id."""
        ids = [*FORMATS, *TIMELINES]
        self._kinds.setCurrentRow(ids.index(kind))

    def join(self, *, joined: bool) -> None:
        """Chooses whether several clips become one file."""
        self._joined.setChecked(joined and len(self._subjects) > 1)

    def choice(self) -> Choice:
        """Everything as it stands."""
        target = self._target.text
        rate = self._rates.currentData()
        side = self._sizes.currentData()
        only_part = self._part.isVisibleTo(self) and self._part.isChecked()
        over = target == self._target.asked_over
        joined = self._joined.isVisibleTo(self) and self._joined.isChecked()
        skip, match = self._seams.skip_doubles, self._seams.match_colours
        return Choice(self.kind, Path(target).expanduser(), side, rate, only_part, joined, over, skip, match)

    def makes(self, subjects: Sequence[Subject]) -> bool:
        """Whether it waits for the export of these."""
        return self._running and self._subjects == tuple(subjects)

    def take_over(self, former: ExportDialog) -> None:
        """Stands as another one stood, in the language of the moment."""
        choice = former.choice()
        self.setGeometry(former.geometry())
        self.choose(choice.kind)
        for box, value in ((self._sizes, choice.short_side), (self._rates, choice.rate)):
            _choose(box, value)
        self._part.setChecked(choice.only_part)
        self.join(joined=choice.joined)
        self._target.take_over(former._target)
        self._seams.take_over(former._seams)
        if former._running:
            self._show_running(running=True)

    def _show_kind(self) -> None:
        row = FORMATS.get(self.kind)
        words = row.purpose if row else TIMELINES[self.kind].purpose
        self._purpose.setText(QCoreApplication.translate("exports", words))
        sizes = row.sizes if row else ()
        rates = row.rates if row else _EDIT_RATES
        smaller = smaller_than(self._side, sizes)
        self._refill(self._sizes, [(f"{side}p", side) for side in smaller], row.first_size if row else None)
        self._refill(self._rates, [(f"{float(rate):g}", rate) for rate in rates], row.first_rate if row else None)
        several = len(self._subjects) > 1
        self._joined.setEnabled(several and row is not None)
        self._joined.setToolTip("" if row else self.tr("A timeline always lists all clips."))
        self._show_target()

    def _refill(self, box: QComboBox, rows: Sequence[tuple[str, int | Fraction]], first: object) -> None:
        box.clear()
        box.addItem(self.tr("As it is"), None)
        for words, value in rows:
            box.addItem(words, value)
        _choose(box, first)
        box.setEnabled(bool(rows))
        box.setToolTip("" if rows else self.tr("This format leaves that as it is."))

    def _one_file(self) -> bool:
        return makes_one_file(self.kind, self._subjects, joined=self._joined.isChecked())

    def _show_target(self) -> None:
        self._seams.show_fitting(one_film=self._one_file(), pictures=self.kind in FORMATS and self.kind != "wav")
        name = first_name(self.kind, self._subjects, only_part=self._part.isChecked())
        folder = self._target.folder
        self._target.line.setText(str(folder / name if self._one_file() else folder))

    def _show_ready(self) -> None:
        target = self._target.text
        folder = Path(target).expanduser()
        folder = folder.parent if target and self._one_file() else folder
        trouble = "" if target and folder.is_dir() else self.tr("There is no folder {folder}.").format(folder=folder)
        if not self._running:
            self.say(trouble, error=True)
        self._start.setEnabled(not trouble and not self._running)
        self._start.setAccessibleDescription(trouble)

    # What becomes of it

    def _begin(self) -> None:
        choice = self.choice()
        self._show_running(running=True)
        self.wanted.emit(choice, self._subjects)

    def _end(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.accept()

    def show_progress(self, done: float) -> None:
        """From 0 to 1."""
        self._bar.setValue(round(done * 1000))

    def show_end(self, words: str, *, error: bool) -> None:
        """It has ended: what came of it."""
        self._show_running(running=False)
        self._reveal.setVisible(not error)
        self.say(words, error=error)

    def say(self, words: str, *, error: bool = False) -> None:
        """A sentence above the buttons."""
        self._said.tell(words, "error" if error else "secondary")

    def _show_running(self, *, running: bool) -> None:
        self._running = running
        self._bar.setValue(0)
        self._bar.setVisible(running)
        self._reveal.setVisible(False)
        self._kinds.setEnabled(not running)
        self._form.setEnabled(not running)
        self._start.setText(self.tr("Exporting…") if running else self.tr("Export"))
        self._close.setText(self.tr("Stop") if running else self.tr("Close"))
        if running:
            self.say(self.tr("This window can be closed; the export goes on."))
        self._show_ready()


def _choose(box: QComboBox, value: object) -> None:
    values = [box.itemData(row) for row in range(box.count())]
    box.setCurrentIndex(values.index(value) if value in values else 0)
