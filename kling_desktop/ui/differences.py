"""What differs between the requests of compared clips, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.catalog import MODELS
from kling_desktop.domain.differences import differing, where_they_part
from kling_desktop.domain.parameters import PARAMETERS, Kind
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.ui import text
from kling_desktop.ui.player.comparison import LETTERS


def difference_sentence(requests: Sequence[Request]) -> str:
    """ "Only the prompt differs: A … · B …", or all that differ, or that nothing does."""
    names = differing(requests)
    if not names:
        return QCoreApplication.translate("Compare", "The requests are the same: these are takes of one.")
    if len(names) == 1:
        only = QCoreApplication.translate("Compare", "Only this differs: {parameter}: {values}")
        return only.format(parameter=text.parameter(names[0]), values=_values(requests, names[0]))
    rows = (f"{text.parameter(name)}: {_values(requests, name)}" for name in names)
    return QCoreApplication.translate("Compare", "These differ: {parameters}").format(parameters="; ".join(rows))


def _values(requests: Sequence[Request], name: str) -> str:
    return " · ".join(f"{letter} {said}" for letter, said in zip(LETTERS, _said(requests, name), strict=False))


def _said(requests: Sequence[Request], name: str) -> Sequence[str]:
    """The value of a parameter in each request, in words."""
    if name == "model":
        return [MODELS[one.model].name if one.model in MODELS else one.model for one in requests]
    values = [request.effective(name) for request in requests]
    nothing = QCoreApplication.translate("Compare", "none")
    match PARAMETERS[name].kind:
        case Kind.TEXT:
            parts = where_they_part([str(value or "") for value in values])
            return [text.quoted(part) if part else nothing for part in parts]
        case Kind.CHOICE:
            return [text.choice(name, value) if isinstance(value, str | int) else nothing for value in values]
        case Kind.FLAG:
            on, off = QCoreApplication.translate("Compare", "on"), QCoreApplication.translate("Compare", "off")
            return [on if value else off for value in values]
        case Kind.PICTURE:
            return [value.name or value.source if isinstance(value, Picture) else nothing for value in values]
        case Kind.PICTURES:
            return [", ".join(picture.name for picture in request.references) or nothing for request in requests]
