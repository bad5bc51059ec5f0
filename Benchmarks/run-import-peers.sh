#!/usr/bin/env bash
# Imports one register with motcua and with programs that do the like work in Python: pandas, numpy
# and sqlite3; and DuckDB. They parse, validate, compute due dates from Procedures/ by code of their
# own, classify and insert; they keep no hash chain, proofs, tally or texts of law. After the first
# round every due date and class is compared; status 1 where one differs.
#
#   run-import-peers.sh [DOSSIERS] [ROUNDS] [SHAPE]     (default 1000000 3 narrow)
#
# Shapes and MOTCUA as in run-import.sh. The packages go into Benchmarks/.build/peers.
set -euo pipefail
cd "$(dirname "$0")/.."
dossiers=${1:-1000000}
rounds=${2:-3}
shape=${3:-narrow}
source Benchmarks/import-common.sh
peers_python pandas numpy duckdb yaml:pyyaml
make_register "$shape" "$dossiers" "$work/so.csv"

status=0
for round in $(seq "$rounds"); do
  rm -f "$work"/*.sqlite* "$work"/*.duckdb*
  timed "$work/motcua" "$binary" import "$work/so.csv" --as-of "$as_of" \
    --store "$work/so.sqlite" --format json >/dev/null 2>"$work/errors" || {
    cat "$work/errors" >&2
    exit 1
  }
  timed "$work/pandas" "$python" Benchmarks/peers/import_pandas.py \
    "$work/so.csv" "$work/pandas.sqlite" Procedures "$as_of" >"$work/pandas.json"
  timed "$work/duckdb" "$python" Benchmarks/peers/import_duckdb.py \
    "$work/so.csv" "$work/peer.duckdb" Procedures "$as_of" >"$work/duckdb.json"
  for name in motcua pandas duckdb; do
    echo "$name $(tail -1 "$work/$name" | awk '{ printf "%.2f s, %d MB", $1, $3 / 1024 }')" >&2
  done
  if [ "$round" = 1 ]; then
    "$python" Benchmarks/peers/compare_imports.py \
      "$work/so.sqlite" "$work/pandas.sqlite" "$work/peer.duckdb" "$as_of" || status=1
    cat "$work/pandas.json"
  fi
done

ours=$(awk '{ print $1 }' "$work/motcua" | median)
for name in motcua pandas duckdb; do
  awk -v name="$name" -v ours="$ours" -v wall="$(awk '{ print $1 }' "$work/$name" | median)" \
    -v cpu="$(awk '{ print $2 }' "$work/$name" | median)" \
    -v memory="$(awk '{ print $3 }' "$work/$name" | sort -g | tail -1)" -v dossiers="$dossiers" \
    'BEGIN {
    printf "%-7s %7.2f s, %6d dossiers a second, %6.2f s of work, %5d MB; %.2f times motcua\n",
      name, wall, dossiers / wall, cpu, memory / 1024, wall / ours
  }'
done
exit $status
