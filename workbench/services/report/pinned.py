"""What a report says of a pinned passage beside its words: which words of the article it is about, and the analyst's note."""

from workbench.domain.source import EvidenceView
from workbench.services.report.outline import quoted
from workbench.services.report.strings import Words


def pinned_words(view: EvidenceView, words: Words) -> str:
    """One sentence each for the words and the note, nothing for a passage without either; not escaped."""
    pin = view.pin
    if pin is None:
        return ""
    parts = []
    if pin.words:
        flat = " ".join(pin.words.split())
        before, after = quoted(flat, words)
        parts.append(f"{words('pin.about')}{words('colon')}{before}{flat}{after}.")
    if note := " ".join(pin.note.split()):
        end = "" if note.endswith((".", "!", "?", "…")) else "."
        parts.append(f"{words('pin.note')}{words('colon')}{note}{end}")
    return " ".join(parts)
