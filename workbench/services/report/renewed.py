"""The blocks of a report that tell what the publisher changed."""

from collections.abc import Iterator

from workbench.services.report.blocks import Block, Run, label_run, quotation
from workbench.services.report.outline import Outline, short
from workbench.services.report.renewals import edit_words, told_renewals
from workbench.services.report.strings import Words

LONGEST = 110


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
            yield Block(
                (label_run(edit_words(edit, words), words), *_became(edit.before, edit.after, outline, words)), style="item"
            )
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
