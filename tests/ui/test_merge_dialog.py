"""A colleague's casebook in the window: looked at first, taken in as one step, and decided where both changed the same."""

import json
from contextlib import closing

import pytest
from answering import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shell_world import World

from workbench.desk import Desk
from workbench.domain.conflict import Conflict, ConflictKind, ConflictView, Decision
from workbench.domain.enums import Verdict
from workbench.services.report.conflict_words import ConflictWords, texts
from workbench.ui.actions import View
from workbench.ui.conflict_words import TEXTS, kind_word, sides, where
from workbench.ui.dialogs import files
from workbench.ui.dialogs.leads import Leads
from workbench.ui.dialogs.merge import MergeDialog
from workbench.ui.merging import AT_ONCE
from workbench.ui.panels.claims import words
from workbench.ui.values import Origin

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "mine.casebook")
    made.show(qtbot)
    made.window.open_article(made.session.library()[0].id)
    yield made
    made.close()


@pytest.fixture
def theirs(world, tmp_path, monkeypatch):
    """A colleague's copy in which the first two claims have findings, the first another one than here."""
    path = tmp_path / "theirs.casebook"
    world.desk.backup(path)
    first, second = [view.id for view in world.session.views if view.number in (1, 2)]
    world.desk.mark(first, Verdict.VERIFIED, rationale="As the record says.")
    colleague = Desk.open_casebook(path, "Ben")
    colleague.mark(first, Verdict.DISPUTED, rationale="The record says otherwise.")
    colleague.mark(second, Verdict.UNVERIFIED)
    colleague.close()
    monkeypatch.setattr(files, "choose_colleagues", lambda *_: path)
    return first, second


def looked_at(world, qtbot) -> MergeDialog:
    """The dialog that the command opens once the file has been read."""
    world.window.commands["merge"].trigger()
    qtbot.waitUntil(lambda: world.window.findChild(MergeDialog) is not None, timeout=20_000)
    return world.window.findChild(MergeDialog)


def taken_in(world, qtbot, dialog) -> list[str]:
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    return told


def test_what_would_come_is_shown_before_anything_is_changed(world, theirs, qtbot):
    head = world.desk.store.journal.head()
    dialog = looked_at(world, qtbot)
    assert "2 changes are new here." in dialog.told.text()
    assert dialog.table.rowCount() == 1
    row = [dialog.table.item(0, column).text() for column in range(5)]
    assert row[0] == "Two findings"
    assert row[1].startswith("Claim 1 · ")
    assert row[2].startswith("Verified – As the record says.")
    assert row[3].startswith("Disputed – The record says otherwise.")
    assert row[4] == "Both, to be decided"
    QTest.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert world.desk.store.journal.head() == head


def test_keys_choose_and_one_undo_takes_all_back(world, theirs, qtbot):
    first, second = theirs
    dialog = looked_at(world, qtbot)
    QTest.keyClick(dialog.table, Qt.Key.Key_M)
    assert dialog.table.item(0, 4).text() == "Mine"
    assert dialog.open_.text() == "Nothing stays to be decided."
    told = taken_in(world, qtbot, dialog)
    assert told[0].startswith("2 changes came from theirs.casebook.")
    assert world.session.view(first).verdict is Verdict.VERIFIED
    assert world.session.view(second).verdict is Verdict.UNVERIFIED
    assert world.session.conflicts() == []
    world.session.undo()
    assert world.session.view(first).verdict is Verdict.VERIFIED
    assert world.session.view(second).verdict is None
    assert world.desk.verify(accept_head=True).findings == ()


