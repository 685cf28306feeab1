"""The dialogs: each is a function that returns a value; what they show is plain text and true."""

from dataclasses import replace
from pathlib import Path

import pytest
from pauses import lay_out
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox
from shell_world import World

from workbench import __version__
from workbench.domain.enums import Verdict
from workbench.settings import Settings
from workbench.ui import messages
from workbench.ui.actions import BY_ID, Menu, View
from workbench.ui.dialogs import about, export, keys
from workbench.ui.dialogs.settings import SettingsForm, edit_settings
from workbench.ui.net import Net
from workbench.ui.tab_row import Tab
from workbench.ui.toast import sentence
from workbench.ui.values import Notice

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "d.casebook")
    made.session.show_article("last")
    made.session.mark(Verdict.VERIFIED)
    yield made
    made.close()


@pytest.fixture
def dialog(world, tmp_path, qtbot):
    went = []
    made = export.ExportDialog(None, world.desk.dossier(world.session.article.id), "en", tmp_path, went.append)
    made.went = went
    qtbot.addWidget(made)
    return made


def within(act):
    """Do something to the dialog that is about to be opened, once it is."""

    def soon():
        act(QApplication.activeModalWidget())

    QTimer.singleShot(50, soon)


def test_the_report_beside_the_form_is_shown_from_its_top(dialog, qtbot):
    dialog.preview.finish()
    dialog.resize(1080, 700)  # on the small screen of tests it opens without the preview
    dialog.show()
    qtbot.waitExposed(dialog)
    bar = dialog.preview.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0


def test_export_offers_a_safe_name_and_the_web_page(dialog, tmp_path):
    choice = dialog.choice()
    assert [out.suffix for out in choice.outs] == [".html"]
    assert choice.outs[0].parent == tmp_path
    assert choice.outs[0].name.isascii()
    assert choice.language == "en"


def test_export_takes_several_formats_and_another_language(dialog):
    for name in ("md", "csv", "json"):
        dialog.formats[name].setChecked(True)
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    choice = dialog.choice()
    assert [out.suffix for out in choice.outs] == [".html", ".md", ".csv", ".json"]
    assert choice.language == "fr"


@pytest.mark.parametrize("name", ["", "  ", "a/b"])
def test_export_refuses_names_that_are_none(dialog, name):
    dialog.name.setText(name)
    assert not dialog.export.isEnabled()
    assert dialog.problem.text()


def test_export_needs_a_folder_and_a_format(dialog, tmp_path):
    dialog.folder.setText(str(tmp_path / "nowhere"))
    assert not dialog.export.isEnabled()
    dialog.folder.setText(str(tmp_path))
    assert dialog.export.isEnabled()
    dialog.formats["html"].setChecked(False)
    assert not dialog.export.isEnabled()


def test_gaps_lead_to_their_claims(dialog, world):
    claim_id = world.session.visible()[0].id
    rows = [dialog.gaps.item(row) for row in range(dialog.gaps.count())]
    unsourced = next(item for item in rows if item.data(Qt.ItemDataRole.UserRole) == claim_id)
    dialog.open()
    dialog.gaps.setCurrentItem(unsourced)
    dialog.gaps.setFocus()
    QTest.keyClick(dialog.gaps, Qt.Key.Key_Return)
    assert dialog.went == [claim_id]
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_preview_is_the_report_as_plain_text_in_its_language(dialog, world):
    assert world.session.article.title[:30] in dialog.preview.toPlainText()
    english = dialog.preview.toPlainText()
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    assert dialog.preview.toPlainText() != english


def test_the_preview_shows_no_marks_of_markdown(dialog, world):
    shown = dialog.preview.toPlainText()
    assert "**" not in shown
    assert "\\[" not in shown
    assert "#" not in shown
    assert "[1 ✔ " in shown
    assert world.session.views[0].claim.quote[:12] in shown


