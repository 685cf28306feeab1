"""The session on a real casebook: one selection, one signal for each change, answers in order."""

import pytest
from PySide6.QtCore import QObject

from workbench.desk import Desk
from workbench.domain.enums import Kind, Stance, Verdict
from workbench.domain.ids import new_id
from workbench.services.match.meaning.remembering import GIVEN
from workbench.settings import Settings
from workbench.ui.session import Session
from workbench.ui.values import Filter, Origin, Show

REMEMBERED = f"made-up/1, {GIVEN}"
TEXT = """The harbour reopens

The council reopened the harbour on Monday. The works cost £12 million. "We created 340 jobs," said Mayor Clare Aubin.

In 2023 the harbour handled 40,000 containers. The opposition disputes the figure.
"""


@pytest.fixture
def session(tmp_path, qapp):
    desk = Desk.open_casebook(tmp_path / "a.casebook", "Ana")
    draft = desk.read_bytes(TEXT.encode(), name="harbour.txt")
    desk.keep(draft, desk.examine(draft))
    opened = Session(desk, Settings())
    opened.show_article("last")
    yield opened
    opened.close()


@pytest.fixture
def heard(session):
    """What the signals carried, by name."""
    got = {
        name: []
        for name in (
            "claims_changed",
            "current_changed",
            "saved",
            "notice",
            "trouble",
            "changed",
            "filter_changed",
            "article_shown",
        )
    }
    for name, values in got.items():
        getattr(session, name).connect(values.append)
    return got


def test_a_verdict_shows_the_next_claim_once_and_the_marked_one_only_when_it_stays(session, heard):
    shown = heard["current_changed"]
    numbered = [view for view in session.views if view.number is not None]
    for left in range(len(numbered), 0, -1):
        shown.clear()
        before = session.current.id
        session.mark(Verdict.VERIFIED)
        assert len(shown) == 1
        assert shown[0].view == session.current
        assert (session.current.id == before) is (left == 1)
    assert session.current.verdict is Verdict.VERIFIED


def test_opening_makes_the_first_claim_to_review_current(session):
    assert session.current.number == 1
    session.mark(Verdict.VERIFIED)
    session.show_article("last")
    assert session.current.number == 2


def test_a_verdict_touches_one_claim_and_goes_on(session, heard):
    first = session.current.id
    session.mark(Verdict.DISPUTED)
    (change,) = heard["claims_changed"]
    assert (change.touched, change.structure, change.tally.disputed) == (frozenset({first}), False, 1)
    assert session.current.number == 2
    assert len(heard["saved"]) == len(heard["changed"]) == 1
    assert session.desk.claim(first).verdict is Verdict.DISPUTED


def test_the_same_verdict_again_clears_and_stays(session):
    first = session.current.id
    session.mark(Verdict.VERIFIED)
    session.select(first, Origin.CLAIMS)
    session.mark(Verdict.VERIFIED)
    assert (session.current.id, session.current.verdict) == (first, None)


def test_a_setting_keeps_the_claim_current(session):
    session.settings = Settings(advance=False)
    session.mark(Verdict.VERIFIED)
    assert (session.current.number, session.current.verdict) == (1, Verdict.VERIFIED)


def test_next_and_previous_stop_at_the_ends(session):
    session.next(-1)
    assert session.current.number == 1
    session.next(99)
    last = session.current.number
    session.next()
    assert session.current.number == last == len(session.visible())


def test_next_to_review_goes_round(session):
    session.next(99)
    session.next_to_review()
    assert session.current.number == 1


def test_undo_shows_what_it_touched(session, heard):
    first = session.current.id
    session.mark(Verdict.VERIFIED)
    session.next(2)
    session.undo()
    assert (session.current.id, session.current.verdict) == (first, None)
    assert "mark claim 1 verified" in heard["notice"][-1].text
    session.redo()
    assert session.current.verdict is Verdict.VERIFIED


def test_a_problem_is_told_and_changes_nothing(session, heard):
    before = session.desk.history()
    session.link("javascript:alert(1)")
    assert len(heard["trouble"]) == 1
    assert session.desk.history() == before


def test_the_filter_keeps_the_current_claim(session, heard):
    session.set_filter(Filter(show=Show.TO_REVIEW))
    count = len(session.visible())
    session.settings = Settings(advance=False)
    session.mark(Verdict.VERIFIED)
    assert len(session.visible()) == count
    session.next()
    assert len(session.visible()) == count - 1
    assert len(heard["filter_changed"]) == 1


