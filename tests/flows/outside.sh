#!/bin/sh
# Runs the studio on the simulator on a screen of its own, with assistive technology on, and a screen reader beside it.
# Usage: outside.sh COMMAND PYTHON HOME SCREEN_READER PROMPT SECONDS [BUTTON [KEY]]; COMMAND: demo, or ""
# (the studio's first start).
set -eu
command=$1
shift
XDG_RUNTIME_DIR=$(mktemp -d)
chmod 700 "$XDG_RUNTIME_DIR"
export XDG_RUNTIME_DIR KLING_DESKTOP_HOME="$2" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export QT_XCB_GL_INTEGRATION=none LANG=C.UTF-8 PYTHON_KEYRING_BACKEND=keyring.backends.fail.Keyring # a locked store would ask
Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$XDG_RUNTIME_DIR/display" >/dev/null 2>&1 & # it takes a number that is free
screen=$!
trap 'kill $screen 2>/dev/null; rm -rf "$XDG_RUNTIME_DIR"' EXIT
for _ in $(seq 100); do [ -s "$XDG_RUNTIME_DIR/display" ] && break; sleep 0.1; done
DISPLAY=":$(cat "$XDG_RUNTIME_DIR/display")"
export DISPLAY
"$1" -m kling_desktop $command &
program=$!
code=0
shift 2
/usr/bin/python3 "$@" || code=$?
kill -TERM $program
wait $program || true
exit $code
