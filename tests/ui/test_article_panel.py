"""The article panel on a real casebook: what is marked where, and the one selection seen from the text."""

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from pauses import let_pass
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMainWindow, QTextEdit

from workbench.desk import Desk
from workbench.domain.enums import Kind, Verdict
from workbench.settings import Settings
from workbench.ui.panels.article import ArticlePanel
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.ui.values import Origin

TEXT = (
    "Le maire défend 😀 son pont\r\n"
    "\r\n"
    "Le pont a coûté 12 millions d’euros en 2021. « Il tiendra cent ans », a déclaré le maire, Jean Petit.\r\n"
    "Les travaux ont duré trois ans selon la préfecture, et 300 ouvriers y ont pris part.\r\n"
    "Photo : Agence Exemple\r\n"
    "Le 🦊 trafic a baissé de 40 % dans le centre. Le maire a été réélu en mars 2022.\r\n"
)


@dataclass
class Bench:
    panel: ArticlePanel
    session: Session
    theme: Theme
    folder: Path

    def open(self, text: str = TEXT) -> None:
        path = self.folder / "article.txt"
        path.write_bytes(text.encode())
        self.session.show_article(self.session.desk.open(str(path)).article.id)

    def claim(self, words: str):
        return next(view for view in self.session.views if words in view.claim.quote)

    def look(self, offset: int) -> QTextCharFormat:
        """How a code point looks: its format in the document and all extra selections there, the last one on top."""
        found = self.panel.text.cursor_at(offset, offset + 1).charFormat()
        for over in self.panel.text.extraSelections():
            start, end = self.panel.text.text_map.offsets(over.cursor.selectionStart(), over.cursor.selectionEnd())
            if start <= offset < end:
                found.merge(over.format)
        return found

    def tinted(self) -> set[int]:
        """The code points that are shown with a verdict's line under them."""
        none = QTextCharFormat.UnderlineStyle.NoUnderline
        text = self.session.article.text
        return {at for at, letter in enumerate(text) if letter not in "\r\n" and self.look(at).underlineStyle() != none}

    def over_colour(self) -> QColor:
        """The colour that lies over the current claim."""
        over = self.panel.text.extraSelections()
        return QColor(over[-1].format.background().color())

    def choose(self, words: str) -> tuple[int, int]:
        """Select words with the text's own cursor."""
        start = self.session.article.text.index(words)
        self.panel.text.setTextCursor(self.panel.text.cursor_at(start, start + len(words)))
        return start, start + len(words)

    def point(self, words: str) -> QPoint:
        """The middle of the first letter of words, in the viewport."""
        rect = self.panel.text.line_rect(self.session.article.text.index(words))
        return QPoint(rect.left() + 4, rect.center().y())


def _written(folder: Path, text: str) -> Path:
    path = folder / "long.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def bench(qapp, qtbot, tmp_path):
    theme = Theme()
    theme.apply(qapp, "light")
    session = Session(Desk.open_casebook(tmp_path / "a.casebook", "me"), Settings())
    window = QMainWindow()
    qtbot.addWidget(window)
    panel = ArticlePanel(session, theme)
    window.setCentralWidget(panel)
    window.resize(760, 600)
    window.show()
    yield Bench(panel, session, theme, tmp_path)
    session.close()
    qapp.setStyleSheet("")


def test_without_an_article_there_is_one_sentence_and_one_button(bench, qtbot):
    assert bench.panel.open_button.isVisible()
    with qtbot.waitSignal(bench.panel.open_requested):
        qtbot.mouseClick(bench.panel.open_button, Qt.MouseButton.LeftButton)
    assert bench.panel.selection() is None
    bench.panel.open_find()
    assert not bench.panel.find_bar.isVisible()


def test_an_opened_article_tells_where_it_comes_from(bench):
    bench.open()
    header = bench.panel.header
    assert header.origin.accessibleName() == "article.txt · no date"
    assert header.language.text() == "French"
    assert header.words.text().endswith(" words")
    assert bench.panel.text.isReadOnly()


def test_a_verdict_tints_exactly_the_words_of_its_claim(bench):
    bench.open()
    claim = bench.claim("40 %").claim
    assert "🦊" in claim.quote, "the span must lie behind astral characters and line ends to prove anything"
    for verdict in Verdict:
        bench.session.select(claim.id, Origin.CLAIMS)
        bench.session.desk.mark(claim.id, None)
        bench.session.mark(verdict)
        bench.session.select(None, Origin.KEYS)
        assert bench.tinted() == set(range(claim.start, claim.end)), verdict
        assert bench.look(claim.start).underlineStyle() == bench.theme.underline(verdict)
        assert bench.look(claim.start).background().color() == bench.theme.tint(verdict)
        assert bench.look(claim.end - 1).underlineColor() == bench.theme.ink(verdict)


