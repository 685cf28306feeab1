"""Doubts about characters: read wrongly, lost, hidden, posing as others; and code left over. A line a case."""

import pytest
from doubting import FILLER, flagged, reasons

from workbench.services.language import read

CASES = [
    # kind, language, text, the words flagged
    ("wrong-encoding", "fr", "Le maire a Ã©tÃ© rÃ©Ã©lu.", ["Ã©", "Ã©", "Ã©Ã©"]),
    ("wrong-encoding", "en", "It isnâ€™t over, he said â€œnowâ€\x9d.", ["â€™", "â€œ", "â€\x9d"]),
    ("wrong-encoding", "en", "We donÃ¢â‚¬â„¢t agree with the plan.", ["Ã¢â‚¬â„¢"]),
    ("wrong-encoding", "fr", "Il pense Ã  la ville.", ["Ã"]),
    ("wrong-encoding", "fr", "Il a ditÂ\xa0: « non ».", ["Â\xa0"]),
    ("wrong-encoding", "en", "The capital is Ïðèâåò ìèð today.", ["Ïðèâåò ìèð"]),
    ("wrong-encoding", "de", "Die Ã„mter in Ã–sterreich und KÃ¶ln.", ["Ã„", "Ã–", "Ã¶"]),
    ("wrong-encoding", "fr", "L’ÉTÉ À LA MER, « L’ÂGE D’OR » et le CAFÉ».", []),
    ("wrong-encoding", "en", "São Paulo, Ångström and Ísafjörður are places or names.", []),
    ("wrong-encoding", "es", "NÃO É ASSIM, dijo en portugués.", []),
    ("lost-characters", "fr", "Le d\ufffd\ufffdbut est perdu.", ["\ufffd\ufffd"]),
    ("lost-letter", "fr", "En ao?t, l’Am?rique a vot? pour le pr?sident.", ["ao?t", "Am?rique", "pr?sident"]),
    ("lost-letter", "es", "El a?o pasado llovi? poco.", ["a?o"]),
    ("lost-letter", "de", "Die Stadt K?ln pr?ft die Pl?ne.", ["K?ln", "pr?ft", "Pl?ne"]),
    ("lost-letter", "it", "Perché?non lo so. Perché no?", []),
    ("lost-letter", "en", "The g?n?ral came to the caf? late.", ["g?n?ral"]),
    ("lost-letter", "fr", "Pourquoi?Nous ne savons pas. Quoi?et quand ?", []),
    ("lost-letter", "en", "Why?and when? See example.org/page?id=7 or find?it.", []),
    ("control-character", "fr", "Le mot\x07 sonne.\x92", ["\x07"]),
    ("control-character", "fr", "Une ligne\tavec tabulation.\r\nEt une autre.", []),
    ("hidden-direction", "en", "The file is \u202egpj.exe\u202c here.", ["\u202egpj.exe\u202c"]),
    ("hidden-direction", "en", "A \u2068quoted\u2069 name is only isolated.", []),
    ("invisible-characters", "fr", "Le pré\u200bsident a par\u00adlé lon\u00adguement.", ["\u200b"]),
    ("invisible-characters", "en", "The pay\u200dment was made.", ["\u200d"]),
    ("invisible-characters", "en", "A family 👨\u200d👩\u200d👧 smiled.", []),
    ("invisible-characters", "en", "Thanks \u2066@mayor\u2069 for coming.", []),
    ("mixed-alphabet", "en", "The pаypal account was closed.", ["pаypal"]),
    ("mixed-alphabet", "fr", "Le présidеnt a parlé.", ["présidеnt"]),
    ("mixed-alphabet", "en", "It was signed by Νοvak in Rοme.", ["Νοvak", "Rοme"]),
    ("mixed-alphabet", "en", "A 10 µm filter, a μg dose and the α-helix of TGFβ.", []),
    ("mixed-alphabet", "en", "Moscow is Москва in Russian.", []),
    ("leftover-code", "fr", "Roy &amp; fils l&#8217;ont dit&nbsp;: <br/>oui</p>.", ["&amp;", "&#8217;", "&nbsp;", "<br/>", "</p>"]),
    ("leftover-code", "en", 'See <a href="x.org">this</a>, [caption id="a"]', ['<a href="x.org">', "</a>", '[caption id="a"]']),
    ("leftover-code", "en", "AT&T; x < y and y > z; R&D; <em dash> a <b c. [video] or [sic].", []),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "language", "text", "words"), CASES)
def test_doubts_about_characters(kind: str, language: str, text: str, words: list[str]) -> None:
    assert flagged(text, language, kind) == words


def test_how_many_invisible_characters_there_are_is_told() -> None:
    text = "Le pré\u200bsident a par\u00adlé lon\u00adguement."
    assert "here and in 2 more places;" in reasons(text, "fr", "invisible-characters")[0]
    assert "here;" in reasons("Le pré\u200bsident.", "fr", "invisible-characters")[0]


def test_marks_inside_a_wrong_encoding_are_no_quotations() -> None:
    text = "We donÃ¢â‚¬â„¢t agree with the plan."
    assert {flag.kind for flag in read(text, "en").flags} == {"wrong-encoding"}


def test_a_broken_text_gets_fifty_flags_of_a_kind_in_order() -> None:
    text = f"{FILLER['fr']}\n\n" + "Un Ã©tÃ© &amp; un hiver. " * 200
    flags = read(text, "fr").flags
    assert [sum(flag.kind == kind for flag in flags) for kind in ("wrong-encoding", "leftover-code")] == [50, 50]
    assert [flag.start for flag in flags] == sorted(flag.start for flag in flags)


def test_a_flag_stands_in_the_text_as_given_where_accents_are_two_characters() -> None:
    text = "Le pre\u0301sident a e\u0301te\u0301 e\u0301lu &amp; fe\u0302te\u0301. Il a dit : « Oui."
    assert flagged(text, "fr", "leftover-code") == ["&amp;"]
    assert flagged(text, "fr", "unclosed-quotation") == ["«"]
