# What the scripts that time imports share; sourced at the top of the repository. Sets $binary (MOTCUA,
# else built here), $as_of, and $work, a folder that goes with the script.

as_of=2026-11-26
if [ -z "${MOTCUA:-}" ]; then
  swift build -c release --product motcua 1>&2
  MOTCUA="$(swift build -c release --show-bin-path)/motcua"
fi
binary=$MOTCUA
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Sets $python to one that has these modules ("yaml:pyyaml": module and package, where they differ);
# what is missing is installed into Benchmarks/.build/peers.
peers_python() {
  local module
  python=${PEERS_PYTHON:-Benchmarks/.build/peers/bin/python}
  [ -x "$python" ] || python3 -m venv Benchmarks/.build/peers
  for module; do
    "$python" -c "import ${module%:*}" 2>/dev/null ||
      "$python" -m pip install --quiet "${module#*:}" 1>&2
  done
}

# The register that is imported: narrow (twelve columns, 285 bytes a row) or wide (all 35 columns of
# the sample, 640 bytes a row).
make_register() {
  local shape=$1 dossiers=$2 file=$3
  "$binary" sample --dossiers "$dossiers" --seed 1 --as-of "$as_of" --out "$work/wide.csv" \
    >/dev/null
  case $shape in
  wide) mv "$work/wide.csv" "$file" ;;
  narrow)
    python3 Benchmarks/peers/narrow_register.py "$work/wide.csv" "$file"
    rm "$work/wide.csv"
    ;;
  *)
    echo "shape: narrow or wide, not $shape" >&2
    exit 64
    ;;
  esac
}

# The median of numbers, one a line.
median() { sort -g | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

# Runs a command; appends "<wall s> <cpu s> <peak KB>" to a file.
timed() {
  local into=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@"
  awk 'END { print $1, $2 + $3, $4 }' "$work/time" >>"$into"
}
