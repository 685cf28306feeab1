"""The blocks of a report that tell what the publisher changed."""

from collections.abc import Iterator

from workbench.domain.renewal import Edit
from workbench.services.report.blocks import Block, Run, label_run, marks_around, quotation
from workbench.services.report.characters import on_paper
from workbench.services.report.directions import passage
from workbench.services.report.outline import Outline, quoted, short
from workbench.services.report.renewals import LONGEST, ToldOutcome, edit_passages, edit_words, told_renewals
from workbench.services.report.strings import Words
from workbench.services.report.wording import Edited, compared


def renewed(outline: Outline, words: Words) -> Iterator[Block]:
    """Tell each newer version of the article: how much was edited, and which claims have other words now, or none."""
    renewals = told_renewals(outline, words)
    if renewals:
        yield Block((Run(words("renewals")),), 2)
        marks = " " + words("renewals.marks") if any(one.after for it in renewals for one in it.claims) else ""
        yield Block((Run(words("renewals.text") + marks),), style="note")
    for renewal in renewals:
        yield Block((Run(renewal.title),), 3)
        yield Block((Run(renewal.text),))
        for one in renewal.claims:
            yield Block((label_run(one.claim, words), Run(one.text)), style="item")
            yield Block(tuple(_became(one, outline, words)), style="passage")
        for edit in renewal.edits:
            yield Block((label_run(edit_words(edit, words), words), *_edited(edit, outline, words)), style="item")
        if renewal.more:
            yield Block((Run(renewal.more),), style="note")


def _became(one: ToldOutcome, outline: Outline, words: Words) -> Iterator[Run]:
    language = outline.article.language
    if not one.after:
        yield from quotation(short(one.before, LONGEST), words, language, alone=True)
        return
    before, after = marks_around(one.before, words, language)
    yield Run(before)
    for piece in compared(one.before, one.after):
        yield Run(passage(piece.text), language=language, edited=piece.edited, bold=piece.edited is Edited.IN)
    yield Run(after)


def _edited(edit: Edit, outline: Outline, words: Words) -> Iterator[Run]:
    """The words that were edited stand out among those around them."""
    language = outline.article.language
    for at, (lead, told, tail) in enumerate(edit_passages(edit)):
        before, after = quoted(lead + told, words)
        yield Run((" → " if at else "") + before)
        yield Run(on_paper(lead), language=language)
        yield Run(on_paper(told), bold=True, language=language)
        yield Run(on_paper(tail), language=language)
        yield Run(after)
