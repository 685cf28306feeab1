"""Reported speech that no cue of its own announces: the German subjunctive carries a speaker on."""

from workbench.services.language.cues import CueTable
from workbench.services.language.tokens import Tokens

_REACH = 14
# "es sei denn", "sei es", "als sei", "ob … sei": the same form says something else.
_NOT_BEFORE = frozenset({"als", "ob", "wie", "wenn", "falls", "damit", "dass", "daß", "auch", "denn"})


def reported(tokens: Tokens, quoted: list[bool], cues: CueTable) -> int:
    """How plainly a sentence tells by its mood that somebody else said it: 0 not, 1 perhaps ("hätten"), 2 plainly ("habe")."""
    if not cues.reported or tokens.low[-3:-1] in (["hieß", "es"], ["hiess", "es"]):
        return 0
    if "ich" in tokens.low[:_REACH] or tokens.raw[-1:] == ["?"]:
        return 0
    found = 0
    for place in range(1, min(len(tokens), _REACH)):
        word = tokens.low[place]
        if quoted[place] or (word not in cues.reported and word not in cues.perhaps_reported):
            continue
        before = set(tokens.low[max(0, place - 5) : place])
        if before & _NOT_BEFORE or tokens.low[place + 1 : place + 2] == ["denn"]:
            continue
        if word in cues.reported:
            return 2
        found = 1
    return found
