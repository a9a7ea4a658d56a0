#!/bin/sh
# What the tests need beside Python: Chromium and Virtuoso. Installed where Debian's packages
# can be installed without a question; where not, the tests that need it skip and say so.
set -u
want="chromium fonts-dejavu-core virtuoso-opensource"
[ "${1:-}" = venv ] && want="python3-venv"
missing=""
for package in $want; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo -n"
export DEBIAN_FRONTEND=noninteractive
if command -v apt-get >/dev/null 2>&1 && $sudo true 2>/dev/null; then
  $sudo apt-get update -qq >/dev/null 2>&1
  # shellcheck disable=SC2086
  $sudo apt-get install -qq -y --no-install-recommends $missing >/dev/null 2>&1 && exit 0
fi
echo "not installed:$missing (tests that need them will skip)" >&2
exit 0
