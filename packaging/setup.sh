#!/bin/sh
# Makes the virtual environment VENV and installs the locked packages of REQUIREMENTS and this project into it.
# Needs Python 3.11, 3.12 or 3.13; says in one line what is missing. Usage: setup.sh VENV REQUIREMENTS
set -eu
venv=$1
requirements=$2

fits() { command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; }

python=
for candidate in python3 python3.13 python3.12 python3.11; do
    if fits "$candidate"; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
    echo "Kling Desktop needs Python 3.11, 3.12 or 3.13; found: $(python3 --version 2>&1 || echo none)." >&2
    exit 1
fi

if ! [ -x "$venv/bin/python" ] || ! fits "$venv/bin/python"; then
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            sh packaging/linux/install.sh "$version"
        else
            echo "Python cannot make virtual environments here. Install it first: sudo apt install $version" >&2
            exit 1
        fi
    fi
    echo "Making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

echo "Installing the locked packages (about 300 MB at the first time)"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$requirements"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
