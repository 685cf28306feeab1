"""The card of the current claim: verdicts, reasons, sources, rationale, earlier checks."""

import pytest
from claims_world import open_world
from pauses import lay_out
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox

from workbench.desk import Desk
from workbench.domain.enums import Band, NotCheckable, Reason, Stance, Verdict
from workbench.services.language.rules import RULES
from workbench.ui.drops import web_address
from workbench.ui.panels.claims import words
from workbench.ui.panels.claims.typed import COMMIT_MS

# Said by the offscreen platform of windows and popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
URL = "https://source-a.example/report"


@pytest.fixture
def world(tmp_path, qtbot):
    with open_world(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def card(world):
    return world.panel.card


# Verdict, reason, not checkable


def test_a_verdict_button_marks_and_the_same_again_clears(world, card):
    card.verdicts.buttons[Verdict.DISPUTED].click()
    assert world.current.verdict is Verdict.DISPUTED
    assert card.verdicts.buttons[Verdict.DISPUTED].isChecked()
    assert not card.verdicts.buttons[Verdict.VERIFIED].isChecked()
    card.verdicts.buttons[Verdict.DISPUTED].click()
    assert world.current.verdict is None
    assert not card.verdicts.buttons[Verdict.DISPUTED].isChecked()


def test_a_verdict_without_a_source_says_so(world, card):
    assert not card.counts.isVisible()
    world.session.mark(Verdict.VERIFIED)
    assert card.counts.isVisible()
    world.session.link(URL)
    assert not card.counts.isVisible()


def choose(button, word):
    button.click()
    menu = button.findChild(QMenu)
    next(action for action in menu.actions() if action.text().endswith(f"  {word}")).trigger()
    menu.close()


def test_reason_and_not_checkable_stand_beside_the_verdict(world, card):
    world.session.mark(Verdict.DISPUTED)
    choose(card.verdicts.reason, "Outdated")
    assert (world.current.verdict, world.current.state.reason) == (Verdict.DISPUTED, Reason.OUTDATED)
    choose(card.verdicts.not_checkable, "Opinion")
    assert world.told[-1].startswith("What cannot be checked is neither verified nor disputed.")
    assert (world.current.verdict, world.current.not_checkable) == (Verdict.DISPUTED, None)
    world.session.mark(Verdict.UNVERIFIED)
    choose(card.verdicts.reason, "Outdated")
    choose(card.verdicts.not_checkable, "Opinion")
    assert world.current.state.reason is Reason.OUTDATED
    assert world.current.not_checkable is NotCheckable.OPINION
    assert card.verdicts.reason.text() == "Outdated ▾"
    assert card.verdicts.not_checkable.text() == "Not checkable: Opinion ▾"
    tally = world.session.tally()
    assert (tally.unverified, tally.not_checkable, words.standing_word(world.current)) == (0, 1, "Not checkable")


def test_the_signals_are_shown_on_demand(world, card):
    assert not card.verdicts.signals.isVisible()
    card.verdicts.why.click()
    assert card.verdicts.signals.isVisible()
    assert world.current.claim.signals[0].name in card.verdicts.signals.text()
    assert RULES[world.current.claim.rule] in card.verdicts.signals.text()
    world.go(2)
    assert not card.verdicts.signals.isVisible()


# Sources


def test_u_links_the_address_on_the_clipboard(world, card):
    QGuiApplication.clipboard().setText(f"  {URL}\n")
    world.panel.link_clipboard()
    assert [item.source.url for item in world.current.evidence] == [URL]
    assert card.sources.rows[0].isVisible()
    world.panel.link_clipboard()
    assert len(world.current.evidence) == 1


def test_u_tells_what_a_source_that_is_there_says_already(world, card):
    world.session.link(URL, stance=Stance.CONTRADICTS)
    assert not world.told
    QGuiApplication.clipboard().setText(URL)
    world.panel.link_clipboard()
    assert [one.evidence.stance for one in world.current.evidence] == [Stance.CONTRADICTS]
    assert world.told[-1].endswith("is linked already: it contradicts this claim. S changes that.")
    world.session.desk.link(world.current.id, URL, quote="It is so", stance=Stance.SUPPORTS, quote_anyway=True)
    world.session.desk.link(world.current.id, URL, quote="It is not so", stance=Stance.CONTRADICTS, quote_anyway=True)
    world.session.link(URL)
    assert world.told[-1].endswith("now both supports and contradicts this claim.")


@pytest.mark.parametrize(
    "text", ["", "no address", "ftp://source-a.example/x", "javascript:alert(1)", "https://", "file:///etc/passwd"]
)
def test_a_clipboard_without_an_address_is_told(world, text):
    QGuiApplication.clipboard().setText(text)
    world.panel.link_clipboard()
    assert not world.current.evidence
    assert len(world.told) == 1
    assert "web address" in world.told[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (URL, URL),
        (f"{URL} and more", URL),
        ("HTTPS://Source-A.example/X", "HTTPS://Source-A.example/X"),
        ("http://[::1", None),
        ("see https://source-a.example", None),
    ],
)
def test_what_counts_as_a_web_address(text, found):
    assert web_address(text) == found


