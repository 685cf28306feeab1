"""Several sources made one: links and pins go along, facts are gathered, a withheld one stays withheld, undo parts them."""

import pytest

from workbench.domain.enums import Fate, Stance, Verdict
from workbench.domain.errors import NotFound, Refused
from workbench.domain.pin import Pin

WORDS = "The crane of Lormeau lifts eleven tonnes, the harbour office said on Monday. It cost fourteen million euros."


@pytest.fixture
def two(desk, claims, tmp_path):
    """One page as an address without a copy, cited by two claims, and as a file with a pinned passage, cited by one of these."""
    desk.link(claims[0].id, "https://lormeau.example/crane", stance=Stance.CONTRADICTS)
    desk.link(claims[1].id, "https://lormeau.example/crane")
    path = tmp_path / "crane.html"
    path.write_text(f"<!-- saved from url=(0030)http://www.lormeau.example/crane/ --><title>Crane</title><p>{WORDS}", "utf-8")
    desk.snapshot(desk.to_capture(desk.link(claims[1].id, str(path))).id)
    file = desk.sources()[0]
    desk.pin(claims[1].id, file.id, *desk.occurrence(file, "eleven tonnes"))
    page = next(one for one in desk.sources() if one.id != file.id)
    assert [one.id for one in desk.twins(page.id)] == [file.id]
    return page, file


def cited(desk, claim):
    return sorted((one.source.id, one.evidence.quote or "", one.evidence.stance) for one in desk.claim(claim.id).evidence)


def test_what_cites_the_other_cites_the_one_that_stays(desk, claims, two):
    page, file = two
    before = [cited(desk, claim) for claim in claims[:2]]
    change = desk.join_sources(page.id, [file.id])
    (kept,) = desk.sources()
    assert (kept.id, kept.url, kept.snapshot, kept.text) == (page.id, page.url, file.snapshot, file.text)
    assert cited(desk, claims[0]) == [(page.id, "", Stance.CONTRADICTS)]
    assert (page.id, "eleven tonnes", Stance.SUPPORTS) in cited(desk, claims[1])
    (pin,) = desk.store.all(Pin)
    assert desk.pins_of_source(page.id)[0].place is not None
    assert pin.quote == "eleven tonnes"
    assert change.label == f"make one source of 2, “{kept.title}”"
    desk.undo()
    assert [cited(desk, claim) for claim in claims[:2]] == before
    assert len(desk.sources()) == 2
    assert desk.verify().findings == ()


def test_a_link_that_only_repeats_another_is_dropped_and_one_that_says_otherwise_stays(desk, claims, tmp_path):
    ids = []
    for name in "abc":
        (tmp_path / name).write_text(f"{WORDS} {name}", encoding="utf-8")
        desk.link(claims[0].id, str(tmp_path / name), stance=Stance.CONTEXT if name == "c" else Stance.SUPPORTS)
        ids.append(desk.sources()[0].id)
    desk.join_sources(ids[0], ids[1:])
    assert cited(desk, claims[0]) == [(ids[0], "", Stance.CONTEXT), (ids[0], "", Stance.SUPPORTS)]


def test_why_a_source_is_withheld_and_what_became_of_it_is_never_lost(desk, claims, two):
    page, file = two
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.edit_source(file.id, withheld="feared for", fate=Fate.WITHDRAWN, cited={"volume": "3"})
    desk.join_sources(page.id, [file.id])
    (kept,) = desk.sources()
    assert (kept.withheld, kept.fate, [(one.name, one.value) for one in kept.cited]) == (
        "feared for",
        Fate.WITHDRAWN,
        [("volume", "3")],
    )
    assert [entry.claim_id for entry in desk.rechecks()] == [claims[0].id]


def test_what_cannot_be_joined_is_refused_and_changes_nothing(desk, claims, two):
    page, _ = two
    with pytest.raises(Refused, match="with another one"):
        desk.join_sources(page.id, [page.id])
    with pytest.raises(NotFound):
        desk.join_sources(page.id, ["ffffffff"])
    assert len(desk.sources()) == 2


def test_a_title_that_is_known_takes_the_place_of_an_address(desk, claims):
    desk.link(claims[0].id, "https://quay.example/weir")
    desk.link(claims[1].id, "https://quay.example/weir-2024", title="The weir of Lormeau")
    bare, titled = desk.sources() if desk.sources()[0].untitled else desk.sources()[::-1]
    desk.join_sources(bare.id, [titled.id])
    (kept,) = desk.sources()
    assert (kept.url, kept.title) == ("https://quay.example/weir", "The weir of Lormeau")
