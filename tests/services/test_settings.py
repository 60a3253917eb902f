"""Settings survive; what cannot be read falls back; what a later version wrote is kept."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kling_desktop.services.settings import Settings, SettingsFile


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path):
    SettingsFile(tmp_path / "settings.json").change(theme="light", poll_seconds=20.0)
    again = SettingsFile(tmp_path / "settings.json").current
    assert (again.theme, again.poll_seconds) == ("light", 20.0)


NOTHING_ONE_COULD_WANT = (
    '{"player_volume": NaN, "monthly_cap": Infinity, "poll_seconds": 1e300}',
    '{"clips_folder": "\\u0000", "ca_file": "a\\u0000b", "left_folders": ["/a", 5]}',
    '{"request": ' + "[" * 100_000 + "]" * 100_000 + "}",
)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"theme": 7, "poll_seconds": "fast", "muted": "yes"}', *NOTHING_ONE_COULD_WANT]
)
def test_a_file_that_cannot_be_read_means_the_defaults(text: str, tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert SettingsFile(path).current == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"monthly_cap": 500.0'])
def test_a_file_that_cannot_be_read_at_all_is_kept_under_another_name(text: str, tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(text)
    settings = SettingsFile(path)
    settings.put_right()
    settings.change(theme="light")
    assert settings.damaged is not None
    assert settings.damaged.read_text() == text
    again = SettingsFile(path)
    again.put_right()
    assert (again.damaged, again.current.theme) == (None, "light")


def test_a_pipe_in_the_place_of_the_settings_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "settings.json")
    settings = SettingsFile(tmp_path / "settings.json")
    assert settings.current == Settings()
    settings.put_right()
    settings.change(theme="light")
    assert SettingsFile(tmp_path / "settings.json").current.theme == "light"


def test_an_editor_that_marks_its_files_loses_no_setting(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "light"}), "utf-8-sig")
    assert SettingsFile(path).current.theme == "light"


def test_what_a_later_version_wrote_is_kept(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "light", "hologram": True}))
    SettingsFile(path).change(theme="dark")
    assert json.loads(path.read_text())["hologram"] is True


def test_listeners_hear_of_a_change_and_not_of_none(tmp_path: Path):
    settings, heard = SettingsFile(tmp_path / "settings.json"), list[str]()
    settings.listen(lambda now: heard.append(now.theme))
    settings.change(theme="light")
    settings.change(theme="light")
    assert heard == ["light"]
