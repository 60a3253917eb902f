#!/bin/sh
# Resolves the locked versions anew: for Python 3.11 to 3.13, with hashes and without addresses. Usage: lock.sh BIN
set -eu
bin=$1
"$bin/python" -m pip --quiet install uv

# Writes the lock named by the first argument; the rest goes to the resolver.
lock() {
    file=$1
    shift
    resolved=$(mktemp)
    "$bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
        --no-emit-index-url --no-emit-find-links --upgrade "$@" >"$resolved"
    { echo "# Written by \`make lock\` from pyproject.toml; do not edit."; cat "$resolved"; } >"$file"
    rm -f "$resolved"
}

lock packaging/requirements.txt pyproject.toml --group build
lock packaging/requirements-dev.txt pyproject.toml --group dev
