"""The splitter of the window: it lays its panes out again only when one of them has come to need another room."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QWidget


class Splitter(QSplitter):
    """A splitter that keeps to itself what changes within its panes.

    Qt asks for the layout of everything above a label whose words have changed, up to the window, though no pane needs another
    room: a verdict given by a key changes a dozen labels.
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._needs: list[tuple[object, ...]] = []
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            needs = [_needs(pane) for pane in map(self.widget, range(self.count())) if pane]
            if needs == self._needs:
                return True
            self._needs = needs
        return super().event(event)


def _needs(pane: QWidget) -> tuple[object, ...]:
    """All of a pane that the layout of a splitter goes by."""
    policy, shrinks = pane.sizePolicy(), QSizePolicy.PolicyFlag.ShrinkFlag.value
    stiff = not (policy.horizontalPolicy().value & shrinks and policy.verticalPolicy().value & shrinks)
    return (
        pane,
        pane.isHidden(),
        pane.minimumSizeHint(),
        pane.sizeHint() if stiff else None,
        pane.minimumSize(),
        pane.maximumSize(),
        policy,
    )
