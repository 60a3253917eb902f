"""Whatever the service's JSON holds, it is read or is a trouble with a name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.api.errors import ApiError, BrokenAnswer
from kling_desktop.api.wire import read_balance, read_submitted, read_task, read_upload

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
_KEYS = ("id", "task_id", "client_business_id", "status", "progress", "expires_at", "result", "error", "model")
shaped = st.dictionaries(st.sampled_from(_KEYS), anything | st.sampled_from(["t1", "queued", "completed"]))


@given(anything | shaped)
def test_whatever_comes_it_is_a_task_or_a_named_trouble(plain: object) -> None:
    for read in (read_task, read_submitted):
        try:
            task = read(plain)
        except BrokenAnswer:
            continue
        assert task.task_id.strip()
        assert task.progress is None or 0 <= task.progress <= 100
        assert not task.url or task.url.startswith("http")
        str(task).encode()


@given(anything | st.dictionaries(st.sampled_from(["success", "data", "url", "message", "remain_credits"]), anything))
def test_whatever_comes_an_upload_or_a_balance_is_read_or_a_named_trouble(plain: object) -> None:
    for read in (read_upload, read_balance):
        try:
            read(plain)
        except ApiError as error:
            error.message.encode()
