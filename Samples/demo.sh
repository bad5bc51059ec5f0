#!/usr/bin/env bash
# The demo: a half-year of the department, from a file to the figures and the apology letters.
#
#   Samples/demo.sh BINARY OUT
#
# Run again on the same OUT it changes nothing, checks that, and says so.
set -euo pipefail

motcua=$(realpath "$1")
out=$2
cd "$(dirname "$0")/.."
mkdir -p "$out"

# The moment of the demo: the half-year's last working minute. The recording clock is set to it
# too, so that the demo gives the same figures and letters on every machine. The head of the chain
# alone differs: each store draws its own salts for the applicants.
now=2025-12-31T17:00
period=2025-H2
export MOTCUA_CLOCK=$now MOTCUA_STORE=$out/motcua.sqlite MOTCUA_USER="Người dùng thử"
unset MOTCUA_PROCEDURES

# A fingerprint of what the office would see: the whole store as exported, and every file written.
fingerprint() {
  [ -f "$MOTCUA_STORE" ] || return 0
  {
    "$motcua" export
    find "$out" -type f ! -name '*.sqlite*' -print0 | sort -z | xargs -0 -r sha256sum
  } | sha256sum
}

report() { "$motcua" report "$period" --as-of "$now" "$@"; }

# Writes standard input to a file, only if it differs from what stands there.
write() {
  local new="$1.new"
  cat > "$new"
  if cmp -s "$new" "$1"; then rm "$new"; else mv "$new" "$1"; fi
}

before=$(fingerprint)

"$motcua" import Samples/imports/good/*.csv --as-of "$now" --rejects "$out/tu-choi.csv"
letters=$("$motcua" letters issue --as-of "$now" --to pdf --out "$out/xin-loi")

mkdir -p "$out/bao-cao"
report | write "$out/bao-cao/chi-tieu-$period.txt"
report --format json | write "$out/bao-cao/chi-tieu-$period.json"
report --by procedure | write "$out/bao-cao/theo-thu-tuc-$period.txt"
report --form 07a | write "$out/bao-cao/07a-$period.txt"
report --form 07a --format json | write "$out/bao-cao/07a-$period.json"
report --behind late | write "$out/bao-cao/ho-so-qua-han-$period.txt"
"$motcua" letters list --as-of "$now" | write "$out/bao-cao/van-ban-xin-loi.txt"

after=$(fingerprint)

echo
report
echo
echo "${letters%%$'\n'*}"
if [ -n "$before" ]; then
  if [ "$before" != "$after" ]; then
    echo "Chạy lại: sổ, văn bản hoặc báo cáo đã khác lần trước." >&2
    exit 1
  fi
  echo "Chạy lại: không thay đổi gì; sổ, văn bản và báo cáo vẫn như lần trước ($out/)."
fi
