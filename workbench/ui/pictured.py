"""Pictures as evidence, on screen: pasted, named, shown small."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from workbench.desk import Desk
from workbench.domain.article import Snapshot
from workbench.domain.source import EvidenceView
from workbench.ui.choosing import Choosing

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


class Pictured(Choosing):
    """The verbs on pictures; decoding goes on off the window's thread."""

    def link_picture(self, data: bytes, claim_id: str | None = None) -> None:
        """Link a PNG picture to a claim (the current one), named by the minute it was pasted in."""
        target = claim_id or (self.current.id if self.current else None)
        if target:
            at = QLocale().toString(QDateTime.currentDateTime(), "d MMM yyyy HH:mm")
            title = self.tr("Screenshot, {time}").replace("{time}", at)
            self._do(lambda: self.desk.link_picture(target, data, title))

    def name_source(self, item: EvidenceView, title: str) -> None:
        """Give the source of a piece of evidence another title."""
        if title and title != item.source.title:
            link = item.evidence
            self._do(lambda: self.desk.link(link.claim_id, item.source.id, title=title), flush=False)

    def look_at_picture(self, sha256: str, deliver: "Callable[[QImage | None], None]") -> None:
        """Make a small image of a snapshot, None where it is no picture."""

        def look(desk: Desk) -> "QImage | None":
            from workbench.ui.pictures import is_picture, thumbnail

            found = desk.store.find(Snapshot, sha256)
            return thumbnail(found.content) if found and is_picture(found.content[:16]) else None

        self._lookups.ask(f"picture {sha256}", look, deliver)
