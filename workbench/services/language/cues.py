"""Verbs of saying and the small words around them, in the shape that the attribution rules ask for."""

import re
from dataclasses import dataclass
from functools import cache, partial

from workbench.services.language.conjugation import (
    english_forms,
    french_forms,
    german_forms,
    italian_forms,
    spanish_er_forms,
    spanish_forms,
)
from workbench.services.language.lexicon import Lexicon, lexicon

_FORMS = {
    "verbs_er": french_forms,
    "verbs_regular": english_forms,
    "verbs_ar": spanish_forms,
    "verbs_ir": spanish_er_forms,
    "verbs_are": italian_forms,
    "verbs_en": german_forms,
}
_FRENCH_PARTICIPLES = (
    "é ée és ées dit écrit répondu conclu poursuivi reconnu admis soutenu prétendu averti prévenu promis démenti cru convenu"
    " maintenu défendu appris repris décrit prédit redit"
)
_ITALIAN_PARTICIPLES = "ato ata ati ate etto itto osto iunto esso uto ito uso esto"
_NEEDS_AUXILIARY: dict[str, tuple[str, ...]] = {
    "fr": tuple(_FRENCH_PARTICIPLES.split()),
    "es": ("ado", "cho", "crito", "ido", "uesto"),
    "it": tuple(_ITALIAN_PARTICIPLES.split()),
    "de": (),
    "en": (),
}
_ADVERB_ENDINGS = {"fr": "ment", "en": "ly", "es": "mente", "it": "mente", "de": "\0"}
_GERMAN_PARTICIPLE = re.compile(r"(?:mit|an|ein|zurück|hinzu|vor|fest|klar|hervor|bekannt|zu|aus)?ge\w+(?:t|en)$")
_GERMAN_FINITE = frozenset({"gesteht", "gestand", "gestehen", "geben"})
_BOTH = frozenset({"dit", "écrit", "conclut", "prédit", "redit", "décrit"})
_PARTICIPLE = {"fr": ("ant",), "en": ("ing",), "es": ("ando", "endo"), "it": ("ando", "endo"), "de": ()}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of several tokens, found by their first one."""

    by_first: dict[str, tuple[tuple[str, ...], ...]]

    def match(self, low: list[str], place: int) -> int:
        """How many tokens the longest phrase at a place takes, 0 without one."""
        for phrase in self.by_first.get(low[place], ()):
            if tuple(low[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0


def compile_phrases(lines: tuple[str, ...]) -> Phrases:
    """Index phrases, given as tokens parted by spaces, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(lines, key=lambda text: len(text.split()), reverse=True):
        words = tuple(line.split())
        table.setdefault(words[0], []).append(words)
    return Phrases({first: tuple(phrases) for first, phrases in table.items()})


