#!/bin/sh
# Installs Debian packages quietly, as root; waits for another installation to end. Usage: install.sh PACKAGE...
set -eu
export DEBIAN_FRONTEND=noninteractive

log=$(mktemp)
trap 'rm -f "$log"' EXIT

apt() { apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null >>"$log" 2>&1; }

echo "Installing system packages: $*"
for pause in 5 10 20 40 0; do # apt waits for a held package lock by itself, not for a held list lock
    apt update || true        # an unreachable extra source is no reason to stop: the installation tells
    if apt install -y --no-install-recommends "$@"; then exit 0; fi
    grep -q "Could not get lock\|Unable to lock" "$log" || break
    : >"$log"
    sleep "$pause"
done
tail -n 20 "$log" >&2
echo "These system packages could not be installed: $*" >&2
exit 1
