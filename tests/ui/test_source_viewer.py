"""The saved copy of a source beside the article: shown, searched, pinned with keys and mouse, found again after a restart."""

import dataclasses

import pytest
from documents import docx, paragraph, pdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from shell_world import World

from workbench.domain.article import Snapshot
from workbench.domain.enums import Fate, Stance
from workbench.ui.actions import View
from workbench.ui.panels.viewer.excerpt import Parts
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SAID = "the weir was opened in 1901"
MINUTES = [f"Point {number}. The committee heard that {SAID}; nobody asked." for number in range(1, 30)]
PAGE = f"<html><head><title>Weir</title></head><body><p>The page says that {SAID}.</p></body></html>"
MAIL = f"From: clerk@quay.example\r\nSubject: The weir\r\n\r\nDear all, {SAID}, as the books say.\r\n"


class ViewerWorld(World):
    """The window with the sample open, its fourth claim current, and sources linked as they are asked for."""

    def __init__(self, path, **given):
        super().__init__(path, **given)
        self.folder = path.parent
        self.claim = self.desk.claims(self.desk.article("last").id)[3].id

    def linked(self, name, data, claim=None):
        (self.folder / name).write_bytes(data)
        change = self.desk.link(claim or self.claim, str(self.folder / name))
        if due := self.desk.to_capture(change):
            self.desk.snapshot(due.id)
        return self.desk.sources()[0]

    def evidence(self, source, claim=None):
        return next(item for item in self.desk.claim(claim or self.claim).evidence if item.source.id == source.id)

    def opened(self, qtbot, source, evidence_id=None):
        """Open the saved copy of a source and wait until it is read."""
        self.session.show_copy(source.id, evidence_id)
        viewer = self.window.copies.viewer
        qtbot.waitUntil(lambda: viewer.saved is not None and viewer.saved.source.id == source.id)
        return viewer


@pytest.fixture
def world(qtbot, tmp_path):
    made = ViewerWorld(tmp_path / "a.casebook")
    yield made
    made.close()


def picture(path):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.lightGray)
    image.save(str(path))
    return path.read_bytes()


def shown(world, qtbot):
    window = world.show(qtbot)
    world.session.select(world.claim, Origin.KEYS)
    return window


def standing(qtbot, viewer):
    """Wait until it stands at a pin."""
    qtbot.waitUntil(lambda: viewer.current_pin is not None)


def drawn(qtbot, viewer, page=None):
    """Wait for the picture, or for a page."""
    body = viewer.body
    qtbot.waitUntil(lambda: body.pages.is_drawn(page) if page else body.currentWidget() is body.picture, timeout=20_000)


def pinned_by_key(world, viewer, quote, key):
    """Select words of the copy and press a key, as an analyst does."""
    at = viewer.saved.words.index(quote)
    viewer.body.text.choose(at, at + len(quote))
    viewer.focus_body()
    QTest.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)


def test_five_kinds_are_pinned_by_keys_and_found_again_after_a_restart(world, qtbot):
    files = {
        "weir.html": PAGE.encode(),
        "act.pdf": pdf(["A list of acts."], [f"It is told that {SAID} by act of the council."]),
        "minutes.docx": docx("".join(paragraph(one) for one in MINUTES)),
        "letter.eml": MAIL.encode(),
        "stone.png": picture(world.folder / "drawn.png"),
    }
    sources = {name: world.linked(name, data) for name, data in files.items()}
    shown(world, qtbot)
    for name, source in sources.items():
        viewer = world.opened(qtbot, source)
        if name == "act.pdf":
            assert viewer.body.currentWidget() is viewer.body.pages
            world.window.commands["turn-copy"].trigger()
        if name == "stone.png":
            drawn(qtbot, viewer)
            viewer.body.picture.choose((1000, 2000, 3000, 4000))
            viewer.focus_body()
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        else:
            pinned_by_key(world, viewer, SAID, Qt.Key.Key_2)
        standing(qtbot, viewer)
        assert viewer.current_pin.evidence.stance is (Stance.CONTEXT if name == "stone.png" else Stance.CONTRADICTS)
    path = world.desk.path
    world.close()
    world.__init__(path, articles=())
    shown(world, qtbot)
    for name, source in sources.items():
        item = world.evidence(source)
        viewer = world.opened(qtbot, source, item.evidence.id)
        standing(qtbot, viewer)
        view = viewer.current_pin
        assert (view.evidence.id, view.found) == (item.evidence.id, True)
        if name == "stone.png":
            assert view.pin.region == (1000, 2000, 3000, 4000)
        else:
            assert viewer.saved.words[view.place.start : view.place.end] == SAID
        if name == "act.pdf":
            drawn(qtbot, viewer, page=2)
            assert viewer.body.pages.page == 2
            assert not viewer.body.pages.passage_rect(item.evidence.id).isEmpty()
        elif name == "minutes.docx":
            assert not viewer.body.text.words_rect((view.place.start, view.place.end)).isEmpty()
    assert world.desk.verify().findings == ()


