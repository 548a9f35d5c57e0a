#!/bin/sh
# Makes both locks anew from pyproject.toml. Needs uv on the path, or UV=/path/to/uv. Arguments go on to uv, for example --upgrade.
set -eu
cd "$(dirname "$0")/.."
lock() {
    out=$1
    shift
    "${UV:-uv}" pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --quiet --output-file "$out" "$@" >&2
}
lock requirements/planlegg.txt "$@"
lock requirements/test.txt --group dev --constraints requirements/planlegg.txt "$@"
