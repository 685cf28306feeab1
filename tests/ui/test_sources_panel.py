"""The sources in a real window: who cites them, filter and order, open with the real host shown, edited, removed, undone."""

import dataclasses

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QStyleOptionViewItem
from shell_world import SAMPLE, World

from workbench.domain.dates import is_date
from workbench.domain.enums import SourceType, Stance, Standing, Verdict
from workbench.domain.source import Source
from workbench.settings import Settings
from workbench.ui.actions import View
from workbench.ui.dialogs.source_details import SourceForm
from workbench.ui.mnemonics import plain
from workbench.ui.panels.sources.model import Column, Only
from workbench.ui.panels.viewer.told import kind_words
from workbench.ui.source_words import source_type_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook", articles=("ossenby-flood.en.html", SAMPLE))
    claims = made.desk.claims(made.desk.article("last").id)
    made.desk.link(claims[2].id, "https://registry.example/accounts-2023", title="Comptes de 2023", stance=Stance.CONTRADICTS)
    made.desk.link(claims[4].id, "https://registry.example/accounts-2023")
    made.desk.mark(claims[2].id, Verdict.DISPUTED)
    (tmp_path / "scan.txt").write_text("minutes", encoding="utf-8")
    made.desk.link(claims[3].id, str(tmp_path / "scan.txt"), title="Procès-verbal")
    made.desk.link(claims[5].id, "https://unused.example/page-of-old", title="Nobody needs it")
    made.desk.remove(made.desk.claim(claims[5].id).evidence[0].evidence.id)
    made.show(qtbot)
    yield made
    made.close()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def opened(world, qtbot):
    press(Qt.Key.Key_5, ALT)
    panel = world.window.whole.sources
    qtbot.waitUntil(lambda: panel.sources.rowCount() > 0)
    return panel


def titles(panel):
    return [panel.sources.entry(row).source.title for row in range(panel.sources.rowCount())]


def cell(panel, row, column):
    return panel.sources.index(row, column).data()


def choose(panel, title):
    panel.table.selectRow(titles(panel).index(title))


def test_alt_5_lists_the_sources_with_what_is_known_of_them(world, qtbot):
    panel = opened(world, qtbot)
    assert world.window.view is View.SOURCES
    assert QApplication.focusWidget() is panel.table
    assert titles(panel) == ["Nobody needs it", "Procès-verbal", "Comptes de 2023"]
    assert [cell(panel, row, Column.TYPE) for row in range(3)] == ["Web page", "Document", "Web page"]
    assert [cell(panel, row, Column.SNAPSHOT) for row in range(3)] == ["– none", "✓ saved", "– none"]
    assert [cell(panel, row, Column.CITED) for row in range(3)] == ["0", "1", "2"]
    spoken = panel.sources.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Comptes de 2023, Web page, cited by 2 claims"


def test_the_claims_that_cite_a_source_with_stance_and_verdict(world, qtbot):
    panel = opened(world, qtbot)
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Down)
    assert panel.details.title.text() == "Comptes de 2023"
    assert "registry.example" in panel.details.address.text()
    said = [panel.details.citations.index(row).data() for row in range(2)]
    assert said[0].startswith("Contradicts: claim 3, disputed")
    assert said[1].startswith("Supports: claim 5, to review")


def test_enter_goes_to_the_one_claim_and_to_the_list_of_several_first(world, qtbot):
    panel = opened(world, qtbot)
    choose(panel, "Procès-verbal")
    press(Qt.Key.Key_Return)
    assert (world.window.view, world.session.current.number) == (View.ARTICLE, 4)
    opened(world, qtbot)
    choose(panel, "Comptes de 2023")
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.details.list
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Return)
    assert world.session.current.number == 5


def test_filter_as_one_types_without_accents_also_by_the_claim_that_cites(world, qtbot):
    panel = opened(world, qtbot)
    press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(panel.filter, "proces")
    assert titles(panel) == ["Procès-verbal"]
    panel.filter.setText("zebra")
    assert panel.empty.isVisible()
    panel.empty.button.click()
    assert len(titles(panel)) == 3
    words = world.session.visible()[2].claim.quote.split()[-3:]
    panel.filter.setText(" ".join(words).strip(".»"))
    assert "Comptes de 2023" in titles(panel)
    panel.focus_filter()
    press(Qt.Key.Key_Escape)
    assert panel.filter.text() == ""


