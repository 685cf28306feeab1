"""What a report says of a pinned passage: which words of the article it is about, the note, and that newer copies lack it."""

from workbench.domain.pin import PinnedCopy
from workbench.domain.source import EvidenceView
from workbench.services.report.outline import quoted
from workbench.services.report.strings import Words


def pinned_words(view: EvidenceView, words: Words) -> str:
    """One sentence each for the words, the note and a loss, nothing for a passage without these; not escaped."""
    pin = view.pin
    parts = []
    if pin and pin.words:
        flat = " ".join(pin.words.split())
        before, after = quoted(flat, words)
        parts.append(f"{words('pin.about')}{words('colon')}{before}{flat}{after}.")
    if note := " ".join(pin.note.split() if pin else ()):
        end = "" if note.endswith((".", "!", "?", "…")) else "."
        parts.append(f"{words('pin.note')}{words('colon')}{note}{end}")
    if view.lost:
        parts.append(words("pin.lost"))
    return " ".join(parts)


def older_copies(view: EvidenceView) -> tuple[PinnedCopy, ...]:
    """The saved copy that a passage is quoted from, where the source was saved again since; none else."""
    return (view.older_copy,) if view.older_copy else ()
