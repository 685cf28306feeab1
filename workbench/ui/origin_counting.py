"""Origins of sources on screen: counted in the background whenever what is compared has changed, ruled upon by the analyst."""

from contextlib import closing

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.desk import Desk
from workbench.domain.journal import Change
from workbench.domain.origins import Likeness, OriginRuling, Origins
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, Source
from workbench.settings import Settings
from workbench.ui.follow_up import FollowUp
from workbench.ui.jobs import Job

PAUSE_MS = 250
COUNTED = (Evidence, OriginRuling, Source)


@dataclass(frozen=True, slots=True)
class OriginsCounted:
    """The origins of the sources of an article, of the whole casebook when article_id is None."""

    article_id: str | None
    origins: Origins


class OriginCounting(FollowUp):
    """What of a session counts origins; a count that is stopped leaves what was known."""

    origins_counted = Signal(object)  # OriginsCounted

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent=parent, desk=desk, settings=settings)
        self.origins: OriginsCounted | None = None
        self._counting: dict[str | None, Job] = {}
        self._soon = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self._count_shown)
        self.article_shown.connect(lambda _shown: self._soon.start())
        self.changed.connect(self._count_if_touched)

    def close(self) -> None:
        super().close()  # which may commit what is half typed
        self._soon.stop()

    def count_all_origins(self) -> None:
        """Count the origins of all sources of the casebook."""
        self._count(None)

    def rule_origin(self, one_id: str, other_id: str, same: bool | None) -> None:
        """Say of two sources that they have one origin or are independent; None leaves it to their texts."""
        self._do(lambda: self.desk.rule_origin(one_id, other_id, same))

    def shared_texts(self, like: Likeness) -> list[tuple[str, str]]:
        """The passages that two sources share, as they stand in each, the longest first; signs enclose the words that differ."""
        return self.desk.shared_texts(like, signs=True)

    def origins_of_shown(self) -> Origins | None:
        """The origins counted for the shown article, None while nobody has counted them."""
        counted = self.origins
        return counted.origins if counted and self.article and counted.article_id == self.article.id else None

    def _count_if_touched(self, change: Change) -> None:
        if any(isinstance(record, COUNTED) for record in (*change.saved, *change.removed)):
            self.origins = None  # a report must not tell what was counted before
            self._soon.start()

    def _count_shown(self) -> None:
        if self.article and len({one.source.id for view in self.views for one in view.evidence}) > 1:
            self._count(self.article.id)
        elif self.article:
            self.origins = OriginsCounted(self.article.id, Origins())
            self.origins_counted.emit(self.origins)

    def _count(self, article_id: str | None) -> None:
        before = self._counting.pop(article_id, None)
        if before:
            before.cancel()

        def work(job: Job) -> Origins:
            with closing(self.desk.reader()) as reader:
                return reader.origins(article_id, progress=job.progress, cancelled=job.cancelled)

        def told(found: Origins) -> None:
            counted = OriginsCounted(article_id, found)
            if article_id is not None and self.article and self.article.id == article_id:
                self.origins = counted
            self.origins_counted.emit(counted)

        self._counting[article_id] = self._job(self.tr("Counting origins"), work, told)
