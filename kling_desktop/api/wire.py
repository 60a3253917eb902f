"""The only module that knows the service's JSON. Tolerant in reading, strict in concluding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from kling_desktop.api.answers import Balance, Task, TaskStatus, Uploaded
from kling_desktop.api.errors import BrokenAnswer, InvalidRequest
from kling_desktop.domain.legible import legible
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request

Json = Mapping[str, Any]

_STATUSES: Mapping[str, TaskStatus] = {
    "queued": TaskStatus.QUEUED,
    "pending": TaskStatus.QUEUED,
    "submitted": TaskStatus.QUEUED,
    "": TaskStatus.QUEUED,
    "in_progress": TaskStatus.IN_PROGRESS,
    "completed": TaskStatus.COMPLETED,
    "failed": TaskStatus.FAILED,
}
_LAST_TIME = 1e11  # Unix seconds: some three thousand years from now; milliseconds are beyond since 1973
_MOST_ID, _MOST_CODE = 512, 100  # characters
_PLAIN = (("prompt", "prompt"), ("mode", "mode"), ("duration", "duration"), ("aspect_ratio", "aspect_ratio"))


def submit_body(request: Request, url_of: Callable[[Picture], str], client_business_id: str = "") -> dict[str, Any]:
    """The body of a submit: the chosen parameters and nothing else, in the order of the service's page."""
    body: dict[str, Any] = {"model": request.model}
    body |= {field: value for name, field in _PLAIN if (value := getattr(request, name)) not in (None, "")}
    if request.references:
        body["reference_images"] = [url_of(picture) for picture in request.references]
    frames = (("first_frame", request.first_frame), ("last_frame", request.last_frame))
    roles = [{"url": url_of(picture), "role": role} for role, picture in frames if picture]
    if roles:
        body["image_with_roles"] = roles
    if request.negative_prompt:
        body["negative_prompt"] = request.negative_prompt
    if request.audio:
        body["audio"] = True
    if request.watermark is not None:
        body["watermark"] = request.watermark
    if client_business_id:
        body["client_business_id"] = client_business_id
    return body


def read_task(plain: object, *, asked: str = "", also: Iterable[str] = (), asked_by_ours: bool = False) -> Task:
    """A task from a submit's or a status' answer. `asked` is the id that was asked for, `also` what else the task is
    known by: our own id, another one of the service's.

    Raises BrokenAnswer for an answer without a usable id, for one about another task, and for words in place of a task.
    """
    record = _record(plain)
    own, alias, brought = (_id(record.get(name)) for name in ("task_id", "id", "client_business_id"))
    named = {brought} - {""} if asked_by_ours else {own, alias} - {""}
    if asked and named and not {asked, *also} & (named | {brought}) - {""}:
        raise BrokenAnswer("The service answered about another task.")
    error = record.get("error")
    code, message = read_words(error) if error else ("", "")
    if "status" not in record and (error or record.get("success") is False):
        code, message = read_words(record)
        raise BrokenAnswer(message or "The service's answer is not what it promises.", code=code)
    task_id = own or alias or asked
    if not task_id:
        raise BrokenAnswer("The service answered without a task id.")
    return Task(
        task_id=task_id,
        status=_status(record.get("status")),
        progress=_percent(record.get("progress")),
        alias=alias if own else "",
        client_business_id=brought,
        url=_video_url(record.get("result")),
        expires_at=_time(record.get("expires_at")),
        error_code=code,
        error_message=message,
        created_at=_time(record.get("created_at")),
        completed_at=_time(record.get("completed_at")),
        model=_text(record.get("model")),
    )


def read_submitted(plain: object) -> Task:
    """A task from a submit's answer. Raises BrokenAnswer also for a status outside those that are known."""
    record = _record(plain)
    if _status(record.get("status") or "") is TaskStatus.UNKNOWN:
        raise BrokenAnswer(f"The service answered with an unknown status: {_short(record.get('status'))}.")
    return read_task(record)


