"""Opening, finding again, removing articles."""

import hashlib

import pytest

from workbench.domain.article import Snapshot
from workbench.domain.errors import NotFound
from workbench.domain.ids import new_id


def test_the_original_bytes_are_kept(desk):
    data = "Un texte\r\nà la française : déjà vu à Orléans.\r\n".encode("cp1252")
    draft = desk.read_bytes(data, name="a.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    assert article.text == data.decode("cp1252")
    snapshot = desk.store.get(Snapshot, hashlib.sha256(data).hexdigest())
    assert (snapshot.data, snapshot.size) == (data, len(data))


def test_the_same_bytes_go_to_the_article_that_is_there(desk, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The bridge closed in 2021 after a flood.")
    first, again = desk.open(str(path)), desk.open(str(path))
    assert (first.new, again.new, again.article.id) == (True, False, first.article.id)
    assert "already" in again.told
    path.write_text("The bridge closed in 2022 after a flood.")
    assert desk.open(str(path)).new


def test_claims_are_anchored_by_position_quote_and_context(desk, article):
    for view in desk.claims(article.id, everything=True):
        claim = view.claim
        assert article.text[claim.start : claim.end] == claim.quote
        assert article.text[: claim.start].endswith(claim.prefix)
        assert len(claim.prefix) <= 32
        assert article.text[claim.end :].startswith(claim.suffix)


def test_names_an_analyst_may_use(desk, article):
    assert desk.article("last").id == desk.article(article.id).id == desk.article(article.id[:20]).id == article.id
    with pytest.raises(NotFound):
        desk.article("zzzz")


def test_last_is_the_one_gone_to(desk, article):
    draft = desk.read_bytes(b"Another text about 12 boats.", name="b.txt")
    other = desk.keep(draft, desk.examine(draft)).article
    assert desk.article("last").id == other.id
    desk.go_to(article.id)
    assert desk.article("last").id == article.id


def test_removing_an_article_is_one_step_and_comes_back_whole(desk, article, claims):
    desk.mark(claims[0].id, "verified", rationale="Seen.")
    desk.link(claims[0].id, "https://example.org/a")
    before = desk.claims(article.id, everything=True)
    desk.remove(article.id)
    assert desk.articles() == []
    assert desk.search(claims[0].claim.quote).hits == ()
    desk.undo()
    assert desk.claims(article.id, everything=True) == before
    assert desk.search(claims[0].claim.quote).hits[0].check.claim_id == claims[0].id
    assert desk.verify().findings == ()


def test_a_second_article_of_the_same_name_is_told_apart(desk, article):
    assert desk.article(article.id).title
    with pytest.raises(NotFound):
        desk.article(new_id())


def test_the_library_counts(desk, article, claims):
    desk.mark(claims[0].id, "verified")
    desk.mark(claims[1].id, "disputed")
    (entry,) = desk.articles()
    assert entry.tally == desk.tally(article.id)
    assert (entry.tally.verified, entry.tally.disputed, entry.tally.unsourced) == (1, 1, 2)
    assert entry.tally.to_review == len(claims) - 2
    assert entry.words == article.words
