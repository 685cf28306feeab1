"""The words in which fact-checkers give a verdict -> ours, where they are clear; half-truths are left to a person."""

import re
import unicodedata
from functools import lru_cache

from workbench.domain.enums import Verdict

_WORDS = {
    Verdict.VERIFIED: (
        "verified, true, correct, accurate, fact, confirmed, supported, vrai, exact, juste, verifie, verdadero, verdadera, "
        "cierto, correcto, confirmado, verdadeiro, correto, wahr, richtig, stimmt, vero, corretto, confermato, waar, juist, klopt, "
        "vraie, exacte, c'est vrai, confirme, verdad, es verdad, es cierto, cierta, correcta, comprobado, "
        "verdadeira, e verdade, confirmado, comprovado, korrekt, zutreffend, bestatigt, belegt, "
        "vera, e vero, corretta, esatto, confermata, verificato, "
        "sant, sand, prawda, правда, верно, صحيح, 正确, 事实, adevarat, dogru, αληθες, सच, benar, sahih"
    ),
    Verdict.DISPUTED: (
        "disputed, false, incorrect, inaccurate, wrong, fake, fake news, hoax, debunked, refuted, pants on fire, pants on fire!, "
        "four pinocchios, not true, untrue, totally false, completely false, fabricated, "
        "faux, fausse, inexact, c'est faux, intox, infox, dementi, refute, falso, falsa, bulo, incorrecto, desmentido, es falso, "
        "e falso, falsch, stimmt nicht, unwahr, widerlegt, non vero, bufala, onwaar, onjuist, niet waar, falsk, falskt, falszywe, "
        "totalement faux, entierement faux, archifaux, canular, invente de toutes pieces, "
        "noticia falsa, mentira, no es cierto, no es verdad, totalmente falso, "
        "e fake, boato, nao e verdade, montagem, unzutreffend, nicht korrekt, erfunden, frei erfunden, gefalscht, falschmeldung, "
        "notizia falsa, e falsa, completamente falso, inventato, "
        "falsz, nieprawda, ложь, неправда, фейк, خطأ, زائف, كاذب, 假的, 错误, 虚假, fals, yanlis, ψευδες, झूठ, फर्जी, salah"
    ),
    Verdict.UNVERIFIED: (
        "unverified, unproven, unsupported, unsubstantiated, unconfirmed, no evidence, lacks evidence, not proven, inconclusive, "
        "undetermined, not enough evidence, not enough info, "
        "non verifie, non prouve, non confirme, sans preuve, aucune preuve, pas de preuve, invérifiable, inverifiable, "
        "no verificado, no probado, sin pruebas, sin evidencia, no hay pruebas, inverificable, nao verificado, nao comprovado, "
        "sem provas, unbelegt, nicht belegt, unbewiesen, unbestatigt, non verificato, non provato, senza prove, onbewezen, "
        "pas verifie, inverifie, sin confirmar, no comprobado, no concluyente, inconcluso, "
        "sem evidencias, nao ha provas, nao confirmado, inconclusivo, insustentavel, "
        "nicht bewiesen, keine belege, ohne beleg, nicht uberprufbar, nicht uberpruft, "
        "nessuna prova, non dimostrato, non confermato, non verificabile, "
        "niet bewezen, obekraftat, niezweryfikowane, не подтверждено, не доказано, غير مثبت, 未证实, 無法證實"
    ),
}


def _bare(word: str) -> str:
    """Small letters without accents, outer punctuation or doubled blanks."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in letters if unicodedata.category(char) != "Mn")
    return " ".join(plain.replace("_", " ").replace("-", " ").replace("’", "'").split()).strip(" .!:;,\"'«»“”()[]")


_VERDICT_OF = {_bare(word): verdict for verdict, words in _WORDS.items() for word in words.split(",")}


# Words that take a part of a rating back, in the six languages in which most of them are met.
_MIXED = re.compile(
    r"\b(?:"
    r"mostly|mainly|largely|partly|partial\w*|half|mix\w*|mislead\w*|context|exaggerat\w*|overstat\w*|distort\w*|satir\w*|outdated"
    r"|miscaption\w*|almost|nearly|somewhat|but"
    r"|plutot|partiel\w*|en partie|moitie|trompeu\w*|nuanc\w*|contexte|exager\w*|imprecis\w*|presque|majoritairement|mais"
    r"|parcial\w*|medias|media|medio|enganos\w*|contexto|mayormente|casi|pero|satira"
    r"|teil\w*|grosstenteils|uberwiegend|weitgehend|halb\w*|irrefuhrend\w*|kontext|ubertrieben|ungenau|fast|eher|aber|satire|veraltet"
    r"|parzial\w*|in parte|meta|mezza|fuorviant\w*|contesto|prevalentemente|quasi|esagerat\w*|ma"
    r"|em parte|meia|distorcid\w*|quase|mas"
    r")\b"
)
_CLAUSE_END = re.compile(r"\s*[:.;!|(\n\u2013\u2014]|\s-\s")


@lru_cache(maxsize=4_096)
def verdict_of(rating: str) -> Verdict | None:
    """Our verdict for a publisher's rating ("Pants on Fire!" is disputed), None where the rating is mixed or not known.

    A rating may be followed by its reason ("False: the picture is of 2015"), unless the reason takes a part of it back.
    """
    found = _VERDICT_OF.get(_bare(rating[:100]))
    end = None if found else _CLAUSE_END.search(rating, 0, 100)
    if end is None:
        return found
    found = _VERDICT_OF.get(_bare(rating[: end.start()]))
    reason = _bare(rating[end.end() : 1_000])
    said = {_VERDICT_OF.get(word) for word in re.findall(r"\w+", reason)} - {None, found}
    return None if said or is_mixed(reason) else found


def is_mixed(rating: str) -> bool:
    """Whether a rating says in so many words that something is true and something is not ("mostly false")."""
    return bool(_MIXED.search(_bare(rating[:1_000])))
