"""Keys of one's own: written as Qt does, never twice, refused with the name of who has them, shown wherever a key is shown."""

import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shell_world import World

from workbench.domain.enums import Verdict
from workbench.domain.errors import Refused
from workbench.settings import Settings, load, save
from workbench.ui.actions import BY_ID, COMMANDS, View, meet
from workbench.ui.availability import named_part
from workbench.ui.dialogs.key_table import KeyTable
from workbench.ui.dialogs.keys import keys_here
from workbench.ui.dialogs.settings import SettingsForm
from workbench.ui.keymap import assign, clash, effective, normal, reset
from workbench.ui.keys_in_use import use_keys

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
OWN = Settings(theme="light", keys=("mark-verified: Z V",))


@pytest.fixture(autouse=True)
def usual_keys(qapp):
    yield
    use_keys(effective(()))


@pytest.mark.parametrize("key", [key for command in COMMANDS for key in command.keys])
def test_every_key_of_the_table_is_written_as_qt_writes_it(key):
    assert normal(key) == key == QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("v", "V"),
        ("ctrl+shift+z", "Ctrl+Shift+Z"),
        ("shift+CTRL+z", "Ctrl+Shift+Z"),
        ("delete", "Del"),
        ("alt++", "Alt++"),
        ("f7", "F7"),
    ],
)
def test_a_key_may_be_typed_in_any_way(typed, key):
    assert normal(typed) == key == QKeySequence(key).toString()


@pytest.mark.parametrize("typed", ["", "Ctrl+", "VV", "Hyper+V", "Esc", "Return", "Shift+Tab", "Ctrl+Ctrl+V", "\n", " "])
def test_what_is_no_key_or_belongs_to_all_widgets_is_refused(typed):
    with pytest.raises(Refused, match="Nothing was changed"):
        normal(typed)


def test_a_clash_is_refused_with_the_name_of_the_other_command():
    with pytest.raises(Refused, match="D is the key of “Mark disputed”"):
        assign(Settings(), "mark-verified", ["V", "D"])
    assert clash((), "mark-verified", ["Z", "D"]) == ("D", "mark-disputed")


def test_keys_are_assigned_moved_taken_away_and_given_back():
    one = assign(Settings(), "mark-verified", ["z"])
    assert one.keys == ("mark-verified: Z",)
    two = assign(one, "mark-disputed", ["V"])
    with pytest.raises(Refused, match="“Mark disputed”"):
        reset(two, "mark-verified")
    three = assign(two, "mark-disputed", [])
    assert effective(three.keys)["mark-disputed"] == ()
    assert reset(reset(three, "mark-verified"), "mark-disputed") == Settings()
    assert reset(three) == Settings()
    with pytest.raises(Refused, match="no command"):
        assign(Settings(), "fly", ["Z"])


@given(
    st.lists(st.text(max_size=40), max_size=6), st.lists(st.sampled_from(sorted(BY_ID)), max_size=4), st.text("VDQXC+ ", max_size=9)
)
def test_whatever_a_file_says_no_key_is_there_twice(lines, names, keys):
    found = effective((*lines, *(f"{name}: {keys}" for name in names)))
    used = [(key, name) for name, has in found.items() for key in has]
    pairs = [(one, other) for (key, one), (same, other) in combinations(used, 2) if key == same]
    assert not any(meet(BY_ID[one], BY_ID[other]) for one, other in pairs)
    assert set(found) == set(BY_ID)


def test_keys_of_ones_own_work_and_are_shown_wherever_a_key_is(qtbot, tmp_path):
    world = World(tmp_path / "a.casebook", settings=OWN)
    window = world.show(qtbot)
    first = world.session.current.id
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z)
    assert world.session.view(first).verdict is Verdict.VERIFIED
    button = window.claims.card.verdicts.buttons[Verdict.VERIFIED]
    assert "(Z)" in button.toolTip()
    assert "Z D Q" in [label.text() for label in window.status.findChildren(QLabel)]
    window.availability.take_keys(("mark-verified: Y",))
    assert "(Y)" in button.toolTip()
    assert button.findChild(QLabel).text() == "Y"
    assert "Y D Q" in [label.text() for label in window.status.findChildren(QLabel)]
    second = world.session.current.id
    for key, verdict in ((Qt.Key.Key_Z, None), (Qt.Key.Key_V, None), (Qt.Key.Key_Y, Verdict.VERIFIED)):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert world.session.view(second).verdict is verdict
    world.close()


