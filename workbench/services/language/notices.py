"""Lines that their shape alone tells to be the site's: menus in a row, prices, contacts, forms, consent, the end of a live page."""

import re

from workbench.services.language import phrases
from workbench.services.language.clocks import clock_minutes

_LINE_AT_MOST = 220
_ROW_PARTS = re.compile(r" {2,}")
_ROW_AT_LEAST, _ROW_WORDS, _ROW_LENGTH = 3, 4, 30
_ENDS_INSIDE = re.compile(r"[.,;:!?\"«»“”]|\d")
# "CAC 40 7 812,44 -0,38 %", "NWT 41.22 +11.8%", "41,22 EUR Place +1,2%": a price and its change, in whose words none is small
_PRICE = re.compile(
    r"(?:[^\W\d_a-z][\w./&-]* (?:\d{1,4} )?){0,4}\(?[\d][\d.,  ]*\d(?: ?[$€£]| [A-Z]{3})?(?: [^\W\d_a-z]\w*){0,3},? ?"
    r"\(?[+−–-] ?\d[\d.,]* ?%\)?$"
)
_PRICE_AT_MOST = 70
_FORM_FIELD = re.compile(r"[^\W\d_](?:[^\W\d_]|[' -]){1,28}(?: ?\([^()]{3,20}\))? ?:? ?\*:?$")
_FIELD_WORDS = 5
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w|\[email.protected\]")
_TELEPHONE = re.compile(r"(?:\+|\(0?|\b0)\d[\d() ./–-]{6,18}\d\b|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b")
_CALLED = re.compile(r"(?:tel|tél|tfno|fon|phone|telefon|teléfono|telefono|téléphone|fax|mobile|mobil)\b", re.IGNORECASE)
_CONTACT_WORDS = 16
_FIGURE = re.compile(
    r"(?:figure|fig\.|chart|table|graph|map|exhibit|abbildung|abb\.|grafik|diagramm|tabelle|karte|figura|gráfico|tabla|mapa|tabella"
    r"|grafico|mappa|graphique|tableau|carte|schéma|infographie) \d{1,2}(?:[a-d])?(?:[.:|]| [–—-]) (?=\S)"
)
_DATELINED = re.compile(r"[^\W\d_a-z][\w'.-]*(?:[ /-][^\W\d_a-z][\w'.-]*){0,3} ?\((?P<agency>[^()]{2,20})\)[.:]? ?[–—-]?$")
_BARE_DATELINE = frozenset({"ots", "pts", "presseportal"})
_SIGNED = re.compile(
    r"\(?(?i:(?:additional )?reporting|writing|editing|compiled|rédigé|reportage|édité|édition|avec|informaci[oó]n"
    r"|informó|editado|edición|reporte|escrito|redactado|bericht|berichtet|bearbeitet|redaktion|a cura|redatto|servizio|scritto"
    r"|traduit|traducido|translated) "
    r"(?i:by|par|de|por|von|di|del) (?=[^\W\d_a-z])"
)
_SIGNING = frozenset(
    "by in and et à au en y con de del por par von und e di da a cura with for the of edited editing writing additional reporting "  # noqa: SIM905
    "compiled édité édition version française rédigé editado edición redactado bearbeitet redaktion bericht redazione translated "
    "traduit traducido traduction newsroom bureau rédaction redacción desk".split()
)
_UNNAMED = re.compile(
    r"(?:(?:posted|written|published|publié|publicado|pubblicato) )?(?:by|par|por|von|di|da) (?:admin\w*|webmaster|editors?|staff)$"
    r"|(?:by|par|por|von|di|da|a cura) (?:the |la |der |della |nuestra |our )?"
    r"(?:newsroom|rédaction|redaktion|redazione|redacción|staff)\b"
    r".{0,40}$"
)
_AD = re.compile(
    r"(?:[–—*-] ?)?(?:advertisement|advertising|ad|publicité|anzeige|werbung|publicidad|pubblicità|publicidade|annuncio)"
    r"(?: ?[–—*-]$|\W{1,3}(?:scroll|story|article|contin|keep|faites|l'article|la suite|l'actu|weiter|scrolle|sigue|desplaz"
    r"|la noticia|scorri|l'articolo).{0,60}$)"
)
_SHARING_AT_MOST, _SHARING_LEAST = 80, 2
_LICENSED = re.compile(r"purchase licensing rights|(?:^|[\w)])[,. ]+opens (?:in )?(?:a )?new (?:tab|window)$")
_PLAYED = re.compile(
    r"(?=.*\b(?:cookies?|dritt\w+|third.party|tiers|terceros|terzi|extern\w+|externos?|esterni)\b)"
    r"(?=.*\b(?:vidéo|video|vídeo|contenus?|content|inhalte?|contenido|contenuto|player|lecture|post|tweet)\b)"
    r"(?=.*\b(?:nécessite|requires?|accept\w*|akzept\w+|acept\w+|accett\w+|autoris\w+|allow|erlaub\w+|zustimm\w+|anzeigen"
    r"|klick|click|einwillig\w+)\b)"
)
_PLAYED_AT_MOST = 320
_NUMBER = re.compile(r"\d+")
_THANKS = re.compile(
    r"(?:thanks|thank you) for (?:following|reading|joining|being with|staying|watching)\b"
    r"|merci (?:à tous )?(?:de nous avoir|d'avoir|de votre) (?:suivi|lu|accompagné|fidélité)"
    r"|gracias por (?:seguir|acompañar|leer|estar)|(?:vielen |herzlichen )?danke? f(?:ürs|ür (?:ihr|euer|das|ihre|eure)) ?"
    r"(?:mitlesen|lesen|interesse|aufmerksamkeit|zuschauen|treue)|grazie (?:a tutti )?per (?:averci|aver|l'attenzione|la lettura)"
    r"|obrigad[oa] por (?:acompanhar|ler)|bedankt voor het (?:lezen|volgen)"
)
_OVER = re.compile(
    r"(?:ce|notre|le) (?:direct|live|suivi) (?:est (?:désormais |maintenant )?(?:terminé|clos|fini)|se termine|s'achève|prend fin)"
    r"|(?:c'est )?(?:la )?fin de (?:ce|notre) (?:direct|live)"
    r"|th(?:is|e) (?:live )?(?:blog|page|coverage|live)\b.{0,12}\b(?:closed|ended|over|closing)"
    r"|(?:we(?:'re| are|'ll be| will be)) (?:now )?(?:closing|pausing|ending|wrapping up) (?:this|our) (?:live |rolling )?"
    r"(?:page|blog|coverage|live)|that(?:'s| is) (?:all|it)(?: from us)?(?: here)?(?: for)? (?:today|now|tonight|this evening)"
    r"|(?:der|unser|dieser) (?:live-?)?(?:ticker|blog|newsblog)\b.{0,30}\b(?:beendet|geschlossen|endet)|(?:damit )?(?:wir )?"
    r"(?:beenden|schließen) (?:wir )?(?:den|unseren|diesen) (?:live-?)?(?:ticker|blog)"
    r"|(?:y )?(?:hasta )?aquí (?:termina|finaliza|acaba|cerramos|nuestr[oa]|est[ea]|la|el)\b.{0,20}"
    r"(?:directo|cobertura|narración|minuto)"
    r"|(?:fine (?:della )?diretta|fin (?:du|de ce) direct|fin del directo|ende des (?:live-?)?tickers"
    r"|end of live (?:coverage|blog))$"
    r"|(?:este|el|nuestro|cerramos (?:este|el|nuestro)) directo(?: ha terminado| finaliza| termina|$)"
    r"|(?:la|questa|nostra) (?:nostra )?diretta (?:finisce|termina|si (?:chiude|conclude)|è (?:terminata|conclusa|finita))"
)
_OVER_AT_MOST, _NUMBERS_IN_END = 200, 2
_TOGETHER = re.compile(
    r"(?:we|nous|wir|nosotros|noi|nós) (?:and|et|und|y|e) (?:our|nos|unsere|nuestros|i nostri|nossos|os nossos)(?: \d[\d. ]*)? "
    r"(?:partners?|partenaires|socios|parceiros|fornitori|anbieter|vendors)\b"
)
_PARTNERS = ("partn", "partenaires", "socios", "parceiros", "fornitori", "anbieter", "vendors")
_OURSELVES = re.compile(
    r"\b(?:we|our|nous|nos|wir|unsere[mnrs]?|utilizamos|usamos|nuestr[oa]s?|usiamo|utilizziamo|nostri|this (?:web)?site|ce site"
    r"|diese (?:web)?seite"
    r"|diese website|este sitio|esta (?:página|web)|questo sito)\b"
)
_CONSENT_LEAST = 3
_CONSENT_AT_MOST = 2500


