"""Heads kept outside, backups, reports."""

import csv
import io
import shutil

import pytest
from fuzzing import files_of_at_most

from workbench.desk import Desk
from workbench.domain.enums import Verdict
from workbench.domain.errors import CannotWrite, Refused
from workbench.domain.fault import Fault
from workbench.services.report.faults import fault_words
from workbench.services.report.strings import words_in


def test_a_cut_tail_is_seen_against_the_remembered_head(desk, claims, tmp_path):
    older = desk.backup(tmp_path / "older.casebook")
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.verify().findings == ()
    restored = Desk.open_casebook(shutil.copy(older, tmp_path / "restored.casebook"), "Ana")
    assert restored.verify().findings[0].fault is Fault.FEWER
    assert restored.verify(accept_head=True).findings == ()
    assert restored.verify().findings == ()
    restored.close()


def test_another_copy_of_the_same_casebook_is_named_as_the_likely_case(desk, claims, tmp_path):
    copy = Desk.open_casebook(desk.backup(tmp_path / "theirs.casebook"), "Ben")
    copy.mark(claims[0].id, Verdict.DISPUTED)
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert desk.verify().findings == ()
    (finding,) = copy.verify().findings
    told = fault_words(finding, words_in("en"))
    assert "most likely another copy of the same casebook, a colleague's or one of yours" in told
    assert all(f"workbench {deed}" in told for deed in ("verify --accept-head", "merge FILE", "verify --head FILE"))
    assert copy.verify(accept_head=True).findings == ()
    assert desk.verify().findings[0].fault is Fault.ANOTHER
    copy.close()


def test_a_head_kept_elsewhere_is_compared(desk, claims):
    outcome = desk.verify()
    assert desk.verify(head=f"{outcome.events} events, head {outcome.head}").findings == ()
    assert desk.verify(head=f"{outcome.events} {'0' * 64}").findings
    assert desk.verify(head="nothing of the kind").findings


def test_a_backup_is_a_whole_casebook(desk, claims, tmp_path):
    desk.mark(claims[0].id, Verdict.VERIFIED)
    copy = Desk.open_casebook(desk.backup(tmp_path / "copy.casebook"), "Ana")
    assert copy.claims(desk.article("last").id) == desk.claims(desk.article("last").id)
    assert copy.verify().findings == ()
    copy.close()
    with pytest.raises(CannotWrite):
        desk.backup(tmp_path / "nowhere" / "copy.casebook")


def test_a_report_holds_what_was_found(desk, article, claims, tmp_path):
    desk.mark(claims[1].id, Verdict.DISPUTED, rationale="The works cost 14 millions.")
    desk.link(claims[1].id, "https://example.org/budget", title="Budget 2023")
    out = tmp_path / "r.csv"
    desk.report(article.id, [out])
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert len(rows) == len(claims)
    assert any("14 millions" in value for row in rows for value in row.values() if value)


def test_an_unknown_format_writes_nothing(desk, article, tmp_path):
    with pytest.raises(Refused):
        desk.report(article.id, [tmp_path / "a.html", tmp_path / "b.xyz"])
    assert list(tmp_path.glob("*.html")) == []


def test_a_report_that_cannot_be_written_leaves_the_old_one(desk, article, tmp_path):
    out = tmp_path / "r.html"
    desk.report(article.id, [out])
    before = out.read_bytes()
    with pytest.raises(CannotWrite):
        desk.report(article.id, [tmp_path / "nowhere" / "r.html"])
    with files_of_at_most(len(before) // 2), pytest.raises(CannotWrite, match=r"r\.html could not be written: File too large"):
        desk.report(article.id, [out])
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if "partial" in path.name] == []


def test_the_reader_sees_what_was_committed(desk, claims):
    reader = desk.reader()
    desk.mark(claims[0].id, Verdict.VERIFIED)
    assert reader.claim(claims[0].id).verdict is Verdict.VERIFIED
    assert reader.verify().findings == ()
    reader.close()


def test_a_copy_takes_the_place_of_no_other_file_and_not_of_the_casebook_itself(desk, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("The only copy of an article.")
    for target in (article, desk.path):
        before = target.read_bytes()
        with pytest.raises(CannotWrite, match="left as it is"):
            desk.backup(target)
        assert target.read_bytes() == before
    copy = desk.backup(tmp_path / "copy.casebook")
    assert desk.backup(copy) == copy, "an older copy makes way for a newer one"
