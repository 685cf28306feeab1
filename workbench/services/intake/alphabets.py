"""The letters beyond ASCII of the languages that single-byte encodings were made for, and which encodings serve them.

An alphabet's common letters are those a reader of the language meets in almost every sentence; they tell apart encodings that turn
a text into other letters of the same script. Written from general knowledge of the orthographies; order within a string means
nothing.
"""

from typing import NamedTuple


class Alphabet(NamedTuple):
    """A language's lower-case letters beyond ASCII, the common ones among them, and its encodings, the likelier first."""

    language: str
    common: str
    rare: str
    encodings: tuple[str, ...]


WESTERN = ("cp1252", "iso8859_15", "mac_roman", "cp850")
CENTRAL = ("cp1250", "iso8859_2", "cp852", "mac_latin2")
BALTIC = ("cp1257", "iso8859_13", "iso8859_4")
TURKISH = ("cp1254", "mac_turkish", "cp857")
SOUTH_EASTERN = ("cp1250", "iso8859_2", "iso8859_16", "cp852")
CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic", "cp855")
UKRAINIAN = ("cp1251", "koi8_u", "iso8859_5", "mac_cyrillic", "cp1125")
GREEK = ("cp1253", "iso8859_7", "mac_greek", "cp737")
HEBREW = ("cp1255", "iso8859_8", "cp862")
ARABIC = ("cp1256", "iso8859_6")
THAI = ("cp874",)

ALPHABETS = (
    Alphabet("fr", "éèàêçùôîâ", "ûëïüœæÿ", WESTERN),
    Alphabet("es", "óíáéñú", "üªº", WESTERN),
    Alphabet("de", "äöüß", "é", WESTERN),
    Alphabet("pt", "ãçáéíóêõúâàô", "üªº", WESTERN),
    Alphabet("it", "àèùòìé", "îó", WESTERN),
    Alphabet("nl", "ëéïö", "èüáíóê", WESTERN),
    Alphabet("sv", "äåö", "éàü", WESTERN),
    Alphabet("fi", "äö", "åšž", WESTERN),
    Alphabet("da", "æøå", "éöü", WESTERN),
    Alphabet("is", "áéíóúýðþæö", "ä", WESTERN),
    Alphabet("ca", "àèéíòóúç", "ïü·", WESTERN),
    Alphabet("cs", "áčěíéřšůúýž", "ďňóťöü", CENTRAL),
    Alphabet("sk", "áčéíľšťúýž", "ďĺňóôŕäö", CENTRAL),
    Alphabet("pl", "ąćęłńóśźż", "é", CENTRAL),
    Alphabet("hu", "áéíóöőúüű", "", CENTRAL),
    Alphabet("hr", "čćđšž", "é", CENTRAL),
    Alphabet("ro", "ăâîșțşţ", "é", SOUTH_EASTERN),
    Alphabet("tr", "çğıöşü", "âîû", TURKISH),
    Alphabet("lt", "ąčęėįšųūž", "", BALTIC),
    Alphabet("lv", "āčēģīķļņšūž", "", BALTIC),
    Alphabet("et", "äöõü", "šž", BALTIC),
    Alphabet("ru", "оеаинтсрвлкмдпу", "бгёжзйфхцчшщъыьэюя", CYRILLIC),
    Alphabet("bg", "аоеинтрсвлкдпмъ", "бгжзйуфхцчшщьюя", CYRILLIC),
    Alphabet("sr", "аоеинртсвкуњдлј", "бгђжзљмпћфхцчџш", CYRILLIC),
    Alphabet("uk", "оанивтерсікулдм", "бгґєжзїйпфхцчшщьюя", UKRAINIAN),
    Alphabet("el", "αοιετσνηυρπκς", "άέήίόύώϊϋΐΰβγδζθλμξφχψω", GREEK),
    Alphabet("he", "יוהלארתבמש", "גדזחטךכםןנסעףפץצקְֱֲֳִֵֶַָֹֻּ", HEBREW),
    Alphabet("ar", "النميوترةبعدسفكه", "ءآأؤإئثجحخذزشصضطظغقىچپگًٌٍَُِّْ،؛؟", ARABIC),
    Alphabet("th", "านรกอเงมยลวดทส่้", "".join(map(chr, range(0x0E01, 0x0E5C))), THAI),
)

# Encodings of systems that nobody writes on any more lose to a living one that explains a text as well.
BYGONE = dict.fromkeys(("cp850", "cp852", "cp855", "cp857", "cp737", "cp862", "cp866", "cp1125"), 0.05) | dict.fromkeys(
    ("mac_roman", "mac_latin2", "mac_turkish", "mac_greek", "mac_cyrillic"), 0.03
)

# Marks that stand before a word, after one, and anywhere; a mark between two letters speaks against a reading, except ’.
OPENING = frozenset("«“‘„‚¿¡‹")
CLOSING = frozenset("»”’“›…™®°²³ªº")
ANYWHERE = frozenset("–—•§©€£№\u00a0·„’…°«»“”")