def notice_of(text: str, bare: str) -> str | None:
    """The subkind of a line of the site by the shape of the line; bare is as the phrase lists spell it."""
    if len(text) > _LINE_AT_MOST:
        return "consent" if len(text) <= _CONSENT_AT_MOST and _is_consent(text) else None
    numbered = bool(_NUMBER.search(text))
    if numbered:
        if (found := clock_minutes(text)) is not None and found[1]:
            return "timestamp"
        if len(text) <= _PRICE_AT_MOST and text.endswith(("%", "%)")) and _PRICE.match(text):
            return "ticker"
        if bare[:1] in "acdefgimst" and _FIGURE.match(bare) and not text.endswith((".", "!")):
            return "caption"
    if (numbered or "@" in text or "[email" in text) and is_contact(text):
        return "contact"
    if text.endswith(("*", "*:")) and _FORM_FIELD.match(text) and len(text.split()) <= _FIELD_WORDS:
        return "form"
    if text[-1] not in ".!?" and is_row(text):
        return "breadcrumb"
    return _by_words(text, bare)


def _by_words(text: str, bare: str) -> str | None:
    if _AD.match(bare) or (("  " not in text) and _is_sharing(bare)):
        return "call-to-action"
    if (bare[:1] in "abdpvw" and _UNNAMED.match(bare) and text[-1] != ".") or _is_signature(text):
        return "byline"
    if text.endswith(")") and (found := _DATELINED.match(text)):
        agency = found["agency"].casefold()
        if agency in _BARE_DATELINE or agency in phrases.agencies():
            return "date-line"
    if ("licensing" in bare or "opens" in bare) and _LICENSED.search(bare):
        return "credit" if "licensing" in bare else "link"
    if len(text) <= _OVER_AT_MOST and text[0] not in "«“„\"'" and (_THANKS.match(bare) or _OVER.match(bare)):
        return "live-end" if len(_NUMBER.findall(text)) < _NUMBERS_IN_END else None
    return "consent" if _is_consent(text) else None


