"""Numbers with what they count."""

from workbench.domain.statement import DateMention, Quantity
from workbench.services.language.tokens import Tokens


def find_quantities(text: str, tokens: Tokens, language: str | None, dates: tuple[DateMention, ...]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order."""
    return ()
