"""Who denies, accuses, warns or judges: speech that needs neither "that" nor quotation marks."""

from workbench.services.language.clauses import Clauses
from workbench.services.language.names import Source


class Reactions(Clauses):
    """Rules for verbs whose object alone tells what is said."""

    def denies(self, first: int, place: int, left: Source) -> bool:
        """Does somebody known or with a post deny what was said, in a clause of its own: "The ministry denied the report."?"""
        if self.t.low[place] not in self.c.denials or left.pronoun is not None or self.quoted[place]:
            return False
        determined = self.t.low[left.first] in self.c.determiners or not left.generic or self.has_role(left)
        opens = left.first < 3 or not self.n.is_word(left.first - 1)
        return determined and opens and not self.subordinate(first)

    def accuses(self, first: int, place: int, left: Source) -> bool:
        """Does somebody accuse or warn, which says something without "that": "accused the firm of lying", "warnte vor Regen"?"""
        links = self.c.accusing.get(self.t.low[place])
        if links is None or self.subordinate(first) or self.quoted[place] or (left.generic and not self._opens_clause(left)):
            return False
        behind = self.t.low[place + 1 : place + 9]
        return not links or any(word in links for word in behind)

    def _opens_clause(self, left: Source) -> bool:
        return left.first < 3 or not self.n.is_word(left.first - 1) or self.t.low[left.first - 1] in self.c.joining

    def judged_by(self, first: int, place: int) -> Source | None:
        """Who judges in a relative clause: "un indicateur que juge « trompeur » un urgentiste", "ce que dément le ministère"."""
        low = self.t.low
        if not self.c.has("that-inverts") or first < 1 or low[first - 1] not in self.c.complementizers:
            return None
        if low[place] not in self.c.calling and low[place] not in self.c.denials:
            return None
        behind = self.ceiling(place + 1) if place + 1 < self.size and self.quoted[place + 1] else place + 1
        source = self.n.right(behind) if behind < self.size else None
        return source if source is not None and source.pronoun is None and self.stands_alone(source) else None

    def goes_on(self, first: int, place: int) -> bool:
        """Does "and" add what somebody says without "that": "thanked her and insists the policy will not change"?"""
        return first > 1 and self.t.low[first - 1] in self.c.conjunction and place + 1 < self.size and self.says_clause(place)
