"""A hook of mkdocs: pages also link to sources, which a site has not got. There the words stand without the link."""

from __future__ import annotations

import re
from typing import Any

_OUTSIDE = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])+)\]\((?:\.\./)+(?:tests|kling_desktop|packaging|[A-Z_]+\.md)[^)]*\)")


def on_page_markdown(markdown: str, **_given: Any) -> str:
    """The page as the site shows it."""
    return _OUTSIDE.sub(r"\1", markdown)
