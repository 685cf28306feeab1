"""A picture that is evidence, small on the card, with the title it goes by."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.domain.source import EvidenceView
from workbench.ui.panels.claims.typed import HalfTyped, Typing
from workbench.ui.pictures import THUMB
from workbench.ui.session import Session
from workbench.ui.theme import set_role


class Picture(QWidget):
    """Hidden until it is known that the source's snapshot is a picture; what it shows is written in the field for the passage."""

    shown = Signal()

    def __init__(self, session: Session, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item: EvidenceView | None = None
        self.image = QLabel(self)
        self.image.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.title = QLineEdit(self)
        set_role(self.title, "field")
        self.title.setPlaceholderText(self.tr("Title of the picture"))
        self.title.setAccessibleName(self.tr("Title of the picture"))
        self.title.setAcceptDrops(False)
        self.typed = HalfTyped(self._commit, typing, self)
        self.title.textEdited.connect(self.typed.touch)
        self.title.editingFinished.connect(self.typed.flush)
        session.about_to_change.connect(self.typed.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.image)
        column.addWidget(self.title)
        self.hide()

    def show_item(self, item: EvidenceView) -> None:
        """Show the picture of a piece of evidence, if it has one."""
        before, self._item = self._item, item
        if not self.typed.pending:
            self.title.setText(item.source.title)
        sha256 = item.source.snapshot
        self.image.setAccessibleName(item.evidence.quote or item.source.title)
        if before and before.source.snapshot == sha256:
            return
        self.hide()
        if sha256:
            self._session.look_at_picture(sha256, lambda image: self._arrived(sha256, image))

    def _arrived(self, sha256: str, image: QImage | None) -> None:
        # The details may have been closed while the picture was being decoded.
        if image is None or not isValid(self) or self._item is None or self._item.source.snapshot != sha256:
            return
        pixmap = QPixmap.fromImage(image)
        ratio = self.devicePixelRatioF()
        room = THUMB * ratio
        if pixmap.width() > room.width() or pixmap.height() > room.height():
            pixmap = pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        pixmap.setDevicePixelRatio(ratio)
        self.image.setPixmap(pixmap)
        self.show()
        self.shown.emit()

    def _commit(self) -> bool:
        title = " ".join(self.title.text().split())
        if self._item and title and title != self._item.source.title:
            self._session.name_source(self._item, title)
        return True
