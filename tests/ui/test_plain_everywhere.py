"""Words of strangers that look like markup stay words: no label and no tooltip of the window takes them for rich text."""

import pytest
from pauses import let_pass
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from shell_world import World

from workbench.domain.enums import Stance, Verdict
from workbench.ui.actions import View

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
MARKUP = "<b>Bold</b><img src='/etc/hosts'>"
COLUMNS = 12  # as many as any table has, and more
ARTICLE = f"""{MARKUP} quays

{MARKUP} The council of Ossenby voted for 23 new quays on Monday. It has 40 cranes.

“We asked for 20 {MARKUP},” said Mara Lindqvist of the port office.
"""


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "<b>Bold w.casebook", articles=())
    desk = made.desk
    desk.analyst = MARKUP
    article = desk.take(desk.read_bytes(ARTICLE.encode(), name=f"{MARKUP}.txt")).article.id
    desk.edit_article(article, title=MARKUP, outlet=MARKUP, author=MARKUP)
    desk.file_articles([article], add_tags=[MARKUP], note=MARKUP, assignee=MARKUP)
    for view in desk.claims(article):
        claim = view.id
        desk.edit_claim(claim, speaker=MARKUP, restated=MARKUP)
        desk.mark(claim, Verdict.DISPUTED, rationale=MARKUP)
        desk.link(claim, "https://port.example/minutes", title=MARKUP, stance=Stance.CONTRADICTS, quote=MARKUP)
        desk.tag([claim], add=[MARKUP])
    checks = tmp_path / "<b>Bold checks.tsv"
    checks.write_text(
        f"id\ttext\tverdict\tauthor\ttitle\nk1\t{MARKUP} council quays\tfalse\t{MARKUP}\t{MARKUP}\n", encoding="utf-8"
    )
    desk.import_checks(checks)
    made.show(qtbot)
    yield made
    made.close()


def rich(root: QWidget) -> list[str]:
    """The labels and tooltips that would show words of the article as markup."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName()}"
        if "<b>" in widget.toolTip():
            found.append(f"tooltip of {name}: {widget.toolTip()}")
        if isinstance(widget, QLabel) and "<b>" in widget.text() and widget.textFormat() is not Qt.TextFormat.PlainText:
            found.append(f"text of {name}: {widget.text()}")
        if isinstance(widget, QAbstractItemView) and (model := widget.model()):
            for row in range(min(model.rowCount(QModelIndex()), 50)):
                for column in range(COLUMNS):
                    tip = str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
                    if "<b>" in tip:
                        found.append(f"tooltip in {name}: {tip}")
    return found


@pytest.mark.parametrize("view", list(View))
def test_no_label_and_no_tooltip_shows_markup(world, qtbot, view):
    world.session.show_article(world.desk.articles()[0].id)
    world.window.show_view(view)
    if view is View.CHECKS:
        world.window.checks.search_for("council quays", typed=False)
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=60_000)
    let_pass(qtbot, 300)  # what is shown after the jobs must hold no markup either
    assert rich(world.window) == []
