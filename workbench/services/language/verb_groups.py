"""Verbs of saying with their helpers: where the group begins, and whether the form asserts anything."""

from workbench.services.language.reactions import Reactions


class VerbGroups(Reactions):
    """Rules for the words of one verb: "n'a pas encore déclaré", "hat am Montag erklärt"."""

    def group_start(self, place: int) -> int | None:
        """Where the verb group begins ("n'a pas encore déclaré"); None if the form asserts nothing here."""
        t, c = self.t, self.c
        if c.verb_second and self._is_infinitive(place):
            return None
        if c.verb_second and t.low[place].endswith(c.late_verb_endings) and (helper_at := self._far_helper(place)) is not None:
            return helper_at
        first = place
        while first > 0 and place - first < 6 and (self.n.is_adverb(first - 1) and t.raw[first - 1][0].islower()):
            first -= 1
        if c.inserted and first > 0 and t.low[first - 1] in c.inserted:
            far = next((n for n in range(first - 1, max(-1, first - 6), -1) if t.low[n] not in c.inserted), -1)
            first = far + 1 if far >= 0 and t.low[far] in c.auxiliaries else first
        helper = t.low[first - 1] if first > 0 else ""
        if first and helper in c.been:
            return None
        if first and (helper in c.auxiliaries or helper in c.passive_auxiliaries):
            if helper in c.passive_auxiliaries and helper not in c.auxiliaries:
                return None
            if helper in c.reflexive_auxiliaries and t.low[first - 2 : first - 1] not in (["s'"], ["se"]):
                return None
            return first - 2 if t.low[first - 2 : first - 1] in (["s'"], ["se"]) and first > 1 else first - 1
        if c.needs_auxiliary(t.low[place]) or self._ends_subordinate(place):
            return None
        return place - 1 if place and t.low[place - 1] in c.reflexives else place

    def _is_infinitive(self, place: int) -> bool:
        """Is this a German infinitive at the end of its clause: "muss sich fragen,", "ohne zu sagen"?"""
        if not self.t.low[place].endswith("en"):
            return False
        if place and self.t.low[place - 1] == "zu":
            return True
        if place + 1 < self.size and self.n.is_word(place + 1):
            return False
        start = place
        while start > 0 and place - start < 15 and self.n.is_word(start - 1):
            start -= 1
        return not self.c.modal.isdisjoint(self.t.low[start:place])

    def _ends_subordinate(self, place: int) -> bool:
        """Is this the participle of a German clause that ends on its helper: "nachdem er sich beklagt hatte,"?"""
        return self.c.verb_second and place + 1 < self.size and self.t.low[place + 1] in self.c.helped

    def _far_helper(self, place: int) -> int | None:
        """The "hat" of "hat am Montag … erklärt", at most twelve words before, with no comma between."""
        for n in range(place - 1, max(-1, place - 12), -1):
            if not self.n.is_word(n):
                return None
            if self.t.low[n] in self.c.auxiliaries:
                return n
        return None
