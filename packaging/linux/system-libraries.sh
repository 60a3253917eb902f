#!/bin/sh
# Looks for the system libraries that Qt loads (and, for tests, the programs that they drive). As root on Debian and
# Ubuntu what is missing is installed, else it is named in one line. Usage: system-libraries.sh run|test
set -eu
what=$1
[ "$(uname -s)" = Linux ] || exit 0

# library (or /path of a program, or font) : Debian package that has it
for_running="
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
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
libxcb-xkb.so.1:libxcb-xkb1
libxkbcommon-x11.so.0:libxkbcommon-x11-0
"
for_testing="
/usr/bin/Xvfb:xvfb
/usr/bin/xauth:xauth
/usr/bin/dbus-run-session:dbus
/usr/libexec/at-spi-bus-launcher:at-spi2-core
/usr/lib/python3/dist-packages/gi/__init__.py:python3-gi
/usr/share/doc/gir1.2-atspi-2.0:gir1.2-atspi-2.0
/usr/bin/ffprobe:ffmpeg
/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk
"
wanted=$for_running
[ "$what" = test ] && wanted="$wanted $for_testing"

known=$( (ldconfig -p 2>/dev/null || /sbin/ldconfig -p) | awk '{print $1}')
missing=
for pair in $wanted; do
    thing=${pair%%:*}
    package=${pair#*:}
    case $thing in
    /*) [ -e "$thing" ] || missing="$missing $package" ;;
    *) printf '%s\n' "$known" | grep -qxF "$thing" || missing="$missing $package" ;;
    esac
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2086
    exec sh packaging/linux/install.sh $missing
fi
echo "Missing system packages (sudo apt install):$missing" >&2
[ "$what" = test ] || exit 1
