"""Counting origins in a casebook: copies that were linked as files, the analyst's word, translations, reports."""

import json

import pytest
import wire_copies

from workbench.desk import Desk
from workbench.desk.meaning import Meaning
from workbench.domain.enums import Verdict
from workbench.domain.errors import Cancelled, NotFound, Refused
from workbench.domain.origins import LikeBy
from workbench.domain.source import Source

CORPUS = wire_copies.corpus()


def linked(desk, claim, tmp_path, *names):
    """Link texts of the corpus to a claim as files, with their words read; gives the sources' ids."""
    found = []
    for name in names:
        path = tmp_path / f"{name.replace('/', '-')}.txt"
        path.write_text(CORPUS[name], encoding="utf-8")
        desk.link(claim.id, str(path), title=name)
        source = next(one for one in desk.sources() if one.title == name)
        desk.snapshot(source.id)
        found.append(source.id)
    return found


def test_three_sources_and_one_origin_beside_one_of_its_own(desk, claims, article, tmp_path):
    ids = linked(desk, claims[1], tmp_path, "bridge/dispatch", "bridge/padded", "bridge/dropped", "bridge/own0")
    found = desk.origins(article.id)
    assert found.groups == (tuple(sorted(ids[:3])),)
    assert (found.count(ids), found.count(ids[:3]), found.count(ids[3:]), found.compared) == (2, 1, 1, 4)
    assert {like.by for like in found.likenesses} == {LikeBy.TEXT}
    like = desk.shared_passages(ids[0], ids[1])
    assert desk.source_text(desk.source(ids[0]))[slice(*like.passages[0].one)] in CORPUS["bridge/dispatch"]
    assert desk.shared_passages(ids[0], ids[3]) is None
    assert desk.origins().groups == found.groups


def test_one_page_linked_twice_is_one_origin_by_its_address_whatever_its_words(desk, claims, article, tmp_path):
    for name, words in (("a", "The bridge is open again, the town says."), ("b", "Nothing at all like that stands here any more.")):
        path = tmp_path / f"{name}.html"
        path.write_text(f"<!-- saved from url=(0030)https://lormeau.example/bridge --><title>{name}</title><p>{words}", "utf-8")
        desk.snapshot(desk.to_capture(desk.link(claims[1].id, str(path))).id)
    (like,) = desk.origins(article.id).likenesses
    assert (like.by, like.passages) == (LikeBy.ADDRESS, ())
    path = tmp_path / "c.html"
    path.write_bytes((tmp_path / "a.html").read_bytes() + b"<!-- -->")
    desk.snapshot(desk.to_capture(desk.link(claims[1].id, str(path))).id)
    assert len(desk.origins(article.id).likenesses) == 3
    assert desk.origins(article.id).count([one.id for one in desk.sources()]) == 1


def test_the_analyst_has_the_last_word_and_it_is_undone_like_all_else(desk, claims, article, tmp_path):
    one, other, own = linked(desk, claims[1], tmp_path, "bridge/dispatch", "bridge/padded", "bridge/own0")
    change = desk.rule_origin(other, one, False)
    assert change.label == "say that two sources are independent"
    assert desk.origins(article.id).groups == ()
    assert desk.rule_origin(one, other, False) is None
    desk.rule_origin(one, own, True)
    assert desk.origins(article.id).groups == (tuple(sorted((one, own))),)
    assert desk.origins(article.id).ruling(own, one).analyst == "Ana"
    desk.undo()
    desk.undo()
    assert desk.origins(article.id).count((one, other, own)) == 2
    desk.rule_origin(one, own, True)
    desk.rule_origin(one, own, None)
    assert desk.rule_origin(one, own, None) is None
    assert desk.origins(article.id).count((one, other, own)) == 2
    with pytest.raises(Refused):
        desk.rule_origin(one, one, True)
    with pytest.raises(NotFound):
        desk.rule_origin(one, "0" * 36, True)
    assert desk.verify().findings == ()


def test_a_ruling_goes_with_its_source_and_comes_back_with_it(desk, claims, article, tmp_path):
    one, other = linked(desk, claims[1], tmp_path, "bridge/dispatch", "bridge/own0")
    desk.rule_origin(one, other, True)
    desk.remove(one)
    assert desk.origins().rulings == ()
    desk.undo()
    assert desk.origins().count((one, other)) == 1
    for evidence in desk.claim(claims[1].id).evidence:
        desk.remove(evidence.evidence.id)
    desk.remove_unused_sources()
    assert desk.verify().findings == ()
    desk.undo()
    assert desk.origins().count((one, other)) == 1


