"""The look: colours by role, icons, fonts and the style sheet. Change a colour in resources/themes, a shape in app.qss.

Widgets get a `Look` through their constructor, ask it by role, and ask again when it says `changed`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from kling_desktop.ui.icons import tinted_drawing, tinted_icon, tinted_pixmap
from kling_desktop.ui.resources import resource

SYSTEM: Final = "system"
DEFAULT_THEME: Final = "dark"
FONT_PIXELS: Mapping[str, int] = {"secondary": 12, "body": 13, "numbers": 13, "heading": 15, "title": 20}
FONT_FAMILIES = ("Inter", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "PingFang SC", "sans-serif")
FONT_SUFFIXES = frozenset({".ttf", ".otf", ".woff2"})
_SEMIBOLD = frozenset({"heading", "title"})
_LOADED = "fonts loaded"
_PLAIN, _DRAWN = "icons", "drawings"  # where the style sheet's icons are looked for
_ICON = re.compile(r"@icon\(([\w-]+), (\w+)\)")
_ROLE = re.compile(r"@(\w+)")

_Role = QPalette.ColorRole
_PALETTE: Mapping[QPalette.ColorRole, str] = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "panel",
    _Role.AlternateBase: "raised",
    _Role.Text: "text",
    _Role.Button: "raised",
    _Role.ButtonText: "text",
    _Role.BrightText: "accent_text",
    _Role.PlaceholderText: "secondary",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "accent_text",
    _Role.Accent: "accent",
    _Role.Link: "link",
    _Role.LinkVisited: "link",
    _Role.Light: "pressed",
    _Role.Midlight: "hover",
    _Role.Mid: "line",
    _Role.Dark: "line",
    _Role.Shadow: "window",
}
_DISABLED_PALETTE = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText)


def themes() -> Mapping[str, Path]:
    """The themes at hand: name of the file without its suffix → file."""
    return {path.stem: path for path in sorted(resource("themes").glob("*.toml"))}


def read_roles(path: Path) -> Mapping[str, QColor]:
    """The colour of each role of a theme's file.

    Raises KeyError when a role refers to a colour that is not there, tomllib.TOMLDecodeError, OSError.
    """
    text = path.read_text("utf-8")
    content = _read_plain(text)
    if content is None:
        import tomllib  # not for the window's first picture: 2 ms

        content = tomllib.loads(text)
    return {role: QColor(content["colours"][name]) for role, name in content["roles"].items()}


def _read_plain(toml: str) -> Mapping[str, Any] | None:
    """The content of a file that has nothing but sections with short texts, as ours have; None when there is more."""
    content: dict[str, Any] = {}
    section = content
    for line in toml.splitlines():
        name, is_, value = line.partition(" = ")
        if line.startswith("[") and line[1:-1].isidentifier() and line.endswith("]") and line[1:-1] not in content:
            section = content[line[1:-1]] = dict[str, Any]()
        elif is_ and name.isidentifier() and name not in section and _is_plain(value):
            section[name] = value[1:-1]
        elif line and not line.startswith("#"):
            return None
    return content


def _is_plain(value: str) -> bool:
    return len(value) > 1 and value[0] == value[-1] == '"' and value.count('"') == 2 and "\\" not in value


def fill_style_sheet(template: str, roles: Mapping[str, QColor], icon_path: Callable[[str, str], str]) -> str:
    """The style sheet with each `@role` replaced by its colour, each `@icon(name, role)` by a path.

    Raises KeyError for a role that the theme has not got.
    """
    with_icons = _ICON.sub(lambda found: icon_path(found[1], found[2]), template)
    written = {role: _css(color) for role, color in roles.items()}
    return _ROLE.sub(lambda found: written[found[1]], with_icons)


def _css(color: QColor) -> str:
    return color.name() if color.alpha() == 255 else color.name(QColor.NameFormat.HexArgb)


def resolve_theme(wanted: str, system: Qt.ColorScheme) -> str:
    """The theme to show. "system" follows the desktop when that has a wish, and is dark when it has none."""
    if wanted == SYSTEM:
        return "light" if system is Qt.ColorScheme.Light else DEFAULT_THEME
    return wanted if wanted in themes() else DEFAULT_THEME


class Look(QObject):
    """What the window looks like now. It owns the chosen theme, and says `changed` when that is another one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, theme: str = DEFAULT_THEME, drawings: Path | None = None) -> None:
        """`drawings`: a folder among the caches for the style sheet's icons, which it takes only as files."""
        super().__init__(parent)
        self._wanted = theme
        self._app: QApplication | None = None
        self._drawings = drawings
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._system = QApplication.styleHints()
        self._shown = resolve_theme(theme, self._system.colorScheme())
        self._roles = read_roles(themes()[self._shown])
        self._system.colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> str:
        """What was asked for: a theme's name, or "system"."""
        return self._wanted

    @property
    def shown(self) -> str:
        """The theme that is shown now."""
        return self._shown

    @property
    def reduced_motion(self) -> bool:
        """Whether the desktop asks for less motion."""
        from PySide6.QtWidgets import QStyle  # not for the window's first picture: 3 ms

        return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    def prepare(self, app: QApplication) -> None:
        """Gives the application its fonts and its palette, so that widgets can be made and measured."""
        self._app = app
        _load_fonts(app)
        app.setFont(self.font("body"))
        app.setPalette(self._palette())

    def apply(self, app: QApplication) -> None:
        """Gives the application its whole look, now and after each change. Widgets that are there are styled once."""
        if self._app is not app:
            self.prepare(app)
        self._put_on_sheet(app)

    def set_theme(self, theme: str) -> None:
        """Shows another theme ("dark", "light", "system")."""
        self._wanted = theme
        self._follow_system()

    def color(self, role: str) -> QColor:
        """The colour of a role, for example "panel". Raises KeyError for an unknown one."""
        return QColor(self._roles[role])

    def icon(self, name: str, role: str = "text", size: int = 16) -> QIcon:
        """The icon `resources/icons/<name>.svg` in the colour of a role, `size` logical pixels square."""
        key = (name, role, size)
        if key not in self._icons:
            path = resource("icons", f"{name}.svg")
            self._icons[key] = tinted_icon(path, self.color(role), self.color("disabled"), size)
        return self._icons[key]

    def pixmap(self, name: str, role: str, size: int, ratio: float) -> QPixmap:
        """The same as a pixmap with `ratio` device pixels for each logical one, for painting."""
        return tinted_pixmap(resource("icons", f"{name}.svg"), self.color(role), size, ratio)

    def font(self, kind: str) -> QFont:
        """The font of a kind: secondary, body, numbers (tabular figures), heading, title."""
        font = QFont()
        font.setFamilies(FONT_FAMILIES)
        font.setPixelSize(FONT_PIXELS[kind])
        if kind in _SEMIBOLD:
            font.setWeight(QFont.Weight.DemiBold)
        if kind == "numbers":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _follow_system(self) -> None:
        shown = resolve_theme(self._wanted, self._system.colorScheme())
        if shown == self._shown:
            return
        self._shown = shown
        self._roles = read_roles(themes()[shown])
        self._icons.clear()
        if self._app is not None:
            self._app.setPalette(self._palette())
            self._put_on_sheet(self._app)
        self.changed.emit()

    def _put_on_sheet(self, app: QApplication) -> None:
        QDir.setSearchPaths(_PLAIN, [str(resource("icons"))])  # so that the sheet need not name folders: theirs may be
        QDir.setSearchPaths(_DRAWN, [str(self._drawings)] if self._drawings else [])  # called what a sheet cannot hold
        template = resource("app.qss").read_text("utf-8")
        app.setStyleSheet(fill_style_sheet(template, self._roles, self._icon_path))

    def _icon_path(self, name: str, role: str) -> str:
        plain, drawn = resource("icons", f"{name}.svg"), f"{name}-{role}-{self._shown}.svg"
        if self._drawings is None or not _keep(self._drawings / drawn, tinted_drawing(plain, self.color(role))):
            return f"{_PLAIN}:{plain.name}"  # in no colour, but there
        return f"{_DRAWN}:{drawn}"

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in _DISABLED_PALETTE:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette


def _keep(file: Path, content: bytes) -> bool:
    """Whether the file holds just that now. It may have been of another version, or cut off by a crash."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_bytes() != content:
            file.write_bytes(content)
    except OSError:
        return False
    return True


def _load_fonts(app: QApplication) -> None:
    if app.property(_LOADED):
        return
    app.setProperty(_LOADED, "yes")
    for path in sorted(resource("fonts").iterdir()):
        if path.suffix in FONT_SUFFIXES:
            QFontDatabase.addApplicationFont(str(path))
