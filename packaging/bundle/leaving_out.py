"""What a bundle does without: one row for each thing that PyInstaller would take along and the program never opens."""

from __future__ import annotations

from fnmatch import fnmatch

EXCLUDED_MODULES = [
    "tkinter",
    "numpy",  # PyAV and OpenTimelineIO offer more with it, nothing that is used here
    "matplotlib",
    "IPython",
    "pytest",
    "setuptools",
    "pip",
    "chardet",
    "charset_normalizer",
    "yaml",
    "pydoc_data",
    "pygments",  # rich colours source code with it; here it draws progress bars
    "markdown_it",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtTest",
    "opentimelineio.console",
    "opentimelineview",
]

_QT = (
    "PySide6/Qt/qml/*",
    "PySide6/Qt/translations/*",  # the standard dialogs' words; ours are in resources/i18n
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*",
    "PySide6/Qt/plugins/imageformats/libqpdf*",
    "PySide6/Qt/plugins/platformthemes/libqgtk3*",
    "PySide6/Qt/plugins/platforms/libqeglfs*",
    "PySide6/Qt/plugins/platforms/libqlinuxfb*",
    "PySide6/Qt/plugins/platforms/libqminimal*",
    "PySide6/Qt/plugins/platforms/libqvnc*",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/qmltooling/*",
    "PySide6/Qt/plugins/sqldrivers/*",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/tls/*",  # addresses are opened by httpx, not by Qt
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/imageformats/libqicns*",
    "PySide6/Qt/plugins/imageformats/libqtga*",
    "PySide6/Qt/plugins/imageformats/libqwbmp*",
    "PySide6/Qt/plugins/wayland-shell-integration/libivi-shell*",
    "PySide6/Qt/lib/libQt6Pdf*",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/lib/libQt6WebEngine*",
    "PySide6/Qt/lib/libQt6EglF*",
    "libQt6Pdf*",  # beside the libraries PyInstaller puts links to them
    "libQt6VirtualKeyboard*",
    "libQt6WebEngine*",
    "libQt6EglF*",
)

# a desktop has its own, which fit each other, its sound server and its display; the package names them as needed, and
# `kling-desktop doctor` tells which one is missing. What Qt needs and a plain desktop lacks comes along: libxcb-cursor
# and its like
_SYSTEM = (
    "libGL*", "libEGL*", "libX[!a]*", "libdrm*", "libasound.so*", "libatk*", "libatspi*", "libblkid*", "libbsd*",
    "libcairo*", "libcap.so*", "libcom_err*", "libdatrie*", "libdbus-1*", "libepoxy*", "libexpat*", "libFLAC*",
    "libfontconfig*", "libfreetype.so*", "libfribidi*", "libgcc_s*", "libgcrypt*", "libgdk*", "libgio-*",
    "libglib-*", "libgmodule-*", "libgobject-*", "libgpg-error*", "libgraphite2*", "libgssapi*", "libgthread-*",
    "libgtk-3*", "libharfbuzz.so*", "libk5crypto*", "libkeyutils*", "libkrb5*", "liblz4*", "libcrypto*", "libssl*",
    "libmd.so*", "libmount*", "libmp3lame.so*", "libmpg123*", "libmvec*", "libogg*", "libopus.so*", "libpango*",
    "libpcre2*", "libpixman*", "libpng16.so*", "libjpeg.so*", "libpulse*", "libasyncns*", "libselinux*",
    "libsndfile*", "libstdc++*", "libsystemd*", "libthai*", "libuuid*", "libvorbis*", "libxkbcommon.so*",
    "libxcb-glx*", "libxcb-randr*", "libxcb-render.so*", "libxcb-shm.so*", "libxcb-sync*", "libxcb-xfixes.so*",
    "libxcb-xkb*", "libz.so*", "libzstd.so*", "libbrotli*.so.1",
)  # fmt: skip


def is_left_out(place: str) -> bool:
    """Whether a file (by its place in the bundle) stays out."""
    path = place.replace("\\", "/")
    return any(fnmatch(path, pattern) for pattern in (*_QT, *_SYSTEM))