def test_columns_sort_and_chips_narrow(world, qtbot):
    panel = opened(world, qtbot)
    panel.table.sortByColumn(Column.CITED, Qt.SortOrder.DescendingOrder)
    assert titles(panel) == ["Comptes de 2023", "Procès-verbal", "Nobody needs it"]
    panel.table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert titles(panel)[0] == "Comptes de 2023"
    panel.chips[Only.UNUSED].click()
    assert titles(panel) == ["Nobody needs it"]
    assert panel.chips[Only.UNUSED].text() == "Not cited 1"


def test_o_shows_the_real_host_before_anything_is_opened(world, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    panel = opened(world, qtbot)
    choose(panel, "Comptes de 2023")
    press(Qt.Key.Key_O)
    box = world.window.findChildren(QMessageBox)[-1]
    assert "registry.example" in box.text()
    assert asked == []
    box.buttons()[0].click()
    assert asked == ["https://registry.example/accounts-2023"]
    choose(panel, "Procès-verbal")
    press(Qt.Key.Key_O)
    assert "this source is a file" in world.window.toast._text.text()


def test_f2_edits_the_details_and_undo_takes_it_back(world, qtbot, monkeypatch):
    panel = opened(world, qtbot)
    choose(panel, "Comptes de 2023")

    def fill(form):
        form.title.setText("Accounts, second reading")
        form.date.setText("2024-13")
        assert not form.save.isEnabled()
        form.date.setText("2024-03")
        form.publisher.setText("Registry")
        form.kind.setCurrentIndex(form.kind.findData("dataset"))
        assert form.save.isEnabled()
        return 1

    monkeypatch.setattr(SourceForm, "exec", fill)
    press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "Accounts, second reading" in titles(panel))
    source = panel.chosen().source
    assert (source.title, source.publisher, source.published, source.type) == (
        "Accounts, second reading",
        "Registry",
        "2024-03",
        SourceType.DATASET,
    )
    assert plain(world.window.commands["undo"].text()) == "Undo edit the source “Accounts, second reading”"
    press(Qt.Key.Key_Z, CONTROL)
    assert world.desk.source(source.id).title == "Comptes de 2023"


def test_the_form_has_the_usual_parts_of_a_citation_and_leaves_the_others(world, qtbot, monkeypatch):
    panel = opened(world, qtbot)
    choose(panel, "Comptes de 2023")
    world.desk.edit_source(panel.chosen().source.id, cited={"volume": "11", "genre": "report", "ISBN": "1"})
    world.session.read_sources()
    qtbot.waitUntil(lambda: bool(panel.chosen().source.cited))

    def fill(form):
        fields = form.citation.fields
        assert (fields["volume"].text(), fields["issue"].text()) == ("11", "")
        assert all(field.accessibleName() for field in fields.values())
        fields["page"].setText(" 45-61 ")
        fields["editor"].setText("Torp, Ina")
        fields["ISBN"].setText("")
        return 1

    monkeypatch.setattr(SourceForm, "exec", fill)
    press(Qt.Key.Key_F2)
    found = [("editor", "Torp, Ina"), ("genre", "report"), ("page", "45-61"), ("volume", "11")]
    qtbot.waitUntil(lambda: [(one.name, one.value) for one in panel.chosen().source.cited] == found)
    monkeypatch.setattr(SourceForm, "exec", lambda _form: 1)
    before = world.desk.history()[0].seq
    press(Qt.Key.Key_F2)
    assert world.desk.history()[0].seq == before


def test_the_form_holds_all_that_is_known_of_a_source(world, qtbot, monkeypatch):
    panel = opened(world, qtbot)
    choose(panel, "Comptes de 2023")

    def fill(form):
        form.author.setText("  Coulon, Jean;  Aubin, Claire ")
        form.doi.setText("10.1000")
        assert not form.save.isEnabled()
        assert "DOI" in form.told.text()
        form.doi.setText("https://doi.org/10.1000/ABC")
        form.archive.setText("Archives of Brisac, box 12")
        form.standing.setCurrentIndex(form.standing.findData("primary"))
        form.interest.setText("paid by the port")
        form.withheld.setText("a person of the house")
        assert form.save.isEnabled()
        assert "[…]" in form.told.text()
        return 1

    monkeypatch.setattr(SourceForm, "exec", fill)
    press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: panel.chosen().source.doi is not None)
    source = panel.chosen().source
    assert (source.author, source.doi, source.archive) == (
        "Coulon, Jean; Aubin, Claire",
        "10.1000/abc",
        "Archives of Brisac, box 12",
    )
    assert (source.standing, source.interest, source.withheld) == (Standing.PRIMARY, "paid by the port", "a person of the house")
    monkeypatch.setattr(SourceForm, "exec", lambda form: form.standing.setCurrentIndex(0) or 1)
    press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: panel.chosen().source.standing is None)
    seq = world.desk.store.journal.head()
    monkeypatch.setattr(SourceForm, "exec", lambda _form: 1)
    press(Qt.Key.Key_F2)
    assert world.desk.store.journal.head() == seq