@pytest.mark.parametrize(("key", "told", "articles"), [("V", "New version", 2), ("S", "Separate articles", 3)])
def test_a_text_changed_at_its_address_is_a_new_version_or_an_article_of_its_own(tmp_path, monkeypatch, qtbot, key, told, articles):
    page = "<html><head><link rel='canonical' href='https://news.example/quays'></head><body><p>{}</p></body></html>"
    for name, analyst, text in (("mine", "ana", "It has 40 cranes."), ("theirs", "Ben", "It has 41 cranes. It froze.")):
        with closing(Desk.open_casebook(tmp_path / f"{name}.casebook", analyst)) as desk:
            desk.take(desk.read_bytes(page.format(text).encode(), name="quays.html", suffix=".html"))
    monkeypatch.setattr(files, "choose_colleagues", lambda *_: tmp_path / "theirs.casebook")
    world = World(tmp_path / "mine.casebook")
    try:
        world.show(qtbot)
        dialog = looked_at(world, qtbot)
        assert dialog.table.item(0, 0).text() == "Same address, two articles"
        said = [dialog.table.item(0, column).text().split("\n")[0] for column in (2, 3)]
        assert said == ["It has 40 cranes.", "It has 41 cranes. It froze."]
        assert [name for name, button in dialog.keep.items() if button.isEnabled()] == ["both", "version", "apart"]
        QTest.keyClick(dialog.table, Qt.Key.Key_M)
        assert dialog.table.item(0, 4).text() == "Both, to be decided"
        QTest.keyClick(dialog.table, getattr(Qt.Key, f"Key_{key}"))
        assert dialog.table.item(0, 4).text() == told
        taken_in(world, qtbot, dialog)
        assert len(world.session.library()) == articles
        assert world.session.conflicts() == []
    finally:
        world.close()


