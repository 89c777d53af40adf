# The five words: make serve · test · gen · check · bench. Each does all set-up it needs.

PYTHON ?= python3
BIN := .venv/bin
EXPLORER := runtime/explorer
NODE_DRIVER := tests/embedded/node
NODE_FRONTEND := tests/frontend
WORKERS ?= 2

.PHONY: help setup serve watch test gen check bench format golden lock explorer browser node-driver node-frontend
.DEFAULT_GOAL := help

help:
	@echo "make serve   run the server in the foreground (http://127.0.0.1:8000/graphql)"
	@echo "make watch   the same, and regenerate and restart on every save"
	@echo "make test    run every test"
	@echo "make gen     regenerate generated/ from schema/"
	@echo "make check   formatting, lint, types, imports, and generated/ against schema/"
	@echo "make bench   measure: ratios side by side"
	@echo "make setup   only install what the others need; make format, make golden, make lock"

setup: .venv/installed explorer

.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.11 …"; exit 2; }
	@echo "installing into .venv: about a minute, and only when requirements.lock has changed"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

# The pages' scripts come from npm, pinned; without them the pages load the same versions from a CDN.
explorer: $(EXPLORER)/node_modules/.package-lock.json

$(EXPLORER)/node_modules/.package-lock.json: $(EXPLORER)/package-lock.json
	@why=; if ! command -v npm >/dev/null; then why="is not installed"; \
	elif npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix $(EXPLORER); then touch $@; \
	else why="failed"; fi; \
	[ -z "$$why" ] || echo "npm $$why: the explorer pages will load their scripts from a CDN"

# RethinkDB's driver for Node.js, for the tests that speak to the embedded database with it.
node-driver: $(NODE_DRIVER)/node_modules/.package-lock.json

$(NODE_DRIVER)/node_modules/.package-lock.json: $(NODE_DRIVER)/package-lock.json
	@if command -v npm >/dev/null; then \
		npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix $(NODE_DRIVER) && touch $@; \
	else echo "npm is not installed: the tests of the Node driver will be skipped"; fi

# The tools of frontends, which read the public schema in tests.
node-frontend: $(NODE_FRONTEND)/node_modules/.package-lock.json

$(NODE_FRONTEND)/node_modules/.package-lock.json: $(NODE_FRONTEND)/package-lock.json
	@if command -v npm >/dev/null; then \
		npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix $(NODE_FRONTEND) && touch $@; \
	else echo "npm is not installed: the tests of frontends will be skipped"; fi

# Debian's Chromium drives the explorer tests; CHROMIUM names another one. Without npm they are skipped.
browser:
	@if [ -z "$$CHROMIUM" ] && command -v npm >/dev/null && ! command -v chromium >/dev/null; then \
		echo "installing chromium for the explorer tests"; \
		{ [ "$$(id -u)" = 0 ] || sudo=sudo; $$sudo apt-get update -qq && \
		  $$sudo apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
		{ echo "install Chromium, or name one: CHROMIUM=/path/to/chromium make test"; exit 2; }; \
	fi

serve: setup
	@exec $(BIN)/python -m runtime

watch: setup
	@exec $(BIN)/python -m codegen watch --serve

test: setup browser node-driver node-frontend
	$(BIN)/python -m pytest -n $(WORKERS)

gen: setup
	$(BIN)/python -m codegen write

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/python -m codegen check

bench: setup
	$(BIN)/python -m benchmarks

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: setup
	GOLDEN=write $(BIN)/python -m pytest tests/codegen

lock:
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet uv
	.venv/lock/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock
