# make help lists what can be made.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
DEMO ?= demo

# One optimised build for demo, benchmarks and installation: it is what runs at night.
RELEASE = -c release --static-swift-stdlib --product daybook
BINARY = .build/release/daybook
CHECKS = --explicit-target-dependency-import-check error

.DEFAULT_GOAL := help
.PHONY: help build demo test test-long bench study lint install clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-10s %s\n' "$$name" "$$what"; done

build: ## build the optimised program
	@scripts/setup build
	$(SWIFT) build --quiet $(RELEASE)

demo: build ## write an example database and its reports into demo/
	@# A report of the same version is not drawn again, whatever was built.
	@rm -rf $(DEMO)/daily $(DEMO)/weekly
	$(BINARY) demo --out $(DEMO)

test: ## build and run all tests, the linter and the Python oracles
	@scripts/setup
	@scripts/venv tests
	$(SWIFT) build --quiet --build-tests $(CHECKS)
	$(SWIFT) test --quiet $(CHECKS)
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target $(SCRIPTS)

# The scripts that look at the debug build from outside, two at a time, those that take longest first.
SCRIPTS = figures-script nights-script runs-script databases-script reports-script pages-script readahead-script \
  frozen-script mail-script cron-script
.PHONY: $(SCRIPTS)
figures-script:
	Tests/oracle/run schema self methods figures identity bad
runs-script:
	Tests/oracle/run runs outages monitors jobs demo states
nights-script:
	Tests/nights/run .build/debug/daybook
databases-script:
	Tests/databases/run
reports-script:
	PERIODS=2026-10-25,2026-W47 ZONES=Europe/Berlin DAYBOOK=.build/debug/daybook Tests/databases/run reports
pages-script:
	Tests/pages/run .build/debug/daybook
readahead-script:
	Tests/readahead/run
frozen-script:
	Tests/frozen/run .build/debug/daybook
mail-script:
	Tests/markdown/run .build/debug/daybook
	Tests/mail/run .build/debug/daybook
cron-script:
	Tests/scripts/crontab .build/debug/daybook
	Tests/scripts/readme .build/debug/daybook
	Tests/scripts/metrics
	Tests/scripts/systemd .build/debug/daybook

test-long: test build ## also live through a year of nights, run the study of states, extreme numbers in every column, presets on databases that the real software writes, 500 damaged databases, and all tests under the thread and the address sanitizer
	Tests/nights/run $(BINARY) --long
	DAYBOOK=$(BINARY) Tests/oracle/run study extremes
	DAYBOOK=$(BINARY) Tests/databases/run faults reports real
	DAYBOOK_DAMAGED=500 $(SWIFT) test --skip-build --filter DamagedCopiesTests
	$(SWIFT) test --quiet --sanitize=thread --scratch-path .build/thread
	DAYBOOK_DAMAGED=500 LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/scripts/leaks.txt \
	  $(SWIFT) test --quiet --sanitize=address --scratch-path .build/address

bench: build ## measure the program beside its peers
	@scripts/setup
	@scripts/venv bench
	$(SWIFT) build --quiet -c release --static-swift-stdlib --product pictures
	Benchmarks/run $(BINARY)
	$${BENCH_PYTHON:-Benchmarks/.venv/bin/python} Benchmarks/pictures.py $(dir $(BINARY))pictures
	$${BENCH_PYTHON:-Benchmarks/.venv/bin/python} Benchmarks/heartbeats.py $(BINARY)

study: build ## measure how often the verdicts are false, and what they find: on random series, STUDY="--nab FOLDER SEED ...", and in whole shops, SHOPS="--shops 60 --jobs 2" for all of them, an hour
	@scripts/venv tests
	$(SWIFT) build --quiet -c release --static-swift-stdlib --product study
	.build/release/study $(STUDY)
	.venv/bin/python Benchmarks/shops.py $(BINARY) $(if $(SHOPS),$(SHOPS),--shops 6 --jobs 2)

lint: ## check the format of the sources, the Python of the tests and the syntax of the scripts
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Plugins Sources Tests templates presets Benchmarks
	@git ls-files | while read -r file; do case "$$(head -c 9 "$$file" 2>/dev/null)" in '#!/bin/sh'*) sh -n "$$file" || exit 1 ;; esac; done
	@bash -n .ci/run
	@scripts/venv tests
	@.venv/bin/ruff check --quiet .

install: ## install what make build made; PREFIX and DESTDIR say where
	@if [ ! -x $(BINARY) ]; then echo "there is no $(BINARY): run make build first" >&2; exit 1; fi
	install -D -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/daybook"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(BINARY) help --man > "$(DESTDIR)$(PREFIX)/share/man/man1/daybook.1"
	$(BINARY) completion bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/daybook"
	$(BINARY) completion zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_daybook"
	$(BINARY) completion fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/daybook.fish"
	install -D -m 644 crontab.example "$(DESTDIR)$(PREFIX)/share/doc/daybook/crontab.example"
	install -D -m 644 LICENSE "$(DESTDIR)$(PREFIX)/share/doc/daybook/LICENSE"
	install -m 644 README.md CHANGELOG.md "$(DESTDIR)$(PREFIX)/share/doc/daybook"
	find docs -type f -exec install -D -m 644 {} "$(DESTDIR)$(PREFIX)/share/doc/daybook/{}" \;
	sed 's,/usr/local/,$(PREFIX)/,' systemd/daybook.service \
	  | install -D -m 644 /dev/stdin "$(DESTDIR)$(PREFIX)/lib/systemd/system/daybook.service"
	install -m 644 systemd/daybook.timer "$(DESTDIR)$(PREFIX)/lib/systemd/system/daybook.timer"

clean: ## remove what was built, the Python environments and the demo
	rm -rf .build .venv Benchmarks/.venv $(DEMO)
