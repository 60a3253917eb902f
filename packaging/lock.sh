#!/bin/sh
# Resolves the locked versions anew: for Python 3.11 to 3.13, with hashes and without addresses. Usage: lock.sh BIN
set -eu
bin=$1
"$bin/python" -m pip install --quiet uv
compile() {
    "$bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
        --no-emit-index-url --no-emit-find-links --no-header --upgrade "$@"
}
compile pyproject.toml --group build --output-file packaging/requirements.txt
compile pyproject.toml --group dev --output-file packaging/requirements-dev.txt