def test_enter_in_the_field_links_and_empties_it(world, card, qtbot):
    world.panel.focus_link()
    qtbot.keyClicks(card.sources.field, URL)
    qtbot.keyClick(card.sources.field, Qt.Key.Key_Return)
    assert [item.source.url for item in world.current.evidence] == [URL]
    qtbot.waitUntil(lambda: card.sources.field.text() == "")


def test_what_cannot_be_linked_stays_in_the_field(world, card, qtbot):
    world.panel.focus_link()
    qtbot.keyClicks(card.sources.field, "nothing of the kind")
    qtbot.keyClick(card.sources.field, Qt.Key.Key_Return)
    assert not world.current.evidence
    assert card.sources.field.text() == "nothing of the kind"
    assert len(world.told) == 1


def test_letters_of_a_title_find_a_source_of_the_casebook(world, card, qtbot):
    world.session.desk.link(world.claims[4].id, URL, title="Budget of the harbour")
    source = world.session.sources()[0]
    world.panel.focus_link()
    qtbot.keyClicks(card.sources.field, "harb")
    completer = card.sources.field.completer()
    assert completer.completionCount() == 1
    assert completer.popup().isVisible()
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert [item.source.id for item in world.current.evidence] == [source.id]
    qtbot.waitUntil(lambda: card.sources.field.text() == "")
    assert not world.told


def test_the_stance_button_goes_round(world, card):
    world.session.link(URL)
    for stance in (Stance.CONTRADICTS, Stance.CONTEXT, Stance.SUPPORTS):
        card.sources.rows[0].stance.click()
        assert world.current.evidence[0].evidence.stance is stance


def test_s_means_the_source_touched_last(world, card, qtbot):
    for number in range(2):
        world.session.link(f"{URL}/{number}")
    world.panel.cycle_stance()
    assert world.current.evidence[0].evidence.stance is Stance.CONTRADICTS
    card.sources.rows[1].toggle()
    world.panel.cycle_stance()
    assert world.current.evidence[1].evidence.stance is Stance.CONTRADICTS