def test_taking_one_verdict_away_leaves_that_of_the_claim_around_it(bench):
    bench.open()
    outer = next(view for view in bench.session.views if view.number == 2)
    bench.session.select(outer.id, Origin.CLAIMS)
    bench.session.mark(Verdict.VERIFIED)
    start = outer.claim.start + outer.claim.quote.index(" ") + 1
    bench.session.add_claim(start, start + 5, Verdict.DISPUTED)
    inner = bench.session.current.id
    bench.session.select(None, Origin.KEYS)
    assert bench.look(start).background().color() == bench.theme.tint(Verdict.DISPUTED)
    bench.session.select(inner, Origin.KEYS)
    bench.session.mark(None)
    bench.session.select(None, Origin.KEYS)
    assert bench.look(start).background().color() == bench.theme.tint(Verdict.VERIFIED)


def test_the_same_verdict_again_takes_the_tint_away(bench):
    bench.open()
    claim = bench.claim("40 %")
    for count in (len(claim.claim.quote), 0):
        bench.session.select(claim.id, Origin.CLAIMS)
        bench.session.mark(Verdict.DISPUTED)
        assert len(bench.tinted()) == count


def test_the_text_of_an_article_goes_when_another_is_shown(bench, qtbot):
    bench.open()
    article = bench.session.article.id
    bench.open("Another article\n\nThe harbour of Brisac has 12 cranes.\n")
    for _ in range(5):
        bench.session.show_article(article)
        bench.session.show_article("last")
    let_pass(qtbot, 1)  # widgets and texts that are to be deleted later are, then
    assert len(bench.panel.text.findChildren(QTextDocument)) < 3


def test_title_and_furniture_look_different_from_the_body(bench):
    bench.open()
    text = bench.session.article.text
    title, body, grey = (bench.look(text.index(words)) for words in ("Le maire défend", "Le pont", "Photo"))
    assert bench.claim("Le maire défend").claim.kind is Kind.HEADLINE
    assert title.font().pixelSize() == 25
    assert title.font().weight() == 600
    assert body.fontItalic() is False
    assert grey.fontItalic()
    assert grey.foreground().color() == bench.theme.color("muted")
    assert bench.panel.text.document().defaultFont().pixelSize() == 16


def test_grey_words_tell_why_they_are_grey(bench):
    bench.open()
    why = bench.panel.text.tell_of
    assert "not the article" in why(bench.session.article.text.index("Agence"))
    assert why(bench.session.article.text.index("Le pont")) == ""


def test_grey_words_that_were_clicked_become_a_claim_with_one_key(bench, qtbot):
    bench.open()
    qtbot.mouseClick(bench.panel.text.viewport(), Qt.MouseButton.LeftButton, pos=bench.point("Photo"))
    bench.panel.add_selection()
    view = bench.claim("Photo")
    assert view.number is not None
    assert not bench.look(view.claim.start).fontItalic()
    bench.session.undo()
    assert bench.look(view.claim.start).fontItalic()


def test_a_click_on_words_selects_their_claim_without_scrolling(bench, qtbot):
    bench.open()
    view = bench.claim("300 ouvriers")
    with qtbot.waitSignal(bench.session.current_changed) as told:
        qtbot.mouseClick(bench.panel.text.viewport(), Qt.MouseButton.LeftButton, pos=bench.point("ouvriers"))
    assert told.args[0].view.id == view.id
    assert told.args[0].origin is Origin.ARTICLE
    assert not bench.panel.highlights.flashing


def test_the_words_under_the_pointer_are_told_to_the_other_view(bench, qtbot):
    bench.open()
    told = []
    bench.session.hovered.connect(told.append)
    qtbot.mouseMove(bench.panel.text.viewport(), bench.point("trafic"))
    qtbot.mouseMove(bench.panel.text.viewport(), QPoint(bench.panel.text.viewport().width() - 2, 4))
    assert [hovered.view and hovered.view.id for hovered in told] == [bench.claim("trafic").id, None]


def test_a_claim_under_the_pointer_elsewhere_is_tinted_here(bench):
    bench.open()
    view = bench.claim("trafic")
    bench.session.hover(view.id, Origin.CLAIMS)
    spans = [(over.cursor.selectionStart(), over.cursor.selectionEnd()) for over in bench.panel.text.extraSelections()]
    assert bench.panel.text.text_map.positions(view.claim.start, view.claim.end) in spans
    bench.session.hover(None, Origin.CLAIMS)
    assert len(bench.panel.text.extraSelections()) == 1


