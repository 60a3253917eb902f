"""submitting → queued, or uncertain: the one place that costs money. Read section by section with `docs/paid-once.md`.

The intent is stored durably before the first byte; a definite answer is stored durably before anything else; whatever
is neither surely unsent nor surely answered is uncertain, and is looked for, never sent again on a guess.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kling_desktop.api.answers import Task
from kling_desktop.api.errors import ApiError, BrokenAnswer, ContentRefused, InvalidRequest, NotFound, Refused
from kling_desktop.api.retry import may_send_again
from kling_desktop.api.wire import submit_body
from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, WaitReason
from kling_desktop.domain.picture import Picture
from kling_desktop.services.gate import Lane
from kling_desktop.services.means import Means, at_the_gate, close_gate, for_the_user, trouble, wait
from kling_desktop.services.watching import answered

_ABOUT_A_PICTURE = re.compile(r"(?i)\b(image|picture|url|frame)s?\b|图片|图像")
PATIENCE = 5  # times the usual time of looking, while the answers prove nothing
MOST_RESENDS = 3  # of submits that surely never arrived; then the user is asked


async def submit(means: Means, generation: Generation) -> Generation:
    """One send. A generation that was being sent when the program ended is uncertain."""
    if generation.sent_at is not None:
        return generation.uncertain(wait(means, generation, WaitReason.LOOKING, None, 0))
    addresses = {picture: means.uploads.known(picture) for picture in generation.request.pictures}
    if None in addresses.values():
        return replace(generation.moved(generation.state.PREPARING), sent_at=None)

    def address(picture: Picture) -> str:
        return addresses[picture] or ""

    if not means.may_spend(generation):
        return generation  # the month's cap has closed the gate
    body = submit_body(generation.request, address, generation.client_business_id)
    sending = generation.sending(means.clock.now(), means.used_credits(), means.honours.key_name())
    generation = means.library.save(sending, durable=True)
    try:
        task = await means.client.submit(body)
    except ApiError as error:
        return _after(means, generation, error)
    return taken(means, generation, task)


def taken(means: Means, generation: Generation, task: Task) -> Generation:
    """The service has it: under this id, in this state."""
    if task.client_business_id == generation.client_business_id:
        means.honours.see(echoed=True)
    return answered(means, generation.accepted(task.task_id, means.clock.now(), task.alias), task)


async def look_for(means: Means, generation: Generation) -> Generation:
    """One look for a submit that got no answer, by our own id."""
    try:
        task = await means.client.find(generation.client_business_id)
    except NotFound:
        return _not_found(means, generation)
    except ApiError as error:
        reason = close_gate(means, error, Lane.QUERY)
        if reason is not None:
            return generation.waits(at_the_gate(means, reason, error))
        if isinstance(error, BrokenAnswer):
            return _inconclusive(means, generation)
        return generation.waits(replace(trouble(means, generation, error), reason=WaitReason.LOOKING))
    if task.client_business_id == generation.client_business_id:
        return taken(means, generation, task)
    if task.client_business_id or not _may_be_ours(means, generation, task):
        return _inconclusive(means, generation)
    means.honours.see(echoed=False)
    # what it says of the task is asked by the task's id
    return generation.accepted(task.task_id, means.clock.now(), task.alias)


def _may_be_ours(means: Means, generation: Generation, task: Task) -> bool:
    """Whether a task that was found by our id, and does not bring it back, can be ours all the same."""
    if task.task_id == generation.client_business_id or means.honours.echoed():
        return False  # it names no task at all; or this service says whose a task is, and here it does not
    known = means.library.by_task(task.task_id)
    return known is None or known.id == generation.id


def _inconclusive(means: Means, generation: Generation) -> Generation:
    """Neither found nor not found: looked for again, not counted as a look in vain; in the end the user is asked."""
    before = generation.waiting or wait(means, generation, WaitReason.LOOKING, None, 0)
    if means.clock.now() - before.since > PATIENCE * means.pace.look_seconds:
        return generation.waits(for_the_user(means, generation, WaitReason.USER))
    return generation.waits(replace(before, until=means.clock.now() + means.pace.looks[-1]))


def _not_found(means: Means, generation: Generation) -> Generation:
    """Looked for in growing waits; then sent again only where the service is known to honour our id."""
    if not means.honours.can_judge(generation):
        return generation.waits(for_the_user(means, generation, WaitReason.OTHER_KEY))
    looked = generation.waiting.tries if generation.waiting and generation.waiting.reason is WaitReason.LOOKING else 0
    if looked <= len(means.pace.looks):
        delay = means.pace.looks[max(looked, 1) - 1]
        return generation.waits(wait(means, generation, WaitReason.LOOKING, None, delay))
    if means.honours.seen() and generation.resends < MOST_RESENDS:
        return replace(generation.submitting(), resends=generation.resends + 1)
    return generation.waits(for_the_user(means, generation, WaitReason.USER))


def _after(means: Means, generation: Generation, error: ApiError) -> Generation:
    reason = close_gate(means, error, Lane.SUBMIT)
    if reason is WaitReason.NOT_THE_SERVICE:  # something answered, after the request had left
        return generation.uncertain(replace(at_the_gate(means, reason, error), reason=WaitReason.LOOKING))
    if reason is not None:
        return generation.not_sent(at_the_gate(means, reason, error))
    if may_send_again(error):
        return generation.not_sent(trouble(means, generation, error))
    if isinstance(error, Refused):
        return _refused(means, generation, error)
    return generation.uncertain(wait(means, generation, WaitReason.LOOKING, error, means.pace.looks[0]))


def _refused(means: Means, generation: Generation, error: Refused) -> Generation:
    local = tuple(picture for picture in generation.request.pictures if picture.is_local)
    if (
        local
        and isinstance(error, InvalidRequest)
        and not generation.uploaded_again
        and _ABOUT_A_PICTURE.search(error.message)
    ):
        means.uploads.forget(local)
        return replace(generation.moved(generation.state.PREPARING), sent_at=None, uploaded_again=True)
    kind = FailureKind.CONTENT if isinstance(error, ContentRefused) else FailureKind.REFUSED
    return generation.failed(Failure(kind, error.code, error.message, Charged.NO))
