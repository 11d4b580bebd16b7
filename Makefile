# Thin on purpose: what a command does stands in the tool that it calls.
# `make` alone prints the targets.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
# A cargo that does not run (rustup without a toolchain) is none.
CARGO := $(shell cargo --version >/dev/null 2>&1 && command -v cargo)
# Test processes at a time; the tests of one file stay together, because they share what they set up.
WORKERS ?= 2
SOURCES := hookspecs/src kernel/src native/accel/src $(wildcard plugins/*/src)
PROJECTS := pyproject.toml hookspecs/pyproject.toml kernel/pyproject.toml native/accel/pyproject.toml $(wildcard plugins/*/pyproject.toml)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help demo test test-deep bench docs lint type arch native rust unit clean

help:
	@echo "make demo        install what is needed and run the music store (ARGS=--check stops after a check)"
	@echo "make test        every check and test; at most 15 minutes on two cores"
	@echo "make test-deep   the long suites: full corpora, kill matrices, every Python version"
	@echo "make bench       measurements, side by side with the tools that they are compared with"
	@echo "make docs        the documentation site in docs/_build/html"
	@echo "make native      build the Rust crates into .venv (needs a Rust toolchain)"
	@echo "make lint|type|arch|rust|unit   one part of make test"
	@echo "make clean       remove .venv and build products"

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The module venv is missing (Debian: apt-get install python3-venv)"; exit 1; }

$(VENV)/.runtime: configs/requirements/runtime.txt $(PROJECTS) | $(VENV)/bin/python
	@echo "installing Fraise into $(VENV)"
	@$(PIP) -r configs/requirements/runtime.txt
	@touch $@

$(VENV)/.dev: configs/requirements/dev.txt $(VENV)/.runtime
	@echo "installing the development tools into $(VENV)"
	@$(PIP) -r configs/requirements/dev.txt
	@touch $@

# The compiled modules; without Rust everything runs on the pure twins and says so.
$(VENV)/.native: $(wildcard native/crate/Cargo.* native/crate/pyproject.toml native/server/pyproject.toml native/server/*.pyi) $(shell find native/crate -name '*.rs' -not -path '*/target/*' 2>/dev/null) $(VENV)/.dev
ifeq ($(CARGO),)
	@test -z "$$CI" || { echo "CI needs a Rust toolchain: the native crate must be tested"; exit 1; }
	@echo "no Rust toolchain: the pure Python implementation is used (install one from https://rustup.rs for the native one)"
else
	@echo "building the native crates into $(VENV)"
	@cd native/crate && VIRTUAL_ENV=$(CURDIR)/$(VENV) $(CURDIR)/$(BIN)/maturin develop --release --quiet
	@cd native/server && VIRTUAL_ENV=$(CURDIR)/$(VENV) $(CURDIR)/$(BIN)/maturin develop --release --quiet
endif
	@touch $@

native: $(VENV)/.native

demo: $(VENV)/.runtime
	@$(BIN)/fraise demo $(ARGS)

test: lint type arch rust docs unit

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

type: $(VENV)/.native
	$(BIN)/mypy $(SOURCES)
ifneq ($(CARGO),)
	$(BIN)/python -m mypy.stubtest fraise_native --allowlist native/crate/stubtest.txt
	$(BIN)/python -m mypy.stubtest fraise_server --allowlist native/server/stubtest.txt
endif

arch: $(VENV)/.dev
	$(BIN)/lint-imports

rust:
ifneq ($(CARGO),)
	cd native/crate && cargo fmt --check && cargo clippy --quiet --workspace --exclude fraise-native --exclude fraise-server-py -- -D warnings && cargo test --quiet --workspace --exclude fraise-native --exclude fraise-server-py
else
	@echo "no Rust toolchain: the tests of the crate are left out"
endif

unit: $(VENV)/.native
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

docs: $(VENV)/.dev
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html

test-deep: $(VENV)/.native
	$(BIN)/tox run -e deep -- $(ARGS)

bench: $(VENV)/.native
	@for bench in tests/benchmarks/bench_*.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

clean:
	rm -rf $(VENV) .tox docs/_build docs/reference/generated native/crate/target dist build