def test_a_claim_chosen_elsewhere_scrolls_in_and_flashes(bench, qtbot):
    bench.open("\n".join(f"La mesure numéro {n} a coûté {n} millions d’euros en 2021." for n in range(200)))
    far = bench.claim("numéro 150 ")
    bench.session.select(far.id, Origin.CLAIMS)
    first, last = bench.panel.text.visible_span()
    assert first <= far.claim.start <= far.claim.end <= last
    assert bench.panel.highlights.flashing
    strong = bench.over_colour()
    qtbot.waitUntil(lambda: not bench.panel.highlights.flashing, timeout=2000)
    assert bench.over_colour() == bench.theme.color("selection") != strong


def test_marking_the_current_claim_neither_scrolls_nor_flashes(bench):
    bench.open("\n".join(f"La mesure numéro {n} a coûté {n} millions d’euros en 2021." for n in range(200)))
    bench.session.select(bench.claim("numéro 3 ").id, Origin.ARTICLE)
    bench.panel.set_scroll_position(bench.claim("numéro 100 ").claim.start)
    before = bench.panel.scroll_position()
    bench.session.link("https://source.example/a")
    assert bench.panel.scroll_position() == before
    assert not bench.panel.highlights.flashing


def test_selected_words_snap_to_their_edges_and_become_a_claim_with_a_verdict(bench):
    bench.open()
    bench.choose("avaux ont duré trois a")
    start, end = bench.panel.selection()
    assert bench.session.article.text[start:end] == "travaux ont duré trois ans"
    bench.panel.add_selection(Verdict.DISPUTED)
    made = bench.session.current
    assert (made.claim.start, made.claim.end, made.verdict) == (start, end, Verdict.DISPUTED)
    assert bench.panel.selection() is None
    assert bench.tinted() == set(range(start, end))


def test_a_bar_floats_over_selected_words(bench, qtbot):
    bench.open()
    bench.panel.text.setFocus()
    bench.choose("trafic a baissé")
    qtbot.waitUntil(bench.panel.bar.isVisible)
    over = bench.panel.bar.geometry()
    assert not over.contains(bench.panel.text.viewport().mapToParent(bench.point("trafic")))
    with qtbot.waitSignal(bench.panel.search_requested) as asked:
        qtbot.mouseClick(bench.panel.bar.search, Qt.MouseButton.LeftButton)
    assert asked.args[0].text == "trafic a baissé"
    assert not bench.panel.bar.isVisible()
    bench.choose("réélu en mars")
    qtbot.waitUntil(bench.panel.bar.isVisible)
    qtbot.mouseClick(bench.panel.bar.verdicts[Verdict.VERIFIED], Qt.MouseButton.LeftButton)
    assert bench.session.current.claim.quote == "réélu en mars"
    assert bench.session.current.verdict is Verdict.VERIFIED


def test_copying_gives_the_stored_words_as_plain_text(bench):
    bench.open(TEXT.replace("12 millions", "12\u00a0millions"))
    start, end = bench.choose("12\u00a0millions d’euros")
    data = bench.panel.text.createMimeDataFromSelection()
    assert data.text() == bench.session.article.text[start:end]
    assert data.formats() == ["text/plain"]


@pytest.mark.parametrize("key", ["V", "C", "J", "&", "Backspace", "Return", "Shift+J"])
def test_single_keys_reach_the_window_while_the_text_has_the_focus(bench, qtbot, key):
    bench.open()
    pressed = []
    action = QAction(bench.panel.window())
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: pressed.append(key))
    bench.panel.window().addAction(action)
    bench.panel.text.setFocus()
    qtbot.waitUntil(bench.panel.text.hasFocus)
    combination = QKeySequence(key)[0]
    qtbot.keyClick(bench.panel.text, combination.key(), combination.keyboardModifiers())
    assert pressed == [key]


