"""queued → generating → downloading: asks the service how a task stands, and concludes only what the answer says."""

from __future__ import annotations

from dataclasses import replace

from kling_desktop.api.answers import Task, TaskStatus
from kling_desktop.api.errors import ApiError, NotFound
from kling_desktop.domain.generation import Charged, Failure, FailureKind, Generation, State, WaitReason
from kling_desktop.services.gate import Lane
from kling_desktop.services.means import Means, at_the_gate, close_gate, for_the_user, trouble, wait
from kling_desktop.services.polling import DAY, LAG

_CONTENT_CODES = ("content_policy", "sensitive", "moderation")


async def watch(means: Means, generation: Generation) -> Generation:
    """One question about a known task."""
    try:
        task = await means.client.look(generation.task_id, generation.other_names)
    except NotFound as error:
        return _not_known(means, generation, error)
    except ApiError as error:
        reason = close_gate(means, error, Lane.QUERY)
        if reason is not None:
            return generation.waits(at_the_gate(means, reason, error))
        return generation.waits(trouble(means, generation, error))
    if task.client_business_id and task.client_business_id == generation.client_business_id:
        means.honours.see(echoed=True)
    return answered(means, generation, task)


def answered(means: Means, generation: Generation, task: Task) -> Generation:
    """What an answer about a known task means for its generation."""
    match task.status:
        case TaskStatus.QUEUED | TaskStatus.UNKNOWN:
            after = generation.waits(None)
        case TaskStatus.IN_PROGRESS:
            after = generation.generating(task.progress)
        case TaskStatus.FAILED:
            return generation.failed(_failure(task))
        case TaskStatus.COMPLETED:
            if task.url:
                return generation.finished(task.url, task.expires_at)
            words = task.error_message
            return generation.failed(Failure(FailureKind.NO_CLIP, task.error_code, words, Charged.UNKNOWN))
    age = means.clock.now() - (after.accepted_at or after.created_at)
    if age > DAY and after.state is not State.DOWNLOADING:
        return after.waits(for_the_user(means, after, WaitReason.OVERDUE))
    return after


def _failure(task: Task) -> Failure:
    code = task.error_code.lower()
    kind = FailureKind.CONTENT if any(part in code for part in _CONTENT_CODES) else FailureKind.PROVIDER
    return Failure(kind, task.error_code, task.error_message, Charged.UNKNOWN)


def _not_known(means: Means, generation: Generation, error: NotFound) -> Generation:
    if not means.honours.can_judge(generation):
        return generation.waits(for_the_user(means, generation, WaitReason.OTHER_KEY, error.message))
    if means.clock.now() - (generation.accepted_at or generation.created_at) < LAG:
        waiting = wait(means, generation, WaitReason.SERVICE_TROUBLE, error, means.pace.then)
        return generation.waits(replace(waiting, reason=WaitReason.LAG))
    return generation.waits(for_the_user(means, generation, WaitReason.UNKNOWN_TASK, error.message))