def read_upload(plain: object) -> Uploaded:
    """An upload's answer. Raises InvalidRequest with the service's words, BrokenAnswer without an address."""
    record = _record(plain)
    if record.get("success") is False:
        code, message = read_words(record)
        raise InvalidRequest(message or "The service did not take the picture.", code=code, status=200)
    content = record.get("data")
    inner = cast("Json", content) if isinstance(content, Mapping) else record
    url = _text(inner.get("url"))
    if not url.lower().startswith(("https://", "http://")):
        code, message = read_words(record)
        raise BrokenAnswer(message or "The service took the picture without telling its address.", code=code)
    return Uploaded(url, _text(inner.get("id")))


def read_balance(plain: object) -> Balance:
    """A balance's answer. Raises BrokenAnswer with the service's words when it says that it failed."""
    record = _record(plain)
    if record.get("success") is False:
        code, message = read_words(record)
        raise BrokenAnswer(message or "The service did not tell the balance.", code=code)
    unlimited = record.get("unlimited_quota") is True
    remain = None if unlimited else _number(record.get("remain_credits"))
    return Balance(remain, _number(record.get("used_credits")), unlimited)


def read_words(plain: object, *, deep: int = 4) -> tuple[str, str]:
    """Code and message out of any of the shapes in which the service says that something is wrong.

    `deep` bounds how far errors inside errors are followed: from Python 3.12 on JSON may nest deeper than we may call.
    """
    if isinstance(plain, str):
        return "", _short(plain)
    if not isinstance(plain, Mapping):
        return "", ""
    record = cast("Json", plain)
    inner: object = record.get("error")
    if inner and deep and isinstance(inner, Mapping | str):
        code, message = read_words(cast("object", inner), deep=deep - 1)
        return code, message or _short(record.get("message"))
    code = record.get("code")
    word, kind = (_text(name)[:_MOST_CODE] for name in (code, record.get("type")))
    return word if not word.isdigit() or not kind else kind, _short(record.get("message"))


def _record(plain: object) -> Json:
    if not isinstance(plain, Mapping):
        raise BrokenAnswer("The service's answer is not what it promises.")
    return cast("Json", plain)


def _status(value: object) -> TaskStatus:
    return _STATUSES.get(value.strip().lower(), TaskStatus.UNKNOWN) if isinstance(value, str) else TaskStatus.UNKNOWN


def _percent(value: object) -> int | None:
    number = _number(value.strip().removesuffix("%").strip()) if isinstance(value, str) else _number(value)
    return int(max(0.0, min(number, 100.0))) if number is not None else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if abs(number) < 1e15 else None  # also not for NaN


def _time(value: object) -> float | None:
    """Unix seconds, also where milliseconds came; None for what is no time that could be shown."""
    number = _number(value)
    if number is None or not 0 < number < _LAST_TIME * 1000:
        return None
    return number if number < _LAST_TIME else number / 1000


def _video_url(result: object) -> str:
    if not isinstance(result, Mapping):
        return ""
    record = cast("Json", result)
    if _text(record.get("type")) not in ("", "video"):
        return ""
    entries = record.get("data")
    found: dict[bool, str] = {}
    for entry in cast("list[object]", entries) if isinstance(entries, list) else (entries,):
        plain: Json = cast("Json", entry) if isinstance(entry, Mapping) else {"url": entry}
        url, kind = _text(plain.get("url")), _text(plain.get("format")).lower()
        if url.lower().startswith(("https://", "http://")):
            found.setdefault(kind in ("", "mp4"), url)
    return found.get(True) or found.get(False, "")  # a cover may lie beside the clip


def _text(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _clean(value).strip() if isinstance(value, str) else ""


def _id(value: object) -> str:
    """An id; "" for what is none, or far too long for one."""
    found = _text(value)
    return found if len(found) <= _MOST_ID else ""


def _short(value: object, most: int = 500) -> str:
    return " ".join(legible(value).split())[:most] if isinstance(value, str) else ""


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")  # lone surrogates cannot be stored or shown
