"""What the names mean that the engine gives: signals, forms of attribution, how sure a speaker is. For analysts."""

from workbench.domain.enums import AttributionForm

SIGNALS: dict[str, str] = {
    "million": "A number in millions or more.",
    "percent or money": "A percentage or a sum of money.",
    "digit": "A number in figures.",
    "figure of what happened": "A number together with something that has happened.",
    "comparison": "More, less or as many as something else.",
    "date": "A date or a year.",
    "day": "A weekday, or yesterday.",
    "law or vote": "A law, a treaty, a vote, a ban.",
    "number word": "A number in words.",
    "position taken": "Somebody backed, refused, promised or demanded something.",
    "change": "A rise, a fall or another change of size.",
    "time span": "Since when, for how long, before or after what.",
    "rank": "The first, the second, the third.",
    "economy": "Budgets, taxes, work, prices.",
    "how many": "Half, most, several, the number of.",
    "war and crime": "Arms, attacks, borders, crimes.",
    "institution": "A court, a ministry, an agency or another institution.",
    "superlative": "The most, the best, the only one, a record.",
    "past event": "Something that is said to have happened.",
    "somebody's act": "Somebody is named who did it.",
    "own record": "The speaker tells of having done it.",
    "proper name": "A name of a person, a place or an organisation.",
    "cause": "One thing is said to cause another.",
    "always or never": "Always, never, every, nobody: one exception disproves it.",
    "attribution": "Somebody is named who says so.",
    "counted unit": "Something that is counted or measured: people, days, kilometres.",
    "length in words": "A long sentence says more than a short one.",
    "third person": "It tells of others, not of the speaker.",
    "negation": "Something is denied.",
    "second person": "Somebody is addressed.",
    "first person": "Somebody speaks of himself.",
    "condition": "It holds only if something else does.",
    "vague": "Things, ways, questions: nothing that could be looked up.",
    "future or modal": "Something that may or will be, which nobody can check yet.",
    "greeting or thanks": "A greeting, thanks, words to the audience.",
    "intention": "What somebody means to do.",
    "judgement or values": "Good, bad, important: a judgement.",
    "opinion": "Somebody thinks, hopes or believes it.",
    "should or must": "What ought to be, not what is.",
    "question": "A question.",
}

FORMS: dict[AttributionForm, str] = {
    AttributionForm.DIRECT: "The words are the speaker's own, between quotation marks.",
    AttributionForm.INDIRECT: "The words are told by the article, not quoted.",
    AttributionForm.PARTIAL: "Some of the words are quoted, the rest is told by the article.",
    AttributionForm.CONTINUED: "The quotation goes on from a sentence that names the speaker.",
}

BY_HAND = 1.0
# From here up SURENESS speaks of a cue beside the words.
_BESIDE_CUE = 0.65
DOUBTFUL = "This rule finds the wrong one more often than others do, so the speaker is doubtful."
# Lower bounds of the confidence that a speaker is given with, highest first.
SURENESS: tuple[tuple[float, str], ...] = (
    (BY_HAND, "An analyst named the speaker."),
    (0.85, "The speaker is named beside the cue."),
    (0.75, "The speaker is described beside the cue, not named."),
    (0.65, "A pronoun or a role stands beside the cue; it was taken for somebody named elsewhere in the article."),
    (0.55, "Nobody is named beside the words; they were given to whoever spoke last."),
    (0.0, "Nobody is named beside the words; they were given to whoever the article had just told about."),
)


NO_CUE = "No cue stands in these words: their speaker is the one that another sentence gives."


def sureness(confidence: float, *, with_cue: bool = True) -> str:
    """Say how a speaker was found, from the confidence that he was given with; with_cue tells whether a cue stands in the words."""
    if not with_cue and confidence < BY_HAND and confidence >= _BESIDE_CUE:
        return NO_CUE
    return next(told for least, told in SURENESS if confidence >= least)
