"""What can be told of the house's scale of verdicts, and of printing and copying a report."""

from workbench.ui.actions import QT_TRANSLATE_NOOP

HOUSE = (
    QT_TRANSLATE_NOOP(
        "Problems",
        "What was done last is work on a finding that is hidden from you. Nothing was changed; give your own finding first, or let "
        "somebody else undo it.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Somebody else has a finding on claim {number}, which is hidden until you give your own. Nothing was changed; keep yours "
        "beside it as a second look.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "Findings of somebody else are hidden from you, so a report would leave them out (claims: {numbers}). Nothing was "
        "written; give your own findings first, or let somebody else write it.",
    ),
    QT_TRANSLATE_NOOP("Problems", "The scale has no label “{name}”. Nothing was changed; there are: {names}."),
    QT_TRANSLATE_NOOP("Problems", "A scale has {n} labels at most. Nothing was changed."),
    QT_TRANSLATE_NOOP("Problems", "“{name}” cannot be a label. Nothing was changed; a label has 1 to {n} characters."),
    QT_TRANSLATE_NOOP("Problems", "“{name}” is no colour. Nothing was changed; write #RRGGBB, or nothing for the verdict's own."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "The colour {colour} of “{name}” has a contrast of {found} to its ground; to be read it needs {least}. Nothing was "
        "changed; {other} would do.",
    ),
    QT_TRANSLATE_NOOP("Problems", "Two labels are called “{name}”. Nothing was changed; give each a name of its own."),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{name}” stands on 1 claim, so it keeps its place and its verdict. Nothing was changed; rename it, or give these "
        "claims another label first.",
    ),
    QT_TRANSLATE_NOOP(
        "Problems",
        "“{name}” stands on {n} claims, so it keeps its place and its verdict. Nothing was changed; rename it, or give these "
        "claims another label first.",
    ),
    QT_TRANSLATE_NOOP("Problems", "A claim without a verdict has no ClaimReview. Nothing was copied; give it a verdict first."),
    QT_TRANSLATE_NOOP(
        "Problems", "A page of the report could not be drawn. Nothing was printed; export it as a PDF and print that."
    ),
    QT_TRANSLATE_NOOP(
        "Problems", "The printer could not be used. The casebook is unharmed; choose another printer, or export a PDF."
    ),
)
