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
    Row("P1", "No prompt, one character too many, audio in Standard", "Generate says why not; exit code 2; nothing sent"),
    Row("P2", "A dropped file is no picture, empty or cut off", "Refused with the reason; the slot keeps what it had"),
    Row("P3", "Large, deep, CMYK, transparent, animated or of another kind", "Made fit without stutter; sizes shown"),
    Row("P4", "A small file that unpacks to gigabytes", "Refused with the numbers, from its header"),
    Row("P5", "Shorter than 300 px, longer than 1:2.5", "Refused with the numbers; cropping offered where it helps"),
    Row("P6", "The dropped file moves, changes or goes after the drop", "The copy taken at the drop is used"),
    Row("P7", "Awkward names: spaces, emoji, right-to-left, `..`, `CON`", "They work; the clip's name is safe everywhere"),
    Row("P8", "A picture of a page: redirects, no picture, too large, private address", "Fetched within limits, or refused with the reason"),
    Row("U1", "401, 402, 429, 500, 503", "Waited out, kept, repeated"),
    Row("U2", "`success: false`, no address, a page, broken JSON", "Repeated, or told in the service's words; kept"),
    Row("U3", "Cut half way, stalled, slow", "Repeated with growing waits"),
    Row("U4", "The same picture again, also after a restart", "Not uploaded again; afresh once when the service cannot read it"),
    Row("S1", "No network, no such host, TLS refused", "Kept; sent once when the network is back"),
    Row("S2", "Cut, hung or 5xx after acceptance", "Uncertain, found by our id, one task"),
    Row("S3", "Cut, hung or 500 before acceptance", "Uncertain, not found; sent again where our ids are known to count, else the user decides"),
    Row("S4", "An answer without id, with a page, broken, of unknown status", "Uncertain, looked for"),
    Row("S5", "400, 422", "Failed in the service's words, not charged, never repeated"),
    Row("S6", "401, 402", "One notice, everything kept, goes on after a key or credit"),
    Row("S7", "The limiter says no", "All wait as long as told, then go on"),
    Row("S8", "Answers in the forms that were seen live", "Understood"),
    Row("S9", "Killed before, during or after the send", "Goes on after a restart; nothing lost or doubled"),
    Row("S10", "The clock jumps, the machine sleeps for a night", "Goes on; no storm of questions"),
    Row("Q1", "The service does not know the task", "At first that is lag; later it is said, kept, and can be asked again"),
    Row("Q2", "401, 429, 500, a page, cut, no answer", "Asked again, slower; the window says since when"),
    Row("Q3", "Unknown status, odd progress, another task's id", "Asked again; progress never runs backwards or past 100"),
    Row("Q4", "Failed, or completed without a clip", "Failed in the best words there are; can be asked again"),
    Row("Q5", "It never finishes", "Called slow after 15 minutes, asked ever slower, never failed"),
    Row("D1", "Cut, stalled, changed between two tries, 500", "Resumed or begun again; no half file looks like a clip"),
    Row("D2", "Wrong length, empty, a page, a text, no picture track, half a clip", "Not accepted; fresh address; then kept with the reason"),
    Row("D3", "403, 404, expired", "A fresh address is asked for; then it has expired, and can be asked again"),
    Row("D4", "Redirects to another host, to plain http, in circles", "Followed only to https, never with the key; circles end"),
    Row("D5", "Gigabytes announced, an endless body", "Stopped at the limit"),
    Row("D6", "Disk full, folder gone, read-only", "Kept; says which folder and how much is free; goes on by itself"),
    Row("D7", "A file of the clip's name exists", "A new name; nothing is ever overwritten"),
    Row("D8", "Killed at any byte", "Resumed or begun again after a restart"),
    Row("L1", "Killed at any point, also in a migration", "Opens; nothing lost, nothing doubled"),
    Row("L2", "The database is damaged, gone, newer, not ours", "Nothing is overwritten; set aside; what can be read is recovered"),
    Row("L3", "A second window or command on one folder", "One owner; the second hands over or says so"),
    Row("L4", "A clip is deleted, renamed or moved outside", "Shown as missing, and can be fetched again"),
    Row("L5", "100,000 generations", "Opens, scrolls and searches as with 100"),
    Row("L6", "A bug, in a slot, in running work, in a thread", "One notice with a report; the window goes on"),
    Row("K1", "No key store, locked, failing", "The key is kept for this session, and that is said"),
    Row("K2", "The key in logs, database, settings, clips, reports", "Never"),
    Row("K3", "A service address that is not https", "Refused, except on this machine"),
    Row("K4", "Place and camera in dropped pictures", "Removed before upload"),
    Row("K5", "The first upload ever", "Told once, before it happens, that pictures get a public address"),
    Row("X1", "Retry-After in seconds, as a date, absent, of a day", "Kept to the second; above 15 minutes the user may try at once"),
    Row("X2", "413 at an upload; 403", "Sent again lighter; treated as a trouble of the key"),
    Row("X3", "A login page where JSON should be", "Named as one; a submit is uncertain"),
    Row("X4", "NaN, `87%`, 1e308, deep nesting, 50 MB, doubled keys, half characters", "Bounded, understood or asked again"),
    Row("X5", "A form that lies: packed, junk behind, doubled headers, early hints", "Refused or passed over; never a bad file"),
    Row("X6", "A certificate that is expired, of another host, self-signed", "Refused in words; no way round"),
    Row("X7", "A key with line breaks, spaces, `Bearer`, other letters", "Trimmed or explained; no header is injected"),
    Row("X8", "I/O errors, no more files, another file system, a file held open", "A named reason; copied, flushed, renamed"),
    Row("X9", "The disk is full at any step", "Nothing is sent whose intent cannot be stored; the rest waits"),
    Row("X10", "Generate pressed ten times, Enter held", "One for each press that a person meant"),
    Row("X11", "The same request twice on purpose", "Two generations"),
    Row("X12", "The clip's file goes while it is used", "Words, no crash"),
    Row("X13", "No sound device, no decoder", "Said; it can be opened elsewhere"),
    Row("X14", "Network changes, sleep and wake with 500 open", "At most 8 questions at once; all fresh within 15 s"),
    Row("X15", "500 finish in one second", "Three downloads at a time; those that expire first, first"),
    Row("X16", "Proxies, IPv6 alone, a black hole", "Works or says “proxy”; nothing hangs beyond 30 s"),
    Row("X17", "A Python and a PySide6 that do not fit", "Refused at the start with the remedy"),
    Row("X18", "Eight hours, thousands of generations, 5 % faults", "Nothing grows, nothing leaks"),
)  # fmt: skip
