"""How pieces of a prompt are put together: a term among what is written, a line of speech. Pure."""

from __future__ import annotations

from typing import Final

_NO_COMMA_AFTER: Final = (",", "，", ".", "。", ";", ":", "、", "(", "{", "|", "\n", "—")
_NO_SPACE_AFTER: Final = ("(", "{", "|", "\n")
_NO_COMMA_BEFORE: Final = (",", "，", ".", "。", ";", ":", "、", ")", "}", "|", "\n")


def joined(before: str, term: str, after: str) -> str:
    """A term as it is to stand between what is written, with the comma and the space that are missing."""
    written = before.rstrip(" ")
    comma = "," if written and not written.endswith(_NO_COMMA_AFTER) and written == before else ""
    space = " " if written and written == before and not written.endswith(_NO_SPACE_AFTER) else ""
    rest = after.lstrip(" ")
    closing = "" if not rest or rest.startswith(_NO_COMMA_BEFORE) else ", " if rest == after else ","
    return f"{comma}{space}{term}{closing}"


def speech(speaker: str, tone: str, words: str) -> str:
    """A line that is to be spoken: `Anna (softly): "Stay."`. Without words there is none."""
    said = " ".join(words.replace('"', "'").split())
    who = " ".join(speaker.split()) or "Voice"
    how = f" ({' '.join(tone.split())})" if tone.strip() else ""
    return f'{who}{how}: "{said}"' if said else ""
