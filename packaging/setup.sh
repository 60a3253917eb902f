#!/bin/sh
# Makes the virtual environment VENV and installs the locked packages of REQUIREMENTS and this project into it.
# Needs Python 3.11, 3.12 or 3.13; says in one line what is missing. Usage: setup.sh VENV REQUIREMENTS
set -eu
venv=$1
requirements=$2

fits() { command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; }

# Finds the Python to build on: the system's own first, since its version is the one that is tested most.
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11; do
        if fits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "Kling Desktop needs Python 3.11, 3.12 or 3.13; found: $(python3 --version 2>&1 || echo none)." >&2
    return 1
}

# Debian ships Python without `venv`; virtualenv does as well, and root can install what is missing.
make_environment() {
    python=$1
    if "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        "$python" -m venv --clear "$venv"
    elif "$python" -c 'import virtualenv' 2>/dev/null; then
        "$python" -m virtualenv --quiet --clear "$venv"
    else
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
            echo "Python cannot make virtual environments here. Install it first: sudo apt install $package" >&2
            exit 1
        fi
        sh packaging/linux/install.sh "$package"
        "$python" -m venv --clear "$venv"
    fi
}

install() { "$venv/bin/python" -m pip --quiet --disable-pip-version-check install "$@"; }

if ! fits "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    echo "Making $venv with $("$python" --version)"
    make_environment "$python"
fi
echo "Installing the locked packages (about 300 MB the first time)"
install --require-hashes --only-binary :all: -r "$requirements"
install --no-deps --no-build-isolation --no-index --editable .
