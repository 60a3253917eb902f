"""Causes that were written down in English (with a generation, in an error) said in the language of the moment.

What is stored is English, so that the command line and another language can say it too. A new sentence of `api/` or
`library/` is a row here, with the same places for what varies; a test asks for it. What is no row is the service's own
words, and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N

_CONTEXT: Final = "causes"
_WITHIN: Final = "cause"  # a place that holds another sentence
SENTENCES: Sequence[str] = (
    _N("causes", "The service cannot be reached."),
    _N("causes", "The service cannot be reached: no connection in time."),
    _N("causes", "No free connection to the service."),
    _N("causes", "The proxy did not let us through."),
    _N("causes", "The proxy's address is of a kind that does not work here."),
    _N("causes", "The proxy's address cannot be read."),
    _N("causes", "The extra certificates cannot be read: {file}"),
    _N("causes", "The service's certificate was not accepted: {reason}"),
    _N("causes", "The service's address is not https."),
    _N("causes", "The service's address cannot be read. It looks like https://toapis.com"),
    _N("causes", "The service's address is a host alone, such as https://toapis.com"),
    _N(
        "causes",
        "The service's address must begin with https:// (plain http only to this machine), unlike {address}",
    ),
    _N("causes", "No answer in time."),
    _N("causes", "Sending took too long."),
    _N("causes", "The connection was lost before the answer came."),
    _N("causes", "The connection was lost while sending."),
    _N("causes", "The connection was lost."),
    _N("causes", "The connection broke."),
    _N("causes", "The connection was closed before the whole body came."),
    _N("causes", "It broke."),
    _N("causes", "The request holds a character that cannot be sent."),
    _N("causes", "There is no key."),
    _N("causes", "A key has no spaces, line breaks or special characters. Copy it from the console again."),
    _N("causes", "The service refused the key."),
    _N("causes", "Not enough credit."),
    _N("causes", "The service asks for a pause."),
    _N("causes", "The service knows no such task."),
    _N("causes", "No task has such an id."),
    _N("causes", "The service will not make this."),
    _N("causes", "The service says that this is too large."),
    _N("causes", "The service refused the request."),
    _N("causes", "The service has a fault."),
    _N("causes", "This is not the service's answer (a login page?)."),
    _N("causes", "The service's answer cannot be read."),
    _N("causes", "The service's answer cannot be decoded."),
    _N("causes", "The service's answer is not what it promises."),
    _N("causes", "The service sends us in a circle."),
    _N("causes", "The service answered about another task."),
    _N("causes", "The service answered without a task id."),
    _N("causes", "The service answered with an unknown status: {status}."),
    _N("causes", "The service did not take the picture."),
    _N("causes", "The service took the picture without telling its address."),
    _N("causes", "The service did not tell the balance."),
    _N("causes", "The clip was cut: {came} of {whole} bytes came."),
    _N("causes", "The download was cut: {cause}"),
    _N("causes", "The download was stopped."),
    _N("causes", "The file is empty."),
    _N("causes", "The file is not an MP4 clip."),
    _N("causes", "The file is a web page, not a clip."),
    _N("causes", "The clip is cut off."),
    _N("causes", "There is no picture in the clip."),
    _N("causes", "The clip cannot be decoded."),
    _N("causes", "The clip cannot be read."),
    _N("causes", "This is a page, not a clip."),
    _N("causes", "The file host has almost stopped sending."),
    _N("causes", "The file host sends us in a circle."),
    _N("causes", "The file host answers {status}."),
    _N("causes", "The file host does not go on from here."),
    _N("causes", "The file host packs what must not be packed."),
    _N("causes", "The file host announces {size} bytes; no clip is that large."),
    _N("causes", "The file host sends a part of the clip where the whole was asked for."),
    _N("causes", "The file has changed at its host; it is fetched anew."),
    _N("causes", "More came than was announced, or than a clip can be."),
    _N("causes", "The file host {host} cannot be reached."),
    _N("causes", "The certificate of the file host {host} was not accepted: {reason}"),
    _N("causes", "The clip's address cannot be followed."),
    _N("causes", "The clip's address names no host."),
    _N("causes", "The clip's address is not https."),
    _N("causes", "The clip's address leads into the local network."),
    _N("causes", "The disk is full: {path} cannot be written."),
    _N("causes", "{path} cannot be used: {reason}."),
    _N(
        "causes", "{path} is damaged ({reason}). Start the program again: it keeps the file and saves what can be read."
    ),
    _N("causes", "{cause} ({free} MB free, {needed} MB needed)"),
    _N("causes", "{cause} ({free} MB free)"),
    _N("causes", "the simulator did not start"),
    _N("causes", "{file} is too large for a shot list"),
    _N("causes", "a shot list needs a row of column names, and among them “prompt”"),
)


def is_ours(message: str) -> bool:
    """Whether a sentence is one of these, and not the service's own."""
    return any(form.fullmatch(message) for form in _forms().values())


def in_own_words(message: str) -> str:
    """The sentence in the language of the moment; what is not ours is left as it is."""
    for sentence, form in _forms().items():
        if found := form.fullmatch(message):
            parts = {name: in_own_words(said) if name == _WITHIN else said for name, said in found.groupdict().items()}
            return QCoreApplication.translate(_CONTEXT, sentence).format(**parts)
    return message


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    """How each sentence looks with something in its places; built when the first one is asked for."""
    return {sentence: _form(sentence) for sentence in SENTENCES}


def _form(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    named = (f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.compile("".join(named), re.DOTALL)