def test_a_large_merge_is_undone_and_redone_beside_the_window(world, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "large.casebook"
    world.desk.backup(path)
    with closing(Desk.open_casebook(path, "Ben")) as colleague:
        lines = [f"The council of Ossenby voted for {number} quays in {1700 + number}." for number in range(AT_ONCE + 20)]
        colleague.take(colleague.read_bytes("\n\n".join(lines).encode(), name="many.txt"))
    monkeypatch.setattr(files, "choose_colleagues", lambda *_: path)
    taken_in(world, qtbot, looked_at(world, qtbot))
    here = len(world.session.library())
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    for turn, word, there in ((world.session.undo, "Undone", here - 1), (world.session.redo, "Redone", here)):
        told.clear()
        turn()
        assert not told, "the window goes on while it is under way"
        qtbot.waitUntil(lambda: bool(told), timeout=20_000)
        assert told == [f"{word}: merge “large.casebook”"]
        assert len(world.session.library()) == there
    assert world.desk.verify(accept_head=True).findings == ()


def test_two_findings_show_on_card_and_list_until_one_is_taken(world, theirs, qtbot):
    first, _second = theirs
    world.session.select(first, Origin.KEYS)
    told = taken_in(world, qtbot, looked_at(world, qtbot))
    assert "1 conflict is to be decided." in told[0]
    view = world.session.view(first)
    card = world.window.claims.card
    assert words.footer(view, None)[0].startswith("Two findings  ·  ")
    assert "two findings" in words.spoken(view)
    assert card.rivals.isVisible()
    assert "As the record says." in card.rivals.told.text()
    assert "ana" in card.rivals.accessibleName()
    QTest.mouseClick(card.rivals.buttons[Decision.OTHER], Qt.MouseButton.LeftButton)
    assert world.session.view(first).verdict is Verdict.VERIFIED
    assert not card.rivals.isVisible()
    world.session.undo()
    assert card.rivals.isVisible()


def test_the_library_counts_conflicts_and_the_list_decides_them(world, theirs, qtbot):
    first, _second = theirs
    taken_in(world, qtbot, looked_at(world, qtbot))
    world.window.show_view(View.LIBRARY)
    button = world.window.library.sidebar.due["conflicts"]
    assert button.accessibleName() == "Conflicts of merges, 1"

    def settle(dialog):
        assert isinstance(dialog, Leads)
        assert "The record says otherwise." in dialog.list.item(0).text()
        QTest.mouseClick(dialog.deeds[2], Qt.MouseButton.LeftButton)
        assert dialog.list.count() == 0
        dialog.reject()

    in_dialog(settle, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    assert [look.analyst for look in world.session.view(first).looks] == ["ana"]


def test_a_file_that_cannot_be_believed_is_told_in_a_sentence(world, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "notes.casebook"
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 2000)
    monkeypatch.setattr(files, "choose_colleagues", lambda *_: path)
    told = []
    world.session.trouble.connect(lambda trouble: told.append(trouble.text))
    world.window.commands["merge"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "notes.casebook" in told[0]
    assert world.window.findChild(MergeDialog) is None


def test_a_parcel_is_written_since_a_day(world, theirs, tmp_path, monkeypatch, qtbot):
    out = tmp_path / "for-ben.parcel"
    monkeypatch.setattr(files, "name_parcel", lambda *_: out)
    told = []
    world.session.notice.connect(lambda notice: told.append(notice.text))
    in_dialog(lambda dialog: dialog.accept(), lambda: world.window.commands["parcel"].trigger())
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert out.exists()
    assert told[0].endswith("changes are in for-ben.parcel.")


def test_a_value_that_stands_in_several_fields_is_told_once():
    bodies = [json.dumps({"speaker": who, "chain": [who], "quote": "It rose."}) for who in ("A. Moss", "B. Lane")]
    conflict = Conflict("1", ConflictKind.CHANGED, "claim", "2", None, "2", "3", "s", "ana", "", "o", "ben", "")
    told = sides(ConflictView(conflict, 4, "It rose.", "T", *bodies))
    assert told == ("A. Moss\nana", "B. Lane\nben")


BODIES = {
    "verdict": [
        {"verdict": "verified", "rationale": "As the record says.", "analyst": "ana"},
        {"verdict": None, "not_checkable": "vague", "rationale": "", "analyst": "ben"},
    ],
    "claim": [
        {"quote": "It rose.", "speaker": "A. Moss", "kind": "quote"},
        {"quote": "It rose.", "speaker": None, "kind": "statement"},
    ],
    "evidence": [{"stance": "supports", "locator": "p. 3"}, {"stance": "context", "locator": "p. 3"}],
    "filing": [{"shelf": "archive", "note": "Ask.", "tags": ["a", "b"]}, {"shelf": "work", "note": "", "tags": []}],
}


@pytest.mark.parametrize("kind", ConflictKind)
@pytest.mark.parametrize("table", BODIES)
@pytest.mark.parametrize("sides_there", [(0, 1), (0, None), (1, 0)])
def test_the_command_line_says_what_the_window_says(qapp, kind, table, sides_there):
    bodies = [None if place is None else json.dumps(BODIES[table][place]) for place in sides_there]
    conflict = Conflict("1", kind, table, "2", None, "2", "3", "s", "ana", "", "o", "ben", "")
    view = ConflictView(conflict, 4, "It rose.", "Quays", *bodies)
    plain = ConflictWords()
    assert (kind_word(view), where(view)) == (plain.kind(view), plain.where(view)) != ("", "")
    assert sides(view) == tuple(f"{said}\n{who}" for said, who in zip(plain.sides(view), ("ana", "ben"), strict=True))


def test_every_text_of_a_conflict_is_translated_by_the_window():
    assert set(texts()) <= set(TEXTS)


def test_a_change_of_both_names_its_fields_and_both_values():
    bodies = [json.dumps(one) for one in BODIES["claim"]]
    conflict = Conflict("1", ConflictKind.CHANGED, "claim", "2", None, "2", "3", "s", "ana", "", "o", "ben", "")
    view = ConflictView(conflict, 4, "It rose.", "Quays", *bodies)
    assert kind_word(view) == "Changed twice: kind, speaker"
    assert sides(view) == ("kind: Quote · speaker: A. Moss\nana", "kind: Statement · speaker: –\nben")
