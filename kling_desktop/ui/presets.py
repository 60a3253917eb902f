"""Presets in the window: a list to choose from, saving the request under a name, files that come and go."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from kling_desktop.domain.naming import first_words, safe_name
from kling_desktop.domain.request import Request
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.presets import SUFFIX, Preset, PresetFault, PresetRefused, Presets
from kling_desktop.services.previews import Previews
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.compose.picker import Entry, Foot, Picker, shortened
from kling_desktop.ui.compose.prompt_tools import PRESETS
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.said import Said
from kling_desktop.ui.spawn import spawn

_NAME_WORDS: Final = 5
_SHOWN: Final = 90  # characters of a prompt in the list
_FAULTS: Mapping[PresetFault, str] = {
    PresetFault.NOT_A_PRESET: str(QT_TRANSLATE_NOOP("presets", "“{name}” is not a preset of Kling Desktop.")),
    PresetFault.NEWER: str(
        QT_TRANSLATE_NOOP("presets", "“{name}” was made by a later version of Kling Desktop. Update to open it.")
    ),
    PresetFault.TOO_LARGE: str(
        QT_TRANSLATE_NOOP("presets", "“{name}” would be larger than {found} bytes with its pictures. Use smaller ones.")
    ),
    PresetFault.PICTURE_MISSING: str(
        QT_TRANSLATE_NOOP("presets", "The picture “{found}” of the preset “{name}” is missing. Ask for it whole.")
    ),
}


class PresetDesk(QObject):
    """Hears the tool and the files; the presets themselves are in `Presets`."""

    def __init__(
        self,
        parts: Parts,
        presets: Presets,
        previews: Previews,
        put: Callable[[Request], Coroutine[Any, Any, None]],
    ) -> None:
        """`put` gives the compose panel a request, with small pictures for its slots."""
        super().__init__(parts.window)
        self._parts, self._presets, self._previews, self._put = parts, presets, previews, put
        self._kept: dict[str, Preset] = {}
        parts.compose.texts.tools.wanted.connect(self._tool)

    def take_in(self, file: Path) -> None:
        """Keeps a preset's file that was dropped or chosen, and gives its request to the compose panel."""
        spawn(self._telling(self._read(file), file.name))

    def _tool(self, tool: str) -> None:
        if tool == PRESETS:
            spawn(self._list())

    async def _list(self) -> None:
        presets = await self._presets.all()
        entries = [await self._entry(preset) for preset in presets]
        self._kept = {preset.id: preset for preset in presets}
        picker = Picker(
            self.tr("Search presets, or name a new one"),
            self.tr("A preset keeps the whole request: words, pictures and settings."),
            self._feet(presets),
            self._parts.compose,
            renames=True,
        )
        picker.offer(entries)
        picker.chosen.connect(lambda chosen: spawn(self._put(self._kept[chosen].request)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.removed.connect(lambda gone: self._do(self._presets.remove(gone), self._kept[gone].name))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.put_back.connect(lambda back: self._do(self._presets.keep(self._kept[back]), self._kept[back].name))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.renamed.connect(self._rename)
        picker.pressed.connect(partial(self._pressed, picker))
        picker.open_below(self._parts.compose.texts.tools.buttons[PRESETS])

    def _feet(self, presets: tuple[Preset, ...]) -> tuple[Foot, ...]:
        request = self._parts.compose.request()
        name = first_words(request.prompt, _NAME_WORDS).rstrip(",.;:，。") or self.tr("Untitled")
        return (
            Foot(
                "save",
                self.tr("Save this request as “{name}”"),
                name,
                taken=frozenset(preset.name for preset in presets),
                again=self.tr("Replace “{name}” by this request"),
            ),
            Foot("export", self.tr("Write the chosen one to a file…"), of_one=self.tr("Choose a preset first.")),
            Foot("import", self.tr("Open a preset's file…")),
        )

    async def _entry(self, preset: Preset) -> Entry:
        pictures = [picture for picture in preset.request.pictures if picture.is_local]
        small = await self._previews.of_picture(pictures[0]) if pictures else None
        return Entry(preset.id, preset.name, shortened(preset.request.prompt, _SHOWN), small)

    def _pressed(self, picker: Picker, foot: str, name: str) -> None:
        if foot == "save":
            self._do(self._save(name), name)
        elif foot == "import":
            self._ask(QFileDialog.AcceptMode.AcceptOpen, "", self.take_in)
        elif picker.current:
            preset = self._kept[picker.current]
            self._ask(
                QFileDialog.AcceptMode.AcceptSave,
                f"{safe_name(preset.name, 'preset')}{SUFFIX}",
                lambda target: self._do(self._presets.export(preset, target), preset.name),
            )

    def _rename(self, preset_id: str, name: str) -> None:
        async def rename() -> None:
            self._kept[preset_id] = await self._presets.rename(self._kept[preset_id], name)

        self._do(rename(), name)

    async def _save(self, name: str) -> None:
        await self._presets.save(name, self._parts.compose.request())
        self._parts.window.notices.put(Notice("preset", partial(self._of_saved, name), kind=Kind.DONE))

    def _of_saved(self, name: str) -> str:
        return self.tr("The request is kept as the preset “{name}”.").format(name=name)

    def _ask(self, mode: QFileDialog.AcceptMode, name: str, act: Callable[[Path], None]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        words = self.tr("Presets ({pattern})").format(pattern=f"*{SUFFIX}")
        dialog = QFileDialog(self._parts.window, self.tr("Presets"), folder, words)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: act(Path(chosen)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _read(self, file: Path) -> None:
        preset = await self._presets.read(file)
        await self._put(preset.request)
        self._parts.window.notices.put(Notice("preset", partial(self._of_new, preset.name), kind=Kind.DONE))

    def _of_new(self, name: str) -> str:
        words = self.tr("The preset “{name}” is kept, and its request is in the compose panel. Undo gives yours back.")
        return words.format(name=name)

    def _do(self, work: Awaitable[object], name: str) -> None:
        spawn(self._telling(work, name))

    async def _telling(self, work: Awaitable[object], name: str) -> None:
        """Waits for the work, and says what stands in its way."""
        try:
            await work
        except PresetRefused as refused:
            self._say(partial(_refused, refused, name))
        except PictureRefused as refused:
            self._say(partial(fault_text.picture_refused, refused))
        except OSError as error:
            self._say(f"{text.quoted(name)}: {error.strerror or error}")

    def _say(self, words: Said) -> None:
        self._parts.window.notices.put(Notice("preset", words, kind=Kind.TROUBLE))


def _refused(refused: PresetRefused, name: str) -> str:
    return QCoreApplication.translate("presets", _FAULTS[refused.fault]).format(name=name, found=refused.found)
