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
# Who acts for an office and bodies of towns and states: where a name begins with one of these it is no person's.
_OPENING_WORDS = (
    "abbaye adjoint adjointe administration admiralty airport alcalde alcaldía alcaldesa ambassade army assemblea assemblée "
    "assembly aéroport barreau bibliothèque bishopric borough brigade bundesministerium bürgermeister bürgermeisterin "
    "cabinet cathédrale chancellerie chancellor church collectivité collège commissaire commissariat communauté commune comune "
    "comunidad concejalía conférence consejería consulat consulate county cámara câmara defensoría deputy diocèse diputación "
    "directeur director directora directrice direttore direttrice district embajada embassy entreprise evêché faculté faculty "
    "federal finanzamt fire fiscalía force forces funcionario garde gare gemeente gemeinde gendarmerie governor gouverneur guardia "
    "greffe house hospices intendance junta jury juzgado kanzlei kreis landkreis landratsamt landtag library lycée magistrat maire "
    "maison mayor members metropolis minister ministra ministre ministro mutuelle métropole national navy notaires oficina opéra "
    "orchestre ordre paroisse parish parquet perception police policía pompiers port porte-parole portavoz portavoce prefeitura "
    "prefettura presidencia president presidenta presidente provincia province préfet préfète président présidence présidente "
    "prosecutor procura procuraduría procureur procureure prokuratur questura rathaus rectorat regione registre régie secretaria "
    "secretaría secretario secretary secrétaire secrétariat sindaco sindaca spokesman spokesperson spokeswoman sprecher sprecherin "
    "staatsanwaltschaft state syndic tesorería tesoreria théâtre theatre town treasury trésor trésorerie trésorier trésorière "
    "ufficio usine vice-président wasserwerk water"
)
_ARTICLE_WORDS = "a an das der die el gli il la las le les lo los the"
_PARTICLES, _INSTITUTIONS, _OPENINGS, _ARTICLES = (
    frozenset(words.split()) for words in (_PARTICLE_WORDS, _INSTITUTION_WORDS, _OPENING_WORDS, _ARTICLE_WORDS)
)
_ELIDED = re.compile(r"(?:l|d)['’]", re.IGNORECASE)
_LONGEST_TURNED = 5  # words of a name that lists may turn round
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
    family, comma, rest = (part.strip() for part in name.partition(","))
    if comma and family and rest:
        given, _, suffix = (part.strip() for part in rest.partition(","))
        return _inverted(name, Name(family, given, suffix), language)
    if not is_person(name) or name.casefold() == (beside or "").casefold():
        return Name(name.rstrip(", "))
    return spoken(name, language)


def _inverted(name: str, parts: Name, language: str | None) -> Name:
    """A name with a comma: mostly a person's, but it may be a body and its part, or a person and what they are."""
    family, given = parts.family, parts.given
    if _is_body(family) or any(word in _INSTITUTIONS for word in _plain(given)):
        return Name(name)
    office = family.split()[0]
    if office[:1].islower() and " " in family and office.lower() not in _PARTICLES and not office.lower().startswith(("d'", "d’")):
        return spoken(given, language) if is_person(given) else Name(name)
    if given[:1].islower() and given.split()[0].lower() not in _PARTICLES and " " in given:
        return spoken(family, language) if is_person(family) else Name(name)
    return parts


def _is_body(family: str) -> bool:
    """Is what stands before a comma a body of several words: "Office for Roads", not the surname "Post"?"""
    words = _plain(family)
    return len(words) > 1 and (words[0] in _OPENINGS or any(word in _INSTITUTIONS for word in words))


def is_body(name: str) -> bool:
    """Whether a name says that it is a body ("Ministère de la Mer"), not one who acts for it ("le porte-parole de la police")."""
    words = _plain(name)
    words = words[1:] if words and words[0] in _ARTICLES else words
    return bool(words) and words[0] not in _OPENINGS and any(word in _INSTITUTIONS for word in words)


def _plain(name: str) -> list[str]:
    return [word.strip(".,()").casefold() for word in _ELIDED.sub("", name).split()]


def orders_of(name: str) -> tuple[str, ...]:
    """The other ways in which lists write the name of a person: "Jeanne Martin" is "Martin, Jeanne" too, and the other way round.

    Given name and surname may part anywhere in a name of several words. Nothing for what is no name of a person.
    """
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and family and given and "," not in given:
        return (f"{given} {family}", f"{family} {given}") if len(name.split()) <= _LONGEST_TURNED else ()
    words = name.split()
    if not 2 <= len(words) <= _LONGEST_TURNED or not (is_person(name) or is_person(name.title())):
        return ()
    turned = [(" ".join(words[at:]), " ".join(words[:at])) for at in range(1, len(words))]
    return tuple(f"{last}{mark} {first}" for last, first in turned for mark in ("", ","))


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
    plain = _plain(name)
    if not 2 <= len(words) <= 5 or any(char.isdigit() or char in "@&/|:" for char in name):
        return False
    if plain[0] in _ARTICLES or plain[0] in _OPENINGS or any(word in _INSTITUTIONS for word in plain):
        return False
    # An abbreviation of three capitals and more ("AFP Paris") names no person; a whole name in capitals may.
    if not name.isupper() and any(len(word) > 2 and word.isupper() and "." not in word for word in words):
        return False
    return all(word[:1].isupper() or word.lower() in _PARTICLES or word[:2].lower() in ("d'", "d’") for word in words)
