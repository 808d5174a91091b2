# make demo   sets everything up and plays the story on an embedded post office
# make test   sets everything up and passes the tests (server suites when `make servers` was run)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SUPPLY_VENV := .venv-supply
SUPPLY := $(SUPPLY_VENV)/.ready
PEERS_VENV := .venv-bench
PEERS := $(PEERS_VENV)/.ready
LOCK := $(SUPPLY_VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
DEMO_MAIL ?= demo-mail
SERVER_PACKAGES := dovecot-imapd dovecot-lmtpd dovecot-sieve postfix systemd chromium strace
CYRUS_PACKAGES := cyrus-imapd cyrus-common libclamav12 libical3 libmspack0 libpcre3 libsasl2-modules \
  libeatmydata1 libsasl2-modules-db libwrap0 libxapian30 libzephyr4 sasl2-bin
COURIER_PACKAGES := courier-imap courier-base courier-authdaemon courier-authlib courier-authlib-userdb gamin \
  libcourier-unicode4 libeatmydata1 libgamin0 libidn12 libltdl7 libpcre3
EXIM_PACKAGES := exim4-daemon-light libeatmydata1 libgnutls-dane0 libidn12 libnsl2 libnss-wrapper
BENCH_PACKAGES := fetchmail getmail6 isync offlineimap3 valgrind
WORKERS ?= auto
SECONDS ?= 60
ROOMS ?= domain guide reading
SAMPLE ?= 150
BOUNDED = $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SEED),--seed $(SEED))

.PHONY: docs demo test guards security fuzz mutants promises matrix torture servers check lint types supply coverage
.PHONY: bench page lock floors newest audit clean help

help:
	@sed -n 's/^# //p' Makefile

$(READY): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "outreach needs Python 3.11 or newer; $(PYTHON) is older. Say: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@echo "Setting up $(VENV) (once, about a minute) ..."
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian: apt-get install python3-venv"; exit 2; }
	@$(INSTALL) --require-hashes --requirement requirements/dev.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $(READY)

# make demo   the story, on an embedded post office
demo: $(READY)
	@$(BIN)/outreach demo --folder $(DEMO_MAIL)

test: $(READY)
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -q $(if $(COVER),--cov --cov-report=)

# make guards   takes each guard of the product away in turn, and names the law that finds it
guards: $(READY)
	@$(BIN)/python -m tests.guards $(NAMES)

# make promises  counts what the promises are tried with: faults, points, guards; half a minute, and tries nothing
promises: $(READY)
	@$(BIN)/python -m tests.torture.counts

# make matrix   every fault at every point of a pass, on Postfix and Dovecot: hours; PART=dealt as the tests do it, smtp,
#               imap; MINUTES as many as begin by then, in the order of SEED; AFTER goes on after so many of them
matrix: $(READY)
	@$(BIN)/python -m tests.torture.matrix $(if $(PART),--part $(PART)) $(if $(AFTER),--after $(AFTER)) $(BOUNDED)

# make torture   a disk full at every page, a pass killed at every point, then KILLS times at random: an hour or more;
#               MINUTES and SEED for those at random
torture: $(READY)
	@OUTREACH_TORTURE=1 $(BIN)/python -m pytest -q -n 0 tests/torture/test_disks.py
	@$(BIN)/python -m tests.torture.crashes --kills $(or $(KILLS),1000) $(BOUNDED)

# make security   takes away what stands against each attack of docs/security.md, and shows that its tests miss it
security: $(READY)
	@$(BIN)/python -m tests.security.switches $(NAMES)

# make fuzz     tries what strangers hand in: SECONDS for each target; TARGETS='reading journal' tries some
fuzz: $(READY)
	@$(BIN)/python -m tests.fuzz $(SECONDS) $(TARGETS)

# make mutants  changes domain/, guide/ and reading/ at random places and counts what their tests find; SAMPLE or
#               MINUTES of each room, drawn with SEED; ROOMS='domain guide'
mutants: $(READY)
	@$(INSTALL) --require-hashes --requirement requirements/mutants.txt
	@$(BIN)/python -m tests.mutants $(ROOMS) --sample $(SAMPLE) $(BOUNDED)

# make servers   installs the real mail servers that the server suites talk to, or unpacks them, Chromium and strace (Debian,
#               root)
servers:
	@.ci/install-servers $(SERVER_PACKAGES)
	@.ci/unpack-server cyrus $(CYRUS_PACKAGES)
	@.ci/unpack-server courier $(COURIER_PACKAGES)
	@.ci/unpack-server exim $(EXIM_PACKAGES)

# make check  format, lint, types, layer contracts, what is installed, tests, branch coverage
check: lint types supply coverage

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports

types: $(READY)
	@$(BIN)/mypy

# make supply  declared and imported agree, no dangerous habits, no dead code
supply: $(READY)
	@$(BIN)/deptry outreach
	@$(BIN)/bandit --quiet --recursive --configfile pyproject.toml outreach
	@$(BIN)/vulture

coverage: $(READY)
	@$(MAKE) --no-print-directory test COVER=yes
	@$(BIN)/coverage report

# make bench  the figures, beside their yardsticks; NAMES='help letters' measures some rows. It installs the yardsticks
bench: $(READY) $(PEERS)
	@.ci/install-servers $(BENCH_PACKAGES) $(SERVER_PACKAGES)
	@$(INSTALL) --require-hashes --requirement requirements/bench.txt
	@$(BIN)/python -m bench $(NAMES); failed=$$?; \
	  $(if $(NAMES),,for more in reading web; do $(BIN)/python -m bench.$$more || failed=1; done;) exit $$failed

$(PEERS): requirements/peers.txt
	@$(PYTHON) -m venv $(PEERS_VENV)
	@$(PEERS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/peers.txt
	@touch $(PEERS)

# make page  docs/performance.md from what make bench measured last
page: $(READY)
	@$(BIN)/python -m bench --page

# make lock   the locks anew from pyproject.toml, keeping what they hold; UPGRADE=--upgrade takes the newest
lock: $(SUPPLY)
	@$(LOCK) $(UPGRADE) pyproject.toml --group dev --output-file requirements/dev.txt
	@$(LOCK) $(UPGRADE) --group bench --output-file requirements/bench.txt
	@$(LOCK) $(UPGRADE) --group mutants --constraint requirements/dev.txt --output-file requirements/mutants.txt
	@$(LOCK) $(UPGRADE) --group peers --output-file requirements/peers.txt
	@$(LOCK) $(UPGRADE) --group supply --output-file requirements/supply.txt

# make floors  the tests on the lowest versions that pyproject.toml claims; make newest  on the newest there are
floors newest: $(SUPPLY)
	@.ci/on-versions $@ $(SUPPLY_VENV)/bin/uv $(PYTHON)

# make audit  known holes in the locked versions, where the list of them can be reached
audit: $(SUPPLY)
	@.ci/audit $(SUPPLY_VENV)/bin/pip-audit requirements/*.txt

$(SUPPLY): requirements/supply.txt
	@$(PYTHON) -m venv $(SUPPLY_VENV)
	@$(SUPPLY_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/supply.txt
	@touch $(SUPPLY)

clean:
	rm -rf $(VENV) $(SUPPLY_VENV) $(PEERS_VENV) demo-mail build dist .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .mutants

# make docs   the pages that are made from the code
docs: $(READY)
	@$(BIN)/python -m tests.journey_table
	@$(BIN)/python -m tests.reading.corpus
	@$(BIN)/python -m tests.providers_page
