"""What lists of sources say comes in, stays, and goes out again in each of the formats."""

import json

import pytest

from workbench.domain.cited import value_of
from workbench.domain.enums import SourceType
from workbench.services.sources.references import read_references

RIS = """TY  - JOUR
TI  - Weirs and their boats
AU  - Torp, Ina
AU  - Institute of Weirs
T2  - Journal of Quays
J2  - J. Quays
VL  - 12
IS  - 3
SP  - 101
EP  - 118
SN  - 1234-567X
PB  - Quay Press
CY  - Ossenby
ET  - 2nd
AB  - What boats do at weirs.
KW  - weirs
KW  - boats
DA  - 2023/05/04/
UR  - https://quays.example/weirs
DO  - 10.1000/weirs
LA  - en
ER  -
TY  - CHAP
TI  - Locks
AU  - Brandt, Olle
A2  - Torp, Ina
T2  - All about water
T3  - Quay Studies
PB  - Quay Press
CY  - Ossenby
SP  - 7
EP  - 21
SN  - 978-3-16-148410-0
PY  - 2019
ER  -
TY  - NEWS
TI  - Weir closed
T2  - The Quay
DA  - 2024/03/04/
UR  - https://quay.example/closed
ER  -
TY  - RPRT
TI  - Counts of boats
AU  - Harbour Office of Ossenby
PB  - Harbour Office
M1  - 14/2022
PY  - 2022
ER  -
TY  - MGZN
TI  - Boats of the month
T2  - Sail
IS  - 7
ER  -
TY  - CPAPER
TI  - A weir, measured
C3  - Meeting of lock keepers
ER  -
TY  - THES
TI  - On locks
M3  - PhD thesis
ER  -
TY  - BOOK
TI  - All about water
A2  - Torp, Ina
SN  - 9783161484100
ER  -
"""
BIBTEX = r"""@article{torp:2023,
  title = {{Weirs and their boats}}, author = {Torp, Ina and {Institute of Weirs} and Ludwig van Brandt},
  journal = {Journal of Quays}, publisher = {Quay Press}, volume = {12}, number = {3}, pages = {101--118},
  issn = {1234-567X}, date = {2023-05-04}, doi = {10.1000/weirs}, language = {en}, note = {Read twice}, keywords = {weirs, boats},
}
@incollection{locks, title = {Locks}, author = {Brandt, Olle}, editor = {Torp, Ina and Moll, Eva}, booktitle = {All about water},
  series = {Quay Studies}, publisher = {Quay Press}, address = {Ossenby}, pages = {7--21}, isbn = {978-3-16-148410-0}, year = 2019}
@techreport{counts, title = {Counts of boats}, author = {{Harbour Office of Ossenby}}, institution = {Harbour Office},
  number = {14/2022}}
@article{closed, title = {Weir closed}, journal = {The Quay}, entrysubtype = {newspaper}, url = {https://quay.example/closed}}
@inproceedings{paper, title = {A weir, measured}, booktitle = {Meeting of lock keepers}, eventtitle = {Meeting}, venue = {Ossenby}}
@phdthesis{on, title = {On locks}, school = {University of Ossenby}, type = {PhD thesis}}
"""
CSL = [
    {
        "id": "a",
        "type": "article-journal",
        "title": "Weirs and their boats",
        "author": [
            {"family": "Torp", "given": "Ina", "suffix": "Jr."},
            {"literal": "Institute of Weirs"},
            {"literal": "Boats Without Borders"},
        ],
        "container-title": "Journal of Quays",
        "container-title-short": "J. Quays",
        "volume": "12",
        "issue": "3",
        "page": "101-118",
        "publisher": "Quay Press",
        "publisher-place": "Ossenby",
        "ISSN": "1234-567X",
        "DOI": "10.1000/weirs",
        "URL": "https://quays.example/weirs",
        "issued": {"date-parts": [[2023, 5, 4]]},
        "accessed": {"date-parts": [[2024, 1, 2]]},
        "language": "en",
        "abstract": "What boats do at weirs.",
        "archive": "Quay archive",
        "archive_location": "Box 3",
    },
    {
        "id": "b",
        "type": "chapter",
        "title": "Locks",
        "author": [{"family": "van Brandt", "given": "Olle"}],
        "editor": [{"family": "Torp", "given": "Ina"}, {"family": "Moll", "given": "Eva"}],
        "translator": [{"family": "Kern", "given": "Jo"}],
        "container-title": "All about water",
        "collection-title": "Quay Studies",
        "collection-number": "4",
        "edition": "2",
        "ISBN": "978-3-16-148410-0",
        "original-date": {"date-parts": [[1999]]},
    },
    {"id": "c", "type": "legislation", "title": "Act on weirs", "number": "12", "section": "3", "jurisdiction": "Ossenby"},
    {"id": "d", "type": "post-weblog", "title": "A post", "container-title": "Weir blog", "URL": "https://blog.example/a"},
    {"id": "e", "type": "interview", "title": "A talk", "interviewer": [{"family": "Torp", "given": "Ina"}], "medium": "phone"},
    {"id": "f", "type": "article-newspaper", "title": "Same", "container-title": "The Quay", "publisher": "The Quay"},
]


