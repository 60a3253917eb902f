"""Languages: a `.ts` file is a language, read as it is and switched live. Add one by dropping its file.

Files are called `kling_desktop_<code>.ts` and lie in resources/i18n or in the user's own folder, which wins. English is
in the program. A file may come from anybody: what is malformed in it is refused or left out, and never harms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ENGLISH: Final = "en"
PREFIX: Final = "kling_desktop_"
MOST_BYTES: Final = 4_000_000
_CODE = re.compile(r"[a-z]{2,3}(_[A-Za-z]{2,4})*")
_PLACEHOLDER = re.compile(r"%n|%\d|\{\w*\}")
_NOT_IN_USE = frozenset({"unfinished", "vanished", "obsolete"})

Key = tuple[str, str, str]
"""Context, English sentence, disambiguation."""

_PLURALS: Mapping[str, Callable[[int], int]] = {
    **dict.fromkeys(("zh", "ja", "ko", "vi", "th", "id"), lambda _n: 0),
    **dict.fromkeys(("fr", "pt"), lambda n: int(n > 1)),
    **dict.fromkeys(("ru", "uk"), lambda n: 0 if n % 10 == 1 and n % 100 != 11 else 1 if _few(n) else 2),
    "pl": lambda n: 0 if n == 1 else 1 if _few(n) else 2,
}


def _few(n: int) -> bool:
    return 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14


class LanguageUnusable(Exception):
    """A language's file that cannot be read; the message says why."""


class Language(NamedTuple):
    """One language at hand: its code ("zh_CN"), its own name for itself, and its file.

    English is in the program; a file for it holds only what English needs beyond that: its plural forms.
    """

    code: str
    name: str
    path: Path | None = None


def find_languages(folders: Sequence[Path]) -> tuple[Language, ...]:
    """English and every language that has a file; a later folder wins over an earlier one."""
    files = {p.stem.removeprefix(PREFIX): p for folder in folders for p in sorted(folder.glob(f"{PREFIX}*.ts"))}
    english = Language(ENGLISH, "English", files.pop(ENGLISH, None))
    others = (Language(code, _own_name(code), path) for code, path in files.items() if _CODE.fullmatch(code))
    return (english, *sorted(others, key=lambda language: language.name))


def _own_name(code: str) -> str:
    locale = QLocale(code)
    own = locale.nativeLanguageName()
    return f"{own[:1].upper()}{own[1:]}" if own and locale.language() is not QLocale.Language.C else code


def read_words(path: Path) -> Mapping[Key, tuple[str, ...]]:
    """The finished translations of a `.ts` file, one text for each plural form. Raises LanguageUnusable."""
    from xml.etree import ElementTree  # English needs none of it for the window's first picture

    try:
        if path.stat().st_size > MOST_BYTES:
            raise LanguageUnusable(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB")
        root = ElementTree.fromstring(path.read_bytes())
    except (OSError, ElementTree.ParseError, LookupError, ValueError) as error:
        raise LanguageUnusable(f"{path.name}: {error}") from error
    words: dict[Key, tuple[str, ...]] = {}
    for context in root.iter("context"):
        for message in context.iter("message"):
            key = (_text(context, "name"), _text(message, "source"), _text(message, "comment"))
            forms = _forms(message)
            if forms and all(_fits(form, key[1]) for form in forms):
                words[key] = forms
    return words


def _text(element: Element, tag: str) -> str:
    found = element.find(tag)
    return "" if found is None else "".join(found.itertext())


def _forms(message: Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in _NOT_IN_USE:
        return ()
    plural = tuple("".join(form.itertext()) for form in translation.findall("numerusform"))
    forms = plural or ("".join(translation.itertext()),)
    return forms if all(forms) else ()


def _fits(form: str, source: str) -> bool:
    """Whether a translation fills in nothing that the sentence does not offer, and has no stray brace."""
    bare = _PLACEHOLDER.sub("", form)
    strays = ("{" in bare or "}" in bare) and _PLACEHOLDER.search(source) is not None
    return set(_PLACEHOLDER.findall(form)) <= set(_PLACEHOLDER.findall(source)) and not strays


class WordTranslator(QTranslator):
    """Answers Qt's questions from the words of one language."""

    def __init__(self, code: str, words: Mapping[Key, tuple[str, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._plural = _PLURALS.get(code.split("_")[0], lambda n: int(n != 1))

    def isEmpty(self) -> bool:
        return not self._words

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        forms = self._words.get((context, sourceText, disambiguation or ""))
        if forms is None:
            return None  # type: ignore[return-value]  # the null string: Qt asks the next translator
        return forms[min(self._plural(n) if n >= 0 else 0, len(forms) - 1)]


class EnglishPlurals(QTranslator):
    """English is in the program but for its plural forms; their file is read when the first one is asked for."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._forms: WordTranslator | None = None

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        if n < 0:
            return None  # type: ignore[return-value]  # the null string: the sentence stands for itself
        if self._forms is None:
            words: Mapping[Key, tuple[str, ...]] = {}
            with suppress(LanguageUnusable):  # "1 clips" does no harm
                words = read_words(self._path)
            self._forms = WordTranslator(ENGLISH, words, self)
        return self._forms.translate(context, sourceText, disambiguation, n)


class Languages(QObject):
    """Owns the language of the moment. Widgets hear of a change through QEvent.LanguageChange, others by `switched`."""

    switched = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None, *, own: Path | None = None) -> None:
        """`folder` comes with the program; `own` is the user's, and wins."""
        super().__init__(parent)
        self._folders = (folder, own) if own else (folder,)
        self._installed: list[QTranslator] = []
        self.current = ENGLISH

    def at_hand(self) -> Mapping[str, str]:
        """The languages that can be chosen, English first: code → its own name."""
        return {language.code: language.name for language in find_languages(self._folders)}

    def system_choice(self) -> str:
        """The language at hand that the system speaks; English when there is none."""
        wishes = [wish.replace("-", "_") for wish in QLocale.system().uiLanguages()]
        return nearest(wishes, tuple(self.at_hand()))

    def switch(self, code: str) -> str:
        """Speaks another language from now on; an unknown one means the nearest, else English.

        Returns why its file cannot be used, and then speaks English; "" when all is well.
        """
        found = {language.code: language for language in find_languages(self._folders)}
        language = found[nearest([code], tuple(found))]
        trouble, words = "", dict[Key, tuple[str, ...]]()
        try:
            words = dict(read_words(language.path)) if language.path and language.code != ENGLISH else words
        except LanguageUnusable as error:
            trouble, language = str(error), found[ENGLISH]
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self.current = language.code
        QLocale.setDefault(QLocale(language.code))
        if language.code != ENGLISH:
            self._install(_qt_words(language.code, self))
            self._install(WordTranslator(language.code, words, self))
        elif language.path is not None:
            self._install(EnglishPlurals(language.path, self))
        self.switched.emit()
        return trouble

    def _install(self, translator: QTranslator) -> None:
        if not translator.isEmpty():
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def _qt_words(code: str, parent: QObject) -> QTranslator:
    """Qt's own words (buttons of file dialogs, menus of text fields); empty where they are not installed."""
    translator = QTranslator(parent)
    translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator


def nearest(wishes: Sequence[str], codes: Sequence[str]) -> str:
    """The first wish that a code meets wholly, or at least as a language; English when none does."""
    for wish in wishes:
        alike = [code for code in codes if code.split("_")[0] == wish.split("_")[0]]
        if alike:
            return wish if wish in alike else alike[0]
    return ENGLISH