def test_unused_sources_go_and_come_back(world, qtbot):
    panel = opened(world, qtbot)
    panel.unused.click()
    qtbot.waitUntil(lambda: titles(panel) == ["Procès-verbal", "Comptes de 2023"])
    assert not panel.unused.isEnabled()
    assert "1 unused source was removed." in world.window.toast._text.text()
    world.window.toast._undo.click()
    press(Qt.Key.Key_5, ALT)
    qtbot.waitUntil(lambda: len(titles(panel)) == 3)


def test_del_removes_the_chosen_source_with_its_links_and_not_the_claim(world, qtbot):
    panel = opened(world, qtbot)
    claims = len(world.session.visible())
    choose(panel, "Comptes de 2023")
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(panel) == ["Nobody needs it", "Procès-verbal"])
    assert len(world.session.visible()) == claims
    assert world.session.visible()[2].evidence == ()


def test_what_is_there_twice_is_told(world, qtbot):
    first = next(one for one in world.desk.sources() if one.title == "Comptes de 2023")
    twin = dataclasses.replace(first, id="11111111-1111-7111-8111-111111111111", key="doi:1", title="The accounts")
    world.desk.store.save(twin, label="link a source to claim 1", analyst="ana")
    panel = opened(world, qtbot)
    choose(panel, "The accounts")
    assert panel.details.same.text() == "The same source is there again: “Comptes de 2023”"
    assert cell(panel, titles(panel).index("The accounts"), Column.TITLE).endswith("twice")
    assert panel.chips[Only.SAME].text() == "Duplicates 2"


def test_hostile_titles_stay_one_line_of_plain_text(world, qtbot):
    odd = Source("2", "k", SourceType.WEBPAGE, "<b>bold</b>\n\u202eevil", "javascript:alert(1)", "2026-01-01T00:00:00.000Z")
    world.desk.store.save(odd, label="link a source to claim 1", analyst="ana")
    panel = opened(world, qtbot)
    qtbot.waitUntil(lambda: len(titles(panel)) == 4)
    panel.table.selectRow(panel.sources.row_of("2"))
    assert panel.details.title.text() == "<b>bold</b> evil"
    assert panel.details.title.textFormat() is Qt.TextFormat.PlainText
    assert not panel.details.open.isEnabled()
    press(Qt.Key.Key_O)
    assert world.window.findChildren(QMessageBox) == []


def test_an_empty_casebook_says_so_with_one_button(qtbot, tmp_path):
    world = World(tmp_path / "a.casebook")
    world.show(qtbot)
    press(Qt.Key.Key_5, ALT)
    panel = world.window.whole.sources
    qtbot.waitUntil(panel.empty.isVisible)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.empty.button)
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is world.window.claims.table
    world.close()


def test_a_window_that_may_not_write_offers_no_change(qtbot, tmp_path):
    writer = World(tmp_path / "a.casebook")
    writer.desk.link(writer.desk.claims(writer.desk.article("last").id)[0].id, "https://a.example/x")
    writer.close()
    reader = World(tmp_path / "a.casebook", read_only=True, banner="x", settings=Settings(theme="light"))
    reader.show(qtbot)
    panel = opened(reader, qtbot)
    assert not any(button.isEnabled() for button in (panel.details.edit, panel.details.remove, panel.unused))
    assert panel.details.open.isEnabled()
    reader.close()


def test_all_seven_views_are_reached_by_their_keys_and_come_back_after_a_restart(world, qtbot, tmp_path):
    views = [View.LIBRARY, View.ARTICLE, View.ARTICLE, View.CHECKS, View.SOURCES, View.STATISTICS, View.HISTORY]
    for number, view in enumerate(views, start=1):
        press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert world.window.view is view
        assert QApplication.focusWidget() is not None
    world.window.close()
    again = world.window.session.desk.store.bookmark("window")
    assert '"view": "history"' in again