def test_evidence_and_its_stance(session):
    session.link("https://example.org/a")
    (link,) = session.current.evidence
    session.set_stance(link.evidence.id, Stance.CONTRADICTS)
    assert session.current.evidence[0].evidence.stance is Stance.CONTRADICTS
    session.remove(link.evidence.id)
    assert session.current.evidence == ()


def test_a_claim_from_a_selection_is_current_with_its_verdict(session):
    start = session.article.text.index("12 million")
    session.add_claim(start, start + len("12 million"), Verdict.UNVERIFIED)
    assert (session.current.claim.quote, session.current.verdict) == ("12 million", Verdict.UNVERIFIED)
    assert [view.number for view in session.visible()] == list(range(1, len(session.visible()) + 1))


def test_removing_the_current_claim_selects_another(session):
    gone = session.current.id
    session.remove(gone)
    assert session.view(gone) is None
    assert session.current.number == 1
    session.undo()
    assert session.current.id == gone


def test_removing_the_shown_article_leaves_an_empty_window(session, heard):
    session.remove(session.article.id)
    assert (session.article, session.views, session.current) == (None, (), None)
    session.undo()
    session.show_article("last")
    assert session.current is not None


def test_what_another_program_writes_is_noticed(session, qtbot):
    other = Desk.open_casebook(session.desk.path, "Bob")
    claim = session.views[0].id
    with qtbot.waitSignal(session.claims_changed, timeout=3000):
        other.mark(claim, Verdict.DISPUTED)
    assert session.view(claim).verdict is Verdict.DISPUTED
    with qtbot.waitSignal(session.article_shown, timeout=3000):
        other.remove(session.article.id)
    assert session.article is None
    other.close()


def test_opening_a_file_shows_it_and_twice_says_so(session, qtbot, tmp_path, heard):
    path = tmp_path / "other.txt"
    path.write_text("The bridge cost 3 million euros in 2019, the mayor said.")
    with qtbot.waitSignal(session.article_shown, timeout=20000):
        session.open_location(str(path))
    assert "bridge" in session.article.text
    with qtbot.waitSignal(session.article_shown, timeout=20000):
        session.open_location(str(path))
    assert "already" in heard["notice"][-1].text


def test_a_file_that_cannot_be_read_is_told(session, qtbot, heard):
    with qtbot.waitSignal(session.trouble, timeout=20000):
        session.open_location("nowhere.txt")
    assert "nowhere.txt" in heard["trouble"][0].text


def test_only_the_answer_to_the_newest_question_is_delivered(session, qtbot):
    answers = []
    session.found.connect(answers.append)
    for text in ("a", "b", "harbour containers"):
        session.search(text)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=10000)
    assert [answer.result.query for answer in answers] == ["harbour containers"]


def test_earlier_checks_of_the_current_claim_come_by_themselves(session, qtbot, tmp_path):
    path = tmp_path / "c.tsv"
    path.write_text("id\ttext\tverdict\nk\tIn 2023 the harbour handled 40,000 containers.\tverified\n")
    with qtbot.waitSignal(session.notice, timeout=10000):
        session.import_checks(path)
    view = next(view for view in session.views if "40,000" in view.claim.quote)
    with qtbot.waitSignal(session.checked_before, timeout=10000, check_params_cb=lambda got: got.claim_id == view.id) as blocker:
        session.select(view.id, Origin.CLAIMS)
    hit = blocker.args[0].result.hits[0]
    assert hit.check.id == "k"
    session.reuse(hit)
    assert session.current.verdict is Verdict.VERIFIED


def test_a_cancelled_job_ends_in_silence(session, qtbot, heard):
    job = session.jobs.run(
        "wait", lambda job: [None for _ in iter(job.cancelled, True)], heard["notice"].append, heard["trouble"].append
    )
    with qtbot.waitSignal(session.jobs.ended, timeout=5000):
        session.jobs.cancel(job.id)
    assert (heard["notice"], heard["trouble"]) == ([], [])


def test_a_half_typed_text_is_asked_for_before_a_verb(session):
    asked = []
    session.about_to_change.connect(lambda: asked.append(session.current.number))
    session.mark(Verdict.VERIFIED)
    session.select(session.views[-1].id, Origin.KEYS)
    assert asked[0] == 1
    assert len(asked) >= 2


