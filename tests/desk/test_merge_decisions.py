"""What can be decided of a conflict: both where both can stand, and one of two articles of an address as a newer version."""

import pytest
from merged_desks import TEXT, Pair, copied

from workbench.desk import Desk
from workbench.domain.article import Article
from workbench.domain.conflict import ConflictKind, Decision
from workbench.domain.enums import Shelf, Stance, Verdict
from workbench.domain.errors import Refused
from workbench.domain.source import Evidence

PAGE = "<html><head><link rel='canonical' href='https://news.example/quays'><title>Quays</title></head><body>{}</body></html>"


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    made.close()


def test_two_wordings_of_a_link_can_both_be_kept(pair):
    pair.a.link(pair.claims[1], "https://port.example/minutes", stance=Stance.SUPPORTS, quote="23 quays")
    pair.a.close()
    pair.b.close()
    copied(pair.folder / "a.casebook", pair.folder / "b.casebook")
    pair.a, pair.b = pair.open("a", "Ana"), pair.open("b", "Ben")
    (link,) = pair.a.store.all(Evidence)
    pair.a.edit_evidence(link.id, locator="p. 3")
    pair.b.edit_evidence(link.id, locator="p. 4", stance=Stance.CONTEXT)
    desk, told = pair.merged()
    (conflict,) = told.conflicts
    desk.decide([conflict.id], Decision.BOTH)
    found = {(one.locator, one.stance) for one in desk.store.all(Evidence)}
    assert found == {("p. 3", Stance.SUPPORTS), ("p. 4", Stance.CONTEXT)}
    assert desk.conflicts() == []
    assert desk.verify(accept_head=True).findings == ()


def test_two_articles_can_both_be_kept(tmp_path):
    desk, conflict = same_address(tmp_path)
    desk.decide([conflict.id], Decision.BOTH)
    assert desk.conflicts() == []
    assert len(desk.articles()) == 2
    desk.close()


def test_what_cannot_stand_side_by_side_is_refused_in_a_sentence(pair):
    pair.a.edit_claim(pair.claims[1], speaker="Mara Lindqvist")
    pair.b.edit_claim(pair.claims[1], speaker="Olle Brandt")
    desk, told = pair.merged()
    with pytest.raises(Refused, match="Both cannot stand side by side there"):
        desk.decide([told.conflicts[0].id], Decision.BOTH)
    with pytest.raises(Refused, match="Only of two articles of one address"):
        desk.decide([told.conflicts[0].id], Decision.VERSION)
    assert len(desk.conflicts()) == 1


def same_address(folder, **how):
    """Two people opened one page, the second one after it was changed; each marked two claims."""
    newer = TEXT.replace("40 cranes", "41 cranes") + "The harbour froze in 1953.\n"
    for name, analyst, text in (("a", "Ana", TEXT), ("b", "Ben", newer)):
        desk = Desk.open_casebook(folder / name, analyst)
        page = PAGE.format("".join(f"<p>{one}</p>" for one in text.strip().split("\n\n")))
        article = desk.take(desk.read_bytes(page.encode(), name="quays.html", suffix=".html")).article
        claims = {view.claim.quote: view.id for view in desk.claims(article.id)}
        if analyst == "Ana":
            desk.mark(claims["It has 40 cranes."], Verdict.VERIFIED)
            desk.mark(claims["The mayor said that 12 ships came in May."], Verdict.UNVERIFIED)
        else:
            desk.mark(claims["It has 41 cranes."], Verdict.DISPUTED, rationale="There are 40.")
            desk.link(claims["The harbour froze in 1953."], "https://port.example/ice", stance=Stance.SUPPORTS)
        desk.close()
    desk = Desk.open_casebook(folder / "a", "Ana")
    told = desk.merge(folder / "b", **how)
    (conflict,) = told.conflicts
    assert conflict.kind is ConflictKind.ADDRESS
    return desk, conflict


@pytest.mark.parametrize("at_once", [False, True])
def test_the_later_article_of_an_address_is_taken_as_a_new_version(tmp_path, at_once):
    desk, conflict = same_address(tmp_path, **({"newer": "version"} if at_once else {}))
    if not at_once:
        desk.decide([conflict.id], Decision.VERSION)
    assert desk.conflicts() == []
    (entry,) = desk.articles()
    assert desk.shelf_of(conflict.other_id) is Shelf.TRASH
    assert "41 cranes" in desk.store.get(Article, entry.id).text
    assert len(desk.former_texts(entry.id)) == 1
    views = {view.claim.quote: view for view in desk.claims(entry.id)}
    assert views["The mayor said that 12 ships came in May."].verdict is Verdict.UNVERIFIED
    assert (views["It has 41 cranes."].verdict, views["It has 41 cranes."].rationale) == (Verdict.DISPUTED, "There are 40.")
    assert views["It has 40 cranes."].verdict is Verdict.VERIFIED  # stays behind with its own words
    assert len(views["The harbour froze in 1953."].evidence) == 1
    assert len(views) == len(desk.claims(entry.id)), "no claim stands there twice"
    assert desk.verify(accept_head=True).findings == ()
    desk.undo()
    assert len(desk.articles()) == (1 if at_once else 2)
    assert desk.verify(accept_head=True).findings == ()
    desk.close()
