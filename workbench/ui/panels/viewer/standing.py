"""What is the matter with a saved copy, or with the pin one stands at, and what helps."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from workbench.desk.pinning import PinView
from workbench.desk.saved_copies import SavedCopy
from workbench.ui.panels.viewer.note import Note
from workbench.ui.panels.viewer.told import withheld_words
from workbench.ui.terms import one_line

translate = QCoreApplication.translate
LONGEST_QUOTE = 160


def tell_standing(
    note: Note,
    copy: SavedCopy,
    current: PinView | None,
    show: Callable[[str | None, str | None], None],
    save: Callable[[], None],
) -> None:
    """Say it in the line over the copy; show brings a pin (by its evidence) in other words (SHA-256) on screen, save the page."""
    evidence_id = current.evidence.id if current else None
    if current and not current.found:
        earlier = current.pin.text
        if earlier and earlier != copy.text:
            words = translate("Viewer", "The passage is not found in this copy: “{quote}”")
            offer = translate("Viewer", "Show the copy it was pinned in")
            quote = one_line(current.pin.quote, LONGEST_QUOTE)
            note.tell(words.replace("{quote}", quote), offer, lambda: show(evidence_id, earlier))
        else:
            note.tell(translate("Viewer", "What was pinned is not found in this copy: it was saved anew since."))
    elif not copy.current:
        words = translate("Viewer", "This is an earlier copy; the source was saved anew since.")
        note.tell(words, translate("Viewer", "Show the newest"), lambda: show(evidence_id, None))
    elif copy.why_empty == "unsaved" and copy.source.url:
        note.tell(translate("Viewer", "Its page is not saved."), translate("Viewer", "Save its page"), save)
    elif copy.source.withheld:
        note.tell(withheld_words(copy.source.withheld))
    else:
        note.tell("")
