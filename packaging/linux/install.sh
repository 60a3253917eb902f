#!/bin/sh
# Installs Debian packages quietly, as root; waits for another installation to end. Usage: install.sh PACKAGE...
set -eu
export DEBIAN_FRONTEND=noninteractive
options="-qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Installing system packages: $*"
if ! { apt-get $options update && apt-get $options install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "These packages could not be installed: $*" >&2
    exit 1
fi