def test_a_passage_is_written_in_place_and_kept(world, card, qtbot):
    world.session.link(URL)
    row = card.sources.rows[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(row.details.passage, "Fourteen million")
    qtbot.keyClicks(row.details.locator, "p. 3")
    world.go(2)
    kept = world.claims[0].evidence[0].evidence
    assert (kept.quote, kept.locator) == ("Fourteen million", "p. 3")
    world.go(1)
    assert row.details is None
    assert row.passage.accessibleName().startswith("“Fourteen million”")


def test_typing_a_passage_is_not_torn_by_its_own_commit(world, card, qtbot):
    world.session.link(URL)
    row = card.sources.rows[0]
    row.toggle()
    row.details.passage.setFocus()
    qtbot.keyClicks(row.details.passage, "one ")
    row.details.typed.flush()
    qtbot.keyClicks(row.details.passage, "two")
    assert row.details.passage.text() == "one two"


def test_unlinking_removes_and_can_be_undone(world, card, qtbot):
    world.session.link(URL)
    card.sources.rows[0].toggle()
    card.sources.rows[0].details.remove_button.click()
    qtbot.waitUntil(lambda: not world.current.evidence)
    assert not card.sources.rows[0].isVisible()
    world.session.undo()
    assert len(world.current.evidence) == 1
    assert card.sources.rows[0].isVisible()


class Browser(QObject):
    """Stands where the system's browser would."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open_url(self, url):
        self.opened.append(url.toString())


def test_a_source_opens_after_its_real_host_was_shown(world, card):
    browser = Browser()
    for scheme in ("https", "http"):
        QDesktopServices.setUrlHandler(scheme, browser, "open_url")
    world.session.link("https://xn--exmple-cua.example/a")
    world.panel.open_source()
    box = world.panel.findChild(QMessageBox)
    assert "xn--exmple-cua.example" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert not browser.opened
    box.buttons()[0].click()
    assert browser.opened == ["https://xn--exmple-cua.example/a"]
    for scheme in ("https", "http"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_a_file_is_never_opened(world, tmp_path):
    (tmp_path / "minutes.txt").write_text("The minutes.")
    world.session.link(str(tmp_path / "minutes.txt"))
    world.panel.open_source()
    assert world.panel.findChild(QMessageBox) is None
    assert len(world.told) == 1


# Rationale


def test_the_rationale_is_kept_after_a_pause(world, card, qtbot):
    world.panel.focus_rationale()
    assert card.rationale.field.hasFocus()
    qtbot.keyClicks(card.rationale.field, "Two sources agree")
    assert world.current.rationale == ""
    qtbot.waitUntil(lambda: world.current.rationale == "Two sources agree", timeout=COMMIT_MS * 4)
    assert card.rationale.field.textCursor().position() == len("Two sources agree")
    qtbot.keyClicks(card.rationale.field, " here")
    assert card.rationale.field.text() == "Two sources agree here"


def test_one_pause_is_one_step(world, card, qtbot):
    before = len(world.session.desk.history())
    world.panel.focus_rationale()
    qtbot.keyClicks(card.rationale.field, "Because")
    card.rationale.typed.flush()
    card.rationale.typed.flush()
    assert len(world.session.desk.history()) == before + 1


@pytest.mark.parametrize("leave", ["another claim", "another verb", "focus"])
def test_the_rationale_is_kept_before_anything_else(world, card, qtbot, leave):
    world.panel.focus_rationale()
    qtbot.keyClicks(card.rationale.field, "Seen on site")
    if leave == "another claim":
        world.go(2)
        assert card.rationale.field.text() == ""
    elif leave == "another verb":
        world.session.mark(Verdict.VERIFIED)
    else:
        world.panel.focus_list()
    assert world.claims[0].rationale == "Seen on site"


def test_no_break_spaces_are_kept(world, card, qtbot):
    world.panel.focus_rationale()
    card.rationale.field.insertPlainText("«\u00a0terrestres\u00a0»\nSeconde ligne")
    card.rationale.typed.flush()
    assert world.current.rationale == "«\u00a0terrestres\u00a0»\nSeconde ligne"


def test_undo_takes_back_typing_first_then_the_last_step(world, card, qtbot):
    world.session.mark(Verdict.VERIFIED)
    field = card.rationale.field
    world.panel.focus_rationale()
    qtbot.keyClicks(field, "typed")
    while field.document().isUndoAvailable():
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert world.current.verdict is Verdict.VERIFIED
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert world.current.verdict is None


def test_undo_of_a_rationale_shows_what_was_before(world, card, qtbot):
    world.session.explain(world.current.id, "First")
    world.session.explain(world.current.id, "Second")
    assert card.rationale.field.text() == "Second"
    world.session.undo()
    assert card.rationale.field.text() == "First"


def test_escape_leaves_for_the_list(world, card, qtbot):
    world.panel.focus_rationale()
    qtbot.keyClick(card.rationale.field, Qt.Key.Key_Escape)
    assert world.panel.table.hasFocus()
    world.panel.focus_link()
    qtbot.keyClick(card.sources.field, Qt.Key.Key_Escape)
    assert world.panel.table.hasFocus()


def test_what_cannot_be_kept_is_not_lost(world, card, qtbot):
    desk = world.session.desk
    world.session.desk = Desk.open_casebook(desk.path, "me", read_only=True)
    world.panel.focus_rationale()
    qtbot.keyClicks(card.rationale.field, "Seen on site")
    world.go(2)
    assert world.told
    assert card.rationale.field.text() == ""
    world.session.desk.close()
    world.session.desk = desk
    world.go(1)
    assert card.rationale.field.text() == "Seen on site"
    qtbot.waitUntil(lambda: world.current.rationale == "Seen on site")


def test_the_field_grows_and_the_row_with_it(world, card, qtbot):
    before = (card.rationale.field.height(), world.panel.table.rowHeight(0))
    world.panel.focus_rationale()
    card.rationale.field.insertPlainText("\n".join("one line more" for _ in range(6)))
    qtbot.waitUntil(lambda: world.panel.table.rowHeight(0) > before[1])
    assert card.rationale.field.height() > before[0]
    assert card.rationale.field.verticalScrollBar().maximum() == 0


# Checked before


def test_the_same_claim_is_found_and_reused(world, card, qtbot):
    world.go(2)
    qtbot.waitUntil(lambda: bool(card.checked.hits))
    assert card.checked.hits[0].band is Band.SAME
    assert card.checked.rows[0].score.text() == f"{round(100 * card.checked.hits[0].score)}\u00a0%"
    assert not card.checked.rows[0].differs.isVisible()
    assert card.checked.head.button.text() == "Reuse verdict and sources"
    world.panel.reuse_best()
    assert world.current.verdict is Verdict.VERIFIED
    assert world.current.evidence


def test_what_differs_comes_first_and_its_verdict_is_not_taken(world, card, qtbot):
    world.go(4)
    qtbot.waitUntil(lambda: bool(card.checked.hits))
    row = card.checked.rows[0]
    assert row.hit.band is Band.DIFFERS
    assert row.differs.isVisible()
    assert row.differs.accessibleName().startswith("Number 14")
    assert "41" in row.differs.accessibleName()
    assert row.differs.y() < row.text.y()
    assert card.checked.head.button.text() == "Link it and its sources"
    world.panel.reuse_best()
    assert world.current.verdict is None
    assert world.current.evidence


def test_hits_of_another_claim_are_not_shown(world, card, qtbot):
    world.go(2)
    qtbot.waitUntil(lambda: bool(card.checked.hits))
    world.go(1)
    assert not card.checked.hits
    qtbot.waitUntil(lambda: card.checked.known)
    assert world.panel.claims.index(1, 0).data(Qt.ItemDataRole.UserRole + 1) >= 1


def test_a_row_opens_to_the_whole_check(world, card, qtbot):
    world.go(2)
    qtbot.waitUntil(lambda: bool(card.checked.hits))
    world.panel.focus_checked_before()
    row = card.checked.rows[0]
    assert row.hasFocus()
    before = card.height()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.height() > before)
    qtbot.keyClick(row, Qt.Key.Key_Escape)
    assert world.panel.table.hasFocus()


def test_nothing_to_reuse_is_told(tmp_path, qtbot):
    with open_world(tmp_path, qtbot, checks="") as world:
        qtbot.waitUntil(lambda: world.panel.card.checked.known)
        assert world.panel.card.checked.nothing.text() == "No earlier check resembles this claim."
        world.panel.reuse_best()
        assert len(world.told) == 1
        lay_out()


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("The bridge is closed.", "en", "“The bridge is closed.”"),
        ("Why did it take a year to come out?”", "en", "“Why did it take a year to come out?”"),
        ("“Why did it take a year", "en", "“Why did it take a year”"),
        ("“The bridge is closed.”", "en", "“The bridge is closed.”"),
        ("“No,” said Ann Roe.", "en", "“No,” said Ann Roe."),
        ("Ann Roe said: “No.”", "en", "Ann Roe said: “No.”"),
        ("Le pont est fermé.", "fr", "«\u00a0Le pont est fermé.\u00a0»"),
        ("Le pont est fermé\u00a0»", "fr", "«\u00a0Le pont est fermé\u00a0»"),
        ("Es „bleibt zu“", "de", "Es „bleibt zu“"),
        ("It is the workers’", "en", "“It is the workers’”"),
        ("", "en", ""),
    ],
)
def test_a_quote_gets_only_the_marks_that_it_lacks(text, language, shown):
    assert words.quoted(text, language) == shown
