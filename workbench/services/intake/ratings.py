"""The words in which fact-checkers give a verdict -> ours, where they are clear; half-truths are left to a person."""

import unicodedata
from functools import lru_cache

from workbench.domain.enums import Verdict

_WORDS = {
    Verdict.VERIFIED: (
        "verified, true, correct, accurate, fact, confirmed, supported, vrai, exact, juste, verifie, verdadero, verdadera, "
        "cierto, correcto, confirmado, verdadeiro, correto, wahr, richtig, stimmt, vero, corretto, confermato, waar, juist, klopt, "
        "sant, sand, prawda, правда, верно, صحيح, 正确, 事实, adevarat, dogru, αληθες, सच, benar, sahih"
    ),
    Verdict.DISPUTED: (
        "disputed, false, incorrect, inaccurate, wrong, fake, fake news, hoax, debunked, refuted, pants on fire, pants on fire!, "
        "four pinocchios, not true, untrue, totally false, completely false, fabricated, "
        "faux, fausse, inexact, c'est faux, intox, infox, dementi, refute, falso, falsa, bulo, incorrecto, desmentido, es falso, "
        "e falso, falsch, stimmt nicht, unwahr, widerlegt, non vero, bufala, onwaar, onjuist, niet waar, falsk, falskt, falszywe, "
        "falsz, nieprawda, ложь, неправда, фейк, خطأ, زائف, كاذب, 假的, 错误, 虚假, fals, yanlis, ψευδες, झूठ, फर्जी, salah"
    ),
    Verdict.UNVERIFIED: (
        "unverified, unproven, unsupported, unsubstantiated, unconfirmed, no evidence, lacks evidence, not proven, inconclusive, "
        "undetermined, not enough evidence, not enough info, "
        "non verifie, non prouve, non confirme, sans preuve, aucune preuve, pas de preuve, invérifiable, inverifiable, "
        "no verificado, no probado, sin pruebas, sin evidencia, no hay pruebas, inverificable, nao verificado, nao comprovado, "
        "sem provas, unbelegt, nicht belegt, unbewiesen, unbestatigt, non verificato, non provato, senza prove, onbewezen, "
        "niet bewezen, obekraftat, niezweryfikowane, не подтверждено, не доказано, غير مثبت, 未证实, 無法證實"
    ),
}


def _bare(word: str) -> str:
    """Small letters without accents, outer punctuation or doubled blanks."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in letters if unicodedata.category(char) != "Mn")
    return " ".join(plain.replace("_", " ").replace("-", " ").replace("’", "'").split()).strip(" .!:;,\"'«»“”()[]")


_VERDICT_OF = {_bare(word): verdict for verdict, words in _WORDS.items() for word in words.split(",")}


@lru_cache(maxsize=4_096)
def verdict_of(rating: str) -> Verdict | None:
    """Our verdict for a publisher's rating ("Pants on Fire!" is disputed), None where the rating is mixed or not known."""
    return _VERDICT_OF.get(_bare(rating[:100]))
