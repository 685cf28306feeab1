"""Articles of which a side took a new version while the other worked on them: each claim is put where its words stand now.

What the reading of a text made and nobody touched makes way where it would lie on what somebody worked on, or on what the reading
of the text that stands made; two claims of the same words become one, with the work on both.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.store.merge.sides import Key, Sides, Union
from workbench.store.rows import canonical, from_plain, to_plain

# The claim where its words stand in the article now, from another text of it in which they stood.
Carry = Callable[[Article, Claim, str], Claim]
_BY_CLAIM = ("tagging", "sign_off", "confirmation")  # that there is once a claim, under its name
_WORK = ("verdict", "evidence", "request", "second_look", "saying", *_BY_CLAIM)


class Renewed:
    """The articles of a merge whose text a side changed, while the other touched them too."""

    def __init__(self, sides: Sides, union: Union, carry: Carry, article_of: Callable[[Key], str | None]) -> None:
        self._sides, self._union, self._carry = sides, union, carry
        self._readings: dict[str, bool] = {}  # whether a step is the engine's reading of a text
        self.articles = sorted(self._changed(article_of))
        self.untouched: set[str] = set()  # claims of which neither side's hand changed anything

    def _changed(self, article_of: Callable[[Key], str | None]) -> Iterator[str]:
        sides = self._sides
        found = {key[1] for key in (*sides.mine, *sides.theirs) if key[0] == "article" and key in sides.common}
        found = {name for name in found if len(self._texts(name)) > 1 and self._union.body(("article", name))}
        if found:
            mine, theirs = ({article_of(key) for key in side if key[0] != "article"} for side in (sides.mine, sides.theirs))
            for name in found:
                key = ("article", name)
                if (key in sides.mine or name in mine) and (key in sides.theirs or name in theirs):
                    yield name

    def _texts(self, name: str) -> list[str]:
        """All texts that the article had on either side since both knew it, in an order that both directions share."""
        key = ("article", name)
        bodies = [self._sides.common_state(key), self._sides.my_state(key), self._sides.their_state(key)]
        bodies += [one.after for one in self._sides.events_of(key)] if len({*bodies}) > 1 else []
        return sorted({json.loads(body)["text"] for body in bodies if body})

    def settle(self, fold: Callable[[str, str], None]) -> None:
        """Put the claims in their places; fold is given two claims of the same words, the second to become the first."""
        for name in self.articles:
            article = from_plain(Article, self._union.plain(("article", name)))
            texts = self._texts(name)
            claims = [self._placed(article, one, texts) for one in self._union.named("claim", article_id=name)]
            kept = self._without_overlaps(article, claims)
            self._one_for_two([one for one in claims if one.id in kept], fold)

    def _placed(self, article: Article, claim_id: str, texts: list[str]) -> Claim:
        key = ("claim", claim_id)
        claim: Claim = from_plain(Claim, self._union.plain(key))
        if claim.lost or article.text[claim.start : claim.end] == claim.quote:
            return claim
        old = next((text for text in texts if text[claim.start : claim.end] == claim.quote), "")
        placed = self._carry(article, claim, old)
        self._union.make(key, canonical(to_plain(placed)), "placed")
        return placed

    # What nobody touched makes way

    def _without_overlaps(self, article: Article, claims: list[Claim]) -> set[str]:
        worked = {one.id for one in claims if self._is_worked_on(one.id)}
        self.untouched |= {one.id for one in claims if not self._is_by_hand(one.id)}
        reading = self._sides.event(self._sides.newest(("article", article.id))).step
        standing = {one.id for one in claims if any(event.step == reading for event in self._sides.events_of(("claim", one.id)))}
        spans = [(one.start, one.end) for one in claims if one.id in worked and not one.lost]
        kept, taken = set(worked), list[tuple[int, int]]()
        order = sorted(claims, key=lambda one: (one.id not in standing, one.start, -one.end, one.id))
        for one in order:
            if one.id in worked:
                continue
            inside = any(start <= one.start and one.end <= end for start, end in spans)
            if one.lost or inside or any(one.start < end and start < one.end for start, end in taken):
                self._union.make(("claim", one.id), None, "makes way")
            else:
                kept.add(one.id)
                taken.append((one.start, one.end))
        return kept

    def _is_worked_on(self, claim_id: str) -> bool:
        return any(self._union.named(table, claim_id=claim_id) for table in _WORK) or self._is_by_hand(claim_id)

    def _is_by_hand(self, claim_id: str) -> bool:
        """Was it made or changed by an analyst? A step that saves the article too is the engine's, and so is what a merge made."""
        for event in self._sides.events_of(("claim", claim_id)):
            if event.step not in self._readings:
                self._readings[event.step] = any(one.table == "article" for one in self._sides.of_step(event.step))
            if event.after is not None and not self._readings[event.step] and event.intent != "found":
                return True
        return False

    # Two of the same words

    def _one_for_two(self, claims: list[Claim], fold: Callable[[str, str], None]) -> None:
        first: dict[tuple[int, int, str], str] = {}
        for one in sorted(claims, key=lambda claim: claim.id):
            place = (one.start, one.end, one.quote)
            if one.lost or place not in first:
                first.setdefault(place, one.id)
            elif {("claim", one.id), ("claim", first[place])} - self._sides.common.keys():
                self._fold_named(first[place], one.id)
                fold(first[place], one.id)

    def _fold_named(self, stands: str, other: str) -> None:
        for table in _BY_CLAIM:
            body = self._union.body((table, other))
            if body is None:
                continue
            self._union.make((table, other), None, f"same: {stands}")
            there = self._union.body((table, stands))
            plain: dict[str, Any] = {**json.loads(body), "claim_id": stands}
            if table == "tagging" and there:
                plain["tags"] = sorted({*plain["tags"], *json.loads(there)["tags"]})
            if table == "tagging" or (table == "confirmation" and there is None):  # a signature stands for one finding alone
                self._union.note((table, stands), canonical(plain), self._sides.ceiling((table, other)))
