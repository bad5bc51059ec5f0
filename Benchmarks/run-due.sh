#!/usr/bin/env bash
# Times `motcua due` as a process, beside /bin/true: the median of 50 runs each, taken in turns.
# Held to 20 ms; status 1 when missed.
#
#   run-due.sh [BINARY]    (default: the release build, made when missing)
set -euo pipefail
cd "$(dirname "$0")/.."
binary=${1:-}
if [[ -z $binary ]]; then
  swift build -c release --product motcua 1>&2
  binary="$(swift build -c release --show-bin-path)/motcua"
fi

due=("$binary" due --from 2026-08-17 --limit 10wd --procedures Procedures --format json)
answer=$("${due[@]}")
grep -q '"due":"2026-08-28"' <<<"$answer" || { echo "wrong answer: $answer" >&2; exit 1; }

# Microseconds of one run.
once() {
  local begin=$EPOCHREALTIME
  "$@" >/dev/null
  local end=$EPOCHREALTIME
  echo $((${end/./} - ${begin/./}))
}
median() { sort -n | sed -n "$((runs / 2))p"; }

runs=50
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
for _ in $(seq "$runs"); do
  once "${due[@]}" >>"$times/due"
  once /bin/true >>"$times/true"
done
ours=$(median <"$times/due")
floor=$(median <"$times/true")
awk -v ours="$ours" -v floor="$floor" 'BEGIN {
  ok = ours < 20000
  printf "motcua due %.1f ms (< 20), /bin/true %.1f ms: %s\n",
    ours / 1000, floor / 1000, ok ? "met" : "MISSED"
  exit !ok
}'
