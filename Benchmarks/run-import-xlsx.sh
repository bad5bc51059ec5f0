#!/usr/bin/env bash
# Reads and imports workbooks of twelve columns: one with its texts in the cells, one with shared
# strings of which three a row are distinct (a million of them in a third of a million rows). Held,
# reading alone, to 60,000 and 30,000 rows a second (medians) and to 300 MB; the whole import is
# printed beside it; status 1 when missed.
#
#   run-import-xlsx.sh [ROWS] [ROUNDS]     (default 340000 3)
#
# MOTCUA names another binary than the one built here. openpyxl is installed into
# Benchmarks/.build/peers.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-340000}
rounds=${2:-3}
source Benchmarks/import-common.sh
swift build --package-path Benchmarks -c release --product RegisterReading 1>&2
reading="$(swift build --package-path Benchmarks -c release --show-bin-path)/RegisterReading"
peers_python openpyxl

make_register wide "$rows" "$work/so.csv"
status=0
for kind in inline shared; do
  book="$work/$kind.xlsx"
  "$python" Benchmarks/peers/workbook_register.py "$work/so.csv" "$book" "$kind"
  for _ in $(seq "$rounds"); do
    "$reading" "$book" "$as_of" | awk '$1 == "RESULT"' >>"$work/$kind-read"
    rm -f "$work"/*.sqlite*
    timed "$work/$kind-import" "$binary" import "$book" --as-of "$as_of" \
      --store "$work/so.sqlite" --format json >"$work/report" 2>"$work/errors" || {
      cat "$work/errors" >&2
      exit 1
    }
    grep -q "\"read\":$rows,\"accepted\":$rows," "$work/report" || {
      head -c 2000 "$work/report" >&2
      exit 1
    }
  done
  awk '{ print $4 }' "$work/$kind-read" | median >"$work/wall"
  awk -v kind="$kind" -v rows="$rows" -v wall="$(cat "$work/wall")" \
    -v read="$(awk '{ print $2 + $3 }' "$work/$kind-read" | tail -1)" \
    -v memory="$(awk '{ print $6 }' "$work/$kind-read" | sort -g | tail -1)" \
    -v import="$(awk '{ print $1 }' "$work/$kind-import" | median)" \
    -v most="$(awk '{ print $3 }' "$work/$kind-import" | sort -g | tail -1)" \
    -v megabytes="$(($(stat -c %s "$book") / 1000000))" 'BEGIN {
    least = kind == "inline" ? 60000 : 30000
    ok = read == rows && rows / wall >= least && memory < 300 * 1024 && most < 300 * 1024
    printf "%s, %d rows, %d MB: read %.0f rows a second (>= %d), %.0f MB (< 300);", kind, rows,
      megabytes, rows / wall, least, memory / 1024
    printf " imported %.0f a second, %.0f MB (< 300): %s\n", rows / import, most / 1024,
      ok ? "met" : "MISSED"
    exit !ok
  }' || status=1
  "$python" - "$book" <<'PYTHON'
import sys, time, openpyxl
begin = time.perf_counter()
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).active
rows = sum(1 for _ in sheet.iter_rows(values_only=True))
print(f"        openpyxl {openpyxl.__version__}: {rows / (time.perf_counter() - begin):.0f} rows a second")
PYTHON
done
exit $status
