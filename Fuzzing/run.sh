#!/usr/bin/env bash
# Feeds the readers of dossier files with damaged and invented input, under AddressSanitizer: a crash,
# a hang (10 s), a leak or a broken promise (ReaderCheck.swift) ends it with status 1, and the input
# lies in Fuzzing/.build/found/.
#
#   run.sh                   a minute in all, from the seeds: what `make test` runs
#   run.sh KIND RUNS OPTION… so many executions; what it learned is kept in Fuzzing/.build/corpus/
#   run.sh KIND FILE…        these inputs once, to see what was found again
#
# KIND: `files` are files as they are (CSV, JSON, web page, Excel 2003 XML, archive), `rows` what
# stands below a header, `parts` texts that are packed as a workbook. OPTION: libFuzzer's.
set -euo pipefail
cd "$(dirname "$0")"
export SWIFT_BACKTRACE=enable=no
# Where memory was allocated is not noted for each piece of it, little that was freed is kept, and new
# memory is not filled: a tenth to a third more executions. To see where memory was allocated, run what
# was found with ASAN_OPTIONS= before it.
export ASAN_OPTIONS=${ASAN_OPTIONS-malloc_context_size=0:quarantine_size_mb=1:max_malloc_fill_size=0}
export TMPDIR=/dev/shm

build=(swift build -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld)
"${build[@]}" > .build.log 2>&1 || { cat .build.log >&2; exit 1; }
rm -f .build.log
mkdir -p .build/found

# fuzz KIND OPTION…
fuzz() {
  local kind=$1
  shift
  .build/release/FuzzReaders "--$kind" -dict=dictionary.txt -timeout=10 -max_len=4096 \
    -rss_limit_mb=2048 -artifact_prefix=.build/found/ -print_final_stats=1 "$@" \
    > ".build/$kind.log" 2>&1 || { grep -v '^"' ".build/$kind.log" | tail -60 >&2; exit 1; }
  awk -v kind="$kind" '/stat::number_of_executed_units/ { runs = $2 }
    /stat::average_exec_per_sec/ { rate = $2 }
    / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1) }
    END { printf "%s: %d executions, %d a second, %d edges reached, nothing found\n", kind, runs, rate, edges }' \
    ".build/$kind.log"
}

case ${1:-} in
  '')
    for kind in files rows parts; do
      scratch=$(mktemp -d)
      fuzz "$kind" -max_total_time=20 "$scratch" "seeds/$kind"
      rm -rf "$scratch"
    done
    ;;
  files | rows | parts)
    kind=$1
    shift
    if [[ ${1:-} =~ ^[0-9]+$ ]]; then
      mkdir -p ".build/corpus/$kind"
      fuzz "$kind" -runs="$1" "${@:2}" ".build/corpus/$kind" "seeds/$kind"
    else
      fuzz "$kind" "$@"
    fi
    ;;
  *)
    sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
    exit 64
    ;;
esac