def test_a_pin_in_the_card_and_in_the_copy_shows_both_sides(world, qtbot):
    source = world.linked("minutes.docx", docx("".join(paragraph(one) for one in MINUTES)))
    other = world.desk.claims(world.desk.article("last").id)[8]
    words = (other.claim.start, other.claim.start + 12)
    start, end = world.desk.occurrence(source, SAID, 25)
    world.desk.pin(world.claim, source.id, *world.desk.occurrence(source, SAID, 2))
    world.desk.pin(other.id, source.id, start, end, stance=Stance.CONTRADICTS, words=words)
    window = shown(world, qtbot)
    row = window.claims.card.sources.rows[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.passage.geometry().center())
    viewer = window.copies.viewer
    standing(qtbot, viewer)
    assert viewer.current_pin.pin.claim_id == world.claim
    assert viewer.head.pin.text().startswith("Pin 1 of 2 · Supports, claim 4")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    assert viewer.current_pin.pin.claim_id == other.id
    assert world.session.current.id == other.id
    assert not viewer.body.text.words_rect((start, end)).isEmpty()
    assert window.article.selection()[0] == words[0]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    sign = next(box for view, box in viewer.body.text._signs() if view.pin.claim_id == world.claim)
    world.session.select(other.id, Origin.KEYS)
    QTest.mouseClick(viewer.body.text.margin, Qt.MouseButton.LeftButton, pos=sign.center().toPoint())
    assert world.session.current.id == world.claim


def test_a_selection_shows_the_bar_and_a_click_pins_to_the_words_selected_in_the_article(world, qtbot):
    source = world.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    window = shown(world, qtbot)
    view = world.session.current
    window.article.text.choose(view.claim.start + 2, view.claim.start + 17)
    viewer = world.opened(qtbot, source)
    assert viewer.bar.isHidden()
    at = viewer.saved.words.index(SAID)
    viewer.body.text.choose(at, at + len(SAID))
    qtbot.waitUntil(viewer.bar.isVisible)
    assert viewer.bar.to.text() == f"Pin to claim {view.number}:"
    QTest.mouseClick(viewer.bar.buttons[Stance.CONTEXT], Qt.MouseButton.LeftButton)
    standing(qtbot, viewer)
    pin = viewer.current_pin.pin
    assert world.session.article.text[pin.words_start : pin.words_end] == pin.words
    assert (pin.words_start, viewer.current_pin.evidence.stance) == (window.article.selection()[0], Stance.CONTEXT)
    assert viewer.bar.isHidden()


def test_a_pin_is_annotated_taken_away_and_undone(world, qtbot):
    source = world.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    pinned_by_key(world, viewer, SAID, Qt.Key.Key_1)
    standing(qtbot, viewer)
    QTest.keyClicks(viewer.head.note, "seen twice")
    QTest.keyClick(viewer.head.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: viewer.current_pin.pin.note == "seen twice")
    QTest.mouseClick(viewer.head.unpin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not viewer.pins)
    assert viewer.head.pin.text() == "No passage is pinned yet. Select some words."
    world.session.undo()
    qtbot.waitUntil(lambda: len(viewer.pins) == 1)
    world.session.undo()
    world.session.undo()
    qtbot.waitUntil(lambda: not viewer.pins)
    world.session.redo()
    qtbot.waitUntil(lambda: len(viewer.pins) == 1)


def test_a_copy_saved_anew_tells_what_is_lost_and_shows_the_copy_it_was_pinned_in(world, qtbot):
    source = world.linked("weir.txt", f"It is told that {SAID}.".encode())
    world.desk.pin(world.claim, source.id, *world.desk.occurrence(source, SAID))
    item = world.evidence(source)
    newer = Snapshot.of(b"The weir is gone.", "text/plain; charset=utf-8", "2026-11-20T10:00:00Z")
    world.desk.store.save(newer, dataclasses.replace(source, text=newer.sha256), label="save what it says", analyst="ana")
    shown(world, qtbot)
    viewer = world.opened(qtbot, source, item.evidence.id)
    standing(qtbot, viewer)
    assert viewer.note.words.text() == f"The passage is not found in this copy: “{SAID}”"
    assert "not found in this copy" in viewer.head.pin.text()
    viewer.note.button.click()
    qtbot.waitUntil(lambda: not viewer.saved.current and viewer.current_pin is not None)
    place = viewer.current_pin.place
    assert viewer.saved.words[place.start : place.end] == SAID
    viewer.note.button.click()
    qtbot.waitUntil(lambda: viewer.saved.current)


