"""A quoted passage stands in the saved words of its source, or is refused with the nearest one there."""

import pytest

from workbench.desk.quoting import nearest, stands
from workbench.domain.errors import Refused

WORDS = """The audit of the harbour

The auditors found that the harbour of Brisac handled 38 000 containers in 2023, a fall of 5 % on the year before.
The mayor called the fig\u00adure “a dis-
appointment” and said that the work had cost 12 million euros.
"""
SAID = "the harbour of Brisac handled 38 000 containers in 2023"


@pytest.fixture
def letter(desk, claims, tmp_path):
    path = tmp_path / "audit.txt"
    path.write_text(WORDS, encoding="utf-8")
    desk.link(claims[0].id, str(path))
    source = desk.sources()[0]
    desk.snapshot(source.id)
    return source.id


@pytest.mark.parametrize(
    "quote",
    [
        SAID,
        SAID.upper(),
        "the harbour of Brisac handled 38\u00a0000 containers",
        "called the figure 'a disappointment'",
        "the harbour […] handled 38 000 containers … a fall of 5 %",
        "[Brisac] handled 38 000 containers",
        "handled 38 000 containers in 2023: a fall of 5%",
    ],
)
def test_a_passage_that_is_there_is_taken(quote):
    assert stands(WORDS, quote)


@pytest.mark.parametrize(
    "quote",
    [
        "the harbour of Brisac handled 40 000 containers in 2023",
        "a fall of 5 on the year before",
        "a fall of 5 % … handled 38 000 containers",
        "the auditors did not find",
        "12 million euros were lost",
    ],
)
def test_a_passage_that_says_otherwise_is_not_there(quote):
    assert not stands(WORDS, quote)


def test_the_nearest_is_as_long_and_the_likest():
    assert nearest(WORDS, SAID.replace("38 000", "40 000")) == SAID
    assert nearest(WORDS, "Le maire de Tarn nie tout") is None
    assert len(nearest("the " * 5000, "the " * 900)) <= 400


def test_linking_refuses_it_and_shows_the_nearest(desk, claims, letter):
    before = desk.claim(claims[0].id).evidence
    with pytest.raises(Refused, match=f"the nearest there is: “{SAID}”. Nothing was changed"):
        desk.link(claims[0].id, letter, quote=SAID.replace("38", "40"))
    with pytest.raises(Refused, match="nor one like it"):
        desk.link(claims[0].id, letter, quote="Le maire de Tarn nie tout")
    assert desk.claim(claims[0].id).evidence == before
    desk.link(claims[0].id, letter, quote=SAID)
    desk.link(claims[1].id, letter, quote="Le port a traité 38 000 conteneurs", quote_anyway=True)
    assert [desk.claim(one.id).evidence[0].evidence.quote for one in claims[:2]] == [SAID, "Le port a traité 38 000 conteneurs"]
    assert [one.evidence.claim_id for one in desk.misquoted(letter)] == [claims[1].id]


def test_a_passage_is_changed_only_to_one_that_is_there(desk, claims, letter):
    desk.link(claims[0].id, letter, quote="Le port a traité 38 000 conteneurs", quote_anyway=True)
    link = desk.claim(claims[0].id).evidence[0].evidence
    desk.edit_evidence(link.id, quote=link.quote, locator="p. 1")
    with pytest.raises(Refused, match="the nearest"):
        desk.edit_evidence(link.id, quote=SAID.replace("38", "40"))
    desk.edit_evidence(link.id, quote=SAID)
    assert desk.claim(claims[0].id).evidence[0].evidence.quote == SAID


def test_where_nothing_is_saved_or_it_has_no_words_nothing_can_be_said(desk, claims, tmp_path):
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\nx")
    desk.link(claims[0].id, "https://news.example/a", quote="Anything")
    desk.link(claims[1].id, str(tmp_path / "scan.png"), quote="What it shows")
    desk.snapshot(desk.claim(claims[1].id).evidence[0].source.id)
    assert [desk.claim(one.id).evidence[0].evidence.quote for one in claims[:2]] == ["Anything", "What it shows"]


def test_a_file_is_read_ahead_of_its_link(desk, claims, tmp_path):
    (tmp_path / "audit.txt").write_text(WORDS, encoding="utf-8")
    got = desk.ahead(str(tmp_path / "audit.txt"))
    with pytest.raises(Refused, match="the nearest"):
        desk.link(claims[0].id, str(tmp_path / "audit.txt"), quote=SAID.replace("38", "40"), got=got)
    assert desk.sources() == []
