"""A missing library is named by the package that has it, on each family of distributions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kling_desktop.cli.doctor.distributions import LIBRARIES, advice, kin, missing_libraries

SCRIPT = Path(__file__).parents[3] / "packaging" / "linux" / "system-libraries.sh"

MISSING = ["libxcb-cursor.so.0", "libpulse.so.0"]


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"ID": "debian"}, "sudo apt install libxcb-cursor0 libpulse0"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "sudo apt install libxcb-cursor0 libpulse0"),
        ({"ID": "fedora"}, "sudo dnf install xcb-util-cursor pulseaudio-libs"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "sudo dnf install xcb-util-cursor pulseaudio-libs"),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, "sudo pacman -S xcb-util-cursor libpulse"),
        ({"ID": "opensuse-tumbleweed", "ID_LIKE": "opensuse suse"}, "sudo zypper install libxcb-cursor0 libpulse0"),
    ],
)
def test_each_distribution_is_told_its_own_command(told: dict[str, str], line: str):
    assert advice(MISSING, kin(told)) == line


def test_an_unknown_system_is_told_the_names_of_the_libraries():
    assert "libxcb-cursor.so.0, libpulse.so.0" in advice(MISSING, kin({"ID": "plan9"}))


def test_what_can_be_loaded_is_not_missing():
    assert missing_libraries(lambda _: True) == []
    assert missing_libraries(lambda name: name != "libGL.so.1") == ["libGL.so.1"]
    assert missing_libraries(lambda _: False) == list(LIBRARIES)


def test_the_doctor_looks_for_the_libraries_that_are_installed_before_a_start():
    script = SCRIPT.read_text("utf-8")
    wanted = re.findall(r"(?m)^(lib\S+):(\S+)$", script[: script.index("in_tests=")])
    assert dict(wanted) == {library: packages[0] for library, packages in LIBRARIES.items()}
