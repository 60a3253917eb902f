# Two commands do everything from nothing: `make demo` and `make test`. `make help` lists the rest.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
SOURCES := kling_desktop tests packaging
N := 200
MODE := both

.DEFAULT_GOAL := help
.PHONY: help demo run test docs pictures bench crash-trial endurance package fuzz setup format lock clean

help: ## Lists these commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/.run-ready ## The studio on the simulator; with no display, makes a clip and a picture of the window
	@sh packaging/linux/system-libraries.sh run
	@$(BIN)/kling-desktop demo

run: $(VENV)/.run-ready ## The studio
	@sh packaging/linux/system-libraries.sh run
	@$(BIN)/kling-desktop

test: $(VENV)/.test-ready ## All checks: ruff, pyright, import contracts, pytest
	@sh packaging/linux/system-libraries.sh test
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/pyright
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m screen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not screen" -n auto

docs: $(VENV)/.test-ready ## The guide as pages, in build/docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

pictures: $(VENV)/.test-ready ## Takes the guide's pictures anew, of the real window on the simulator
	@sh packaging/linux/system-libraries.sh test
	@$(BIN)/python -m tests.pictures

ONLY :=
bench: $(VENV)/.test-ready ## Figures against their floors in the same run, and a report: ONLY="startup rest" measures those alone
	@sh packaging/linux/system-libraries.sh test
	@$(BIN)/python -m tests.benchmarks $(ONLY)

crash-trial: $(VENV)/.test-ready ## Kills the program again and again and counts what was paid: N=200 MODE=random|calls|disk|both
	@sh packaging/linux/system-libraries.sh test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.trials --rounds $(N) --mode $(MODE)

HOURS := 8
endurance: $(VENV)/.test-ready ## A long shift on a clock that skips, 625 clips an hour and 5 % lies: what has grown, HOURS=8
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.trials.endurance --hours $(HOURS)

package: $(VENV)/.test-ready ## Bundle, Debian package, wheel and source archive, each tried in a bare Debian root
	@sh packaging/linux/system-libraries.sh package $(BIN)/python
	@$(BIN)/python packaging/make

SECONDS := 600
fuzz: $(VENV)/.test-ready ## Fuzzes the reading of the service's answers, SECONDS=600
	@$(BIN)/python -m tests.api.fuzz $(SECONDS)

setup: $(VENV)/.test-ready ## Sets up for development, runs nothing

format: $(VENV)/.test-ready ## Formats the code
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

lock: $(VENV)/.test-ready ## Resolves the locked versions anew
	sh packaging/lock.sh $(BIN)

clean: ## Removes everything that these commands made
	rm -rf $(VENV) .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist kling-desktop-demo

$(VENV)/.run-ready: packaging/requirements.txt pyproject.toml
	@sh packaging/setup.sh $(VENV) packaging/requirements.txt
	@touch $@

$(VENV)/.test-ready: packaging/requirements-dev.txt pyproject.toml
	@sh packaging/setup.sh $(VENV) packaging/requirements-dev.txt
	@touch $@ $(VENV)/.run-ready
