"""The command that tells how many origins sources have."""

from collections.abc import Iterable, Iterator
from typing import Any

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened, tell
from workbench.desk import Desk
from workbench.domain.errors import NotFound
from workbench.domain.origins import LikeBy, Likeness, Origins

_TOLD_EVERY = 500  # texts
_SHOWN = 3  # passages
_SAME = {LikeBy.BYTES: "the same bytes", LikeBy.ADDRESS: "the same page by its address", LikeBy.DOI: "the same DOI"}


@commands.command("origins")
@click.argument("name", required=False, metavar="[ARTICLE|CLAIM]")
@click.option("--same", nargs=2, metavar="SOURCE SOURCE", help="Say that two sources have one origin.")
@click.option("--independent", nargs=2, metavar="SOURCE SOURCE", help="Say that two sources are independent.")
@click.option("--undecided", nargs=2, metavar="SOURCE SOURCE", help="Leave it to the texts of two sources again.")
@click.option("--passages", is_flag=True, help="Print all passages that two sources share.")
@click.pass_obj
def origins(
    context: Context,
    /,
    name: str | None,
    same: tuple[str, str] | None,
    independent: tuple[str, str] | None,
    undecided: tuple[str, str] | None,
    passages: bool,
) -> None:
    """Tell which sources are copies or translations of one text: of the casebook, an article or a claim."""
    with context.desk() as desk:
        ruled = [(pair, said) for pair, said in ((same, True), (independent, False), (undecided, None)) if pair]
        for (one, other), said in ruled:
            desk.rule_origin(desk.source(one).id, desk.source(other).id, said)
        article, only = _among(desk, name)
        found = desk.origins(article, progress=_progress())
        ids = only or {entry.source.id for entry in desk.source_entries()} if article is None else only or _cited(desk, article)
        if not context.print_json(_json(desk, found, ids)):
            _tell(desk, found, ids, everything=passages)


def _among(desk: Desk, name: str | None) -> tuple[str | None, set[str]]:
    """The article to look at, None for the casebook, and the sources of the claim where one is named."""
    if name is None:
        return None, set()
    try:
        return desk.article(name).id, set()
    except NotFound:
        view = desk.claim(name)
        return view.claim.article_id, {one.source.id for one in view.evidence}


def _cited(desk: Desk, article_id: str) -> set[str]:
    return {one.source.id for view in desk.claims(article_id, everything=True) for one in view.evidence}


def _tell(desk: Desk, found: Origins, ids: set[str], *, everything: bool) -> None:
    titles = {source.id: source.title for source in desk.sources()}
    say(f"{counted(len(ids), 'source')}, {counted(found.count(ids), 'origin')}; the saved words of {found.compared} were compared")
    for group in found.groups:
        here = [one for one in group if one in ids]
        if len(here) < 2:
            continue
        say()
        say(f"{counted(len(here), 'source')}, 1 origin:")
        for one in here:
            say(f"  {one}  {shortened(titles[one], 80)}")
        inside = [like for like in found.likenesses if like.one in here and like.other in here]
        for like in inside if everything else _joining(inside):
            _tell_pair(desk, like, titles, everything=everything)
        if not everything and len(inside) > len(here) - 1:
            say(f"  All {counted(len(inside), 'pair')} of these: --passages")
    for ruling in found.rulings:
        if not ruling.same and {ruling.one, ruling.other} <= ids:
            names = f"“{shortened(titles[ruling.one], 40)}” and “{shortened(titles[ruling.other], 40)}”"
            say(f"\n{ruling.analyst} called {names} independent.")


def _joining(likenesses: Iterable[Likeness]) -> Iterator[Likeness]:
    """Of what joins the sources of a group, the surest first, as much as it takes to join them all."""
    home: dict[str, set[str]] = {}
    for like in likenesses:
        one, other = home.get(like.one, {like.one}), home.get(like.other, {like.other})
        if one is not other:
            one |= other
            home.update(dict.fromkeys(one, one))
            yield like


def _tell_pair(desk: Desk, like: Likeness, titles: dict[str, str], *, everything: bool) -> None:
    names = f"“{shortened(titles[like.one], 40)}” and “{shortened(titles[like.other], 40)}”"
    if like.by is LikeBy.HAND:
        say(f"  An analyst said so of {names}.")
        return
    if like.by in _SAME:
        say(f"  {names} have {_SAME[like.by]}.")
    else:
        told = "is in both" if like.by is LikeBy.TEXT else "means the same"
        say(f"  {like.share * 100:.0f} % of the shorter of {names} {told}")
    texts = desk.shared_texts(like, signs=True)
    for text in (text for pair in (texts if everything else texts[:_SHOWN]) for text in pair):
        say(f"    “{shortened(text, 10_000 if everything else 100)}”")


def _json(desk: Desk, found: Origins, ids: set[str]) -> dict[str, Any]:
    return {
        "sources": len(ids),
        "origins": found.count(ids),
        "compared": found.compared,
        "groups": [here for group in found.groups if len(here := [one for one in group if one in ids]) > 1],
        "alike": [_pair(desk, like) for like in found.likenesses if like.one in ids and like.other in ids],
        "rulings": [
            {"one": one.one, "other": one.other, "same": one.same, "analyst": one.analyst, "decided_at": one.decided_at}
            for one in found.rulings
            if one.one in ids and one.other in ids
        ],
    }


def _pair(desk: Desk, like: Likeness) -> dict[str, Any]:
    return {
        "one": like.one,
        "other": like.other,
        "share": round(like.share, 3),
        "by": like.by.value,
        "passages": [
            {"one": list(one.one), "other": list(one.other), "texts": list(texts)}
            for one, texts in zip(like.passages, desk.shared_texts(like), strict=True)
        ],
    }


def _progress() -> Any:
    def progress(done: int, everything: int) -> None:
        if done and done % _TOLD_EVERY == 0:
            tell(f"Read {done} of {everything} texts")

    return progress
