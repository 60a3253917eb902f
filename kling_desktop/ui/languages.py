"""Languages are data: a `.ts` file in `resources/i18n` is a language, read as it is and switched while the window is up."""

from __future__ import annotations

import xml.etree.ElementTree as Xml
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

ENGLISH = "en"
_PREFIX = "kling_desktop_"


class TsTranslator(QTranslator):
    """Translates out of one `.ts` file. A sentence without a translation stays English."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = read_ts(path)

    def isEmpty(self) -> bool:
        return not self.words

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        forms = self.words.get((context, sourceText))
        if not forms:
            return ""
        form = forms[-1] if n != 1 or len(forms) == 1 else forms[0]
        return form.replace("%n", str(n)) if n >= 0 else form


class Languages(QObject):
    """Owns the translator of the moment."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._translator: TsTranslator | None = None
        self.current = ENGLISH

    def at_hand(self) -> Mapping[str, str]:
        """The languages that can be chosen: code → its own name."""
        codes = [path.stem.removeprefix(_PREFIX) for path in sorted(self._folder.glob(f"{_PREFIX}*.ts"))]
        return {ENGLISH: "English"} | {code: QLocale(code).nativeLanguageName() or code for code in codes}

    def switch(self, code: str) -> None:
        """Shows the program in another language; an unknown one, and a broken file, mean English."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        self.current = ENGLISH
        path = self._folder / f"{_PREFIX}{code}.ts"
        if code == ENGLISH or not path.exists():
            return
        try:
            self._translator = TsTranslator(path, self)
        except (OSError, Xml.ParseError):
            return
        self.current = code
        QCoreApplication.installTranslator(self._translator)

    def system_choice(self) -> str:
        """The language at hand that the system speaks."""
        hand = self.at_hand()
        for wanted in (name.replace("-", "_") for name in QLocale.system().uiLanguages()):
            for code in (wanted, wanted.split("_")[0]):
                if code in hand:
                    return code
        return ENGLISH


def read_ts(path: Path) -> dict[tuple[str, str], list[str]]:
    """The sentences of a file: context and English → the forms of the translation. Raises OSError, ParseError."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in Xml.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if all(forms):
                found[name, message.findtext("source", "")] = forms
    return found
