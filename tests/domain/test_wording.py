"""Every id of the domain has its words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import pytest

from kling_desktop.domain import wording
from kling_desktop.domain.catalog import MODELS
from kling_desktop.domain.generation import Charged, FailureKind, State, WaitReason
from kling_desktop.domain.parameters import PARAMETERS
from kling_desktop.domain.remedies import Remedy
from kling_desktop.domain.request import CautionCode, Problem, ProblemCode, Remark, WayOut


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (ProblemCode, wording.PROBLEMS),
        (CautionCode, wording.CAUTIONS),
        (Remark, wording.REMARKS),
        (WayOut, wording.WAYS_OUT),
        (State, wording.STATES),
        (FailureKind, wording.FAILURES),
        (FailureKind, wording.NEXT_STEPS),
        (Charged, wording.CHARGED),
        (WaitReason, wording.WAITS),
        (Remedy, wording.REMEDIES),
        (Remedy, wording.REMEDY_HINTS),
    ],
)
def test_every_id_has_a_sentence(ids: type[StrEnum], words: Mapping[StrEnum, str]):
    assert set(words) == set(ids)
    assert all(sentence.strip() for sentence in words.values())


def test_every_parameter_and_every_choice_has_a_name():
    assert set(wording.PARAMETERS) == {"model", *PARAMETERS}
    offered = {(name, v) for model in MODELS.values() for name, values in model.choices.items() for v in values}
    assert set(wording.CHOICES) == offered


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_can_be_said(code: ProblemCode):
    sentence = wording.describe_problem(Problem(code, "prompt", "2501", "2500"))
    assert "{" not in sentence
