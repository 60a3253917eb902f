"""What is handed to other systems' tools, looked at as far as this one can."""

from __future__ import annotations

import configparser
import plistlib
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from bill import NOTICES, locked, with_table
from deb import DEPENDS, needed_libc
from project import APP_ID, PACKAGING, ROOT, version
from PySide6.QtCore import QMimeDatabase
from words import SHELLS, make_words

from kling_desktop.ui.compose.drops import CLIP_SUFFIXES, PICTURE_SUFFIXES
from kling_desktop.ui.compose.papers import SHOT_LIST_SUFFIXES

LINUX, WINDOWS, MACOS = PACKAGING / "linux", PACKAGING / "windows", PACKAGING / "macos"


def test_every_file_that_names_the_version_names_this_one():
    plist = plistlib.loads((MACOS / "Info.plist").read_bytes())
    resource = (WINDOWS / "version.txt").read_text("utf-8")
    release = ElementTree.parse(LINUX / f"{APP_ID}.metainfo.xml").find("releases/release")
    numbers = ", ".join([*version().split("."), "0"])
    assert plist["CFBundleShortVersionString"] == plist["CFBundleVersion"] == version()
    assert resource.count(f"'{version()}'") == 2
    assert resource.count(f"=({numbers})") == 2
    assert release is not None
    assert release.get("version") == version()


def test_every_place_that_names_the_versions_of_python_names_those_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    first, beyond = map(int, re.findall(r"3\.(\d+)", project["requires-python"]))
    for place in ("packaging/setup.sh", "kling_desktop/cli/doctor/machine.py"):
        assert f"(3, {first}) <= sys.version_info < (3, {beyond})" in (ROOT / place).read_text("utf-8"), place
    *others, last = (f"3.{minor}" for minor in range(first, beyond))
    assert f"Python {', '.join(others)} or {last}" in (ROOT / "README.md").read_text("utf-8")


def test_the_desktop_entry_is_valid_and_starts_the_program_with_what_was_dropped_on_it():
    entry = LINUX / f"{APP_ID}.desktop"
    told = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    read = configparser.ConfigParser(interpolation=None)
    read.read(entry, "utf-8")
    assert told.stdout + told.stderr == ""
    assert read["Desktop Entry"]["Exec"] == "kling-desktop %F"
    assert read["Desktop Action simulator"]["Exec"] == "kling-desktop demo"


def test_every_kind_of_file_that_a_desktop_opens_with_the_program_is_one_that_it_takes():
    read = configparser.ConfigParser(interpolation=None)
    read.read(LINUX / f"{APP_ID}.desktop", "utf-8")
    kinds = [kind for kind in read["Desktop Entry"]["MimeType"].split(";") if kind]
    preset = ElementTree.parse(LINUX / f"{APP_ID}.xml").find("*").attrib["type"]  # pyright: ignore[reportOptionalMemberAccess]
    taken = PICTURE_SUFFIXES | CLIP_SUFFIXES | {suffix[1:] for suffix in SHOT_LIST_SUFFIXES}
    assert preset in kinds
    for kind in set(kinds) - {preset}:
        assert taken & set(QMimeDatabase().mimeTypeForName(kind).suffixes()), kind


def test_the_software_centres_description_is_valid():
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", LINUX / f"{APP_ID}.metainfo.xml"], capture_output=True, check=False
    )
    assert told.returncode == 0, told.stdout.decode()


def test_the_flatpak_takes_files_that_are_there():
    manifest: dict[str, Any] = yaml.safe_load((LINUX / f"{APP_ID}.yml").read_text("utf-8"))
    sources = [LINUX / source["path"] for source in manifest["modules"][0]["sources"]]
    made_later = [path for path in sources if "build" in path.parts]
    assert manifest["id"] == APP_ID
    assert [path for path in sources if path not in made_later and not path.exists()] == []
    assert len(made_later) == 1


def test_the_windows_installer_asks_for_no_administrator_and_takes_files_that_are_there():
    script = (WINDOWS / "kling-desktop.iss").read_text("utf-8")
    named = [name for name in re.findall(r"(?:File|Source)(?:=|: \")(\.\.[^\"*;\n]+)", script) if "build" not in name]
    assert "PrivilegesRequired=lowest" in script
    assert named
    assert [name for name in named if not (WINDOWS / name.replace("\\", "/")).exists()] == []


def test_the_mac_bundle_may_load_its_own_libraries():
    allowed = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert allowed["com.apple.security.cs.disable-library-validation"] is True


def test_the_notices_name_every_package_of_the_lock_with_its_licence():
    written = NOTICES.read_text("utf-8")
    assert len(locked()) > 30
    assert written == with_table(written)


def test_the_man_page_and_the_completions_know_every_command(tmp_path: Path):
    folder = make_words(tmp_path)
    texts = [(folder / "kling-desktop.1").read_text("utf-8")]
    texts += [(folder / f"{shell}-{file}").read_text("utf-8") for shell, file in SHELLS.items()]
    for text in texts:
        for command in ("generate", "resume", "attach", "list", "doctor", "demo"):
            assert command in text
        assert "negative" in text
    assert re.search(r"-l first-frame .*__fish_complete_path", texts[-1]), "files are not offered for it"


def test_the_package_asks_for_every_library_that_the_program_looks_for():
    asked = {choice.split()[0] for entry in DEPENDS for choice in entry.split("|")}
    script = (LINUX / "system-libraries.sh").read_text("utf-8")
    always = re.findall(r":(\S+)", script[script.index('always="') : script.index('on_x11="')])
    brought_along = {"libbrotli1"}
    assert set(always) - asked - brought_along == set()


def test_the_package_asks_for_the_c_library_that_its_newest_file_needs(tmp_path: Path):
    (tmp_path / "libold.so.1").write_bytes(b"ELF\0GLIBC_2.4\0GLIBC_2.17\0")
    (tmp_path / "kling-desktop").write_bytes(b"ELF\0GLIBC_2.35\0GLIBC_2.9\0")
    (tmp_path / "notes.txt").write_bytes(b"\0GLIBC_2.99\0")
    assert needed_libc(tmp_path) == "2.35"


def test_windows_offers_the_program_for_files_that_it_takes():
    script = (WINDOWS / "kling-desktop.iss").read_text("utf-8")
    offered = set(re.findall(r'SupportedTypes".*ValueName: "\.(\w+)"', script))
    assert {"mp4", "csv", "png"} <= offered
    assert offered <= PICTURE_SUFFIXES | CLIP_SUFFIXES | {suffix[1:] for suffix in SHOT_LIST_SUFFIXES}


def test_the_spec_and_the_make_file_name_what_is_there():
    spec = (PACKAGING / "bundle" / "kling-desktop.spec").read_text("utf-8")
    assert (PACKAGING / "bundle" / "program.py").exists()
    assert "program.py" in spec
    assert "packaging/make" in (ROOT / "Makefile").read_text("utf-8")
