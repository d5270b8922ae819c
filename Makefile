# Each target does all of its own set-up: Python 3.11 or newer, pip and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: run test lint format clean

run: $(VENV)/run.installed
	@$(BIN)/factcheck run seeds
	@echo "The report is in reports/seeds.md, and as a page for the browser in reports/seeds.html"

# mypy runs beside the tests: it keeps one processor busy for a minute, and they leave it room.
test: $(VENV)/test.installed
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy & types=$$!; \
	$(BIN)/python -m pytest -m "not timed" --numprocesses 2 --dist loadfile; tests=$$?; \
	wait $$types && exit $$tests
	@$(BIN)/python -m pytest -m timed

lint: $(VENV)/test.installed
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(VENV)/test.installed
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factcheck needs Python 3.11 or newer")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.installed: $(BIN)/pip pyproject.toml constraints.txt
	@echo "Installing into $(VENV) (once; some minutes) ..."
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/test.installed: $(BIN)/pip pyproject.toml constraints.txt
	@echo "Installing into $(VENV) (once; some minutes) ..."
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/run.installed