def test_one_gap_is_one_thing(dialog, monkeypatch):
    one = export.gaps(dialog._dossier, "en")[:1]
    monkeypatch.setattr(export, "gaps", lambda _dossier, *_languages: one)
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    assert dialog.gaps_title.text() == "1 thing to look at first"


def test_the_browser_gets_the_real_report(dialog, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page = dialog.open_in_browser()
    assert opened == [str(page)]
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>") or "<html" in page.read_text(encoding="utf-8")[:200]


def test_choose_export_returns_the_choice_or_none(world, tmp_path):
    dossier = world.desk.dossier(world.session.article.id)
    within(lambda shown: shown.accept())
    choice = export.choose_export(world.window, dossier, "fr", tmp_path, lambda _claim: None)
    assert choice is not None
    assert choice.language == "fr"
    within(lambda shown: shown.reject())
    assert export.choose_export(world.window, dossier, "fr", tmp_path, lambda _claim: None) is None


def test_withheld_sources_are_named_only_where_an_export_is_told_to(world, qtbot, tmp_path):
    claim = world.desk.claims(world.session.article.id)[0]
    world.desk.link(claim.id, "https://files.example/ledger", title="The ledger of Odo Brandt")
    world.desk.edit_source(world.desk.sources()[0].id, withheld="feared for")
    article = world.session.article.id
    dialog = export.ExportDialog(
        None,
        world.desk.dossier(article),
        "en",
        tmp_path,
        lambda _claim: None,
        world.desk.dossier(article, redact=False),
    )
    qtbot.addWidget(dialog)
    assert dialog.naming.isVisibleTo(dialog)
    assert dialog.naming.text() == "Name the withheld source, in this export alone"
    assert "Odo Brandt" not in dialog.preview.toPlainText()
    assert dialog.choice().redact
    dialog.naming.click()
    assert "Odo Brandt" in dialog.preview.toPlainText()
    assert not dialog.choice().redact
    for redact in (True, False):
        out = tmp_path / f"{redact}.html"
        world.session.export([out], "en", redact=redact)
        qtbot.waitUntil(lambda out=out: out.exists() and not world.session.jobs.busy())
        assert ("Odo Brandt" in out.read_text(encoding="utf-8")) is not redact


def test_words_that_name_a_withheld_source_need_a_reason_and_are_left_out(world, qtbot, tmp_path):
    article_id = world.session.article.id
    claim_id = world.desk.claims(article_id)[0].id
    world.desk.link(claim_id, "https://quai.example/fuite", title="Note of office 14")
    (source,) = world.desk.sources()
    world.desk.edit_source(source.id, withheld="somebody of the house")
    world.desk.explain(claim_id, "So says the note of office 14.")
    named = world.desk.dossier(article_id, redact=False)
    dialog = export.ExportDialog(None, world.desk.dossier(article_id), "en", tmp_path, print, named)
    qtbot.addWidget(dialog)
    assert [dialog.gaps.item(0).text(), dialog.export.isEnabled()] == [
        "The words of claim 1 name a source that is withheld.",
        False,
    ]
    assert dialog.problem.text().startswith("A withheld source is named: reword it")
    dialog.naming.setChecked(True)
    assert dialog.export.isEnabled()
    dialog.naming.setChecked(False)
    assert not dialog.export.isEnabled()
    dialog.override.setText("Read by the lawyer.")
    assert dialog.export.isEnabled()
    choice = dialog.choice()
    world.session.export(list(choice.outs), "en", redact=choice.redact, override=choice.override)
    qtbot.waitUntil(lambda: choice.outs[0].exists() and not world.session.jobs.busy(), timeout=20000)
    page = choice.outs[0].read_text()
    assert "note of office 14" not in page.casefold()
    assert "Read by the lawyer." in page


def test_without_a_withheld_source_there_is_nothing_to_choose(dialog):
    assert not dialog.naming.isVisibleTo(dialog)


def test_an_existing_report_is_replaced_only_when_asked(dialog, monkeypatch):
    dialog.choice().outs[0].write_text("old")
    asked = []
    monkeypatch.setattr(messages, "ask", lambda *arguments: asked.append(arguments[1]) or False)
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.choice().outs[0].name in asked[0]


def test_the_whole_export_writes_the_files(world, qtbot, tmp_path):
    world.window.restore()
    out = tmp_path / "report.html"

    def fill(shown):
        shown.folder.setText(str(tmp_path))
        shown.name.setText("report")
        shown.accept()

    within(fill)
    with qtbot.waitSignal(world.session.notice, timeout=20_000) as told:
        world.window.commands["export"].trigger()
    assert "report.html" in told.args[0].text
    assert "<html" in out.read_text(encoding="utf-8")
    (version,) = world.desk.versions(world.session.article.id)
    assert version.formats == ("html",)
    world.session.undo()
    assert world.desk.versions(world.session.article.id) == (version,), "what was published stays told of"


@pytest.mark.parametrize(("setting", "language"), [("en", "en"), ("fr", "fr")])
def test_report_language_follows_its_setting(setting, language):
    assert export.report_language(setting) == language


def test_settings_come_back_as_changed_or_not_at_all(world):
    def change(shown):
        shown.analyst.setText(" Maria ")
        shown.theme.setCurrentIndex(shown.theme.findData("dark"))
        shown.advance.setChecked(False)
        shown.zoom.setValue(140)
        shown.accept()

    within(change)
    changed = edit_settings(world.window, Settings(recent=("a",)))
    assert changed == Settings(analyst="Maria", theme="dark", advance=False, zoom=140, recent=("a",))
    within(lambda shown: shown.reject())
    assert edit_settings(world.window, Settings()) is None


def test_the_form_shows_what_is_set(qtbot):
    given = Settings(analyst="Jo", theme="dark", language="fr", report_language="en", zoom=200, advance=False, worth_checking=0.25)
    given = replace(given, meaning=False)
    form = SettingsForm(None, given)
    qtbot.addWidget(form)
    assert form.settings() == given


def test_the_folder_of_page_templates_is_browsed_for(qtbot, tmp_path):
    (tmp_path / "templates").mkdir()
    form = SettingsForm(None, Settings(templates=str(tmp_path)))
    qtbot.addWidget(form)

    def choose():
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QFileDialog)
        assert asked.directory().absolutePath() == str(tmp_path)
        asked.findChild(QLineEdit).setText("templates")
        asked.accept()

    QTimer.singleShot(300, choose)
    form.browse.click()
    assert form.settings().templates == str(tmp_path / "templates")