@pytest.mark.parametrize(
    ("typed", "good"),
    [("2024", True), ("2024-02", True), ("2024-02-29", True), ("2023-02-29", False), ("2024-2", False), ("soon", False)],
)
def test_a_date_is_a_year_a_month_or_a_day(typed, good):
    assert is_date(typed) is good


@pytest.mark.parametrize("name", ["ledger.html", "ledger.htm", "ledger.xhtml"])
def test_a_saved_page_is_a_web_page_in_the_list_and_beside_the_article(world, tmp_path, name):
    (tmp_path / name).write_text("<html><body><p>The weir of Tarnsey is closed.</p></body></html>", encoding="utf-8")
    claim = world.session.views[0]
    world.desk.link(claim.id, str(tmp_path / name))
    source = next(one for one in world.desk.sources() if one.title == name)
    assert source_type_words()[source.type] == kind_words(world.desk.saved_copy(source.id)) == "Web page"


def test_the_form_edits_address_language_access_and_what_it_appeared_in(world, qtbot, monkeypatch):
    panel = opened(world, qtbot)
    other = next(one.source for one in (panel.sources.entry(row) for row in range(panel.sources.rowCount())) if one.source.url)
    choose(panel, "Comptes de 2023")
    assert panel.chosen().source.id != other.id

    def fill(form):
        for field, wrong, right, told in (
            (form.address, "no address", "https://ossenby.example/accounts", ""),
            (form.address, other.url, "https://ossenby.example/accounts", "has this address already"),
            (form.accessed, "never", "2024-11-18", "is no time"),
            (form.accessed, "2999-01-01", "2024-11-18", "has yet to come"),
            (form.date, "2999-01-01", "2024-03", "more than a year ahead"),
        ):
            field.setText(wrong)
            assert not form.save.isEnabled()
            assert told in form.told.text()
            field.setText(right)
            assert form.save.isEnabled()
        form.language.setCurrentIndex(form.language.findData("fr"))
        form.container.setText("Ossenby yearbook")
        return 1

    monkeypatch.setattr(SourceForm, "exec", fill)
    press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: panel.chosen().source.language == "fr")
    source = panel.chosen().source
    assert (source.url, source.accessed, source.published) == ("https://ossenby.example/accounts", "2024-11-18", "2024-03")
    assert [(one.name, one.value) for one in source.cited] == [("container-title", "Ossenby yearbook")]
    press(Qt.Key.Key_Z, CONTROL)
    assert world.desk.source(source.id).url != source.url


@pytest.mark.parametrize(
    ("url", "lines"),
    [
        ("https://registry.example/accounts?year=2023", ["https://registry.example/accounts?year=2023"]),
        ("https://registry.example@other.example/x", ["other.example", "https://registry.example@other.example/x"]),
        ("https://REGISTRY.example/x", ["registry.example", "https://REGISTRY.example/x"]),
    ],
)
def test_the_real_host_stands_over_an_address_that_does_not_plainly_begin_with_it(world, qtbot, url, lines):
    panel = opened(world, qtbot)
    entry = panel.sources.entries[0]
    changed = dataclasses.replace(entry, source=dataclasses.replace(entry.source, url=url, publisher="registry.example"))
    panel.details.show_entry(changed, {}, read_only=False)
    assert panel.details.address.text().splitlines() == lines
    assert ("registry.example" in panel.details.meta.text()) is ("other.example" in lines)


def test_titles_are_cut_between_words_and_the_day_gives_way_to_them(world, qtbot):
    panel = opened(world, qtbot)
    panel.splitter.setSizes([640, 700])
    qtbot.waitUntil(lambda: panel.table.isColumnHidden(Column.DATE))
    assert not panel.table.isColumnHidden(Column.SNAPSHOT)
    cells, index = panel.table.itemDelegate(), panel.sources.index(0, Column.TITLE)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 110, 34)
    whole = "Minutes of the harbour council"
    panel.sources.data = lambda _index, role=0: whole if role == 0 else None
    cells.initStyleOption(option, index)
    assert option.text == whole  # columns are measured by all words
    cells._painting = True
    cells.initStyleOption(option, index)
    assert option.text.endswith("…")
    assert whole.startswith(option.text[:-1] + " ")