def test_a_window_that_may_not_write_refuses_by_the_keys_of_ones_own(qtbot, tmp_path):
    World(tmp_path / "a.casebook").close()
    world = World(tmp_path / "a.casebook", settings=OWN, read_only=True)
    window = world.show(qtbot)
    said = []
    world.session.notice.connect(said.append)
    QTest.keyClick(window, Qt.Key.Key_Z)
    assert len(said) == 1
    window.availability.take_keys(("mark-verified: Y",))
    QTest.keyClick(window, Qt.Key.Key_Z)
    assert len(said) == 1
    QTest.keyClick(window, Qt.Key.Key_Y)
    assert len(said) == 2
    world.close()


def press(table, key):
    table.edit.setKeySequence(QKeySequence(key))


def test_the_table_in_the_settings_gives_refuses_and_resets(qtbot):
    form = SettingsForm(None, Settings())
    qtbot.addWidget(form)
    table = form.keys
    table.choose("mark-verified")
    press(table, "D")
    table.use.click()
    assert "Mark disputed" in table.told.text()
    assert form.settings().keys == ()
    press(table, "Z")
    table.add.click()
    assert form.settings().keys == ("mark-verified: V 1 & Z",)
    press(table, "Esc")
    table.use.click()
    assert "cannot be used" in table.told.text()
    table.back.click()
    assert form.settings() == Settings()
    table.none.click()
    assert form.settings().keys == ("mark-verified:",)
    assert not table.none.isEnabled()
    table.all_back.click()
    assert form.settings() == Settings()


def test_the_table_is_narrowed_by_typing_and_readable_without_seeing(qtbot):
    table = KeyTable(Settings())
    qtbot.addWidget(table)
    table.filter.setText("disputed")
    assert [row for row in range(table.table.rowCount()) if not table.table.isRowHidden(row)] == [
        [one.id for one in COMMANDS].index("mark-disputed")
    ]
    for part in (table.filter, table.table, table.edit):
        assert part.accessibleName()


def test_the_keys_of_the_place_that_has_the_focus_come_first(qtbot, tmp_path):
    world = World(tmp_path / "a.casebook")
    window = world.show(qtbot)
    window.claims.focus_list()
    able = {name for name, action in window.commands.items() if action.isEnabled()}
    here = [one.id for one in keys_here(able, window.view, "")]
    assert {"mark-verified", "down", "link"} <= set(here)
    assert "zoom-in" not in here
    assert named_part(window.focusWidget()) == "Claims"
    window.show_view(View.LIBRARY)
    able = {name for name, action in window.commands.items() if action.isEnabled()}
    assert "mark-verified" not in [one.id for one in keys_here(able, window.view, "")]
    world.close()


def run(*arguments):
    done = subprocess.run([sys.executable, "-m", "workbench", *arguments], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def test_the_command_line_lists_changes_and_resets_keys(tmp_path):
    status, shown, _ = run("settings", "keys")
    assert status == 0
    assert len(shown.splitlines()) == len(COMMANDS)
    assert run("settings", "keys.mark-verified", "z v")[0] == 0
    assert load().keys == ("mark-verified: Z V",)
    status, _, told = run("settings", "keys.mark-disputed", "Z")
    assert (status, "“Mark verified”" in told) == (1, True)
    assert run("settings", "keys.fly", "Z")[0] == run("settings", "keys.fly")[0] == run("settings", "keys", "Z")[0] == 1
    assert run("settings", "keys.mark-verified", "")[0] == 0
    assert load().keys == ("mark-verified:",)
    assert run("settings", "keys", "usual")[0] == 0
    assert load() == Settings()


def test_the_command_line_reads_the_table_without_loading_qt():
    code = "import sys; from workbench.ui.keymap import effective; effective(()); sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize("name", ["publication_url", "method_url"])
def test_house_addresses_are_web_addresses_or_nothing(qtbot, name):
    form = SettingsForm(None, Settings())
    qtbot.addWidget(form)
    form.house[name].setText("desk.example")
    assert not form.save.isEnabled()
    assert "https://" in form.problem.text()
    form.house[name].setText("https://desk.example/checks")
    assert form.save.isEnabled()
    assert getattr(form.settings(), name) == "https://desk.example/checks"
    assert run("settings", name, "desk.example")[0] == 1


def test_house_values_survive_a_restart(qtbot):
    given = Settings(organisation="Tamble Desk", contact="desk@tamble.example", funding="readers", remember_recent=False)
    save(given)
    form = SettingsForm(None, load())
    qtbot.addWidget(form)
    assert form.settings() == given
