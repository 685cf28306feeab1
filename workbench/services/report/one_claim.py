"""One claim of a report by itself, to be pasted elsewhere: as text, as HTML, as ClaimReview."""

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from types import MappingProxyType

from workbench.domain.dossier import Dossier
from workbench.domain.errors import Refused
from workbench.services.report.blocks import Block, Run, in_lists, shown
from workbench.services.report.card import card
from workbench.services.report.characters import on_paper
from workbench.services.report.claim_review import claim_reviews
from workbench.services.report.outline import Outline
from workbench.services.report.strings import Words, words_in

Kind = Callable[[Dossier, str, str], str]


def as_text(dossier: Dossier, claim_id: str, language: str) -> str:
    """Write the card of a claim as plain text, addresses in brackets, and the article it is from."""
    words = words_in(language)
    lines = ["".join(_plain(run) for run in block.runs) for block in _blocks(dossier, claim_id, words)]
    return "\n".join([*lines, "", _home(dossier, words)]) + "\n"


def as_html(dossier: Dossier, claim_id: str, language: str) -> str:
    """Write the card of a claim as a piece of HTML without styles or scripts, every text escaped."""
    words = words_in(language)
    parts = []
    for block in in_lists(_blocks(dossier, claim_id, words)):
        if isinstance(block, list):
            parts.append(f"<ul>{''.join(map(_entry, block))}</ul>")
        elif isinstance(block, Block):
            tag = {3: "h3", 4: "h4"}.get(block.level) or {"quote": "blockquote"}.get(block.style, "p")
            parts.append(f"<{tag}>{_inner(block)}</{tag}>")
    parts.append(f"<p>{_escaped(_home(dossier, words))}</p>")
    return f'<section lang="{words.language}">\n' + "\n".join(parts) + "\n</section>\n"


def as_claim_review(dossier: Dossier, claim_id: str, language: str) -> str:
    """Write the ClaimReview (JSON-LD) of a claim; raises Refused for a claim without a verdict, which has none."""
    wanted = f"urn:uuid:{claim_id}"
    found = next((one for one in claim_reviews(dossier, language) if one["@id"] == wanted), None)
    if found is None:
        raise Refused("A claim without a verdict has no ClaimReview. Nothing was copied; give it a verdict first.")
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


KINDS: Mapping[str, Kind] = MappingProxyType({"text": as_text, "html": as_html, "claimreview": as_claim_review})


def _blocks(dossier: Dossier, claim_id: str, words: Words) -> list[Block]:
    outline = Outline(dossier)
    view = next(one for one in dossier.claims if one.id == claim_id)
    return list(card(view, outline, words))


def _home(dossier: Dossier, words: Words) -> str:
    article = dossier.article
    parts = [article.title.strip() or words("untitled"), article.outlet, words.day(article.published), article.url]
    return words("article.from", article=", ".join(on_paper(part) for part in parts if part))


def _entry(blocks: Sequence[Block]) -> str:
    if len(blocks) == 1:
        return f"<li>{_inner(blocks[0])}</li>"
    tags = ("blockquote" if one.style == "passage" else "p" for one in blocks)
    return f"<li>{''.join(f'<{tag}>{_inner(one)}</{tag}>' for tag, one in zip(tags, blocks, strict=True))}</li>"


def _inner(block: Block) -> str:
    return "".join(_html(run) for run in block.runs)


def _plain(run: Run) -> str:
    return f"{shown(run)} <{run.link}>" if run.link else shown(run)


def _html(run: Run) -> str:
    inner = _escaped(shown(run))
    if run.link:
        inner = f'<a href="{escape(run.link)}" rel="noopener noreferrer">{inner}</a>'
    inner = f"<code>{inner}</code>" if run.code else inner
    return f"<b>{inner}</b>" if run.bold else f"<i>{inner}</i>" if run.italic else inner


def _escaped(text: str) -> str:
    return escape(text, quote=True)