def test_the_same_file_under_two_names_and_sources_without_words(desk, claims, article, tmp_path):
    linked(desk, claims[1], tmp_path, "bridge/dispatch")
    desk.link(claims[1].id, "https://a.example/page?utm_source=x")
    desk.link(claims[1].id, "https://b.example/page")
    ids = [one.id for one in desk.sources()]
    assert desk.origins().count(ids) == 3
    desk.store.save(*(desk.store.get(Source, one.id) for one in desk.sources()), label="nothing", analyst="Ana")
    assert desk.origins().compared == 1


def test_counting_can_be_stopped(desk, claims, article, tmp_path):
    linked(desk, claims[1], tmp_path, "bridge/dispatch", "bridge/padded")
    with pytest.raises(Cancelled):
        desk.origins(cancelled=lambda: True)


FRENCH = """Le fleuve Ossa monte de 3 mètres en une nuit. Le pont de Brisac est fermé depuis lundi matin. \
La maire Claire Aubin démissionne après le conseil du soir. \
Le fleuve monte encore de 2 mètres par heure mardi. Le pont fermé est gardé par 12 soldats."""
ENGLISH = """The river Ossa rose 3 metres in one night. The bridge at Brisac has been closed since Monday morning. \
The mayor Claire Aubin resigned after the evening council meeting. The river rose again by 2 metres per hour on Tuesday. \
The bridge closed is guarded by 12 soldiers."""


@pytest.mark.parametrize("told", [True, False], ids=["language told", "language read from the words"])
def test_a_translation_is_the_same_origin_where_meaning_is_read(tmp_path, made_up, monkeypatch, told):
    monkeypatch.setattr("workbench.desk.origins.TRANSLATED", 0.3)  # the made-up encoder knows a few words only
    monkeypatch.setattr(made_up, "gate", 0.3)
    for wanted, origins in ((None, 1), (False, 2)):
        desk = Desk.open_casebook(tmp_path / f"{wanted}.casebook", "Ana", meaning=Meaning(wanted))
        draft = desk.read_bytes(b"The river rose and the bridge at Brisac was closed on Monday.", name="a.txt")
        article = desk.keep(draft, desk.examine(draft)).article
        claim = desk.claims(article.id)[0]
        for name, text, language in (("fr", FRENCH, "fr"), ("en", ENGLISH, "en")):
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            desk.link(claim.id, str(path), title=name)
            source = next(one for one in desk.sources() if one.title == name)
            desk.snapshot(source.id)
            if told:
                desk.edit_source(source.id, language=language)
        ids = [one.id for one in desk.sources()]
        found = desk.origins(article.id)
        assert found.count(ids) == origins
        assert [like.by for like in found.likenesses] == ([LikeBy.MEANING] if origins == 1 else [])
        desk.close()


@pytest.mark.parametrize(("suffix", "told"), [(".html", "3 sources, 2 origins"), (".md", "3 sources, 2 origins")])
def test_reports_tell_sources_and_origins(desk, claims, article, tmp_path, suffix, told):
    linked(desk, claims[1], tmp_path, "bridge/dispatch", "bridge/padded", "bridge/own0")
    linked(desk, claims[2], tmp_path, "bridge/own0")
    desk.mark(claims[1].id, Verdict.VERIFIED)
    desk.mark(claims[2].id, Verdict.VERIFIED)
    out = tmp_path / f"report{suffix}"
    desk.report(article.id, [out])
    text = out.read_text(encoding="utf-8")
    assert told in text
    assert "count as several sources and one origin" in text
    desk.report(article.id, [out], language="fr")
    assert "3 sources, 2 origines" in out.read_text(encoding="utf-8")
    desk.report(article.id, [tmp_path / "report.json"])
    (report,) = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["reports"]
    assert [one["origins"] for one in report["claims"]][:3] == [0, 2, 1]


def test_a_report_with_nothing_shared_says_nothing_of_origins(desk, claims, article, tmp_path):
    linked(desk, claims[1], tmp_path, "bridge/dispatch", "bridge/own0")
    desk.mark(claims[1].id, Verdict.VERIFIED)
    out = tmp_path / "report.html"
    desk.report(article.id, [out])
    assert "origin" not in out.read_text(encoding="utf-8").replace("original", "")
