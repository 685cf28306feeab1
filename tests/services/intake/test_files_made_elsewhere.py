"""The readers on files that others made, ordinary and hostile ones: read, or refused in one sentence."""

import pytest

from workbench.domain.errors import CannotRead
from workbench.services.intake import read_location

KINDS = ("docx", "eml", "pdf", "warc", "xlsx")


def ordinary(shared):
    listed = (shared / "bench" / "safety" / "must_open.txt").read_text(encoding="utf-8").splitlines()
    folder = shared / "data" / "hostile"
    return [folder / line for line in listed if line and not line.startswith("#")]


def test_ordinary_files_open(shared):
    paths = [path for path in ordinary(shared) if path.parent.name in (*KINDS, "made") and path.is_file()]
    assert len(paths) >= 20
    for path in paths:
        assert any(char.isalnum() for char in read_location(str(path)).text), path.name


@pytest.mark.parametrize("kind", KINDS)
def test_every_other_file_is_read_or_refused_in_a_sentence(shared, kind):
    paths = sorted((shared / "data" / "hostile" / kind).iterdir())[::5]
    assert paths
    told = []
    for path in paths:
        try:
            assert read_location(str(path)).data == path.read_bytes()
        except CannotRead as refusal:
            told.append(str(refusal))
    assert all("\n" not in one and one.endswith(".") for one in told)


def test_a_document_of_another_program_keeps_its_pages(shared):
    draft = read_location(str(shared / "data" / "hostile" / "pdf" / "multicolumn.pdf"))
    assert len(draft.pages) == 3
    assert draft.text.startswith("Two-Column Document with Lorem Ipsum")
    # Words that a line broke are whole again.
    assert "consectetuer adipiscing elit" in draft.text
