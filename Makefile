# Two commands: `make run` shows what bears on belief B4, `make test` runs every test.
VENV ?= .venv
PYTHON ?= python3
BIN = $(VENV)/bin
READY = $(VENV)/.ready
TESTS_READY = $(VENV)/.tests-ready

.PHONY: run test lint format docs pictures bench clean

run: $(READY)
	$(BIN)/beliefgraph build inbox --out graphs
	$(BIN)/beliefgraph belief B4 --owner theseus
	$(BIN)/beliefgraph divergences
	@echo "Pages: open graphs/index.html in a browser. Graph: graphs/knowledge.trig"

test: $(TESTS_READY)
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --cov --cov-report=term:skip-covered

lint: $(TESTS_READY)
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy

format: $(TESTS_READY)
	$(BIN)/ruff format src tests benchmarks
	$(BIN)/ruff check --fix src tests benchmarks

docs: $(READY)
	$(BIN)/beliefgraph build inbox --out graphs --no-store
	$(BIN)/python tests/made.py

pictures: $(TESTS_READY)
	$(BIN)/python tests/pictures.py

clean:
	rm -rf $(VENV) .beliefgraph .pytest_cache .mypy_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || { sh tests/setup.sh venv && $(PYTHON) -m venv $(VENV); }

$(READY): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(TESTS_READY): pyproject.toml tests/setup.sh | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	sh tests/setup.sh
	@touch $@ $(READY)
