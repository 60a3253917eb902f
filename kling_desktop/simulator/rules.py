"""What the service takes: the request table, read independently of the program's own. A refusal is its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

MOST_PROMPT = 2500  # characters
MOST_UPLOAD = 10_000_000  # bytes
_MAGIC = (
    (b"\xff\xd8\xff", (".jpg", "image/jpeg")),
    (b"\x89PNG\r\n\x1a\n", (".png", "image/png")),
    (b"GIF8", (".gif", "image/gif")),
)
_ROLES = ("first_frame", "last_frame", "reference", "reference_image")
_CHOICES: Mapping[str, tuple[object, ...]] = {
    "model": ("kling-v2-6",),
    "mode": ("std", "pro"),
    "duration": (5, 10),
    "aspect_ratio": ("16:9", "9:16", "1:1"),
}


def objection(body: object) -> str:
    """Why a submit is refused; "" when it is not."""
    if not isinstance(body, Mapping):
        return "the body must be a JSON object"
    request = cast("Mapping[str, Any]", body)
    if "model" not in request:
        return "model is required"
    for name, allowed in _CHOICES.items():
        if name in request and (request[name] not in allowed or type(request[name]) is not type(allowed[0])):
            return f"{name} must be one of {', '.join(map(str, allowed))}"
    return _texts(request) or _flags(request) or _pictures(request)


def picture_kind(content: bytes) -> tuple[str, str]:
    """Suffix and media type of a picture by its first bytes; two empty strings for anything else."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp", "image/webp"
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), ("", ""))


def objection_to_picture(content: bytes | None) -> str:
    """Why an upload is refused; "" when it is not."""
    if content is None:
        return "No file provided"
    if not picture_kind(content)[0]:
        return "Unsupported image type. Allowed: JPEG, PNG, WebP, GIF"
    return "Image too large. Maximum size is 10MB" if len(content) > MOST_UPLOAD else ""


def _texts(request: Mapping[str, Any]) -> str:
    prompt = request.get("prompt")
    if not isinstance(prompt, str) or not prompt.strip():
        return "prompt is required"
    if len(prompt) > MOST_PROMPT:
        return f"prompt must be at most {MOST_PROMPT} characters"
    for name in ("negative_prompt", "client_business_id"):
        if name in request and not isinstance(request[name], str):
            return f"{name} must be a string"
    return ""


def _flags(request: Mapping[str, Any]) -> str:
    for name in ("audio", "watermark"):
        if name in request and not isinstance(request[name], bool):
            return f"{name} must be a boolean"
    if request.get("audio") and request.get("mode", "std") != "pro":
        return "audio requires mode pro"
    return ""


def _pictures(request: Mapping[str, Any]) -> str:
    references = request.get("reference_images", [])
    if not isinstance(references, list) or not all(_is_address(url) for url in cast("list[object]", references)):
        return "reference_images must be an array of public image URLs"
    entries = request.get("image_with_roles", [])
    if not isinstance(entries, list):
        return "image_with_roles must be an array"
    seen: set[str] = set()
    for entry in cast("list[object]", entries):
        given: Mapping[str, Any] = cast("Mapping[str, Any]", entry) if isinstance(entry, Mapping) else {}
        if given.get("role") not in _ROLES:
            return f"role must be one of {', '.join(_ROLES)}"
        if not _is_address(given.get("url")):
            return "image url must be a public URL; base64 data is not accepted"
        role = str(given["role"])
        if role in seen and role.endswith("_frame"):
            return f"only one {role} is allowed"
        seen.add(role)
    return ""


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("https://", "http://"))