def is_row(text: str) -> bool:
    """Is a line three or more short words with wide gaps between, as a menu comes out of a page?"""
    if "  " not in text:
        return False
    parts = _ROW_PARTS.split(text)
    return len(parts) >= _ROW_AT_LEAST and all(
        0 < len(part) <= _ROW_LENGTH and len(part.split()) <= _ROW_WORDS and not _ENDS_INSIDE.search(part) for part in parts
    )


def is_contact(text: str) -> bool:
    """Does a line without end mark give somebody's telephone or address: "Press: Ann Roe, (202) 555-0100"?"""
    at, digits = "@" in text or "[email" in text, sum(map(str.isdecimal, text)) >= 7
    if not (at or digits) or text.endswith((".", "!", "?")) or len(text.split()) > _CONTACT_WORDS:
        return False
    mail, telephone = at and bool(_MAIL.search(text)), digits and bool(_TELEPHONE.search(text))
    labelled = bool(phrases.labels_of("contact_label") & {text.partition(":")[0].casefold().strip()})
    return (mail and telephone) or ((mail or telephone) and (labelled or bool(_CALLED.search(text))))


def _is_sharing(bare: str) -> bool:
    """A row of nothing but networks and words for sharing."""
    if len(bare) > _SHARING_AT_MOST or " " not in bare:
        return False
    if bare.partition(" ")[0].rstrip(",|·•") not in phrases.sharing_words():
        return False
    words = re.findall(r"[\w-]+", bare)
    return len(words) >= _SHARING_LEAST and all(word in phrases.sharing_words() for word in words)


def _is_signature(text: str) -> bool:
    """ "Reporting by Ann Roe in Oslo; Editing by Jo Poe": names and the words of the trade, no other."""
    if not _SIGNED.match(text):
        return False
    words = re.findall(r"[^\W\d_][\w'.-]*", text)
    return all(word[0].isupper() or word.casefold() in _SIGNING for word in words)


def _is_consent(text: str) -> bool:
    """A paragraph that asks to let cookies and the like: the site says "we" to a "you", with the words of that trade."""
    if text[0] in '«“„"':
        return False
    low = text.casefold()
    together = any(map(low.__contains__, _PARTNERS)) and bool(_TOGETHER.search(low))
    if not together and "cookie" not in low:
        return len(text) <= _PLAYED_AT_MOST and "extern" in low and bool(_PLAYED.match(low))
    if len(text) <= _PLAYED_AT_MOST and _PLAYED.match(low) and not _NUMBER.search(low):
        return True
    words = set(re.findall(r"[\w-]+", low))
    trade = len(words & phrases.consent_words())
    if together:
        return trade >= _CONSENT_LEAST - 1
    return trade >= _CONSENT_LEAST and bool(words & phrases.consent_readers()) and bool(_OURSELVES.search(low))
