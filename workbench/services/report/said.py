"""Which links of a chain of attribution were checked, as a report tells it."""

from workbench.domain.claim import ClaimView
from workbench.domain.saying import Saying
from workbench.services.report.strings import Words


def said_lines(view: ClaimView, words: Words) -> tuple[str, ...]:
    """Say of each link of a claim's chain whether it was checked that it was said; nothing where none was.

    The last line says what the verdict is about, so that nobody takes the one for the other.
    """
    rated = {one.who: one for one in view.sayings}
    if not rated:
        return ()
    lines = [_line(rated.get(who), who, words) for who in view.claim.speakers]
    return (*lines, words("said.verdict")) if view.verdict else tuple(lines)


def said_json(saying: Saying) -> dict[str, str]:
    """Write one rated link."""
    return {
        "who": saying.who,
        "verdict": saying.verdict.value,
        "rationale": saying.rationale,
        "analyst": saying.analyst,
        "marked_at": saying.marked_at,
    }


def _line(saying: Saying | None, who: str, words: Words) -> str:
    if saying is None:
        return words("said.unchecked", who=who)
    told = words(f"said.{saying.verdict.value}", who=who)
    by = words("said.by", analyst=saying.analyst, day=words.day(saying.marked_at))
    return " ".join(part for part in (told, saying.rationale, by) if part)
