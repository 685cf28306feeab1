"""Which language a draft is in: what its words show, where the file says otherwise."""

from dataclasses import replace

from workbench.domain.article import Draft
from workbench.domain.dossier import Dossier
from workbench.domain.statement import Flag

STATED = "stated-language"  # the kind of the flag that tells so


_ENOUGH = 60  # characters in which a language is told surely


def spoken(draft: Draft) -> Draft:
    """A draft that has a language if its words show one: files of many kinds name none."""
    if draft.language or len(draft.text) < _ENOUGH:
        return draft
    from workbench.services.language import detect_language

    return replace(draft, language=detect_language(draft.text))


def settled(draft: Draft) -> Draft:
    """A draft in the language it is written in, and told so where the file states another one.

    Office programs write the language of their own menus, and sites that of a template, into whatever is made with them.
    """
    if not draft.language:
        return draft
    from workbench.services.language import fold_language, other_language

    said = fold_language(draft.language)
    found = other_language(draft.text, said) if said else None
    if said is None or found is None:
        return draft
    told = f"The file says that its language is {said}, but most of its text reads as {found}; it was read as that."
    return replace(draft, language=found, flags=(Flag(STATED, 0, len(draft.text), told), *draft.flags))


def heard(dossier: Dossier) -> Dossier:
    """The dossier with the languages of its rationales, those that are long enough to tell."""
    from workbench.services.language import detect_language
    from workbench.services.report.own_words import own_words

    found = (
        (view.id, detect_language(own)) for view in dossier.claims if not view.to_review and (own := own_words(view.rationale))
    )
    return replace(dossier, tongues=tuple((claim_id, tongue) for claim_id, tongue in found if tongue))
