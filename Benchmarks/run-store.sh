#!/usr/bin/env bash
# Times the store's bulk writer beside plain C writing the same rows into the same schema, in one
# run, and holds it to a threshold: the writer's own work within 1.25 times that of C.
# usage: run-store.sh [DOSSIERS] [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")"
dossiers=${1:-1000000}
rounds=${2:-5}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

swift build -c release --product StoreWriting 1>&2
swift build -c release --product RawRows 1>&2
binaries=$(swift build -c release --show-bin-path)

for _ in $(seq "$rounds"); do
  rm -f "$folder"/*.sqlite*
  "$binaries/StoreWriting" "$folder/ours.sqlite" "$dossiers" 10000 >>"$folder/ours"
  "$binaries/RawRows" "$folder/ours.sqlite" "$folder/theirs.sqlite" 10000 >>"$folder/theirs"
done

# Median of a column of the lines that begin with a word.
median() { awk -v w="$2" -v c="$3" '$1 == w { print $c }' "$folder/$1" | sort -g |
  awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

awk -v n="$dossiers" -v wall="$(median ours RESULT 2)" -v writing="$(median ours RESULT 3)" \
  -v work="$(median ours writing: 2)" -v making="$(median ours making: 2)" \
  -v memory="$(median ours memory 2)" -v raw="$(median theirs RESULT 2)" \
  -v rawWork="$(median theirs raw 3)" 'BEGIN {
  printf "%d dossiers, median: %.2f s = %.0f a second, %d MB\n", n, wall, n / wall, memory
  printf "  writer %.2f s on the wall, %.2f s of work; making rows %.2f s of work\n",
    writing, work, making
  printf "  plain C, the same rows: %.2f s on the wall, %.2f s of work\n", raw, rawWork
  ok = work <= 1.25 * rawWork
  printf "writer / C: %.2f on the wall, %.2f of work (<= 1.25): %s\n",
    writing / raw, work / rawWork, ok ? "met" : "MISSED"
  exit !ok
}'
