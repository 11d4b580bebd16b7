#!/bin/sh
# Install the one distribution of fraise-native in a folder into an empty environment, beside
# fraise-accel from this tree, and hold it to the parity suite; try fraise-server where it is there.
#
# usage: sh .github/check-wheel.sh FOLDER
set -eu

tree=$(cd "$(dirname "$0")/.." && pwd)
folder=$(cd "$1" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

python -m venv "$place/environment"
if [ -d "$place/environment/Scripts" ]; then
    python=$place/environment/Scripts/python
else
    python=$place/environment/bin/python
fi

set -- "$folder"/fraise_native-*
[ $# -eq 1 ] || { echo "expected one distribution in $folder, found $#: $*"; exit 1; }
# A copy, because a build writes beside its source and the tree may be read-only.
cp -R "$tree/native/accel" "$place/accel"
"$python" -m pip install --quiet --disable-pip-version-check "$place/accel" "$1" \
    "pytest>=8.2,<10" "hypothesis>=6.100"

cd "$place"
export FRAISE_ACCEL=native CI=true
"$python" -c "import fraise_accel; print(fraise_accel.status())"
"$python" -m pytest -q -c accel/pyproject.toml -p no:cacheprovider accel/tests

# The server stands beside it where the platform has one: it must load, listen and answer.
set -- "$folder"/fraise_server-*
[ -e "$1" ] || exit 0
[ $# -eq 1 ] || { echo "expected one fraise_server in $folder, found $#: $*"; exit 1; }
"$python" -m pip install --quiet --disable-pip-version-check "$1"
"$python" "$tree/.github/check_server.py"
