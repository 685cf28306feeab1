"""The PDF before programs that look into it."""

import pytest
from conftest import ABSENT, LANGUAGES, TOOLS, run


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_file_is_whole(exported, program, name):
    done = run(program("qpdf"), "--check", exported(name, "pdf"))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_part_check_of_accessibility_finds_nothing(exported, name):
    checker = TOOLS / "python" / "bin" / "pdfua"
    if not checker.exists():
        pytest.skip(f"pdfua {ABSENT}")
    done = run(checker, "check", "--format", "json", exported(name, "pdf"))
    assert done.returncode == 0, done.stdout + done.stderr