def test_keys_of_the_view_in_front_come_first_and_can_be_searched():
    assert keys.keys_by_menu(View.ARTICLE, "")[0][0] is Menu.CLAIM
    assert keys.keys_by_menu(View.LIBRARY, "")[0][0] is Menu.GO
    listed = {command.id for _menu, commands in keys.keys_by_menu(View.ARTICLE, "") for command in commands}
    assert listed == {name for name, command in BY_ID.items() if command.keys}
    found = [command.id for _menu, commands in keys.keys_by_menu(View.ARTICLE, "mark disputed") for command in commands]
    assert found == ["mark-disputed"]


def test_keys_page_opens_by_its_key(world):
    seen = []

    def look(shown):
        seen.append(shown.windowTitle())
        shown.reject()

    within(look)
    world.window.commands["keys"].trigger()
    assert seen == ["All keys"]


def test_about_names_everything_that_is_shipped(world):
    listed = about.licences_text()
    for name in ("factcheck-workbench", "PySide6_Essentials", "sqlite-utils", "RapidFuzz", "trafilatura", "lxml", "Jinja2"):
        assert any(line.lower().startswith(name.lower()) for line in listed.splitlines()), name
    assert not [line for line in listed.splitlines() if line.endswith(": ")]
    assert "pytest" not in listed
    seen = []
    within(lambda shown: (seen.append(shown.windowTitle()), shown.reject()))
    about.show_about(world.window)
    assert seen == ["About the workbench"]


