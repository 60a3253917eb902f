"""preparing → submitting: every local picture gets an address at the service."""

from __future__ import annotations

from kling_desktop.api.errors import ApiError, BrokenAnswer, Refused, TooLarge
from kling_desktop.domain.generation import TOO_LARGE, Charged, Failure, FailureKind, Generation, WaitReason
from kling_desktop.media.images import PictureFault, PictureRefused
from kling_desktop.services.gate import Lane
from kling_desktop.services.means import Means, at_the_gate, close_gate, disk_trouble, for_the_user, trouble, wait

BROKEN_TRIES = 4  # an upload that is answered, but never with an address, is not asked for ever


async def prepare(means: Means, generation: Generation) -> Generation:
    """One try at giving every picture an address."""
    pictures = generation.request.pictures
    missing = [picture for picture in pictures if means.uploads.known(picture) is None]
    if missing and not await means.may_upload():
        return generation.waits(for_the_user(means, generation, WaitReason.UPLOAD_CONSENT))
    try:
        for picture in missing:
            await means.uploads.address(picture)
    except PictureRefused as refused:
        there = all(picture.path.is_file() for picture in missing)
        if refused.fault is PictureFault.UNREADABLE and there:  # it may be read the next time
            return generation.waits(wait(means, generation, WaitReason.FOLDER, refused, 30))
        return generation.failed(Failure(FailureKind.PICTURE, refused.fault, str(refused), Charged.NO))
    except ApiError as error:
        return _after(means, generation, error)
    except OSError as error:
        return generation.waits(disk_trouble(means, generation, error, means.places.pictures))
    return generation.submitting()


def _after(means: Means, generation: Generation, error: ApiError) -> Generation:
    reason = close_gate(means, error, Lane.SUBMIT)
    if reason is not None:
        return generation.waits(at_the_gate(means, reason, error))
    tried = generation.waiting.tries if generation.waiting else 0
    if isinstance(error, Refused) or (isinstance(error, BrokenAnswer) and tried >= BROKEN_TRIES):
        code = TOO_LARGE if isinstance(error, TooLarge) else error.code
        return generation.failed(Failure(FailureKind.UPLOAD, code, error.message, Charged.NO))
    return generation.waits(trouble(means, generation, error))
