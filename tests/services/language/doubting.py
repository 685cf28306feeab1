"""What the tests of doubts share: the flags of one kind, as the words they stand on."""

from workbench.services.language import read

FILLER = {
    "fr": "Le conseil municipal a voté le budget de la piscine après une longue soirée de débats dans la salle des fêtes.",
    "en": "The town council approved the budget of the swimming pool after a long evening of debate in the village hall.",
    "es": "El pleno aprobó el presupuesto de la piscina después de una larga noche de debates en el salón del pueblo.",
    "de": "Der Gemeinderat hat den Haushalt des Freibads nach einem langen Abend voller Debatten in der Festhalle beschlossen.",
    "it": "Il consiglio comunale ha approvato il bilancio della piscina dopo una lunga serata di dibattiti nella sala delle feste.",
}


def flagged(text: str, language: str | None, kind: str, published: str | None = "2025-03-10") -> list[str]:
    """The words that flags of a kind stand on, in order."""
    return [text[flag.start : flag.end] for flag in read(text, language, published).flags if flag.kind == kind]


def reasons(text: str, language: str | None, kind: str, published: str | None = "2025-03-10") -> list[str]:
    """What the flags of a kind tell."""
    return [flag.reason for flag in read(text, language, published).flags if flag.kind == kind]
