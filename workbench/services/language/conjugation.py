"""Forms of regular verbs, so that the lexicons can list infinitives."""

from collections.abc import Iterable, Iterator


def french_forms(infinitive: str) -> Iterator[str]:
    """Third-person and participle forms of a French verb in -er, with its spelling changes (rappelle, juge, annonçait)."""
    stem = infinitive.removesuffix("er")
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    mute = _open_stem(stem)
    yield from (mute + "e", mute + "ent", mute + "es", stem + "é", stem + "ée", stem + "és", stem + "ées", stem + "èrent")
    yield from (soft + ending for ending in ("ait", "aient", "a", "ant"))
    yield from (mute + "era", mute + "eront")


def _open_stem(stem: str) -> str:
    """The stem before a mute e: rappel -> rappell, répét -> répèt, martel -> martèl."""
    if stem.endswith(("ppel", "jet")):
        return stem + stem[-1]
    if len(stem) > 2 and stem[-1] not in "aeiou" and stem[-2] in "ée":
        return stem[:-2] + "è" + stem[-1]
    if len(stem) > 3 and stem[-3:-2] == "é":
        return stem[:-3] + "è" + stem[-2:]
    return stem


def english_forms(base: str) -> Iterator[str]:
    """Present, past and -ing forms of a regular English verb (claim, deny, admit, argue)."""
    yield base
    if base.endswith("y") and base[-2] not in "aeiou":
        yield from (base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    elif base.endswith("e"):
        yield from (base + "s", base + "d", base[:-1] + "ing")
    elif base.endswith(("admit", "quip", "pin", "snap", "concur")):
        yield from (base + "s", base + base[-1] + "ed", base + base[-1] + "ing")
    else:
        yield from (base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s"), base + "ed", base + "ing")


def plain_forms(infinitive: str, ending: str, endings: Iterable[str]) -> Iterator[str]:
    """The forms of a verb that only changes its ending, such as Spanish verbs in -ar."""
    stem = infinitive.removesuffix(ending)
    yield from (stem + one for one in endings)


def german_forms(infinitive: str) -> Iterator[str]:
    """Third-person forms and the participle of a regular German verb in -en (betonen, melden, verneinen, kritisieren)."""
    stem = infinitive.removesuffix("n").removesuffix("e")
    full = stem + "e" if stem.endswith(("d", "t", "dn", "tn", "gn", "chn")) else stem
    yield from (infinitive, full + "t", full + "te", full + "ten")
    plain = stem.startswith(("be", "er", "ver", "ent", "miss", "wider", "über", "unter", "zer")) or stem.endswith("ier")
    yield full + "t" if plain else "ge" + full + "t"


def spanish_er_forms(infinitive: str) -> Iterator[str]:
    """Third-person and participle forms of a regular Spanish verb in -er or -ir."""
    stem = infinitive[:-2]
    yield from (stem + ending for ending in ("ió", "ieron", "e", "en", "ía", "ían", "ido", "iendo"))
    yield from (infinitive + ending for ending in ("á", "án"))
