"""Why a claim is one, who says it and why it is worth checking: the engine's explanation in the language of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.domain.claim import Claim
from workbench.ui.actions import QT_TRANSLATE_NOOP
from workbench.ui.reasons import rule_words, signal_word
from workbench.ui.terms import one_line

if TYPE_CHECKING:
    from workbench.services.language import Explanation

translate = QCoreApplication.translate
RELAYED = " → "
LONGEST_NAME, LONGEST_WORDS = 120, 60

# The engine's sentences (services/language/meanings.py, explaining.py); one that is not here is told as the engine says it.
SENTENCES = (
    QT_TRANSLATE_NOOP("Explained", "Nobody was found who says it: the article itself does."),
    QT_TRANSLATE_NOOP("Explained", "Whoever stands behind the first name passes the words on."),
    QT_TRANSLATE_NOOP("Explained", "An earlier version of the workbench knew this signal."),
    QT_TRANSLATE_NOOP("Explained", "This rule finds the wrong one more often than others do, so the speaker is doubtful."),
    QT_TRANSLATE_NOOP("Explained", "The words are the speaker's own, between quotation marks."),
    QT_TRANSLATE_NOOP("Explained", "The words are told by the article, not quoted."),
    QT_TRANSLATE_NOOP("Explained", "Some of the words are quoted, the rest is told by the article."),
    QT_TRANSLATE_NOOP("Explained", "The quotation goes on from a sentence that names the speaker."),
    QT_TRANSLATE_NOOP("Explained", "An analyst named the speaker."),
    QT_TRANSLATE_NOOP("Explained", "The speaker is named beside the cue."),
    QT_TRANSLATE_NOOP("Explained", "The speaker is described beside the cue, not named."),
    QT_TRANSLATE_NOOP(
        "Explained", "A pronoun or a role stands beside the cue; it was taken for somebody named elsewhere in the article."
    ),
    QT_TRANSLATE_NOOP("Explained", "Nobody is named beside the words; they were given to whoever spoke last."),
    QT_TRANSLATE_NOOP("Explained", "Nobody is named beside the words; they were given to whoever the article had just told about."),
    QT_TRANSLATE_NOOP("Explained", "A number in millions or more."),
    QT_TRANSLATE_NOOP("Explained", "A percentage or a sum of money."),
    QT_TRANSLATE_NOOP("Explained", "A number in figures."),
    QT_TRANSLATE_NOOP("Explained", "A number together with something that has happened."),
    QT_TRANSLATE_NOOP("Explained", "More, less or as many as something else."),
    QT_TRANSLATE_NOOP("Explained", "A date or a year."),
    QT_TRANSLATE_NOOP("Explained", "A weekday, or yesterday."),
    QT_TRANSLATE_NOOP("Explained", "A law, a treaty, a vote, a ban."),
    QT_TRANSLATE_NOOP("Explained", "A number in words."),
    QT_TRANSLATE_NOOP("Explained", "Somebody backed, refused, promised or demanded something."),
    QT_TRANSLATE_NOOP("Explained", "A rise, a fall or another change of size."),
    QT_TRANSLATE_NOOP("Explained", "Since when, for how long, before or after what."),
    QT_TRANSLATE_NOOP("Explained", "The first, the second, the third."),
    QT_TRANSLATE_NOOP("Explained", "Budgets, taxes, work, prices."),
    QT_TRANSLATE_NOOP("Explained", "Half, most, several, the number of."),
    QT_TRANSLATE_NOOP("Explained", "Arms, attacks, borders, crimes."),
    QT_TRANSLATE_NOOP("Explained", "A court, a ministry, an agency or another institution."),
    QT_TRANSLATE_NOOP("Explained", "The most, the best, the only one, a record."),
    QT_TRANSLATE_NOOP("Explained", "Something that is said to have happened."),
    QT_TRANSLATE_NOOP("Explained", "Somebody is named who did it."),
    QT_TRANSLATE_NOOP("Explained", "The speaker tells of having done it."),
    QT_TRANSLATE_NOOP("Explained", "A name of a person, a place or an organisation."),
    QT_TRANSLATE_NOOP("Explained", "One thing is said to cause another."),
    QT_TRANSLATE_NOOP("Explained", "Always, never, every, nobody: one exception disproves it."),
    QT_TRANSLATE_NOOP("Explained", "Somebody is named who says so."),
    QT_TRANSLATE_NOOP("Explained", "Something that is counted or measured: people, days, kilometres."),
    QT_TRANSLATE_NOOP("Explained", "A long sentence says more than a short one."),
    QT_TRANSLATE_NOOP("Explained", "It tells of others, not of the speaker."),
    QT_TRANSLATE_NOOP("Explained", "Something is denied."),
    QT_TRANSLATE_NOOP("Explained", "Somebody is addressed."),
    QT_TRANSLATE_NOOP("Explained", "Somebody speaks of himself."),
    QT_TRANSLATE_NOOP("Explained", "It holds only if something else does."),
    QT_TRANSLATE_NOOP("Explained", "Things, ways, questions: nothing that could be looked up."),
    QT_TRANSLATE_NOOP("Explained", "Something that may or will be, which nobody can check yet."),
    QT_TRANSLATE_NOOP("Explained", "A greeting, thanks, words to the audience."),
    QT_TRANSLATE_NOOP("Explained", "What somebody means to do."),
    QT_TRANSLATE_NOOP("Explained", "Good, bad, important: a judgement."),
    QT_TRANSLATE_NOOP("Explained", "Somebody thinks, hopes or believes it."),
    QT_TRANSLATE_NOOP("Explained", "What ought to be, not what is."),
    QT_TRANSLATE_NOOP("Explained", "A question."),
)


def chain(claim: Claim) -> str:
    """Name the speaker and whoever passes the words on: two officials → NBC News; empty where nobody is named."""
    names = claim.attribution if len(claim.attribution) > 1 else (claim.speaker or "",)
    return RELAYED.join(one_line(name, LONGEST_NAME) for name in names)


def speaker_words(claim: Claim, told: "Explanation") -> list[str]:
    """Say whose words a claim is and how that was found: the cue and its rule, the form, how sure it is; a line each."""
    lines = []
    if claim.speaker:
        lines.append(translate("Explained", "Speaker: {text}").replace("{text}", chain(claim)))
    sentences = list(told.speaker)
    if claim.speaker and claim.cue:
        rule = rule_words(told.cue_rule, sentences.pop(0)) if told.cue_rule else ""
        cue = translate("Explained", "Cue “{text}”.").replace("{text}", one_line(claim.cue, LONGEST_WORDS))
        lines.append(f"{cue} {rule}".rstrip())
    return [*lines, " ".join(translate("Explained", sentence) for sentence in sentences)] if sentences else lines


def worth_words(claim: Claim, told: "Explanation") -> list[str]:
    """Say how much a claim is worth checking and by what, what weighs most first; a line each, empty for what is no claim."""
    if not claim.kind.is_body:
        return []
    percent = str(round(100 * claim.checkworthiness))
    lines = [translate("Explained", "Worth checking {n} %, by what speaks for it (+) and against it (−):").replace("{n}", percent)]
    for signal, sentence in sorted(told.signals, key=lambda item: -abs(item[0].weight)):
        weight = f"{'+' if signal.weight > 0 else '−'}{QLocale().toString(abs(signal.weight), 'f', 1)}"
        said = translate("Explained", "{name}, “{text}”: {why}") if signal.text else translate("Explained", "{name}: {why}")
        filled = {"{name}": signal_word(signal.name), "{why}": translate("Explained", sentence)}
        for mark, value in (*filled.items(), ("{text}", one_line(signal.text, LONGEST_WORDS))):
            said = said.replace(mark, value)
        lines.append(f"{weight}  {said}")
    return lines if len(lines) > 1 else [translate("Explained", "Worth checking {n} %.").replace("{n}", percent)]


def why_words(claim: Claim, told: "Explanation") -> list[str]:
    """Say all of it, a line each: what kind of statement it is, whose, and why it is worth checking."""
    return [rule_words(claim.rule, told.kind), *speaker_words(claim, told), *worth_words(claim, told)]
