#!/usr/bin/env bash
# Times apology letters on one core: as PDF files of their own, all in one PDF, as DOCX, as HTML; and
# beside them, in the same run, the same letters through LibreOffice (our DOCX as input) and
# WeasyPrint (our HTML as input). Status 1 when a threshold is missed.
#
#   run-letters.sh [LETTERS] [LETTERS-OF-PEERS]
#
# Needs LibreOffice Writer, WeasyPrint, poppler and taskset: what is missing is named and installed
# with apt (145 MB to fetch on a new machine).
set -euo pipefail
cd "$(dirname "$0")"
count=${1:-10000}
peers=${2:-200}
batch=100  # DOCX files that one start of LibreOffice converts.

make -s -C .. prerequisites 1>&2
missing=()
need() { command -v "$1" > /dev/null || missing+=("$2"); }
# A desktop has the LibreOffice with a window, which serves as well.
need soffice libreoffice-writer-nogui
need pdfinfo poppler-utils
need taskset util-linux
# Debian's package is for Debian's own Python.
python=/usr/bin/python3
"$python" -c 'import weasyprint' 2> /dev/null || missing+=(python3 weasyprint)
if (( ${#missing[@]} > 0 )); then
  if ! command -v apt-get > /dev/null; then
    echo "no apt here; please provide: ${missing[*]}" >&2; exit 1
  fi
  echo "installing for the comparison: ${missing[*]}" >&2
  root=(); if (( $(id -u) != 0 )); then root=(sudo); fi
  export DEBIAN_FRONTEND=noninteractive
  "${root[@]}" apt-get update -qq > /dev/null
  "${root[@]}" apt-get install -qq -y --no-install-recommends "${missing[@]}" > /dev/null
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
one_core=(taskset -c 0)
swift build -c release --product Letters 1>&2
letters="$(swift build -c release --show-bin-path)/Letters"

# Ours: "letters a second of core time, by the clock, MB".
ours() {
  mkdir -p "$folder/$1"
  "${one_core[@]}" "$letters" "$1" "$folder/$1" "${2:-$count}" | sed -n 's/^RESULT //p'
}
memory=$(ours memory)
pdf=$(ours pdf); rm -rf "$folder/pdf"
bundle=$(ours bundle)
pages=$(pdfinfo "$folder/bundle/letters.pdf" | awk '/^Pages/ { print $2 }'); rm -rf "$folder/bundle"
docx=$(ours docx); rm -rf "$folder/docx"
html=$(ours html); rm -rf "$folder/html"
if (( pages < count )); then echo "$count letters gave $pages pages" >&2; exit 1; fi

# Theirs: the same letters, the first of them.
ours docx "$peers" > /dev/null
ours html "$peers" > /dev/null
ours pdf "$peers" > /dev/null
# timed NUMBER COMMAND…: what `ours` says, of a command that has made NUMBER letters.
timed() {
  local number=$1; shift
  "$python" - "$number" "$@" << 'PYTHON'
import resource, subprocess, sys, time
count, command = int(sys.argv[1]), sys.argv[2:]
start = time.monotonic()
subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%.1f %.1f %.1f" % (count / (used.ru_utime + used.ru_stime), count / wall,
                          used.ru_maxrss / 1024))
PYTHON
}
office() {
  find "$folder/docx" -name '*.docx' -print0 | sort -zV \
    | xargs -0 -n "$batch" soffice "-env:UserInstallation=file://$folder/profile" --headless \
      --convert-to pdf --outdir "$folder/office"
}
export -f office; export folder batch
# A first start makes the profile; it is not timed.
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf \
  --outdir "$folder/first" "$folder/docx/1.docx" > /dev/null 2>&1
libreoffice=$(timed "$peers" "${one_core[@]}" bash -c office)
cat > "$folder/weasy.py" << 'PYTHON'
import pathlib, sys
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
target.mkdir()
fonts = FontConfiguration()
for file in source.glob("*.html"):
    HTML(filename=str(file)).write_pdf(str(target / (file.stem + ".pdf")), font_config=fonts)
PYTHON
weasyprint=$(timed "$peers" "${one_core[@]}" "$python" "$folder/weasy.py" \
  "$folder/html" "$folder/weasy")

# The same letters: the text of a peer's PDF is that of ours, line breaks aside.
words() { pdftotext -layout "$1" - | tr -s '[:space:]' '\n' | sort; }
for peer in office weasy; do
  made=$(find "$folder/$peer" -name '*.pdf' | wc -l)
  if (( made != peers )); then echo "$peer made $made of $peers letters" >&2; exit 1; fi
  for number in 1 2 3; do
    diff <(words "$folder/pdf/$number.pdf") <(words "$folder/$peer/$number.pdf") > /dev/null \
      || { echo "$peer: the text of letter $number is another" >&2; exit 1; }
  done
done

echo "letters a second of core time, one core; MB is the peak of memory"
awk -v count="$count" -v peers="$peers" -v memory="$memory" -v pdf="$pdf" -v bundle="$bundle" \
  -v docx="$docx" -v html="$html" -v office="$libreoffice" -v weasy="$weasyprint" '
  function row(name, letters, figures,    f, ratio) {
    split(figures, f, " "); split(pdf, ours, " ")
    ratio = name ~ /^(LibreOffice|WeasyPrint)/ ? sprintf("%6.0f x", ours[1] / f[1]) : ""
    printf "%-38s %7d %9.0f %9.0f %7.0f %s\n", name, letters, f[1], f[2], f[3], ratio
  }
  BEGIN {
    printf "%-38s %7s %9s %9s %7s %s\n", "", "letters", "core/s", "clock/s", "MB", "ours, PDF"
    row("PDF in memory", count, memory); row("PDF, a synced file each", count, pdf)
    row("PDF, all in one file", count, bundle); row("DOCX, a synced file each", count, docx)
    row("HTML, a synced file each", count, html)
    row("LibreOffice, our DOCX to PDF", peers, office); row("WeasyPrint, our HTML to PDF", peers, weasy)
    split(pdf, p, " "); split(bundle, b, " ")
    ok = p[1] >= 150 && b[1] >= 600 && p[3] < 200 && b[3] < 200
    printf "as files %.0f/s (>= 150), in one file %.0f/s (>= 600), %.0f and %.0f MB (< 200): %s\n", \
      p[1], b[1], p[3], b[3], ok ? "met" : "MISSED"
    exit !ok
  }'