def test_diagnostics_say_what_runs_and_nothing_of_the_work(world, tmp_path):
    log = tmp_path / "workbench.log"
    log.write_text(f"INFO started {Path.home()}/secret\n" * 100)
    told = about.diagnostics(Settings(analyst="Maria Secret", recent=("secret.casebook",), zoom=120), "3.45", log)
    assert __version__ in told
    assert "SQLite 3.45" in told
    assert "zoom = 120" in told
    assert "Maria" not in told
    assert "secret.casebook" not in told
    assert str(Path.home()) not in told
    assert told.count("INFO started") == about.LOG_LINES


def test_diagnostics_go_to_the_clipboard_without_a_word_of_the_article(world):
    world.window.commands["copy-diagnostics"].trigger()
    told = QApplication.clipboard().text()
    assert "Qt " in told
    assert world.session.article.title not in told


def test_ask_is_answered_by_its_button_only(world):
    def press(shown, role):
        next(button for button in shown.buttons() if shown.buttonRole(button) is role).click()

    within(lambda shown: press(shown, QMessageBox.ButtonRole.AcceptRole))
    assert messages.ask(world.window, "Sure?", "Do it") is True
    within(lambda shown: press(shown, QMessageBox.ButtonRole.RejectRole))
    assert messages.ask(world.window, "Sure?", "Do it") is False


def test_what_nobody_caught_is_told_and_the_window_lives(world, qtbot, caplog):
    net = Net()
    net.window = world.window
    world.window.show()
    try:
        raise RuntimeError("inside <b>")
    except RuntimeError as error:
        net.hook(RuntimeError, error, error.__traceback__)
    qtbot.waitUntil(lambda: world.window.findChild(QMessageBox, messages.BOX) is not None, timeout=2000)
    box = world.window.findChild(QMessageBox, messages.BOX)
    assert "RuntimeError" in box.text()
    assert "unharmed" in box.text()
    assert "inside" in caplog.text
    box.close()
    assert world.window.isVisible()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mark claim 1 disputed", "Mark claim 1 disputed."),
        ("Done.", "Done."),
        ("Removed: “Why?”", "Removed: “Why?”"),
        ("opened “Title”", "Opened “Title”."),
        ("", ""),
    ],
)
def test_a_toast_is_a_sentence(text, said):
    assert sentence(text) == said


def test_the_undo_of_a_toast_goes_with_the_next_step(world):
    toast = world.window.toast
    world.window.show()
    toast.show_notice(Notice("removed", undoable=True))
    assert toast._undo.isVisible()
    toast.forget_undo()
    assert toast.isVisible()
    assert not toast._undo.isVisible()
    assert not toast._key.isVisible()
    toast.show_notice(Notice("removed", undoable=True))
    assert toast._undo.isVisible()


@pytest.mark.parametrize("articles", [0, 3])
def test_the_search_box_gives_way_before_the_tabs_do(world, articles):
    window = world.window
    window.resize(1024, 700)
    window.show()
    tabs = [
        Tab(View.LIBRARY, "Library"),
        *(Tab(View.ARTICLE, "A very long title of an article " * 3, str(n)) for n in range(articles or 1)),
    ]
    tabs.append(Tab(View.CHECKS, "Earlier checks"))
    window.top.tabs.show_tabs(tabs, tabs[0])
    window.top.show_report_buttons(True)
    lay_out()
    window.top.layout().activate()
    lay_out()
    row, search = window.top.tabs, window.top.search
    assert window.width() == 1024
    if articles:
        assert search.width() == search.minimumWidth()
        return
    last = row.button(tabs[-1])
    assert row.rect().contains(last.mapTo(row, last.rect().topRight()))
    assert search.minimumWidth() < search.width() < search.maximumWidth()
    window.resize(1440, 700)
    lay_out()
    assert search.width() == search.maximumWidth()