def test_an_unknown_claim_is_no_crash(session):
    session.select(new_id(), Origin.KEYS)
    assert session.current is None
    session.mark(Verdict.VERIFIED)


def test_meaning_is_read_in_the_background_after_an_import_and_kept_off_on_demand(session, made_up, tmp_path, qtbot):
    session.desk.meaning.choose(True)
    path = tmp_path / "checks.tsv"
    path.write_text("id\ttext\nf1\tLe pont est fermé\n", encoding="utf-8")
    session.import_checks(path)
    qtbot.waitUntil(lambda: session.desk.store.index.count() == 1, timeout=20_000)
    qtbot.waitUntil(lambda: session.desk.store.index.vectors.missing(REMEMBERED) == 0, timeout=20_000)
    with qtbot.waitSignal(session.found, timeout=20_000) as found:
        session.search("the bridge is closed")
    (answer,) = found.args
    assert (answer.result.meaning, [hit.check.id for hit in answer.result.hits]) == (True, ["f1"])
    session.choose_meaning(False)
    with qtbot.waitSignal(session.found, timeout=20_000) as found:
        session.search("the bridge is closed")
    (answer,) = found.args
    assert (answer.result.meaning, answer.result.hits) == (False, ())


def test_a_window_that_searches_makes_the_vectors_that_are_missing(session, made_up, tmp_path, qtbot):
    path = tmp_path / "checks.tsv"
    path.write_text("id\ttext\nf1\tLe pont est fermé\n", encoding="utf-8")
    session.desk.import_checks(path)
    assert session.desk.store.index.vectors.missing(REMEMBERED) == 1
    session.desk.meaning.choose(True)
    session.search("the bridge is closed")
    qtbot.waitUntil(lambda: session.desk.store.index.vectors.missing(REMEMBERED) == 0, timeout=20_000)
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=20_000)


def test_what_is_shown_after_each_change_is_what_the_casebook_holds(qtbot, tmp_path):
    path = tmp_path / "velmora.txt"
    path.write_text(
        "\n\n".join(f"On day {day} the river fell by {day} centimetres, and {day} boats left." for day in range(2, 20)),
        encoding="utf-8",
    )
    desk = Desk.open_casebook(tmp_path / "z.casebook", "me")
    session = Session(desk, Settings())
    try:
        session.show_article(desk.open(str(path)).article.id)
        id_of = [view.id for view in session.views]
        at = session.view(id_of[4]).claim
        read_whole = []
        whole = desk.claims
        session.select(id_of[2], Origin.KEYS)
        session.mark(Verdict.VERIFIED)
        desk.claims = lambda *args, **told: read_whole.append(args) or whole(*args, **told)
        changes = [
            lambda: session.set_boundaries(id_of[4], at.start, at.start + 20),
            session.undo,
            session.redo,
            lambda: (session.select(id_of[0], Origin.KEYS), session.set_aside()),
            session.undo,
            lambda: session.split(id_of[6], session.view(id_of[6]).claim.start + 25),
            session.undo,
            session.redo,
            lambda: (session.select(id_of[8], Origin.KEYS), session.join_next()),
            session.undo,
            lambda: session.remove(id_of[2]),
            session.undo,
            lambda: session.add_claim(at.start + 3, at.start + 20),
            session.undo,
            lambda: session.edit_claim(id_of[3], speaker="Ana Kovač", kind=Kind.FURNITURE),
        ]
        for change in changes:
            head = desk.store.journal.head()
            change()
            assert desk.store.journal.head() != head
            assert session.views == tuple(whole(session.article.id, everything=True))
            assert session.tally() == desk.tally(session.article.id)
            judged = [view for view in session.views if view.state and view.number is not None]
            assert session.rare().get("signed", 0) == sum(bool(view.signed) for view in judged)
            assert session.rare().get("unsigned", 0) == sum(view.unsigned for view in judged)
            assert session.rare().get("dissent", 0) == sum(bool(view.dissents) for view in judged)
            assert session.rare().get("lost", 0) == sum(view.claim.lost for view in judged)
        assert read_whole == []
    finally:
        session.close()


def test_every_signal_of_a_session_is_known_to_qt_in_order():
    """Qt follows the first base of a class only: with several, the signals of the others are told to nobody."""
    chain = [one for one in Session.__mro__ if issubclass(one, QObject)]
    assert [len([base for base in one.__bases__ if issubclass(base, QObject)]) for one in chain[:-1]] == [1] * len(chain[:-1])
