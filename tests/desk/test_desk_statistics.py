"""Counts of how claims stand: what is counted where, what is hidden, and that spans and analysts narrow all of it alike."""

import csv
import dataclasses
import io
import time
from datetime import UTC, datetime, timedelta

import pytest

from workbench.desk.statistics import table
from workbench.domain.claim import VerdictState
from workbench.domain.enums import NotCheckable, Verdict
from workbench.domain.errors import CannotWrite, Refused
from workbench.domain.statistics import LEAST, By, Scope

PAGE = """{title}

La ville de Lormeau compte 48 000 habitants depuis 2019. Le port a traité 40 000 conteneurs en 2023.

« Nous avons planté 3 000 arbres en deux ans », a déclaré Anne Villard. \
« Le pont a coûté 14 millions d’euros », a déclaré Anne Villard.
"""


@pytest.fixture
def open_page(desk):
    def opened(title, outlet=None):
        draft = desk.described(desk.read_bytes(PAGE.format(title=title).encode(), name=f"{title}.txt"), outlet=outlet)
        article = desk.take(draft).article
        return article, desk.claims(article.id)

    return opened


def standing(found, by, key):
    return next(group.standing for group in found.by(by).groups if group.key == key)


def test_claims_are_counted_by_how_they_stand(desk, article, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.mark(claims[1].id, Verdict.DISPUTED)
    desk.mark(claims[2].id, None, not_checkable=NotCheckable.OPINION)
    desk.explain(claims[3].id, "A note, no finding.")
    desk.link(claims[1].id, "https://a.example/one")
    desk.link(claims[1].id, "https://a.example/two")
    found = desk.statistics()
    one = standing(found, By.ARTICLE, article.id)
    assert (one.verified, one.disputed, one.unverified, one.not_checkable) == (1, 1, 0, 1)
    assert (one.to_review, one.n) == (len(claims) - 3, len(claims))
    assert (one.unsourced, one.sources) == (1, 2)
    assert found.total == one
    rests = {one.verdict: (one.none, one.one, one.two, one.more) for one in found.sources}
    assert rests == {Verdict.VERIFIED: (1, 0, 0, 0), Verdict.DISPUTED: (0, 0, 1, 0), Verdict.UNVERIFIED: (0, 0, 0, 0)}
    assert [one.claim_id for one in found.unsourced] == [claims[0].id]
    covered = found.coverage[0]
    assert (covered.checked, covered.not_checkable, covered.untouched, covered.n) == (2, 1, len(claims) - 3, len(claims))
    assert covered.share == pytest.approx(3 / len(claims))


def test_two_links_to_one_source_are_one_source(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.link(claims[0].id, "https://a.example/one", quote="first passage")
    desk.link(claims[0].id, "https://a.example/one", quote="second passage")
    found = desk.statistics()
    assert len(desk.claim(claims[0].id).evidence) == 2
    assert (found.sources[0].one, found.total.sources) == (1, 1)


def test_grey_lines_are_not_counted(desk, article, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.set_aside(claims[1].id, remember=False)
    assert desk.statistics().total.n == len(claims) - 1


def test_outlets_and_speakers_with_few_claims_are_only_counted(desk, open_page):
    _first, claims = open_page("Un", outlet="The  Beacon")
    open_page("Deux", outlet="the beacon")
    small, few = open_page("Trois", outlet="Tiny Post")
    desk.remove(next(view.id for view in few if view.claim.speaker is None))
    found = desk.statistics()
    outlets, speakers = found.by(By.OUTLET), found.by(By.SPEAKER)
    assert [(one.name, one.standing.n) for one in outlets.groups] == [("The Beacon", 2 * len(claims))]
    assert (outlets.hidden_groups, outlets.hidden_claims) == (1, len(few) - 1)
    assert len(few) - 1 < LEAST
    assert {one.name: one.standing.n for one in speakers.groups} == {"": 3 * (len(claims) - 2) - 1, "Anne Villard": 6}
    assert len(found.by(By.ARTICLE).groups) == 3
    assert small.id in {one.key for one in found.by(By.ARTICLE).groups}


def test_an_article_without_an_outlet_counts_for_its_site(desk):
    page = b"<html><head><link rel='canonical' href='https://www.courrier.example/a'></head><body><article><p>%s</p></article></body></html>"
    text = "La ville compte 48 000 habitants depuis 2019. " * 6
    desk.take(desk.read_bytes(page % text.encode(), name="a.html"))
    names = [one.name for one in desk.statistics().by(By.OUTLET).groups]
    assert names == ["courrier.example"]


def test_an_analyst_narrows_to_findings_and_coverage_stays_whole(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    desk.analyst = "Bo"
    desk.mark(claims[1].id, Verdict.DISPUTED)
    desk.mark(claims[2].id, None, not_checkable=NotCheckable.VAGUE)
    found = desk.statistics(Scope(analyst="Bo"))
    assert (found.total.n, found.total.disputed, found.total.not_checkable) == (2, 1, 1)
    assert [(one.name, one.standing.n) for one in found.by(By.ANALYST).groups] == [("Bo", 2)]
    assert found.coverage[0].n == len(claims)
    assert found.coverage[0].checked == 2
    assert desk.analysts() == ["Ana", "Bo"]
    assert [one.name for one in desk.statistics().by(By.ANALYST).groups] == ["Bo", "Ana"]


def test_an_article_narrows_everything(desk, open_page):
    first, _claims = open_page("Un")
    second, claims = open_page("Deux")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    found = desk.statistics(Scope(article=first.id))
    assert [one.key for one in found.by(By.ARTICLE).groups] == [first.id]
    assert found.unsourced == ()
    assert [one.article_id for one in found.coverage] == [first.id]
    assert [one.key for one in desk.statistics().by(By.ARTICLE).groups] == [second.id, first.id]


def dated(desk, claim_id, at):
    state = desk.store.all(VerdictState, claim_id=claim_id)[0]
    desk.store.save(dataclasses.replace(state, marked_at=at), label="mark claim 1 verified", analyst="Ana")


def test_months_are_those_of_the_findings_and_none_between_is_left_out(desk, claims):
    for view, at in zip(claims, ("2025-11-10T12:00:00.000Z", "2026-02-10T12:00:00.000Z"), strict=False):
        desk.mark(view.id, Verdict.VERIFIED)
        dated(desk, view.id, at)
    found = desk.statistics(Scope(analyst="Ana"))
    months = [(one.key, one.standing.n) for one in found.by(By.MONTH).groups]
    assert months == [("2025-11", 1), ("2025-12", 0), ("2026-01", 0), ("2026-02", 1)]
    everything = desk.statistics().by(By.MONTH).groups
    assert (everything[-1].key, everything[-1].standing.to_review) == (
        datetime.now().astimezone().strftime("%Y-%m"),
        len(claims) - 2,
    )


def test_how_long_verdicts_took_is_counted_from_the_opening_of_their_article(desk, article, claims):
    opened = datetime.fromisoformat(article.opened_at)
    after = (60, 600, 600, 2 * 3_600, 4 * 86_400)
    given = (Verdict.VERIFIED, Verdict.VERIFIED, Verdict.DISPUTED, Verdict.VERIFIED, Verdict.VERIFIED)
    assert desk.statistics().times == ()
    for view, verdict, seconds in zip(claims, given, after, strict=False):
        desk.mark(view.id, verdict)
        at = (opened + timedelta(seconds=seconds)).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        dated(desk, view.id, at)
    every, verified, disputed = desk.statistics().times
    assert (every.verdict, verified.verdict, disputed.verdict) == (None, Verdict.VERIFIED, Verdict.DISPUTED)
    assert every.spans == (1, 2, 0, 1, 0, 0, 1)
    assert disputed.spans == (0, 1, 0, 0, 0, 0, 0)
    assert [round(one) for one in (every.low, every.middle, every.high)] == [600, 600, 7_200]
    assert [round(one) for one in (verified.low, verified.middle, verified.high)] == [60, 600, 7_200]
    assert every.middle_span == 1


def test_a_verdict_that_is_older_than_its_article_took_no_time(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    dated(desk, claims[0].id, "2000-02-10T12:00:00.000Z")
    assert [(one.spans[0], one.middle) for one in desk.statistics().times] == [(1, 0), (1, 0)]


def test_a_month_centuries_away_adds_no_empty_ones(desk, claims):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    dated(desk, claims[0].id, "1026-02-10T12:00:00.000Z")
    assert len(desk.statistics().by(By.MONTH).groups) == 2


def test_a_span_holds_its_first_and_its_last_day_in_local_time(desk, claims, monkeypatch):
    monkeypatch.setenv("TZ", "Etc/GMT-3")  # three hours before UTC
    time.tzset()
    try:
        desk.mark(claims[0].id, Verdict.VERIFIED)
        dated(desk, claims[0].id, "2026-03-09T21:30:00.000Z")  # half past midnight of the 10th
        counted = [desk.statistics(Scope(since=since, until=until)).total.n for since, until in SPANS]
        assert counted == [1, 1, 0, 0]
        assert desk.statistics(Scope(until="2026-03-31")).by(By.MONTH).groups[0].key == "2026-03"
        dated(desk, claims[0].id, "2026-02-28T21:30:00.000Z")
        assert desk.statistics(Scope(until="2026-03-31")).by(By.MONTH).groups[0].key == "2026-03"
    finally:
        monkeypatch.undo()
        time.tzset()


SPANS = (("2026-03-10", "2026-03-10"), (None, "2026-03-10"), (None, "2026-03-09"), ("2026-03-11", "2026-03-20"))


@pytest.mark.parametrize(
    ("scope", "told"), [(Scope(since="soon"), "no day"), (Scope(since="2026-03-02", until="2026-03-01"), "before")]
)
def test_what_is_no_span_is_refused(desk, scope, told):
    with pytest.raises(Refused, match=told):
        desk.statistics(scope)


def test_what_is_in_the_trash_is_not_counted_and_counts_again_when_it_is_back(desk, open_page):
    first, claims = open_page("Un")
    second, _claims = open_page("Deux")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    whole = desk.statistics()
    desk.trash([first.id])
    found = desk.statistics()
    assert (found.total.n, found.total.verified, found.unsourced) == (whole.total.n - len(claims), 0, ())
    assert [one.article_id for one in found.coverage] == [second.id]
    desk.restore([first.id])
    desk.archive([second.id])
    assert desk.statistics().total == whole.total


def test_an_empty_casebook_counts_nothing(desk):
    found = desk.statistics()
    assert (found.total.n, found.coverage, found.unsourced) == (0, (), ())
    assert [one.groups for one in found.breakdowns] == [()] * len(By)


def test_a_table_for_a_spreadsheet_holds_no_formula_and_the_same_numbers(desk, open_page, tmp_path):
    article, claims = open_page("=1+1")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    found = desk.statistics()
    out = desk.write_table(table(found), tmp_path / "counts.csv")
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    row = next(one for one in rows if one["by"] == "article")
    assert (row["group"], row["verified"], row["n"]) == ("'" + article.title, "1", str(len(claims)))
    assert {one["by"] for one in rows} == {"article", "outlet", "month", "analyst"}  # speakers are too few
    of_months = table(found, By.MONTH)
    assert (of_months[0][0], len(of_months)) == ("month", 2)
    with pytest.raises(CannotWrite, match="table"):
        desk.write_table(of_months, tmp_path / "none" / "counts.csv" / "x.csv")