def brought(desk, claims, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert desk.import_sources(path).faults == ()
    for source in desk.sources():
        desk.link(claims[0].id, source.id)
    return {source.title: source for source in desk.sources()}


def written(desk, article, tmp_path, name):
    out = tmp_path / name
    desk.report(article.id, [out])
    return out.read_text(encoding="utf-8")


def same(reference):
    """All that an entry says but for where it stands; a key that we made up is nothing that it said."""
    return (
        reference.type,
        reference.title,
        reference.authors,
        reference.publisher,
        reference.published,
        reference.accessed,
        reference.url,
        reference.doi,
        reference.archive,
        reference.language,
        tuple(one for one in reference.cited if one.name != "citation-key"),
    )


def by_title(references):
    return {one.title: same(one) for one in references}


def test_ris_comes_back_tag_by_tag(desk, article, claims, tmp_path):
    brought(desk, claims, tmp_path, "list.ris", RIS)
    text = written(desk, article, tmp_path, "out.ris")
    entries = [{line.strip() for line in entry.split("\n") if line.strip()} for entry in text.split("ER  - ")]
    for given in RIS.split("ER  -"):
        lines = {line.strip() for line in given.strip().split("\n") if line.strip()}
        title = next((line for line in lines if line.startswith("TI")), None)
        if title:
            (entry,) = [found for found in entries if title in found and next(x for x in lines if x.startswith("TY")) in found]
            assert lines - entry == set()
    assert by_title(read_references(text)) == by_title(read_references(RIS))


def test_bibtex_comes_back_with_its_kinds_keys_and_fields(desk, article, claims, tmp_path):
    brought(desk, claims, tmp_path, "list.bib", BIBTEX)
    text = written(desk, article, tmp_path, "out.bib")
    assert by_title(read_references(text)) == by_title(read_references(BIBTEX))
    for kind in ("@article{torp:2023,", "@incollection{locks,", "@techreport{counts,", "@inproceedings{paper,", "@phdthesis{on,"):
        assert kind in text
    assert "author = {Torp, Ina and {Institute of Weirs} and van Brandt, Ludwig}" in text


def test_csl_json_comes_back_variable_by_variable(desk, article, claims, tmp_path):
    brought(desk, claims, tmp_path, "list.json", json.dumps(CSL))
    items = {item["title"]: item for item in json.loads(written(desk, article, tmp_path, "out.csl.json"))}
    for item in CSL:
        kept = {name: value for name, value in items[item["title"]].items() if name != "id"}
        given = {name: value for name, value in item.items() if name != "id"}
        assert {name: kept.get(name) for name in given} == given
        assert set(kept) - set(given) <= {"publisher"}  # of a page the site's name, which we know by its address


@pytest.mark.parametrize(("first", "text"), [("list.ris", RIS), ("list.bib", BIBTEX), ("list.json", json.dumps(CSL))])
@pytest.mark.parametrize("name", ["out.ris", "out.bib", "out.csl.json"])
def test_kind_container_and_pages_cross_from_format_to_format(desk, article, claims, tmp_path, first, text, name):
    brought(desk, claims, tmp_path, first, text)
    crossed = {one.title: one for one in read_references(written(desk, article, tmp_path, name))}
    for one in read_references(text):
        found = crossed[one.title]
        kept = (
            "container-title",
            "volume",
            "issue",
            "page",
            "ISSN",
            "publisher-place",
            "collection-title",
            "editor",
            "ISBN",
            "edition",
        )
        assert [value_of(found.cited, name) for name in kept] == [value_of(one.cited, name) for name in kept]
        assert (found.type, found.authors, found.published, found.doi) == (one.type, one.authors, one.published, one.doi)


def test_a_source_of_another_type_goes_out_as_that(desk, article, claims, tmp_path):
    source = brought(desk, claims, tmp_path, "list.ris", RIS)["Weir closed"]
    assert (source.type, source.publisher) == (SourceType.WEBPAGE, "The Quay")
    desk.edit_source(source.id, kind=SourceType.DATASET)
    items = {item["title"]: item for item in json.loads(written(desk, article, tmp_path, "out.csl.json"))}
    assert items["Weir closed"]["type"] == "dataset"
    assert desk.verify().findings == ()


def test_a_list_goes_on_behind_an_odd_entry_and_tells_it(desk, tmp_path):
    path = tmp_path / "list.json"
    items = [
        CSL[0],
        3,
        {"type": 7, "title": "x"},
        {"type": "webpage", "URL": "https://quay.example/nameless"},
        {"type": "book"},
        CSL[1],
    ]
    path.write_text(json.dumps(items), encoding="utf-8")
    found = desk.import_sources(path)
    assert [(one.line, one.why) for one in found.faults] == [
        (2, "is no entry of CSL-JSON and was left out"),
        (3, "is no entry of CSL-JSON and was left out"),
        (4, "has no title; it is listed by its address"),
        (5, "has neither a title nor an address and was left out"),
    ]
    assert (found.entries, found.numbered) == (6, True)
    titles = {source.title for source in desk.sources()}
    assert titles == {"Weirs and their boats", "Locks", "https://quay.example/nameless"}


def test_bibtex_goes_on_behind_an_entry_that_never_ends(desk, tmp_path):
    path = tmp_path / "list.bib"
    path.write_text("@misc{a, title = {One}}\n@misc{b, title = {Two\n@misc{c, title = {Three}}\n", encoding="utf-8")
    found = desk.import_sources(path)
    assert [(one.line, one.why) for one in found.faults] == [(2, "never ends and was left out")]
    assert {source.title for source in desk.sources()} == {"One", "Three"}


def test_what_is_known_already_gains_what_it_appeared_in(desk, claims, tmp_path):
    desk.link(claims[0].id, "https://quays.example/weirs")
    brought(desk, claims, tmp_path, "list.ris", RIS)
    (source,) = [one for one in desk.sources() if one.url == "https://quays.example/weirs"]
    assert (value_of(source.cited, "container-title"), value_of(source.cited, "volume")) == ("Journal of Quays", "12")
