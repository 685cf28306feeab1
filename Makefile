# make run    sets everything up and opens the window on the sample (without a display: the same job in the terminal)
# make test   sets everything up and runs every check and test
# make semantic  adds searching by meaning (32 MB; docs/search.md)
# The other targets need one of the two to have run before.

BIN = .venv/bin
export QT_QPA_PLATFORM_TEST ?= offscreen

.PHONY: run test test-interop semantic lint pytest bench fuzz soak pictures screens translations schema constraints clean

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
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM_TEST) $(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile --cov --cov-report=term:skip-covered

# Speed, as ratios against an empty window or a named peer in the same run; and how reading grows with the text.
bench:
	$(BIN)/python benchmarks/window.py
	$(BIN)/python benchmarks/language.py
	$(BIN)/python benchmarks/overviews.py
	$(BIN)/python benchmarks/intake.py
	$(BIN)/python benchmarks/library.py
	$(BIN)/python benchmarks/search.py

# The fuzzing tests, forty times as long as in make test; TIMES=N takes N.
fuzz:
	WORKBENCH_FUZZ=$(or $(TIMES),40) QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q tests/desk/test_desk_stateful.py tests/desk/test_merge_among_three.py tests/store/test_fuzz_casebooks.py tests/services/intake/test_fuzz_readers.py

# 10,000 kills of a desk at work, counted over all runs in FOLDER, so that it can be stopped and taken up; then 100,000 deeds at random
# with the window open. Hours; KILLS and DEEDS take other numbers.
FOLDER ?= .soak
soak:
	$(BIN)/python tests/soak/kills.py $(FOLDER) $(or $(KILLS),10000)
	$(BIN)/python tests/soak/desk_in_window.py $(or $(DEEDS),100000)

# Draws the pictures of the window that the documents show, from the project's own sample.
pictures:
	$(BIN)/python docs/draw_pictures.py

# Draws every view and dialog, in both languages and themes, to be looked at: make screens DIR=FOLDER
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
