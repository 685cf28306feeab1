"""The blocks of a report that tell what the publisher changed."""

from collections.abc import Iterator

from workbench.domain.renewal import Edit
from workbench.services.report.blocks import Block, Run, label_run, quotation
from workbench.services.report.characters import on_paper
from workbench.services.report.outline import Outline, quoted, short
from workbench.services.report.renewals import LONGEST, edit_passages, edit_words, told_renewals
from workbench.services.report.strings import Words


def renewed(outline: Outline, words: Words) -> Iterator[Block]:
    """Tell each newer version of the article: how much was edited, and which claims have other words now, or none."""
    renewals = told_renewals(outline, words)
    if renewals:
        yield Block((Run(words("renewals")),), 2)
        yield Block((Run(words("renewals.text")),), style="note")
    for renewal in renewals:
        yield Block((Run(renewal.title),), 3)
        yield Block((Run(renewal.text),))
        for one in renewal.claims:
            told = (Run(f"{one.text} "), *_became(one.before, one.after, outline, words))
            yield Block((label_run(one.claim, words), *told), style="item")
        for edit in renewal.edits:
            yield Block((label_run(edit_words(edit, words), words), *_edited(edit, outline, words)), style="item")
        if renewal.more:
            yield Block((Run(renewal.more),), style="note")


def _became(before: str, after: str, outline: Outline, words: Words) -> Iterator[Run]:
    language = outline.article.language
    if before:
        yield from quotation(short(before, LONGEST), words, language)
    if before and after:
        yield Run(" → ")
    if after:
        yield from quotation(short(after, LONGEST), words, language)


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
