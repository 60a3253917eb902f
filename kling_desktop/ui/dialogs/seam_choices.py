"""What an export of clips that go on from each other does at their seams: leave out doubled frames, match colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kling_desktop.domain.seam import Seam


class SeamChoices(QWidget):
    """Two boxes. One that there is no reason for is not shown; the whole is hidden when there is no seam at all."""

    def __init__(self, seams: Sequence[Seam | None], parent: QWidget) -> None:
        super().__init__(parent)
        found = [seam for seam in seams if seam is not None]
        doubles = sum(seam.double for seam in found)
        self._some = bool(found)
        self._skip, self._match = QCheckBox(self), QCheckBox(self)
        self._skip.setText(self.tr("Leave out doubled frames at the seams (%n)", "", doubles))
        self._skip.setToolTip(self.tr("A clip that goes on from another begins with its last frame once more."))
        self._skip.setChecked(doubles > 0)
        self._skip.setVisible(doubles > 0)
        most = max((seam.jump for seam in found), default=0.0)
        self._match.setText(self.tr("Match colours at the seams (up to ΔE {most})").format(most=f"{most:.1f}"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._skip)
        layout.addWidget(self._match)
        self.show_fitting(one_film=True, pictures=True)

    def show_fitting(self, *, one_film: bool, pictures: bool) -> None:
        """Offered where the clips become one; `pictures`: whether what is made holds their pixels."""
        self.setVisible(self._some and one_film)
        self._match.setEnabled(pictures)
        can = self.tr("Each clip gets the colours of the one before it, measured at the seam. It is encoded anew.")
        cannot = self.tr("Here the clips stay as they are; grade them where you cut.")
        self._match.setToolTip(can if pictures else cannot)
        self._match.setAccessibleDescription("" if pictures else cannot)

    def take_over(self, former: SeamChoices) -> None:
        """Chosen as in another one."""
        self._skip.setChecked(former._skip.isChecked())
        self._match.setChecked(former._match.isChecked())

    @property
    def skip_doubles(self) -> bool:
        """Whether doubled frames are left out."""
        return self._some and self._skip.isChecked()

    @property
    def match_colours(self) -> bool:
        """Whether colours are matched."""
        return self._some and self._match.isEnabled() and self._match.isChecked()
