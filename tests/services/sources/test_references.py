"""Lists of sources that other programs write."""

import json

import pytest

from workbench.domain.cited import ISSUED
from workbench.domain.enums import SourceType
from workbench.domain.errors import CannotRead
from workbench.services.sources.references import is_list, read_references, ris

RIS = """TY  - NEWS\r
TI  - The weir of Ossenby\r
  and its boats\r
AU  - Torp, Ina\r
AU  - Brandt, Olle\r
T2  - The Quay\r
DA  - 2024/03/04/\r
PY  - 2024\r
UR  - https://quay.example/weir\r
DO  - https://doi.org/10.1000/WEIR.1\r
ER  - \r
\r
TY  - DATA
T1  - Counts of boats
PY  - 2023//
ER  -
"""
BIBTEX = r"""% exported
@string{quay = "The Quay"}
@comment{nothing}
@article{torp2024,
  title = {The {Weir} of \"Ossenby --- 40\% {\'e}t\'{e}, Stra{\ss}e},
  author = {Torp, Ina and Brandt, Olle and others},
  journal = quay # { Press},
  year = 2024, month = mar, day = 4,
  url = {https://quay.example/a_b?c=1\&d=2},
}
@online{b, title = "A page", date = {2023-11}, urldate = {2024-01-02}, url = {https://quay.example/}}
@misc{c, title = {No address}, doi = {10.1000/x_y}}
"""


def test_ris_is_read_tag_by_tag():
    weir, boats = read_references(RIS)
    assert (weir.line, weir.type, weir.title) == (1, SourceType.WEBPAGE, "The weir of Ossenby and its boats")
    assert (weir.authors, weir.publisher, weir.published) == (("Torp, Ina", "Brandt, Olle"), "The Quay", "2024-03-04")
    assert (weir.url, weir.doi) == ("https://quay.example/weir", "10.1000/weir.1")
    assert (boats.line, boats.type, boats.title, boats.published) == (13, SourceType.DATASET, "Counts of boats", "2023")


def test_bibtex_is_read_with_its_strings_and_accents():
    weir, page, last = read_references(BIBTEX)
    assert weir.title == "The Weir of Össenby — 40% été, Straße"
    assert (weir.authors, weir.publisher, weir.published) == (("Torp, Ina", "Brandt, Olle"), "The Quay Press", "2024-03-04")
    assert (weir.url, weir.line, weir.type) == ("https://quay.example/a_b?c=1&d=2", 4, SourceType.DOCUMENT)
    assert (page.type, page.published, page.accessed) == (SourceType.WEBPAGE, "2023-11", "2024-01-02")
    assert (last.doi, last.url) == ("10.1000/x_y", None)


def test_csl_json_is_read_and_what_has_another_shape_left_out():
    items = [
        {
            "id": "1",
            "type": "webpage",
            "title": "The weir",
            "author": [{"family": "Torp", "given": "Ina"}, {"literal": "The council"}, 3],
            "issued": {"date-parts": [[2024, "3"]]},
            "accessed": {"raw": "2024-05-06"},
            "URL": "https://quay.example/",
            "DOI": 7,
        },
        {"id": "2", "type": "book"},
    ]
    (found,) = read_references(json.dumps(items))
    assert (found.authors, found.published, found.accessed, found.doi) == (
        ("Torp, Ina", "The council"),
        "2024-03",
        "2024-05-06",
        None,
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("words", "neither RIS nor BibTeX"),
        ('[{"type": "webpage", "text": "a claim"}]', "neither RIS"),
        ('[{"@type": "ClaimReview", "type": "x"}]', "neither RIS"),
        ("[" * 100_000, "neither RIS"),
        ("@misc{a, title = {never ends", "line 1 never ends"),
        ("TY  - NEWS\nER  - \n", "no source with a title"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(text, why):
    with pytest.raises(CannotRead, match=why):
        read_references(text)


def test_checks_are_no_list_of_sources():
    assert not is_list('[{"id": "1", "text": "The weir is open.", "verdict": "false"}]')
    assert not is_list("id,text\n1,@misc{a}\n")


@pytest.mark.parametrize("tag", ["PY", "Y1", "DA"])
def test_the_season_in_the_fourth_field_of_a_ris_date_is_read_whatever_its_tag(tag: str) -> None:
    found, _ = ris.read(f"TY  - JOUR\nTI  - On weirs\n{tag}  - 2024///spring\nER  - \n")
    assert [one.value for one in found[0].cited if one.name == ISSUED] == ["2024-21"]


def test_the_day_of_a_ris_entry_goes_before_the_season_of_its_year() -> None:
    found, _ = ris.read("TY  - JOUR\nTI  - On weirs\nPY  - 2024///spring\nDA  - 2024/05/03\nER  - \n")
    assert found[0].published == "2024-05-03"
    assert [one for one in found[0].cited if one.name == ISSUED] == []
