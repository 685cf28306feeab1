"""The sources of a casebook as a whole: who cites them, what is there twice, details edited, unused ones removed."""

import dataclasses

import pytest

from workbench.domain.enums import NotCheckable, SourceType, Stance, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.source import Source


def entry(desk, source_id):
    return next(one for one in desk.source_entries() if one.source.id == source_id)


def linked(desk, claim, location, **details):
    desk.link(claim.id, location, **details)
    return desk.sources()[0]


def test_a_source_tells_who_cites_it_with_stance_and_verdict(desk, article, claims):
    source = linked(desk, claims[1], "https://a.example/x", stance=Stance.CONTRADICTS)
    desk.link(claims[3].id, "https://a.example/x")
    desk.mark(claims[1].id, Verdict.DISPUTED)
    desk.mark(claims[3].id, None, not_checkable=NotCheckable.VAGUE)
    first, second = entry(desk, source.id).citations
    assert (first.claim_id, first.number, first.stance, first.verdict) == (claims[1].id, 2, Stance.CONTRADICTS, Verdict.DISPUTED)
    assert (second.number, second.verdict, second.not_checkable, second.title) == (4, None, True, article.title)


def test_a_grey_line_between_does_not_count_in_the_numbers(desk, claims):
    desk.set_aside(claims[0].id, remember=False)
    source = linked(desk, claims[2], "https://a.example/x")
    assert entry(desk, source.id).citations[0].number == desk.claim(claims[2].id).number == 2


def test_details_are_edited_as_one_step_that_undo_takes_back(desk, claims):
    source = linked(desk, claims[0], "https://a.example/x", title="Before")
    change = desk.edit_source(
        source.id, title="  After  this ", publisher="Town Hall", published="2024-11", kind=SourceType.DATASET
    )
    after = desk.source(source.id)
    assert (after.title, after.publisher, after.published, after.type) == ("After this", "Town Hall", "2024-11", SourceType.DATASET)
    assert change.label == "edit the source “After this”"
    assert desk.edit_source(source.id, title="After this") is None
    desk.edit_source(source.id, publisher=None, published="")
    assert (desk.source(source.id).publisher, desk.source(source.id).published) == (None, None)
    desk.undo()
    desk.undo()
    assert desk.source(source.id) == source
    assert desk.verify().findings == ()


@pytest.mark.parametrize("published", ["soon", "2024-13", "2024-1-1", "20 Nov 2024", "2024-02-30"])
def test_what_is_no_date_is_refused_unless_it_stood_there(desk, claims, published):
    source = linked(desk, claims[0], "https://a.example/x")
    with pytest.raises(Refused, match="no date"):
        desk.edit_source(source.id, published=published)
    desk.store.save(dataclasses.replace(source, published=published), label="edit the source “x”", analyst="Ana")
    desk.edit_source(source.id, published=published, publisher="kept")
    assert desk.source(source.id).published == published


@pytest.mark.parametrize("title", ["", "   ", None])
def test_a_source_without_a_title_is_refused(desk, claims, title):
    source = linked(desk, claims[0], "https://a.example/x")
    with pytest.raises(Refused, match="title"):
        desk.edit_source(source.id, title=title)
    assert desk.source(source.id) == source


def test_the_same_address_or_the_same_bytes_is_told_as_the_same(desk, claims, tmp_path):
    first = linked(desk, claims[0], "https://www.a.example/x?b=2&a=1")
    (tmp_path / "scan.txt").write_text("minutes of the council", encoding="utf-8")
    scan = linked(desk, claims[0], str(tmp_path / "scan.txt"))
    other = linked(desk, claims[0], "https://b.example/y")
    copies = (
        dataclasses.replace(
            first, id="11111111-1111-7111-8111-111111111111", key="doi:1", url="HTTPS://www.a.example/x?a=1&b=2#top"
        ),
        dataclasses.replace(scan, id="22222222-2222-7222-8222-222222222222", key="doi:2"),
    )
    desk.store.save(*copies, label="link a source to claim 1", analyst="Ana")
    same = {one.source.id: one.same for one in desk.source_entries()}
    assert same[first.id] == (copies[0].id,)
    assert same[copies[0].id] == (first.id,)
    assert same[scan.id] == (copies[1].id,)
    assert same[other.id] == ()


def test_an_address_that_is_none_is_no_problem(desk, claims):
    source = linked(desk, claims[0], "https://a.example/x")
    odd = dataclasses.replace(source, id="33333333-3333-7333-8333-333333333333", key="k", url="ftp://[broken")
    desk.store.save(odd, label="link a source to claim 1", analyst="Ana")
    assert [one.same for one in desk.source_entries()] == [(), ()]


