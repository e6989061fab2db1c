# What can be made; `make` alone lists it. A target is explained in the text after its two hash signs.

SHELL := /bin/bash
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
COMMANDS := jejak jejak-collect jejak-reduce jejak-display jejak-conclude

# On Linux the Swift runtime goes into the executables, so that they run where no toolchain is.
RELEASE := -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# Everything but the start and the end of each of several thousand seeds. The shell is told to keep the
# status of the tests here and not above: the make of macOS knows no .SHELLFLAGS.
TESTS := set -o pipefail; swift test --skip-build --disable-xctest 2>&1

# These wait for children with a limit of time. Beside long tests, which hold all threads, the limit
# would end before anybody looks; so they go first and by themselves.
WAITING := (GraphLayoutTests|ChildProcessTests)\.
WITHOUT_SEEDS := grep -a -v -E '^(◇|✔) Test case passing'

.PHONY: help install-packages study build test check layout lint format imports commands example check-html \
  check-agreement check-open check-pages check-comments open goldens fuzz bench bench-study docs release install uninstall clean

help:  ## List what can be made
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | \
	  awk -F '\t' '{ printf "  make %-18s %s\n", $$1, $$2 }'

install-packages:  ## Install the system packages that are missing, with apt or brew
	@Tests/install-packages.sh

study: release  ## Build Jejak, run the study of this repository, say which page to open
	@rm -rf .jejak  # the index may be of an earlier build
	@status=0; .build/release/jejak run --study . || status=$$?; \
	  if [ $$status -ne 0 ] && [ $$status -ne 2 ]; then exit $$status; fi
	@echo
	@echo "The findings are ready. Open this page in a browser:"
	@echo "  file://$(CURDIR)/output/index.html"

build: install-packages  ## Build everything, with what tests need
	swift build --build-tests

test: build  ## Build and run all tests
	@echo "swift test"
	@$(TESTS) --filter '$(WAITING)' | $(WITHOUT_SEEDS)
	@$(TESTS) --skip '$(WAITING)' | $(WITHOUT_SEEDS)

check: lint layout imports docs commands example check-html check-agreement check-pages check-comments check-open  ## Check all that tests do not
	@echo "check: all passed"

lint:  ## Fail on any finding of format or style
	@echo "swift format lint --strict"
	@git ls-files -z -- '*.swift' | xargs -0 swift format lint --strict --parallel

format:  ## Format every Swift file
	@git ls-files -z -- '*.swift' | xargs -0 swift format --in-place --parallel

layout:  ## Fail where a disk that ignores case would mix code and material
	@Tests/check-layout.sh

imports: build  ## Fail on an import that the manifest or the architecture does not allow
	@Tests/check-imports.sh

docs: build  ## Build the reference of the libraries, failing on a dead link
	@Tests/build-docs.sh

commands: build  ## Fail where docs/commands.md is not what the commands say
	@Tests/write-commands.sh .build/debug --check

example: build  ## Regenerate the example study elsewhere and compare every byte
	@Tests/check-example.sh .build/debug/jejak

check-html:  ## Validate the pages of the example, where Java and Python are present
	@Tests/check-html.sh output

.PHONY: check-queue
check-queue: build  ## Decide on what waits in a real terminal, where tmux is present; PACE=1.5 keys a second
	@Tests/check-queue.sh .build/debug $(PACE)

check-agreement: build  ## Compare measures of agreement with other programs, where Python is present
	@Tests/check-agreement.sh

check-open: build  ## Build and attack jejak open; drive its pages where Chromium is present
	@Tests/check-open.sh

check-pages: build  ## Drive the reading pages in Chromium, where it and Python are present
	@Tests/check-pages.sh .build/debug/jejak

check-comments: build  ## Take comments that pandoc and LibreOffice saved, where they are present
	@Tests/check-comments.sh .build/debug/jejak

goldens: build  ## Record the golden files anew; the tests that recorded fail on purpose
	@export RECORD_GOLDENS=1; $(TESTS) | $(WITHOUT_SEEDS) || true
	@Tests/write-commands.sh .build/debug
	@git status --short -- Tests docs
	@echo "Read the difference, then run make test."

fuzz: install-packages  ## Feed every reader of bytes with nonsense; SECONDS_EACH=60 by default
	@Tests/run-fuzzers.sh

bench: install-packages  ## Time collecting beside other programs that do the same; ROUNDS=5 by default
	@Benchmarks/bench.sh

bench-study: release  ## Time a large study, cold and after single changes
	@python3 Benchmarks/study.py .build/release

release: install-packages
	@set -e; for command in $(COMMANDS); do \
	  echo "swift build $(RELEASE) --product $$command"; \
	  swift build $(RELEASE) --product $$command; \
	done

# The same folder as for all else: what both packages need is built once, and 'jejak open' finds its
# sibling beside it. The folder holds one plan of what to build, and the other package makes its own.
open: release  ## Build jejak open, which serves the pages on this machine
	@rm -f .build/release.yaml
	swift build $(RELEASE) --package-path Loopback --scratch-path .build --product jejak-open
	@rm -f .build/release.yaml

install: release  ## Copy the executables to PREFIX/bin (PREFIX=/usr/local by default)
	@mkdir -p "$(PREFIX)/bin"
	@set -e; for command in $(COMMANDS) $(notdir $(wildcard .build/release/jejak-open)); do \
	  install -m 755 .build/release/$$command "$(PREFIX)/bin/$$command"; \
	  echo "$(PREFIX)/bin/$$command"; \
	done

uninstall:  ## Remove the executables from PREFIX/bin
	@for command in $(COMMANDS) jejak-open; do rm -f "$(PREFIX)/bin/$$command"; done

clean:  ## Remove what was built; what people wrote and output/ stay
	rm -rf .build .jejak Tests/Fuzz/.build Benchmarks/.build
