# On a bare Debian 12 with Go, `make run` and `make test` each see to everything
# they need: .ci/setup installs what is missing and says so.

export PATH := $(PATH):/usr/local/go/bin
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

TAGS := migrated_fynedo
BUILD := go build -buildvcs=false
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))

.PHONY: help run test pictures hour lint bench samples icon package app measured cli

help:
	@echo 'make run      open the sample case; without a screen, take the tour and leave its pictures in out/'
	@echo 'make test     lint, tests, race detector, both programs and the tour: what has to pass'
	@echo 'make pictures a picture of each page in both languages, both themes and five windows, in out/pages; no text may be cut'
	@echo 'make hour     an hour of work at random in a virtual display, BOOK=file for a workbook besides the sample'
	@echo 'make lint     gofumpt, go vet, staticcheck, govulncheck'
	@echo 'make bench    benchmarks'
	@echo 'make samples  make the sample workbooks in assets/samples again'
	@echo 'make icon     draw assets/icon.png again'
	@echo 'make package  a package for Linux and the command line, in dist/'

run: app
ifneq ($(SCREEN),)
	bin/izpete --sample
else
	@echo 'make run: there is no screen here, so the app takes the tour in a virtual one'
	@bash .ci/setup display
	@bash .ci/tour out
	@ls -l out
endif

test: lint app measured cli
	@bash .ci/setup display
	CGO_ENABLED=0 go test ./...
	go test -race ./data/...
	@echo 'The figures of the published deck, beside what the program tabulates:'
	go test -run TestEveryFigureOfTheDeck -v ./data/sample
	bash .ci/tour out

pictures: measured
	@bash .ci/setup display
	bash .ci/tour out/pages --matrix

hour: measured cli
	@bash .ci/setup display drive
	$(BUILD) -o bin/hour ./cmd/hour
	bash .ci/hour $(BOOK)

lint:
	@bash .ci/setup build
	bash .ci/lint

bench:
	go test -bench . -run '^$$' ./data/... ./ui/... ./cmd/izpete/wiring

samples:
	go run ./cmd/samples assets/samples

icon:
	go run ./cmd/icon assets/icon.png

package:
	@bash .ci/setup build package
	bash .ci/package

app:
	@bash .ci/setup build
	$(BUILD) -tags $(TAGS) -o bin/izpete ./cmd/izpete

# measured is the app with a look into its widgets, for the tour alone.
measured:
	@bash .ci/setup build
	$(BUILD) -tags $(TAGS),measured -o bin/izpete-measured ./cmd/izpete

cli:
	CGO_ENABLED=0 $(BUILD) -o bin/izpete-cli ./cmd/izpete-cli