def test_arrows_scroll_the_article(bench, qtbot):
    bench.open("\n".join(f"La mesure numéro {n} a coûté {n} millions d’euros en 2021." for n in range(200)))
    bar = bench.panel.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    qtbot.keyClick(bench.panel.text, Qt.Key.Key_Down)
    assert 0 < bar.value() < 100
    qtbot.keyClick(bench.panel.text, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(bench.panel.text, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_finding_ignores_case_and_accents_and_goes_round(bench, qtbot):
    bench.open()
    bench.panel.open_find()
    bar = bench.panel.find_bar
    qtbot.keyClicks(bar.field, "REELU")
    assert bar.count.text() == "1 of 1"
    start, end = bench.panel.highlights.match
    assert bench.session.article.text[start:end] == "réélu"
    bar.field.setText("le ")
    count = len(bench.panel.highlights.matches)
    assert count > 3
    seen = []
    for _ in range(count):
        seen.append(bench.panel.highlights.match)
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert len(set(seen)) == count
    assert bench.panel.highlights.match == seen[0]
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bench.panel.highlights.match == seen[-1]
    bar.field.setText("absent")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert bench.panel.text.hasFocus()


def test_zoom_keeps_to_its_limits_and_to_the_place(bench):
    bench.open("\n".join(f"La mesure numéro {n} a coûté {n} millions d’euros en 2021." for n in range(200)))
    there = bench.claim("numéro 120 ").claim.start
    bench.panel.set_scroll_position(there)
    for asked, got in ((150, 150), (1000, 250), (10, 80), (100, 100)):
        bench.panel.set_zoom(asked)
        assert bench.panel.zoom() == got
        assert bench.panel.text.document().defaultFont().pixelSize() == round(16 * got / 100)
        assert bench.panel.scroll_position() == there
    bench.panel.zoom_by(1)
    assert bench.panel.zoom() == 110


def test_zoom_keeps_the_current_claim_where_it_is(bench, qtbot):
    bench.open("\n\n".join(f"La mesure numéro {n} a coûté {n} millions d’euros en 2021, dit la mairie." * 4 for n in range(200)))
    view = bench.claim("numéro 77 ")
    bench.session.select(view.id, Origin.CLAIMS)
    text = bench.panel.text
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 5000)
    height = text.line_rect(view.claim.start).top()
    assert height > 50
    for percent in (150, 250, 80, 125, 100):
        bench.panel.set_zoom(percent)
        let_pass(qtbot, 30)
        assert abs(text.line_rect(view.claim.start).top() - height) <= 1, percent


def test_a_word_of_a_megabyte_is_shown_and_marked_in_time(bench, qtbot):
    word = "x" * 1_000_000
    bench.open(word[:1000])
    article = bench.session.desk.open(str(_written(bench.folder, word))).article
    began = time.perf_counter()
    bench.session.show_article(article.id)
    bench.panel.grab()
    assert time.perf_counter() - began < 2
    claim = bench.session.visible()[0].claim
    assert (claim.start, claim.end) == (0, len(word))
    times = []
    for verdict in Verdict:
        began = time.perf_counter()
        bench.session.mark(verdict)
        bench.panel.grab()
        times.append(time.perf_counter() - began)
    assert min(times) < 0.3
    bench.panel.text.setTextCursor(bench.panel.text.cursor_at(500_000, 500_010))
    assert bench.panel.text.textCursor().selectedText() == "x" * 10
    assert bench.panel.text.createMimeDataFromSelection().text() == "x" * 10


def test_no_line_is_longer_than_80_characters(bench, shared):
    text = next((shared / "seeds").rglob("*.txt")).read_text(encoding="utf-8")
    bench.panel.window().resize(1600, 900)
    bench.open(text)
    bench.panel.text.grab()
    text_map = bench.panel.text.text_map
    longest = 0
    for view in bench.session.views:
        block = bench.panel.text.document().findBlock(text_map.position(view.claim.start))
        if not view.claim.kind.is_body:
            continue  # captions are smaller and fill the same column
        layout = block.layout()
        for line in map(layout.lineAt, range(layout.lineCount())):
            longest = max(longest, len(block.text()[line.textStart() :][: line.textLength()].rstrip()))
    assert 70 <= longest <= 80


def test_another_theme_changes_the_tints(bench, qapp):
    bench.open()
    claim = bench.claim("40 %")
    bench.session.select(claim.id, Origin.CLAIMS)
    bench.session.mark(Verdict.VERIFIED)
    bench.theme.apply(qapp, "dark")
    assert bench.look(claim.claim.start).background().color() == bench.theme.tint(Verdict.VERIFIED)
    assert bench.tinted() == set(range(claim.claim.start, claim.claim.end))


def test_everything_that_can_be_reached_has_a_name(bench):
    bench.open()
    bench.panel.open_find()
    controls = [
        control
        for kind in (QAbstractButton, QLineEdit, QTextEdit)
        for control in bench.panel.findChildren(kind)
        if control.parent() is not bench.panel.find_bar.field and not control.isHidden()
    ]
    assert len(controls) > 8
    for control in controls:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text, control
    assert bench.panel.gutter.accessibleName()
    assert bench.panel.strip.accessibleName()


def test_nothing_the_article_says_is_taken_for_markup(bench):
    bench.open("<b>Le maire</b> défend <img src='file:///etc/passwd'>\n\nLe pont a coûté <i>12</i> millions d’euros en 2021.\n")
    assert bench.panel.text.document().begin().text() == "<b>Le maire</b> défend <img src='file:///etc/passwd'>"
    assert not bench.panel.text.acceptRichText()
