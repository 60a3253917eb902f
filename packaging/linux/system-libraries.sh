#!/bin/sh
# Looks for the system libraries that Qt loads and, for tests, the programs that they drive. As root on Debian and Ubuntu
# what is missing is installed; anyone else is told in one line what to install, and it goes on where that is possible.
# Usage: system-libraries.sh run|test|package [PYTHON]; PYTHON is what a bundle is made with
set -eu
what=$1
python=${2:-python3}
[ "$(uname -s)" = Linux ] || exit 0

# library (or path, with wildcards) : Debian package that has it. Newer releases know these names as others (libglib2.0-0
# is libglib2.0-0t64), and apt resolves them.
always="
libglib-2.0.so.0:libglib2.0-0
libEGL.so.1:libegl1
libGL.so.1:libgl1
libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1
libxkbcommon.so.0:libxkbcommon0
libpulse.so.0:libpulse0
libbrotlidec.so.1:libbrotli1
libdrm.so.2:libdrm2
libXext.so.6:libxext6
libXrandr.so.2:libxrandr2
"
on_x11="
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
libxcb-xkb.so.1:libxcb-xkb1
libxkbcommon-x11.so.0:libxkbcommon-x11-0
"
in_tests="
/usr/bin/Xvfb:xvfb
/usr/bin/xauth:xauth
/usr/bin/dbus-run-session:dbus
/usr/libexec/at-spi-bus-launcher:at-spi2-core
/usr/lib/python3/dist-packages/gi/__init__.py:python3-gi
/usr/lib/*/girepository-1.0/Atspi-2.0.typelib:gir1.2-atspi-2.0
/usr/bin/gnome-keyring-daemon:gnome-keyring
/usr/bin/ffprobe:ffmpeg
/usr/bin/strace:strace
/usr/bin/curl:curl
/usr/bin/openssl:openssl
/usr/bin/readelf:binutils
/usr/bin/xdotool:xdotool
/usr/bin/openbox:openbox
/usr/bin/desktop-file-validate:desktop-file-utils
/usr/bin/appstreamcli:appstream
/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk
"

in_packaging="
/usr/bin/objdump:binutils
/usr/bin/dpkg-deb:dpkg
/usr/bin/desktop-file-validate:desktop-file-utils
/usr/bin/appstreamcli:appstream
/usr/sbin/debootstrap:debootstrap
/usr/bin/ffprobe:ffmpeg
/usr/bin/xz:xz-utils
"

# A bundle takes Python's own library along, which Debian keeps in a package of its own.
python_library() {
    "$python" -c 'import sys; v = "libpython%d.%d" % sys.version_info[:2]
if sys.base_prefix == "/usr": print(f"{v}.so.1.0:{v}")'
}

known=$( (ldconfig -p 2>/dev/null || /sbin/ldconfig -p) | awk '{print $1}')

# The packages of a list that are not here, each with a space before it.
missing() {
    for pair in $1; do
        thing=${pair%%:*}
        # shellcheck disable=SC2086 # the wildcards are meant
        case $thing in
        /*) ls -d $thing >/dev/null 2>&1 || printf ' %s' "${pair#*:}" ;;
        *) printf '%s\n' "$known" | grep -qxF "$thing" || printf ' %s' "${pair#*:}" ;;
        esac
    done
}

lacking=$(missing "$always")
wished=$(missing "$on_x11")
[ "$what" != test ] || wished="$wished$(missing "$in_tests")"
[ "$what" != package ] || wished="$wished$(missing "$in_packaging $(python_library)")"
[ -n "$lacking$wished" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2086 # one word a package
    exec sh packaging/linux/install.sh $lacking $wished
fi
echo "Missing system packages: sudo apt install$lacking$wished" >&2
[ -z "$lacking" ] # without these nothing starts; without the others only some things do not work