def test_words_are_found_counted_and_gone_through(world, qtbot):
    source = world.linked("minutes.docx", docx("".join(paragraph(one) for one in MINUTES)))
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    viewer.focus_body()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is viewer.find_bar.field
    QTest.keyClicks(viewer.find_bar.field, "COMMITTEE")
    assert viewer.find_bar.count.text() == "1 of 29"
    QTest.keyClick(viewer.find_bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert viewer.find_bar.count.text() == "29 of 29"
    assert not viewer.body.text.words_rect(viewer.searching.matches[-1]).isEmpty()
    QTest.keyClick(viewer.find_bar.field, Qt.Key.Key_Escape)
    assert viewer.find_bar.isHidden()
    assert world.window.copies.is_open
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not world.window.copies.is_open
    assert not world.window.claims.isHidden()


def test_zoom_keys_mean_what_has_the_focus(world, qtbot):
    source = world.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    window = shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    before = viewer.body.text.document().defaultFont().pixelSize()
    viewer.focus_body()
    window.commands["zoom-in"].trigger()
    assert viewer.body.text.document().defaultFont().pixelSize() > before
    assert window.article.zoom() == 100
    window.article.setFocus()
    window.commands["zoom-in"].trigger()
    assert window.article.zoom() == 110


def test_what_is_not_saved_damaged_or_withheld_says_so(world, qtbot):
    world.desk.link(world.claim, "https://quay.example/weir")
    unsaved = world.desk.sources()[0]
    torn = world.linked("torn.txt", b"The weir.")
    world.desk.store.connection.execute("update snapshot set data = x'00' where sha256 in (?, ?)", [torn.text, torn.snapshot])
    noise = world.linked("noise.bin", bytes(range(256)) * 20)
    hidden = world.linked("hidden.txt", b"The weir was opened.")
    world.desk.edit_source(hidden.id, withheld="a person of the house")
    shown(world, qtbot)
    viewer = world.opened(qtbot, unsaved)
    assert (viewer.note.words.text(), viewer.note.button.text()) == ("Its page is not saved.", "Save its page")
    assert viewer.body.empty.text().startswith("Nothing of this source is saved yet.")
    assert world.opened(qtbot, torn).body.empty.text().startswith("The saved copy is damaged")
    assert world.opened(qtbot, noise).body.empty.text().startswith("The file is saved as it came.")
    assert world.opened(qtbot, hidden).note.words.text() == "Withheld: a person of the house. Reports do not name it."
    world.window.commands["pin-supports"].trigger()
    assert viewer.pins == []


def test_a_source_that_is_removed_closes_its_copy(world, qtbot):
    source = world.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    shown(world, qtbot)
    world.opened(qtbot, source)
    world.session.remove(source.id)
    assert not world.window.copies.is_open


def test_hostile_words_stay_words(world, qtbot, tmp_path):
    text = '<img src="file:///etc/passwd"><b>bold</b> \x00\x1b]0;x\x07 \u202e txt &amp; <a href="javascript:1">x</a> 💣 end'
    source = world.linked("bad.txt", text.encode())
    world.desk.edit_source(source.id, title="<h1>Title</h1>")
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    assert "<b>bold</b>" in viewer.body.text.toPlainText()
    assert viewer.head.title.textFormat() is Qt.TextFormat.PlainText
    at = text.index("💣")
    viewer.body.text.choose(at, at + 5)
    assert viewer.body.selected_words() == (at, at + 5)
    viewer.pin(Stance.SUPPORTS, None)
    standing(qtbot, viewer)
    assert viewer.current_pin.pin.quote == "💣 end"


def test_a_very_long_text_comes_in_parts_and_its_pins_are_reached(world, qtbot):
    line = "Nothing of note happened on this day at the weir of Ossenby, says the log of the keeper.\n"
    text = line * 9_000 + f"And {SAID}.\n"
    source = world.linked("log.txt", text.encode())
    world.desk.pin(world.claim, source.id, *world.desk.occurrence(source, SAID))
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    assert viewer.parts.words.text() == "Part 1 of 3 of a very long text"
    world.window.commands["next-pin"].trigger()
    assert viewer.body.text.parts == (3, 3)
    place = viewer.current_pin.place
    assert viewer.saved.words[place.start : place.end] == SAID
    assert not viewer.body.text.words_rect((place.start, place.end)).isEmpty()


@pytest.mark.parametrize("text", ["", "a" * 25, "ab\n" * 9, "a" * 9 + "\n" + "b" * 30])
def test_parts_hold_the_whole_text(text):
    parts = Parts(text, longest=10)
    spans = [parts.span(number) for number in range(parts.count)]
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(end - start <= 10 for start, end in spans)
    assert all(parts.of(at) == number for number, (start, end) in enumerate(spans) for at in range(start, end))


def test_pages_that_cannot_be_drawn_say_so_and_the_window_lives(world, qtbot):
    good = pdf(["One."], ["Two."])
    source = world.linked("torn.pdf", good)
    broken = Snapshot.of(b"%PDF-1.7 nothing of the kind", "application/pdf", "2026-11-20T10:00:00Z")
    world.desk.store.save(broken, dataclasses.replace(source, snapshot=broken.sha256), label="save what it says", analyst="ana")
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    qtbot.waitUntil(lambda: len(viewer.body.pages._failed) > 0, timeout=20_000)
    assert "damaged" in viewer.body.pages._failed[1]
    viewer.turn()
    assert viewer.body.shows_words


def test_in_a_narrow_window_the_claims_make_way(world, qtbot):
    source = world.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    window = shown(world, qtbot)
    window.resize(900, 700)
    world.opened(qtbot, source)
    assert window.claims.isHidden()
    window.resize(1400, 900)
    assert not window.claims.isHidden()
    share = window.copies.sizes()
    window.commands["open-copy"].trigger()
    qtbot.waitUntil(lambda: not window.copies.is_open)
    assert len(share) == 2


def test_the_copy_is_opened_from_the_list_of_sources_too(world, qtbot):
    source = world.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    window = shown(world, qtbot)
    window.show_view(View.SOURCES)
    window.whole.sources.focus_list()
    qtbot.waitUntil(lambda: window.whole.sources.chosen() is not None)
    window.commands["open-copy"].trigger()
    viewer = window.copies.viewer
    qtbot.waitUntil(lambda: viewer.saved is not None)
    assert (window.view, viewer.saved.source.id, world.session.current.id) == (View.ARTICLE, source.id, world.claim)


def test_every_control_has_a_name_and_every_label_is_plain(world, qtbot):
    source = world.linked("act.pdf", pdf(["One."], [f"That {SAID}."]))
    world.desk.pin(world.claim, source.id, *world.desk.occurrence(source, SAID))
    shown(world, qtbot)
    viewer = world.opened(qtbot, source, world.evidence(source).evidence.id)
    standing(qtbot, viewer)
    viewer.open_find()
    parts = [viewer, viewer.body.text, viewer.body.pages, viewer.body.picture, viewer.bar, viewer.head.pin]
    controls = [*viewer.findChildren(QAbstractButton), *viewer.findChildren(QLineEdit)]
    seen = [one for one in controls if one.isVisible() and not isinstance(one.parent(), QLineEdit)]
    assert len(seen) >= 9
    for one in [*parts, *seen]:
        assert one.accessibleName() or one.text(), one
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in viewer.findChildren(QLabel) if label.text())


