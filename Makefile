# SPDX-License-Identifier: GPL-3.0-or-later

# What building and testing need beside Swift: Debian's names, and Homebrew's.
PACKAGES = g++ git libarchive13 libjansson-dev libmd-dev libxapian-dev libxml2 pkg-config poppler-utils xapian-tools
FORMULAE = jansson libarchive libmd libxml2 pkgconf poppler xapian
PREFIX ?= /usr/local
SECONDS_EACH ?= 60
KILLS ?= 500
MINUTES ?= 10
ARTICLES ?= 1000
POLNEAR ?=
PAGES ?=

BINARY = .build/release/onrecord
SOURCES = Sources Tests Package.swift
# Documents that show answers of the command.
EXAMPLES = README.md Documentation/QueryLanguage.md Documentation/Syndication.md Documentation/Authority.md
FORMAT = --configuration .swift-format
MANUAL = .build/manual
DURABILITY = KillTests|StepTests|PowerCutTests|ManyReadersTests|DamageTests|StandstillTests|RepairTests|CompactTests

# Swift 6.3 looks generic types up by name and keeps what it found in one place, whether it asked for a whole type or
# for one still being made: so one thread could take for whole what another was making, and trap. The types' own
# accessors have no such place, and are quicker.
FLAGS = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

ifeq ($(shell uname),Darwin)
BREW := $(shell brew --prefix 2>/dev/null)
FLAGS += -Xcxx -I$(BREW)/include -Xlinker -L$(BREW)/lib
RELEASE = -c release $(FLAGS)
else
# Each start of a search would else cost a fifth more: a program at a fixed place needs no relocation of its tables, one
# that exports nothing has no five thousand names to be looked up among, and libraries are not looked for beside it. And
# an eighth more if the linker wrote through a mapping: the system then keeps the file in small pieces, each mapped anew.
RELEASE = -c release $(FLAGS) --static-swift-stdlib --disable-local-rpath \
  -Xlinker -no-pie -Xlinker --no-export-dynamic -Xlinker --no-mmap-output-file
endif

.PHONY: help demo test build deps lint format golden durability asan tsan fuzz bench eval exports check install uninstall clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

demo: build ## build, index the invented articles of corpus/ into index/, and search them
	@Tools/demo $(BINARY)

test: deps ## build and run the whole test suite
	swift build --build-tests $(FLAGS)
	Tools/suite --disable-xctest $(FLAGS)

build: deps ## build a release: .build/release/onrecord
	swift build $(RELEASE) --product onrecord

deps: ## install what building needs and this machine lacks
	@PACKAGES="$(PACKAGES)" FORMULAE="$(FORMULAE)" Tools/dependencies

lint: ## check the style of the sources, their licence lines, and the links of the documents
	swift format lint -r -s $(FORMAT) $(SOURCES)
	Tools/lint

format: ## put the sources into the one style
	swift format format -i -r $(FORMAT) $(SOURCES)

golden: build ## write anew what golden tests expect and documents show (read the difference before committing it)
	swift build --build-tests $(FLAGS)
	ONRECORD_GOLDEN=rewrite swift test --disable-xctest $(FLAGS) --filter '[Gg]olden'
	Tools/examples $(BINARY) $(EXAMPLES)

durability: build ## the tests of killing, power cuts, damage and many at once, at length: KILLS=500, MINUTES=10
	swift build --build-tests $(FLAGS)
	KILLS=$(KILLS) MINUTES=$(MINUTES) ONRECORD_BINARY=$(BINARY) \
	  swift test --disable-xctest $(FLAGS) --no-parallel --filter '$(DURABILITY)'

# Swift keeps bits of its own in pointers, which the search for leaks then takes for none.
asan: export ASAN_OPTIONS = detect_leaks=0
asan: deps ## the test suite under the address sanitizer
	swift build --build-tests --sanitize=address --scratch-path .build-asan $(FLAGS)
	swift test --disable-xctest --sanitize=address --scratch-path .build-asan $(FLAGS)

# What libxapian and libstdc++ do inside is not built for it: their own races are not told.
tsan: export TSAN_OPTIONS = suppressions=$(CURDIR)/Tests/tsan.supp
tsan: deps ## the test suite under the thread sanitizer
	swift build --build-tests --sanitize=thread --scratch-path .build-tsan $(FLAGS)
	swift test --disable-xctest --sanitize=thread --scratch-path .build-tsan $(FLAGS)

fuzz: deps ## feed the readers and the extractor mutated input (SECONDS_EACH=60 for each target)
	Fuzz/run $(SECONDS_EACH)

bench: PACKAGES += python3-venv xapian-omega sqlite3
bench: build ## measure indexing and searching beside other programs, starting, and growth on hard input (ARTICLES=1000)
	$(MAKE) -s -C Benchmarks
	@# Else files that were added to the package are not seen.
	rm -f Benchmarks/.build/release.yaml
	swift build --package-path Benchmarks $(RELEASE)
	Benchmarks/compare index $(ARTICLES)
	Benchmarks/compare search $(ARTICLES)
	Benchmarks/compare commands $(ARTICLES)
	Benchmarks/run startup
	Benchmarks/run linear

eval: deps ## score the extraction on marked articles, or the reading of pages: make eval POLNEAR=folder, PAGES=folder
	@test -n "$(POLNEAR)$(PAGES)" || { echo 'make eval needs a corpus: make eval POLNEAR=folder or make eval PAGES=folder (see Documentation/Evaluation.md)' >&2; exit 2; }
	swift build $(RELEASE) --product onrecord-evaluate
	@test -z "$(POLNEAR)" || .build/release/onrecord-evaluate "$(POLNEAR)"
	@test -z "$(PAGES)" || Tools/pages .build/release/onrecord-evaluate "$(PAGES)"

exports: PACKAGES += pandoc python3-venv
exports: build ## read exports with other programs' readers, and compare
	Tools/check-exports $(BINARY)

check: lint test ## lint and test

# The parser's own plugin would build every product of the package anew.
install: build ## install the command, its manual and completions under PREFIX=/usr/local
	mkdir -p $(MANUAL)
	swift run --package-path .build/checkouts/swift-argument-parser --scratch-path .build/manual-tool \
	  generate-manual $(BINARY) --multi-page --output-directory $(MANUAL)
	Tools/install $(BINARY) $(MANUAL) "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install put there
	Tools/uninstall "$(DESTDIR)$(PREFIX)"

clean: ## remove everything built, and the demonstration's index
	rm -rf .build .build-asan .build-tsan Fuzz/.build Benchmarks/.build
	find index -mindepth 1 ! -name README.md -exec rm -rf {} +