def test_unused_sources_are_removed_as_one_action(desk, claims):
    kept = linked(desk, claims[0], "https://a.example/kept")
    for number in range(2):
        desk.link(claims[1].id, f"https://a.example/{number}")
    for view in desk.claim(claims[1].id).evidence:
        desk.remove(view.evidence.id)
    assert [one.unused for one in desk.source_entries()] == [True, True, False]
    change = desk.remove_unused_sources()
    assert change.label == "remove 2 unused sources"
    assert [one.id for one in desk.sources()] == [kept.id]
    assert desk.remove_unused_sources() is None
    desk.undo()
    assert len(desk.sources()) == 3


def test_a_source_is_found_by_id_beginning_and_address(desk, claims):
    source = linked(desk, claims[0], "https://a.example/x?utm_source=y")
    assert desk.source(source.id) == desk.source(source.id[:30]) == desk.source("https://a.example/x") == source
    with pytest.raises(NotFound, match="no source"):
        desk.source("https://a.example/other")
    twin = dataclasses.replace(source, id=source.id[:-1] + ("0" if source.id[-1] != "0" else "1"), key="k2")
    desk.store.save(twin, label="link a source to claim 1", analyst="Ana")
    assert len(desk.store.all(Source)) == 2
    with pytest.raises(NotFound, match="More than one"):
        desk.source(source.id[:-1])


def test_an_address_is_edited_and_undone_and_that_of_another_source_is_told(desk, claims):
    desk.link(claims[0].id, "https://quay.example/wier")
    desk.link(claims[1].id, "https://quay.example/locks", title="Locks")
    (source,) = [one for one in desk.sources() if one.url == "https://quay.example/wier"]
    desk.edit_source(source.id, url="HTTPS://Quay.example/weir?utm_source=x")
    assert desk.source(source.id).url == "https://quay.example/weir"
    desk.link(claims[2].id, "https://quay.example/weir")
    assert len(desk.sources()) == 2
    with pytest.raises(Refused, match=r"“Locks” has this address already\. Nothing was changed; cite that source instead"):
        desk.edit_source(source.id, url="https://quay.example/locks")
    with pytest.raises(Refused):
        desk.edit_source(source.id, url="not an address")
    desk.undo()
    desk.undo()
    assert desk.source(source.id) == source
    assert desk.verify().findings == ()


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"accessed": "never"}, "“never” is no time"),
        ({"accessed": "2024-02-30"}, "“2024-02-30” is no time"),
        ({"accessed": "2999-01-01"}, "“2999-01-01” has yet to come"),
        ({"accessed": "2999"}, "“2999” has yet to come"),
        ({"language": "klingon"}, "“klingon” is no language code"),
        ({"language": "zz"}, "“zz” is no language code"),
        ({"published": "2024-11-18 nonsense"}, "is no date"),
        ({"published": "2024-11-31"}, "is no date"),
        ({"published": "2999-01-01"}, "lies more than a year ahead"),
        ({"cited": {"colour": "red"}}, "“colour” is no field of a citation"),
        ({"cited": {"event-date": "soon"}}, "“soon” is no date"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(desk, claims, facts, told):
    desk.link(claims[0].id, "https://quay.example/weir")
    (source,) = desk.sources()
    with pytest.raises(Refused, match=rf"{told}.*Nothing was changed"):
        desk.edit_source(source.id, **facts)
    assert desk.sources() == [source]


def test_what_can_be_is_kept_in_one_spelling(desk, claims):
    desk.link(claims[0].id, "https://quay.example/weir")
    (source,) = desk.sources()
    facts = {"accessed": "2024-11-18", "language": "fra", "published": "2024-11-18T10:00:00Z"}
    desk.edit_source(source.id, cited={"container-title": " The  Quay ", "volume": "3"}, **facts)
    found = desk.source(source.id)
    assert (found.accessed, found.language, found.published) == ("2024-11-18", "fr", "2024-11-18T10:00:00Z")
    assert [(one.name, one.value) for one in found.cited] == [("container-title", "The Quay"), ("volume", "3")]
    desk.edit_source(source.id, cited={"volume": None}, accessed="now")
    assert [one.name for one in desk.source(source.id).cited] == ["container-title"]
    assert desk.source(source.id).accessed > "2024-11-18"


def test_a_doi_makes_two_sources_the_same(desk, claims):
    for name in ("a", "b"):
        desk.link(claims[0].id, f"https://quay.example/{name}")
    for source in desk.sources():
        desk.edit_source(source.id, doi="10.1000/weir")
    one, other = desk.source_entries()
    assert (one.same, other.same) == ((other.source.id,), (one.source.id,))
