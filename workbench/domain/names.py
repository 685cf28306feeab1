"""Names of authors, taken apart into what citations are sorted by and the rest."""

import re
from collections.abc import Collection

from workbench.domain.records import dataclass

# Written small, these belong to the surname behind them.
_PARTICLE_WORDS = (
    "af al ap bin d' d’ da dal das de degli dei del della den der des di do dos du el ibn la las le les lo los ten ter "
    "van vom von zu zum zur y e"
)
# Who publishes, decides or writes together, in the languages whose statements are tuned; whole words, small.
_INSTITUTION_WORDS = (
    "academia academy académie agence agencia agency agentur agenzia amt archive archives asociación association "
    "associazione authority ayuntamiento banca banco bank banque board bundesamt bundestag bureau caisse center centre "
    "centro chamber chambre city club collectif comisión comitato comité commission commissione committee company comune "
    "confédération congreso congress conseil consejo consiglio corporation council cour court cámara daily departamento "
    "department desk deutsche dienst direction département editorial editors equipo federation fondation fondazione "
    "foundation fund fundación fédération gazette gmbh gobierno gouvernement government governo group groupe gruppe "
    "herald hospital hôpital inc inspection institut institute instituto istituto journal kommission laboratoire limited "
    "ltd magazine mairie media ministerio ministerium ministero ministry ministère mission museum musée médias nations "
    "network news newspaper newsroom observatoire observatory office organisation organization parlement parliament "
    "partei parti partido partito police post press presse préfecture radio rat redacción redaktion redazione region "
    "republic research review rédaction région république school senate service services sindicato society société stadt "
    "staff stiftung syndicat sénat team television times tribunal tribune trust tv télévision union unione united "
    "universidad university università universität université unión verband verein verlag ville wire zeitung église "
    "équipe équipes équipo"
)
_ARTICLE_WORDS = "a an das der die el gli il la las le les lo los the"
_PARTICLES, _INSTITUTIONS, _ARTICLES = (frozenset(words.split()) for words in (_PARTICLE_WORDS, _INSTITUTION_WORDS, _ARTICLE_WORDS))
_DROPPED = re.compile(r"[\s\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: given is empty for an institution, which has but one name."""

    family: str
    given: str = ""
    suffix: str = ""


def names_of(text: str | None) -> list[str]:
    """The names that stand in a field with semicolons between them."""
    return [name.strip() for name in (text or "").split(";") if name.strip()]


def parted(name: str, *, institutions: Collection[str] = (), language: str | None = None, beside: str | None = None) -> Name:
    """Take one name apart: "Family, Given", "Family, Given, Suffix" or in the order in which it is spoken.

    institutions are known to be no persons; beside is the publisher, whose name is no person's either. A name in speaking order is
    a person's when it looks like one: two to five words with capitals, none of which says what institutions are.
    """
    name = _DROPPED.sub(" ", name).strip()
    if name in institutions:
        return Name(name)
    family, comma, rest = name.partition(",")
    if comma and family.strip() and rest.strip():
        given, _, suffix = rest.partition(",")
        return Name(family.strip(), given.strip(), suffix.strip())
    if not is_person(name) or name.casefold() == (beside or "").casefold():
        return Name(name.rstrip(", "))
    return spoken(name, language)


def spoken(name: str, language: str | None = None) -> Name:
    """Take the name of a person apart that begins with what the person is called: the surname is last, with its particles.

    In Spanish two surnames are usual, so of three words and more two are the surname.
    """
    words = name.split()
    first = len(words) - 1
    if language == "es" and len(words) > 2 and words[-2].lower() not in _PARTICLES:
        first -= 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    # Particles in capitals only count behind the given name: "Van Morrison" has none.
    return Name(" ".join(words[first:]), " ".join(words[:first])) if first > 0 else Name(name)


def is_person(name: str) -> bool:
    """Whether a name in speaking order looks like that of a person."""
    words = name.split()
    plain = [word.strip(".,()").casefold() for word in words]
    if not 2 <= len(words) <= 5 or any(char.isdigit() or char in "@&/|:" for char in name):
        return False
    if plain[0] in _ARTICLES or any(word in _INSTITUTIONS for word in plain):
        return False
    # An abbreviation of three capitals and more ("AFP Paris") names no person; a whole name in capitals may.
    if not name.isupper() and any(len(word) > 2 and word.isupper() and "." not in word for word in words):
        return False
    return all(word[:1].isupper() or word.lower() in _PARTICLES or word[:2].lower() in ("d'", "d’") for word in words)
