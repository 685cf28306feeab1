"""Comparing the origins of sources from wherever some are in view."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.actions import View
from workbench.ui.origin_counting import OriginsCounted
from workbench.ui.terms import one_line
from workbench.ui.values import Notice

if TYPE_CHECKING:
    from workbench.ui.dialogs.origins import CompareOrigins
    from workbench.ui.main_window import MainWindow

translate = QCoreApplication.translate


def compare_origins(window: "MainWindow") -> "CompareOrigins | None":
    """Open the comparison of the chosen source with those that share its origin, or of the sources of the current claim."""
    session = window.session
    if window.view is View.SOURCES:
        panel = window.whole.sources
        return _open(window, panel.titles_to_compare(), panel.origins)
    current = session.current
    titles = {one.source.id: one.source.title for one in current.evidence} if current else {}
    counted = session.origins_of_shown()
    return _open(window, titles, OriginsCounted(session.article.id if session.article else None, counted) if counted else None)


def _open(window: "MainWindow", titles: Mapping[str, str], counted: OriginsCounted | None) -> "CompareOrigins | None":
    from workbench.ui.dialogs.origins import CompareOrigins

    session = window.session
    if len(titles) < 2:
        session.notice.emit(Notice(_too_few(window, titles)))
        return None
    if counted is None:
        session.notice.emit(Notice(translate("Origins", "The origins are still being counted. Try again in a moment.")))
        return None
    may_change = not session.desk.store.read_only
    dialog = CompareOrigins(titles, counted.origins, session.shared_texts, may_change=may_change, parent=window)
    dialog.scope = counted.article_id
    dialog.ruled.connect(session.rule_origin)
    session.origins_counted.connect(dialog.take)
    dialog.show()
    return dialog


def _too_few(window: "MainWindow", titles: Mapping[str, str]) -> str:
    """Say of what there are not two sources, where fewer are in question than can be compared."""
    if window.view is View.SOURCES:
        if not titles:
            return translate("Origins", "Choose a source first, then compare it.")
        told = translate(
            "Origins", "“{title}” is cited beside no other source and shares its origin with none: nothing to compare."
        )
        return told.replace("{title}", one_line(next(iter(titles.values())), 60))
    if window.session.current is None:
        return translate("Origins", "Choose a claim first, then compare its sources.")
    if not titles:
        return translate("Origins", "This claim has no source yet. Two are needed to compare their origins.")
    return translate("Origins", "This claim has one source. Two are needed to compare their origins.")