def test_a_casebook_that_is_only_read_shows_copies_and_pins_nothing(qtbot, tmp_path):
    made = ViewerWorld(tmp_path / "a.casebook")
    source = made.linked("minutes.docx", docx(paragraph(MINUTES[0])))
    made.desk.pin(made.claim, source.id, *made.desk.occurrence(source, SAID))
    made.close()
    made.__init__(tmp_path / "a.casebook", read_only=True)
    shown(made, qtbot)
    viewer = made.opened(qtbot, source, made.evidence(source).evidence.id)
    standing(qtbot, viewer)
    assert viewer.head.unpin.isHidden()
    assert viewer.head.note.isReadOnly()
    viewer.body.text.choose(0, 5)
    qtbot.waitUntil(viewer.bar.isVisible)
    assert not any(button.isEnabled() for button in viewer.bar.buttons.values())
    made.close()


def test_a_part_of_a_picture_is_drawn_with_the_mouse(world, qtbot):
    source = world.linked("stone.png", picture(world.folder / "drawn.png"))
    shown(world, qtbot)
    viewer = world.opened(qtbot, source)
    view = viewer.body.picture
    drawn(qtbot, viewer)
    area = view._area()
    first = area.topLeft().toPoint() + QPoint(round(area.width() * 0.1), round(area.height() * 0.2))
    last = area.topLeft().toPoint() + QPoint(round(area.width() * 0.4), round(area.height() * 0.6))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert view.region() == pytest.approx((1000, 2000, 3000, 4000), abs=60)
    assert viewer.bar.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.region()[0] == pytest.approx(1200, abs=60)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.region() is None


def test_what_became_of_a_source_stands_before_its_title(world, qtbot):
    shown(world, qtbot)
    source = world.linked("act.txt", f"By act, {SAID}.".encode())
    world.desk.edit_source(source.id, fate=Fate.WITHDRAWN)
    viewer = world.opened(qtbot, source)
    assert viewer.head.title.text() == "✕ Withdrawn · act.txt"
