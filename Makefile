# motcua: the commands of the project. Only Swift and apt are expected; the rest is installed here.
#
#   make demo           a half-year of the department into demo-out/, ending with the dashboard
#   make test           everything that .ci/run runs
#   make quick          the debug tests alone
#   make fuzz           of these, a minute of fuzzing of the readers of files
#   make office-check   of these, what LibreOffice makes of the DOCX of every sample paper
#   make build          the release binary, .build/release/motcua
#   make prerequisites  the system packages, only if some are missing
#   make install        binary and law files under PREFIX (default /usr/local)
#   make clean          what the commands above have built

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := build
.PHONY: demo test quick build fuzz office-check prerequisites test-prerequisites format-check \
  debug-tests release-tests demo-check install clean

PREFIX ?= /usr/local
# Random cases of each property test; the debug tests take their own small default. A case is a date
# here, a damaged file of four lines there, and elsewhere a month at a desk: hence three numbers.
CASES ?= 1000000
FILE_CASES ?= 50000
DESK_CASES ?= 100
CHEAP := ^(WorkingTimeTests|DossierCoreTests|VietnameseTextTests)\.
MIDDLING := ^DossierImportTests\.|EngineAgainstClerkTests
# The release tests have a build of their own: the binary links the Swift runtime statically, which
# a test runner cannot.
RELEASE_TESTS := .build-release-tests
LOGS := .build-logs

SYSTEM_PACKAGES := ca-certificates git pkg-config libsqlite3-dev libpango1.0-dev libcairo2-dev \
  libssl-dev libqrencode-dev libzip-dev libexpat1-dev libxml2-dev libxlsxwriter-dev unzip \
  fonts-croscore poppler-utils zbar-tools
# Only tests open papers with it: 82 MB to fetch. A desktop has the LibreOffice with a window, which
# serves as well.
TEST_PACKAGES := $(if $(shell command -v soffice),,libreoffice-writer-nogui)

prerequisites: packages := $(SYSTEM_PACKAGES)
test-prerequisites: packages := $(SYSTEM_PACKAGES) $(TEST_PACKAGES)
prerequisites test-prerequisites:
	@if ! command -v swift > /dev/null; then
	  echo "Swift 6.3 or newer is needed: https://www.swift.org/install/linux/" >&2; exit 1
	fi
	if ! command -v dpkg-query > /dev/null; then
	  echo "no apt here; please provide: $(packages)" >&2; exit 0
	fi
	missing=()
	for package in $(packages); do
	  dpkg-query -W -f='$${Status}' "$$package" 2> /dev/null | grep -q 'install ok installed' \
	    || missing+=("$$package")
	done
	if (( $${#missing[@]} == 0 )); then exit 0; fi
	echo "installing: $${missing[*]}"
	root=(); if (( $$(id -u) != 0 )); then root=(sudo); fi
	export DEBIAN_FRONTEND=noninteractive
	install=(apt-get install -qq -y --no-install-recommends "$${missing[@]}")
	"$${root[@]}" "$${install[@]}" > /dev/null 2>&1 || {
	  "$${root[@]}" apt-get update -qq
	  "$${root[@]}" "$${install[@]}" > /dev/null
	}

build: prerequisites
	@swift build -c release --static-swift-stdlib --product motcua

demo: build
	@Samples/demo.sh .build/release/motcua demo-out

# Warnings of our own targets are errors here, and only here: a newer compiler's new warning must not
# keep a user from building.
test: export MOTCUA_WARNINGS_AS_ERRORS = 1
test: test-prerequisites format-check debug-tests release-tests demo-check fuzz
	@echo
	echo "make test: all of it passed"
	grep -h -E 'Test run with' $(LOGS)/debug-tests.log $(LOGS)/release-tests-?.log

quick: test-prerequisites debug-tests

format-check:
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests Fuzzing/Sources
	echo "format: clean"

# A filter or a suite that matches nothing ends with status 0, hence the second look at the log.
debug-tests:
	@mkdir -p $(LOGS)
	swift build --build-tests
	swift test --skip-build --disable-xctest 2>&1 | tee $(LOGS)/debug-tests.log
	grep -E 'Test run with [1-9][0-9]* tests? .*passed' $(LOGS)/debug-tests.log

# Their DOCX opened by LibreOffice: no complaint, the same text, sheets and words as the PDF.
office-check: test-prerequisites
	@mkdir -p $(LOGS)
	swift build --build-tests
	swift test --skip-build --disable-xctest --filter '^DocumentRenderingTests\.OfficeTests' 2>&1 \
	  | tee $(LOGS)/office-check.log
	grep -E 'Test run with [1-9][0-9]* tests? .*passed' $(LOGS)/office-check.log

release-tests:
	@mkdir -p $(LOGS)
	swift build -c release --scratch-path $(RELEASE_TESTS) --build-tests
	run() {
	  swift test -c release --scratch-path $(RELEASE_TESTS) --skip-build --disable-xctest "$$@" 2>&1
	}
	MOTCUA_CASES=$(CASES) run --filter '$(CHEAP)' | tee $(LOGS)/release-tests-1.log
	MOTCUA_CASES=$(FILE_CASES) run --filter '$(MIDDLING)' | tee $(LOGS)/release-tests-2.log
	MOTCUA_CASES=$(DESK_CASES) run --skip '$(CHEAP)|$(MIDDLING)' | tee $(LOGS)/release-tests-3.log
	for part in 1 2 3; do
	  grep -E 'Test run with [1-9][0-9]* tests? .*passed' $(LOGS)/release-tests-$$part.log
	done

# Damaged and invented files, under AddressSanitizer.
fuzz: prerequisites
	@Fuzzing/run.sh

# The demo twice into a folder of its own: the second run must change nothing and say so.
demo-check: build
	@out=$$(mktemp -d); trap 'rm -rf "$$out"' EXIT
	Samples/demo.sh .build/release/motcua "$$out" > "$$out.first" || { cat "$$out.first"; exit 1; }
	Samples/demo.sh .build/release/motcua "$$out" > "$$out.second" || { cat "$$out.second"; exit 1; }
	cat "$$out.second"
	grep -q 'không thay đổi gì' "$$out.second"
	rm -f "$$out.first" "$$out.second"

install: build
	@install -D -m 0755 .build/release/motcua "$(DESTDIR)$(PREFIX)/bin/motcua"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/motcua"
	cp -R Procedures "$(DESTDIR)$(PREFIX)/share/motcua/"
	echo "installed $(DESTDIR)$(PREFIX)/bin/motcua"

clean:
	@rm -rf .build $(RELEASE_TESTS) $(LOGS) demo-out
