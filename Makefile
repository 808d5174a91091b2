# make demo   sets everything up and plays the story on an embedded post office
# make test   sets everything up and passes the tests (server suites when `make servers` was run)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_MAIL ?= demo-mail
SERVER_PACKAGES := dovecot-imapd dovecot-lmtpd dovecot-sieve postfix systemd
CYRUS_PACKAGES := cyrus-imapd cyrus-common libclamav12 libical3 libmspack0 libpcre3 libsasl2-modules \
  libeatmydata1 libsasl2-modules-db libwrap0 libxapian30 libzephyr4 sasl2-bin
COURIER_PACKAGES := courier-imap courier-base courier-authdaemon courier-authlib courier-authlib-userdb gamin \
  libcourier-unicode4 libeatmydata1 libgamin0 libidn12 libltdl7 libpcre3
EXIM_PACKAGES := exim4-daemon-light libeatmydata1 libgnutls-dane0 libidn12 libnsl2 libnss-wrapper
WORKERS ?= auto

.PHONY: docs demo test guards servers check lint types coverage bench clean help

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

# make guards   takes each guard of the product away in turn, and names the law that finds it
guards: $(READY)
	@$(BIN)/python -m tests.guards $(NAMES)

# make servers   installs the real mail servers that the server suites talk to, or unpacks them (Debian, root)
servers:
	@.ci/install-servers $(SERVER_PACKAGES)
	@.ci/unpack-server cyrus $(CYRUS_PACKAGES)
	@.ci/unpack-server courier $(COURIER_PACKAGES)
	@.ci/unpack-server exim $(EXIM_PACKAGES)

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
