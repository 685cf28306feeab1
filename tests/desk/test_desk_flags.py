"""Doubts about an article's text: listed, dismissed, taken up again, left out of reports."""

import json

import pytest

from workbench.domain.article import Dismissal
from workbench.domain.errors import NotFound, ReadOnly
from workbench.domain.statement import Flag

TEXT = """La mairie double le budget du port

La mairie a annoncé lundi l’ouverture du port, à 190 milles de la côte.

Le maire a dit : « Nous paierons tout.

Le vote a eu lieu hier &amp; demain.
"""
KINDS = ["undated", "foreign-unit", "unclosed-quotation", "leftover-code"]


@pytest.fixture
def doubted(desk):
    draft = desk.read_bytes(TEXT.encode(), name="port.txt")
    return desk.keep(draft, desk.examine(draft)).article


def kinds(desk, article):
    return [view.flag.kind for view in desk.flags(article.id)]


def dismissed(desk, article):
    return [view.number for view in desk.flags(article.id) if view.dismissed]


def test_doubts_are_listed_in_text_order_with_a_number(desk, doubted):
    views = desk.flags(doubted.id)
    assert [view.flag.kind for view in views] == KINDS
    assert [view.number for view in views] == [1, 2, 3, 4]
    assert doubted.text[views[1].flag.start : views[1].flag.end] == "190 milles"


def test_a_dismissed_doubt_stays_listed_with_who_dismissed_it(desk, doubted):
    change = desk.dismiss_flag(doubted.id, 2)
    assert change.label == "dismiss a doubt (foreign unit)"
    assert desk.article_of(change) == doubted.id
    view = desk.flags(doubted.id)[1]
    assert (view.dismissal.analyst, view.dismissal.kind, view.flag.kind) == ("Ana", "foreign-unit", "foreign-unit")
    assert kinds(desk, doubted) == KINDS
    assert desk.dismiss_flag(doubted.id, 2) is None


def test_dismissing_is_undone_and_redone(desk, doubted):
    desk.dismiss_flag(doubted.id, 2)
    desk.undo()
    assert dismissed(desk, doubted) == []
    desk.redo()
    assert dismissed(desk, doubted) == [2]
    change = desk.restore_flag(doubted.id, 2)
    assert change.label == "take up a doubt (foreign unit) again"
    assert dismissed(desk, doubted) == []
    desk.undo()
    assert dismissed(desk, doubted) == [2]
    assert desk.verify().findings == ()


def test_several_doubts_are_dismissed_as_one_action(desk, doubted):
    change = desk.dismiss_flag(doubted.id, 1, 3, 3)
    assert (change.label, dismissed(desk, doubted)) == ("dismiss 2 doubts", [1, 3])
    assert desk.restore_flag(doubted.id, 2) is None
    desk.undo()
    assert dismissed(desk, doubted) == []


@pytest.mark.parametrize("numbers", [(0,), (5,), (-1,), (1, 9)])
def test_a_number_that_no_doubt_has_changes_nothing(desk, doubted, numbers):
    with pytest.raises(NotFound, match=r"4 flags\. Nothing was changed"):
        desk.dismiss_flag(doubted.id, *numbers)
    with pytest.raises(NotFound):
        desk.restore_flag(doubted.id, *numbers)
    assert dismissed(desk, doubted) == []


def test_an_article_without_doubts_says_so(desk):
    draft = desk.read_bytes(b"The bridge cost 12 million euros in 2021.", name="a.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    with pytest.raises(NotFound, match="this article has no flags"):
        desk.dismiss_flag(article.id, 1)


def test_dismissals_survive_a_changed_date_and_the_dates_doubt_goes(desk, doubted):
    desk.dismiss_flag(doubted.id, 1, 3)
    desk.edit_article(doubted.id, published="2025-03-12")
    assert kinds(desk, doubted) == KINDS[1:]
    assert dismissed(desk, doubted) == [2]
    desk.edit_article(doubted.id, published=None)
    assert (kinds(desk, doubted), dismissed(desk, doubted)) == (KINDS, [1, 3])


def test_what_the_intake_told_survives_a_changed_date(desk):
    data = TEXT.encode("utf-8").replace("côte".encode(), b"c\xf4te")
    draft = desk.read_bytes(data, name="port.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    at = article.text.index("\ufffd")
    assert [(f.start, f.end) for f in article.flags if f.kind in ("damage", "lost-characters")] == [(at, at + 1)]
    desk.edit_article(article.id, published="2025-03-12")
    assert kinds(desk, article) == ["foreign-unit", "damage", *KINDS[2:]]


def test_dismissals_go_with_their_article_and_come_back_with_it(desk, doubted):
    desk.dismiss_flag(doubted.id, 2)
    desk.remove(doubted.id)
    assert desk.store.all(Dismissal) == []
    desk.undo()
    assert dismissed(desk, doubted) == [2]
    assert desk.verify().findings == ()


def test_reports_tell_only_the_doubts_that_stand(desk, doubted, tmp_path):
    desk.dismiss_flag(doubted.id, 2)
    outs = [tmp_path / f"report.{suffix}" for suffix in ("html", "md", "json")]
    desk.write_reports([desk.dossier(doubted.id)], outs, "fr", None)
    page, plain, own = (out.read_text(encoding="utf-8") for out in outs)
    for text in (page, plain):
        assert "jamais refermée" in text
        assert "mesure d’un autre pays" not in text
    told = json.loads(own)["reports"][0]["article"]["flags"]
    assert [flag["kind"] for flag in told] == [kind for kind in KINDS if kind != "foreign-unit"]
    desk.restore_flag(doubted.id, 2)
    desk.write_reports([desk.dossier(doubted.id)], outs, "fr", None)
    assert "mesure d’un autre pays" in outs[0].read_text(encoding="utf-8")


def test_a_casebook_open_for_reading_lists_doubts_and_changes_none(desk, doubted):
    desk.dismiss_flag(doubted.id, 2)
    reader = desk.reader()
    assert dismissed(reader, doubted) == [2]
    with pytest.raises(ReadOnly):
        reader.restore_flag(doubted.id, 2)
    reader.close()


def test_a_doubt_of_an_unknown_kind_is_kept_and_dismissed_like_others(desk, doubted):
    from dataclasses import replace

    odd = replace(doubted, flags=(Flag("seen-elsewhere", 0, 9, "A plug-in told so."), *doubted.flags))
    desk.store.save(odd, label="add a doubt", analyst="Ana")
    desk.dismiss_flag(doubted.id, 1)
    desk.edit_article(doubted.id, published="2025-03-12")
    assert kinds(desk, doubted)[0] == "seen-elsewhere"
    assert dismissed(desk, doubted) == [1]
