# make demo   sets everything up and plays the story on an embedded post office
# make test   sets everything up and passes the tests (server suites when `make servers` was run)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_MAIL ?= demo-mail
SERVER_PACKAGES := dovecot-imapd dovecot-lmtpd dovecot-sieve postfix systemd
WORKERS ?= auto

.PHONY: docs demo test servers check lint types coverage bench clean help

help:
	@sed -n 's/^# //p' Makefile

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "outreach needs Python 3.11 or newer; $(PYTHON) is older. Say: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@echo "Setting up $(VENV) (once, about a minute) ..."
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian: apt-get install python3-venv"; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(READY)

# make demo   the story, on an embedded post office
demo: $(READY)
	@$(BIN)/outreach demo --folder $(DEMO_MAIL)

test: $(READY)
	@$(BIN)/python -m pytest -n $(WORKERS) -q $(if $(COVER),--cov --cov-report=)

# make servers   installs the real mail servers that the server suites talk to (Debian, root)
servers:
	@.ci/install-servers $(SERVER_PACKAGES)

# make check  format, lint, types, layer contracts, tests, branch coverage
check: lint types coverage

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports

types: $(READY)
	@$(BIN)/mypy

coverage: $(READY)
	@$(MAKE) --no-print-directory test COVER=yes
	@$(BIN)/coverage report

# make bench  the figures, beside their yardsticks
bench: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@$(BIN)/python -m bench

clean:
	rm -rf $(VENV) demo-mail build dist .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# make docs   the pages that are made from the code
docs: $(READY)
	@$(BIN)/python -m tests.journey_table
	@$(BIN)/python -m tests.reading.corpus
	@$(BIN)/python -m tests.providers_page
