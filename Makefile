# make run    sets everything up and opens the window on the sample (without a display: the same job in the terminal)
# make test   sets everything up and runs every check and test
# make semantic  adds searching by meaning (32 MB; docs/search.md)
# The other targets need one of the two to have run before.

BIN = .venv/bin
export QT_QPA_PLATFORM_TEST ?= offscreen

.PHONY: run test test-interop semantic lint pytest bench pictures screens translations schema constraints clean

run:
	@.ci/setup run
	@.ci/open

test:
	@.ci/setup test
	@$(MAKE) --no-print-directory lint pytest

semantic:
	@.ci/setup semantic

# Has programs of others read the reports: validators, browsers, office suites, reference managers (docs/reports.md).
test-interop:
	@.ci/setup test
	@.ci/interop
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM_TEST) $(BIN)/python -m pytest -q -rs tests/interop

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/deptry .

pytest:
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM_TEST) $(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report

# Speed, as ratios against an empty window or a named peer in the same run; and how reading grows with the text.
bench:
	$(BIN)/python benchmarks/window.py
	$(BIN)/python benchmarks/language.py
	$(BIN)/python benchmarks/overviews.py
	$(BIN)/python benchmarks/library.py
	$(BIN)/python benchmarks/search.py

# Draws the pictures of the window that the documents show, from the project's own sample.
pictures:
	$(BIN)/python docs/draw_pictures.py

# Draws every view and dialog, in both languages and themes, to be looked at: make screens DIR=/tmp/screens
screens:
	$(BIN)/python docs/draw_screens.py $(or $(DIR),$(error say where: make screens DIR=FOLDER))

# Brings the French translation in line with the code: finds the strings, keeps what is translated, compiles it.
translations:
	$(BIN)/pyside6-lupdate workbench/app.py $$(git ls-files 'workbench/ui/*.py') -ts resources/i18n/workbench_fr.ts -locations none -no-obsolete
	$(BIN)/pyside6-lrelease resources/i18n/workbench_fr.ts -qm resources/i18n/workbench_fr.qm

# Writes resources/schema.sql anew; a test compares it with what the migrations make.
schema:
	$(BIN)/python tests/write_schema.py

# Pins all dependencies anew; needs uv.
constraints:
	.ci/constraints

clean:
	rm -rf .venv .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