class CueTable:
    """All lists of one language that attribution reads; see the [attribution] section of its lexicon."""

    def __init__(self, known: Lexicon) -> None:
        self.language = known.language
        words = partial(known.words, "attribution")
        self.verbs = _verbs(known)
        self.weak = words("verbs_weak")
        self.strong = words("verbs_strong")
        self.auxiliaries = words("auxiliaries")
        self.passive_auxiliaries = words("passive_auxiliaries") or self.auxiliaries | {
            "été",
            "sido",
            "stato",
            "stata",
            "worden",
            "wurde",
            "fue",
            "fueron",
        }
        self.passive_judgements = words("passive_judgements")
        self.passive_by = words("passive_by")
        self.separable = {verb: frozenset(parts.split(",")) for verb, parts in known.values("attribution", "separable").items()}
        self.reported, self.perhaps_reported = words("reported"), words("perhaps_reported")
        self.rumour = compile_phrases(known.phrases("attribution", "rumour"))
        self.points_back = compile_phrases(known.phrases("attribution", "points_back"))
        self.near = words("near")
        self.role_links, self.linked_roles = words("role_links"), words("linked_roles")
        self.epithets = words("epithets")
        self.indefinite = words("indefinite")
        self.telling = words("telling")
        self.adverbs = words("adverbs")
        self.ordinals = frozenset(known.values("numbers", "ordinals"))
        self.attitudes = words("attitudes")
        self.seen_by = words("seen_by")
        self.quantifiers = words("quantifiers")
        self.plural_endings = tuple(words("plural_endings")) or ("\0",)
        self.subordinators = words("subordinators")
        self.infinitive_marks = words("infinitive_marks")
        self.denials = words("denials")
        self.accusing = {
            verb: frozenset(parts.split(",")) - {"*"} for verb, parts in known.values("attribution", "accusing").items()
        }
        self.oblique = words("oblique")
        self.no_sources = words("no_sources")
        self.transitive = tuple(words("transitive_stems")) or ("\0",)
        self.complementizers = words("complementizers")
        self.between = words("between") | words("adverbs")
        self.adverb_ending = _ADVERB_ENDINGS[known.language]
        self.no_adverbs = words("no_adverbs")
        self.determiners = words("determiners") | words("articles")
        self.articles = words("articles")
        self.of = words("of")
        self.prepositions = words("prepositions")
        self.inner_prepositions = words("inner_prepositions")
        self.clause_words = words("clause_words")
        self.to = words("to")
        self.on = words("on")
        self.conjunction = words("and")
        self.joining = self.conjunction | {"or", "ou", "o", "oder", "but", "mais", "pero", "aber", "ma"}
        self.relatives = words("relatives")
        self.clause_openers = self.joining | self.complementizers | frozenset(",:;–—(")
        self.adjunct_prepositions = self.prepositions - self.complementizers - self.relatives - self.joining
        self.phrase_barriers = self.prepositions | self.complementizers | self.relatives
        self.finite = words("finite")
        self.phrase_stops = (
            self.phrase_barriers | self.auxiliaries | self.passive_auxiliaries | self.conjunction | self.finite
        ) - self.of
        self.masculine, self.feminine, self.plural = (
            words("pronouns_masculine"),
            words("pronouns_feminine"),
            words("pronouns_plural"),
        )
        self.pronouns = self.masculine | self.feminine | self.plural
        self.objects = {
            **dict.fromkeys(words("pronouns_object_masculine"), "masculine"),
            **dict.fromkeys(words("pronouns_object_feminine"), "feminine"),
            **dict.fromkeys(words("pronouns_object_plural"), "plural"),
        }
        self.neuter = words("pronouns_neuter")
        self.impersonal = words("pronouns_impersonal")
        self.own_view = compile_phrases(known.phrases("attribution", "own_view"))
        self.viewpoint = words("viewpoint")
        self.reflexives = words("reflexives")
        self.calling = words("calling")
        self.interview = words("interview")
        self.titles = words("titles")
        self.roles = words("roles") | words("anonymous")
        self.role_endings = tuple(words("role_endings")) or ("\0",)
        self.inserted = words("inserted")
        self.infinitive_endings = tuple(words("infinitive_endings"))
        self.posts = words("posts")
        self.anonymous = words("anonymous")
        self.media_nouns, self.platform_nouns = words("media_nouns"), words("platform_nouns")
        self.function_words = known.words("sentences", "function_words")
        self.times = frozenset(word for unit in ("week", "month", "year") for word in known.words("dates", unit)) | frozenset(
            known.values("dates", "weekdays")
        )
        self.weekdays = frozenset(known.values("dates", "weekdays"))
        self.according_to = compile_phrases(known.phrases("attribution", "according_to"))
        self.according_after = words("according_after")
        self.quoted_by = compile_phrases(known.phrases("attribution", "quoted_by"))
        self.citing = words("citing")
        self.judged = frozenset(word + ending for word in self.passive_judgements for ending in ("", "e", "s", "es"))
        # Every word that can open a cue which is no verb: all others are passed over at once.
        self.other_openers = (
            self.judged
            | self.according_after
            | self.viewpoint
            | {"so"}
            | set(self.own_view.by_first)
            | set(self.rumour.by_first)
            | self.attitudes
            | set(self.according_to.by_first)
        )
        self.pro_drop = bool(words("pro_drop"))
        self.verb_second = bool(words("verb_second"))

    def is_role(self, word: str) -> bool:
        """Is this a role, German compounds ("CDU-Chef", "Innenministerin") included?"""
        return word in self.roles or (self.verb_second and word.rpartition("-")[2].endswith(self.role_endings))

    def needs_auxiliary(self, word: str) -> bool:
        """Is this form a past participle only, which asserts nothing without "a", "ha", "has"?"""
        if self.verb_second:
            return _GERMAN_PARTICIPLE.match(word) is not None and word not in _GERMAN_FINITE
        return word not in _BOTH and word.endswith(_NEEDS_AUXILIARY[self.language] or ("\0",))

    def is_participle(self, word: str) -> bool:
        """Is this a present participle or gerund: "affirmant", "adding"?"""
        return word.endswith(_PARTICIPLE[self.language] or ("\0",))


def _verbs(known: Lexicon) -> frozenset[str]:
    forms = set(known.words("attribution", "verbs_irregular"))
    for key, conjugate in _FORMS.items():
        for verb in known.words("attribution", key):
            forms.update(conjugate(verb))
    return frozenset(forms)


@cache
def cue_table(language: str | None) -> CueTable:
    """The cue table of a language; English when the language is unknown or has none."""
    return CueTable(lexicon(language))
