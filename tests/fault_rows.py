"""The rows of the table of faults, in a few words each. Their letter says where the fault happens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Row(NamedTuple):
    """One fault and its outcome."""

    id: str
    fault: str
    outcome: str


AREAS: Mapping[str, str] = {
    "P": "Request and pictures",
    "U": "Upload",
    "S": "Submit",
    "Q": "Status",
    "D": "Download",
    "L": "Library and program",
    "K": "Key and privacy",
    "X": "More of the same",
}

ROWS = (
    Row("P1", "No prompt, 2501 characters or audio in Standard", "is said at Generate, ends with 2 and sends nothing"),
    Row("P2", "A dropped file that is no picture, empty or cut off", "is refused with the reason and the slot keeps what it had"),
    Row("P3", "Heavy, vast, deep, CMYK, transparent, moving and foreign pictures", "are made fit and tell their sizes"),
    Row("P4", "A small file that unpacks to over 250 megapixels", "is refused with the numbers and memory stays flat"),
    Row("P5", "A picture under 300 px or beyond 1:2.5", "is refused with the numbers and cropping is offered where it helps"),
    Row("P6", "A file that moves, changes or goes after the drop", "is not missed: the copy taken at the drop is sent"),
    Row("P7", "Files and prompts of awkward names", "work, and the clip's name is safe on every system"),
    Row("P8", "A picture of a page", "is fetched safely within limits or refused with the reason"),
    Row("U1", "An upload that meets 401, 402, 429, 500 or 503", "is kept, waited out and repeated"),
    Row("U2", "An upload without an address, with a page or broken", "is repeated, or told in the service's words, and kept"),
    Row("U3", "An upload that is cut, stalls or crawls", "is repeated with growing waits and its progress is honest"),
    Row("U4", "The same picture", "is uploaded once, also after a restart, and once afresh when the service cannot read it"),
    Row("S1", "With no way to the service", "it is kept, and sent once when the network is back"),
    Row("S2", "Cut, hung or 5xx after acceptance", "it is uncertain, found by our id and stays one task"),
    Row("S3", "Cut, hung or 500 before acceptance", "it is sent again once our ids are known to count, else the user decides"),
    Row("S4", "An answer without id, with a page, broken or of unknown status", "is looked for and not sent again"),
    Row("S5", "400 and 422", "fail in the service's words, uncharged, and are never repeated"),
    Row("S6", "A refused key or no credit", "pauses all behind one notice, and all go on when it is over"),
    Row("S7", "When the limiter says no", "all wait as long as told, and then go on"),
    Row("S8", "Every form of answer that was seen live", "is understood"),
    Row("S9", "Killed before, during or after the send", "it goes on after a restart, with nothing lost or doubled"),
    Row("S10", "A clock that jumps by hours and a night of sleep", "make no storm, and a fresh address is asked for"),
    Row("Q1", "A task that the service does not know", "is lag within a minute, later said, kept and asked again by hand"),
    Row("Q2", "A question refused, broken or unanswered", "is asked again, slower, and the window says since when"),
    Row("Q3", "Odd words, odd progress and answers for others", "are asked past, and progress never runs backwards or past 100"),
    Row("Q4", "An end without a clip", "fails in the best words there are, keeps its id and can be asked again"),
    Row("Q5", "A task that never finishes", "is called slow, asked ever slower, and never failed"),
    Row("D1", "A clip that is cut, stalls, changes or meets 5xx", "is resumed or begun again and comes whole"),
    Row("D2", "What is no clip", "is not accepted, a fresh address is asked for, then it is kept with the reason"),
    Row("D3", "A dead address", "is replaced by a fresh one, then it has expired, with when and what can be done"),
    Row("D4", "A redirect that is not safe", "is not followed, the key goes nowhere, and circles end"),
    Row("D5", "Gigabytes announced or a body without end", "are stopped at the limit"),
    Row("D6", "A full, missing or locked folder", "is named with what it lacks, and the clip comes when it is there again"),
    Row("D7", "Two clips of one name and a file that has it already", "are all kept and nothing is overwritten"),
    Row("D8", "Killed at any byte of a download", "it is gone on with after a restart"),
    Row("D9", "A file host that cannot be reached", "is named with how long the clip is safe there, and asked again"),
    Row("L1", "Killed at any point, also in a migration", "the library opens with nothing lost and nothing doubled"),
    Row("L2", "A database damaged, foreign or newer", "is never overwritten, and what can be read or found is recovered"),
    Row("L3", "A second window or command on one folder", "hands its work over or says who owns it"),
    Row("L4", "A clip that was deleted or moved outside", "is shown as missing, and can be found and fetched again"),
    Row("L5", "100,000 generations", "open, scroll and search by reading what is seen"),
    Row("L6", "A bug in a slot, in running work or in a thread", "is one notice with a report, and the window goes on"),
    Row("K1", "A key store that is missing, locked, refuses or raises", "leaves the key to the session and says so"),
    Row("K2", "The key", "is in no file, no output and no process list"),
    Row("K3", "A service address that is not https", "is refused, except on this machine"),
    Row("K4", "Place and camera in dropped pictures", "are removed before upload"),
    Row("K5", "Before the first upload", "it waits until the user knows that pictures get a public address"),
    Row("X1", "Retry-After in seconds, as a date, absent or of a day", "counts down exactly, and above 15 minutes asks the user"),
    Row("X2", "413 on an upload and 403 on an upload or a submit", "offer a smaller picture and are a trouble of the key"),
    Row("X3", "A login page where JSON should be", "is named as one, and a submit is uncertain"),
    Row("X4", "Hostile JSON", "is bounded, and understood or asked again"),
    Row("X5", "An answer that lies about its form", "is refused or passed over, and never makes a bad file"),
    Row("X6", "A certificate expired, of another host or self-signed", "is refused in words, and there is no way round"),
    Row("X7", "A key with line breaks, spaces, Bearer or other letters", "is trimmed or explained, and no header is injected"),
    Row("X8", "EIO, EMFILE, too long a name, a file held open", "are each named with their file and their reason"),
    Row("X9", "A full disk at any step", "sends nothing whose intent cannot be stored, and the rest waits"),
    Row("X10", "Generate pressed ten times or held", "sends one for each press that a person meant"),
    Row("X11", "The same request sent twice on purpose", "is two generations"),
    Row("X12", "A clip that goes while it plays, is compared, exported or dragged", "is words and no crash"),
    Row("X13", "No sound device and no decoder", "leave a silent clip and words, and it can be opened elsewhere"),
    Row("X14", "Sleep and wake with 500 open", "asks at most eight at once, and all are fresh in fifteen seconds"),
    Row("X15", "Many finished in one second", "are fetched three at a time, and those that expire first, first"),
    Row("X16", "Proxies, IPv6 alone and a black hole", "work or are named, and nothing hangs beyond thirty seconds"),
    Row("X17", "A Python and a PySide6 that do not fit", "are refused at the start with the remedy"),
    Row("X18", "Hours of work with faults between", "leave nothing behind that grows"),
)  # fmt: skip
