#!/usr/bin/env bash
# Imports generated dossiers and, in the same run, inserts the same rows through SQLite's C API into
# a fresh store with the same schema and pragmas, in alternation. Held to 1.3 times the C program's
# time (medians) and to 150 MB; status 1 when missed.
#
#   run-import.sh [DOSSIERS] [ROUNDS] [SHAPE]     (default 1000000 5 narrow)
#
# SHAPE narrow: a register of twelve columns, 285 MB a million rows; wide: all 35 columns of
# `motcua sample`, about 640 MB. MOTCUA names another binary than the one built here.
set -euo pipefail
cd "$(dirname "$0")/.."
dossiers=${1:-1000000}
rounds=${2:-5}
shape=${3:-narrow}
source Benchmarks/import-common.sh

cc -O2 -o "$work/raw_insert" Benchmarks/peers/raw_insert.c -lsqlite3
make_register "$shape" "$dossiers" "$work/so.csv"
megabytes=$(($(stat -c %s "$work/so.csv") / 1000000))

for _ in $(seq "$rounds"); do
  rm -f "$work"/*.sqlite*
  timed "$work/ours" \
    "$binary" import "$work/so.csv" --as-of "$as_of" --store "$work/so.sqlite" --format json \
    >"$work/report" 2>"$work/errors" || {
    cat "$work/errors" >&2
    exit 1
  }
  grep -q "\"read\":$dossiers,\"accepted\":$dossiers," "$work/report" || {
    head -c 2000 "$work/report" >&2
    exit 1
  }
  "$work/raw_insert" "$work/so.sqlite" "$work/tho.sqlite" | awk '{ print $2 }' >>"$work/raw"
  echo "import $(tail -1 "$work/ours" | awk '{ printf "%.2f s (%.2f s of both cores)", $1, $2 }')," \
    "C $(tail -1 "$work/raw") s" >&2
done

column() { awk -v c="$1" '{ print $c }' "$work/ours"; }
awk -v ours="$(column 1 | median)" -v work="$(column 2 | median)" -v raw="$(median <"$work/raw")" \
  -v memory="$(column 3 | sort -g | tail -1)" -v dossiers="$dossiers" -v shape="$shape" \
  -v megabytes="$megabytes" 'BEGIN {
  ok = ours <= 1.3 * raw && memory < 150 * 1024
  printf "%s register, %d dossiers, %d MB: import %.2f s = %d dossiers a second (%.2f s of work),",
    shape, dossiers, megabytes, ours, dossiers / ours, work
  printf " C %.2f s, ratio %.2f (<= 1.3); memory %.0f MB (< 150): %s\n",
    raw, ours / raw, memory / 1024, ok ? "met" : "MISSED"
  exit !ok
}'
