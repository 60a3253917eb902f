from __future__ import annotations

import pytest

from kling_desktop.domain.phrasing import joined, speech


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("", "", "pan left"),
        ("A lighthouse", "", "A lighthouse, pan left"),
        ("A lighthouse,", "", "A lighthouse, pan left"),
        ("A lighthouse ", "", "A lighthouse pan left"),
        ("A lighthouse.", "", "A lighthouse. pan left"),
        ("", "a lighthouse", "pan left, a lighthouse"),
        ("A lighthouse", " at dusk", "A lighthouse, pan left, at dusk"),
        ("A lighthouse", ", at dusk", "A lighthouse, pan left, at dusk"),
        ("A lighthouse {", "|tilt up}", "A lighthouse {pan left|tilt up}"),
        ("First line\n", "", "First line\npan left"),
    ],
)
def test_a_term_gets_the_commas_that_are_missing(before: str, after: str, whole: str):
    assert before + joined(before, "pan left", after) + after == whole


@pytest.mark.parametrize(
    ("speaker", "tone", "words", "line"),
    [
        ("Anna", "softly", "Stay.", 'Anna (softly): "Stay."'),
        ("Anna", " ", "Stay.", 'Anna: "Stay."'),
        ("", "softly", "Stay.", 'Voice (softly): "Stay."'),
        (" The  old man ", "", 'He said "no"\nto me', "The old man: \"He said 'no' to me\""),
        ("Anna", "softly", " ", ""),
    ],
)
def test_a_line_of_speech_names_who_speaks_and_how(speaker: str, tone: str, words: str, line: str):
    assert speech(speaker, tone, words) == line
