"""What is unharmed, where that is told in a sentence of its own behind a problem: of a page or a file that could not be saved."""

from workbench.ui.actions import QT_TRANSLATE_NOOP

KEPT = (
    QT_TRANSLATE_NOOP("Problems", "The link is kept; its page can be saved later."),
    QT_TRANSLATE_NOOP("Problems", "The source is kept as it is."),
    QT_TRANSLATE_NOOP("Problems", "It was saved as it is."),
)
