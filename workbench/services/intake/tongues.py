"""Language codes as given -> ISO 639-1."""

from functools import lru_cache

# ISO 639-2 and 639-3 codes, bibliographic ones included, of the languages that have a two-letter code and are met in the press.
_PAIRS = """
: afr:af amh:am ara:ar asm:as aze:az bel:be ben:bn bos:bs bul:bg cat:ca ces:cs cze:cs cym:cy wel:cy dan:da deu:de
ger:de ell:el gre:el eng:en epo:eo est:et eus:eu baq:eu fas:fa per:fa fil:tl fin:fi fra:fr fre:fr gle:ga glg:gl guj:gu
hau:ha heb:he hin:hi hrv:hr hun:hu hye:hy arm:hy ibo:ig ind:id isl:is ice:is ita:it jpn:ja kan:kn kat:ka geo:ka kaz:kk
khm:km kin:rw kor:ko kur:ku lao:lo lat:la lav:lv lit:lt ltz:lb mal:ml mar:mr mkd:mk mac:mk mlg:mg mlt:mt mon:mn msa:ms
may:ms mya:my bur:my nep:ne nld:nl dut:nl nob:nb nno:nn nor:no ori:or orm:om pan:pa pol:pl por:pt pus:ps ron:ro rum:ro
rus:ru sin:si slk:sk slo:sk slv:sl som:so spa:es sqi:sq alb:sq srp:sr swa:sw swe:sv tam:ta tel:te tgl:tl tha:th tir:ti
tur:tr ukr:uk urd:ur uzb:uz vie:vi wol:wo xho:xh yor:yo zho:zh chi:zh cmn:zh zul:zu
"""
_SHORT = {pair[:3]: pair[4:] for pair in _PAIRS.split()}


@lru_cache(maxsize=1_024)
def language_code(given: str) -> str | None:
    """fra, fr-CA and FR -> fr; a code that has no short form stays as it is, small; None for what is no code."""
    code = given.strip().casefold().replace("_", "-").partition("-")[0]
    if not (2 <= len(code) <= 3 and code.isascii() and code.isalpha()):
        return None
    return _SHORT.get(code, code) if code not in ("und", "mul", "zxx") else None
