"""Verbs of saying and the small words around them, in the shape that the attribution rules ask for."""

import re
from functools import cache, partial

from workbench.domain.records import dataclass
from workbench.services.language.conjugation import english_forms, french_forms, german_forms, plain_forms, spanish_er_forms
from workbench.services.language.lexicon import Lexicon, all_words, lexicon
from workbench.services.language.word_memory import WordMemory

# Verbs whose forms need more than an ending put behind the stem.
_FORMS = {"verbs_er": french_forms, "verbs_regular": english_forms, "verbs_ir": spanish_er_forms, "verbs_en": german_forms}
_NONE = ("\0",)
# A French verb with its subject joined behind it: "dit-il", "ajoute-t-elle".
INCISE = re.compile(r"(.+?)-(?:t-)?(il|elle|ils|elles|on|je|nous)$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of several tokens, found by their first one."""

    by_first: dict[str, tuple[list[str], ...]]
    firsts: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    def match(self, low: list[str], place: int) -> int:
        """How many tokens the longest phrase at a place takes, 0 without one."""
        first = low[place]
        if first not in self.firsts:
            return 0
        # Most first words are small ones with many uses: their second word tells at once that no phrase begins.
        if (first, low[place + 1] if place + 1 < len(low) else "") in self.pairs:
            for phrase in self.by_first[first]:
                if len(phrase) > 1 and low[place : place + len(phrase)] == phrase:
                    return len(phrase)
        return int([first] in self.by_first[first][-1:])


def compile_phrases(lines: tuple[str, ...]) -> Phrases:
    """Index phrases, given as tokens parted by spaces, longest first."""
    table: dict[str, list[list[str]]] = {}
    for line in sorted(lines, key=lambda text: len(text.split()), reverse=True):
        words = line.split()
        table.setdefault(words[0], []).append(words)
    pairs = frozenset((words[0], words[1]) for found in table.values() for words in found if len(words) > 1)
    return Phrases({first: tuple(phrases) for first, phrases in table.items()}, frozenset(table), pairs)


class CueTable:
    """All lists of one language that attribution reads; see the [attribution] section of its lexicon."""

    def __init__(self, known: Lexicon) -> None:
        self.language = known.language
        self.traits = known.traits
        words, grammar = partial(known.words, "attribution"), partial(known.words, "grammar")
        self.verbs = _verbs(known)
        self.weak = words("verbs_weak")
        self.strong = words("verbs_strong")
        self.auxiliaries = words("auxiliaries")
        self.passive_auxiliaries = words("passive_auxiliaries") or self.auxiliaries | grammar("passive_helpers")
        self.reflexive_auxiliaries = grammar("reflexive_auxiliaries")
        self.been = grammar("been")
        self.participles = tuple(grammar("participles")) or _NONE
        self.participles_also_finite = grammar("participles_also_finite")
        participle = known.text("grammar", "participle_pattern")
        self.participle_pattern = re.compile(participle) if participle else None
        self.gerund_endings = tuple(grammar("gerund_endings")) or _NONE
        self.late_verb_endings = tuple(grammar("late_verb_endings")) or _NONE
        self.as_words = grammar("as")
        self.thus = grammar("thus")
        self.zero_that_subjects = grammar("zero_that_subjects")
        self.same = grammar("same")
        self.unheard = grammar("indefinite")
        self.plural_determiners = grammar("plural_determiners")
        self.feminine_endings = tuple(grammar("feminine_endings")) or _NONE
        self.name_particles = grammar("name_particles")
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
        # What denies a saying or only supposes it; verbs that say something even so; what follows "not" where something is said.
        self.negations, self.nor, self.nobody = words("negations"), words("nor"), words("nobody")
        self.negation_endings = tuple(words("negation_endings")) or _NONE
        self.conditionals, self.still_said, self.not_only = words("conditionals"), words("still_said"), words("not_only")
        self.clitics, self.without = words("clitics"), words("without")
        # What counts more than one, the endings that only nouns have behind it, and the forms that are never nouns.
        self.counts = words("counts") | {word for word, size in known.numbers("numbers", "units").items() if size > 1}
        self.counted_endings, self.never_nouns = tuple(grammar("counted_endings")), words("never_nouns")
        self.inverting, self.moments = words("inverting"), words("moments")
        self.section_words = known.words("numbers", "section_words")
        self.plural_endings = tuple(words("plural_endings")) or ("\0",)
        self.subordinators = words("subordinators")
        self.infinitive_marks = words("infinitive_marks")
        self.denials = words("denials")
        self.accusing = {
            verb: frozenset(parts.split(",")) - {"*"} for verb, parts in known.values("attribution", "accusing").items()
        }
        self.oblique = words("oblique")
        self.no_sources = words("no_sources")
        self.transitive = tuple(words("transitive_stems")) or _NONE
        self.complementizers = words("complementizers")
        self.between = words("between") | words("adverbs")
        self.adverb_ending = known.text("grammar", "adverb_ending") or "\0"
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
        self.joining = self.conjunction | grammar("or_but")
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
        self.interviews = words("interviews")
        self.titles = words("titles")
        self.roles = words("roles") | words("anonymous")
        self.role_endings = tuple(words("role_endings")) or _NONE
        self._compound_roles = WordMemory(lambda word: word.rpartition("-")[2].endswith(self.role_endings))
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
        # "secondo" and "segundo" are "according to" and "second".
        self.ordinals = frozenset(known.values("numbers", "ordinals"))
        self.according_after = words("according_after")
        self.quoted_by = compile_phrases(known.phrases("attribution", "quoted_by"))
        self.citing = compile_phrases(known.phrases("attribution", "citing"))
        self.quoting = words("quoting")
        self.circles, self.circles_endings = words("circles"), tuple(words("circles_endings")) or _NONE
        self.told_infinitives, self.places = words("told_infinitives"), words("places")
        self.asked, self.opens_relay = words("asked"), words("opens_relay")
        self.mute, self.mute_endings = words("mute"), tuple(words("mute_endings")) or _NONE
        self.counting = words("counting")
        self.collective, self.headline_verbs = words("collective"), words("headline_verbs")
        self.judged = frozenset(word + ending for word in self.passive_judgements for ending in ("", "e", "s", "es"))
        # Every word that can open a cue which is no verb: all others are passed over at once.
        self.other_openers = (
            self.judged
            | self.according_after
            | self.viewpoint
            | self.thus
            | set(self.own_view.by_first)
            | set(self.rumour.by_first)
            | self.attitudes
            | set(self.according_to.by_first)
        )
        # Small words that open a cue only with the word behind them ("in her view"), and those pairs; German "nach Polizeiangaben"
        # needs no pair, and "dit-on" is a verb too.
        tables = (self.own_view, self.rumour, self.according_to)
        alone = self.verbs | self.judged | self.according_after | self.viewpoint | self.thus | self.attitudes
        alone |= {first for table in tables for first, phrases in table.by_first.items() if [first] in phrases}
        lone = frozenset(word for word in self.other_openers - alone if "-" not in word)
        self.pair_openers = lone if "verb-second" not in self.traits else frozenset[str]()
        self.opening_pairs = frozenset[tuple[str, str]]().union(*(table.pairs for table in tables))
        self.adverbial = WordMemory(self._adverbial)
        self.openers = self.verbs | self.other_openers
        self.opens = WordMemory(lambda low: low in self.openers or ("-" in low and INCISE.match(low) is not None))
        # Words behind which the one may stand whom somebody told: most others are passed over at one look.
        self.accompanying = all_words("grammar", "with") - self.articles
        self.tellers = self.to | self.on | self.accompanying | self.oblique
        # Unions that are asked for at every turn: made here once, since making one costs more than ten questions.
        self.helpers = self.auxiliaries | self.passive_auxiliaries
        self.verbal = self.verbs | self.auxiliaries
        self.leads = self.determiners | self.media_nouns
        self.article_leads = self.articles | self.media_nouns
        self.true_relatives = self.relatives - self.articles
        self.clause_barriers = self.phrase_barriers - self.articles
        self.modal = self.finite | self.reported | self.perhaps_reported
        self.helped = self.auxiliaries | self.finite
        self.helping = self.helpers | self.finite | self.reflexives
        self.helped_or_joined = self.helpers | self.verbs | self.joining
        self.name_leads = self.of | self.prepositions | self.articles
        # What a phrase, a clause or the words for a source may be told by: most words are none of these and are passed over.
        self.phrase_words = (
            self.verbs | self.name_particles | self.determiners | self.phrase_stops | self.phrase_barriers | self.citing.firsts
        )
        self.clause_words_or_marks = self.complementizers | self.clause_words | self.verbs | frozenset(".;!?…:,")
        self.quoters = self.seen_by | self.quoted_by.firsts
        self.title_leads = self.articles | self.media_nouns | frozenset('«»“”„"')
        self.pro_drop = "pro-drop" in self.traits
        self.verb_second = "verb-second" in self.traits
        self.inverts, self.zero_that = "inverts" in self.traits, "zero-that" in self.traits
        self.capital_nouns, self.noun_first = "capital-nouns" in self.traits, "noun-first" in self.traits
        self.late_subject = "late-subject" in self.traits

    def has(self, trait: str) -> bool:
        """Does the language have a trait, one of lexicon.TRAITS?"""
        return trait in self.traits

    def is_role(self, word: str) -> bool:
        """Is this a role, German compounds ("CDU-Chef", "Innenministerin") included?"""
        return word in self.roles or (self.verb_second and self._compound_roles[word])

    def _adverbial(self, word: str) -> bool | None:
        """Is this an adverb? None where the word before it tells."""
        if word in self.between:
            return True
        return None if word.endswith(self.adverb_ending) and len(word) >= 6 and word not in self.no_adverbs else False

    def needs_auxiliary(self, word: str) -> bool:
        """Is this form a past participle only, which asserts nothing without "a", "ha", "has"?"""
        if self.participle_pattern:
            return self.participle_pattern.match(word) is not None and word not in self.participles_also_finite
        return word not in self.participles_also_finite and word.endswith(self.participles)

    def is_participle(self, word: str) -> bool:
        """Is this a present participle or gerund: "affirmant", "adding"?"""
        return word.endswith(self.gerund_endings)


def _verbs(known: Lexicon) -> frozenset[str]:
    forms = set(known.words("attribution", "verbs_irregular"))
    for key in known.sections["attribution"]:
        ending = key.removeprefix("verbs_")
        for verb in known.words("attribution", key):
            if endings := known.words("grammar", f"forms_{ending}"):
                forms.update(plain_forms(verb, ending, endings))
            elif conjugate := _FORMS.get(key):
                forms.update(conjugate(verb))
    attached = known.words("grammar", "attached_pronouns")
    return frozenset(forms | {f"{form}-{pronoun}" for form in forms for pronoun in attached})


@cache
def cue_table(language: str | None) -> CueTable:
    """The cue table of a language; English when the language is unknown or has none."""
    return CueTable(lexicon(language))
