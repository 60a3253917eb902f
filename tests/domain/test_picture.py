"""Where a picture lies decides whether it must be uploaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.domain.picture import Picture


@pytest.mark.parametrize("name", ["a b.jpg", "日の出 👀.png", "100%.jpg", "a#b?.png", "..weird.jpg"])
def test_a_file_of_any_name_comes_back_as_the_same_path(tmp_path: Path, name: str):
    picture = Picture.from_path(tmp_path / name)
    assert (picture.is_local, picture.path, picture.name) == (True, tmp_path / name, name)


def test_a_public_address_is_sent_as_it_is():
    picture = Picture.from_url("https://example.com/folder/a%20b.jpg?x=1")
    assert (picture.is_local, picture.has_public_address, picture.name) == (False, True, "a b.jpg")
    with pytest.raises(ValueError, match="not a file"):
        _ = picture.path


def test_what_is_no_address_is_not_public():
    assert not Picture("http://[::1").has_public_address


def test_the_shape_is_known_only_with_both_sides():
    assert Picture("file:///a", width=1920, height=1080).shape == pytest.approx(16 / 9)
    assert Picture("file:///a", width=1920).shape == 0
