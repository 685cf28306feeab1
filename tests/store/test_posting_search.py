"""The scores of the index against a plain reckoning of what they shall be."""

import random
from math import log

import pytest

from workbench.desk import Desk
from workbench.domain.enums import Verdict

WORDS = [f"{a}{b}" for a in ("bri", "lor", "vel", "mun", "tas", "kel", "pon") for b in ("sac", "vane", "den", "dor", "gar", "lim")]
FIELDS = (1.0, 0.7, 0.1)


@pytest.fixture
def desk(tmp_path):
    chance = random.Random(8)
    for name, count in (("first", 300), ("second", 200)):
        rows = ["id\ttext\ttitle\tremarks"]
        for n in range(count):
            text, title, notes = (" ".join(chance.choices(WORDS, k=k)) for k in (chance.randint(3, 9), 2, 3))
            rows.append(f"{name}{n}\t{text}\t{title if n % 2 else ''}\t{notes if n % 3 else ''}")
        (tmp_path / f"{name}.tsv").write_text("\n".join(rows), encoding="utf-8")
    desk = Desk.open_casebook(tmp_path / "one.casebook", "tester")
    for name in ("first", "second"):
        desk.import_checks(tmp_path / f"{name}.tsv")
    draft = desk.read_bytes(b"The mayor of Brisac counted 40 boats in velden.\n\nThe port of Lorvane has 12 cranes.", name="a.txt")
    article = desk.keep(draft, desk.examine(draft)).article
    for view in desk.claims(article.id):
        desk.mark(view.id, Verdict.VERIFIED)
    yield desk
    desk.close()


def documents(desk):
    """What each check holds, field by field: imported ones by their number, own ones by the claim's id."""
    from workbench.desk.checks import index_text
    from workbench.store.archive import every_check

    found = {}
    for number, check in enumerate((one for one in every_check(desk.store) if not one.own), start=1):
        found[number] = [set(index_text(text or "", check.language).split()) for text in (check.text, check.title, check.notes)]
    for row in desk.store.connection.execute("select claim_id, words, title, notes from own_check"):
        found[row["claim_id"]] = [set(row[field].split()) for field in ("words", "title", "notes")]
    return found


def reckoned(held, groups):
    weights = {}
    for place, group in enumerate(groups):
        for name, fields in held.items():
            best = max(sure * sum(w for w, words in zip(FIELDS, fields, strict=True) if term in words) for term, sure in group)
            if best:
                weights.setdefault(place, {})[name] = best
    average = sum(len(fields[0]) for name, fields in held.items() if isinstance(name, int)) / sum(isinstance(n, int) for n in held)
    scores = {}
    for of_word in weights.values():
        rarity = log(1 + (len(held) - len(of_word) + 0.5) / (len(of_word) + 0.5))
        for name, weight in of_word.items():
            factor = 2.2 / (1 + 1.2 * (0.25 + 0.75 * len(held[name][0]) / average))
            scores[name] = scores.get(name, 0.0) + weight * rarity * factor
    return scores


@pytest.mark.parametrize("seed", range(6))
def test_every_check_gets_what_its_words_are_worth(desk, seed):
    chance = random.Random(seed)
    held = documents(desk)
    terms = sorted({term for fields in held.values() for term in set().union(*fields)})
    groups = [
        [(term, 1.0), *((other, 0.8) for other in chance.sample(terms, chance.randrange(3)))] for term in chance.sample(terms, 6)
    ]
    groups.append([("brisac", 1.0), ("neverthere", 0.8)])
    wanted = reckoned(held, groups)
    found = desk.store.index._candidates.best(groups, 10_000)
    scores = {claim_id or number: score for claim_id, number, score in found}
    assert scores.keys() == wanted.keys()
    assert [scores[name] for name in wanted] == pytest.approx(list(wanted.values()), rel=0.01)
    assert [score for _, _, score in found] == sorted(scores.values(), reverse=True)
    # Asked again, from lists that were kept.
    assert desk.store.index._candidates.best(groups, 10_000) == found


def test_checks_named_beside_the_best_come_after_them_with_their_own_score(desk):
    held = documents(desk)
    groups = [[("brisac", 1.0)], [("lorvane", 1.0)]]
    wanted = reckoned(held, groups)
    best = desk.store.index._candidates.best(groups, 3)
    rest = [name for name in held if isinstance(name, int) and name not in {number for _, number, _ in best}][:20]
    found = desk.store.index._candidates.best(groups, 3, rest)
    assert found[:3] == best
    assert {number: score for _, number, score in found[3:]} == pytest.approx({n: wanted.get(n, 0.0) for n in rest}, rel=0.01)


def test_lists_are_read_anew_when_an_import_is_undone(desk):
    groups = [[("brisac", 1.0)]]
    before = len(desk.store.index._candidates.best(groups, 10_000))
    while desk.undo():
        if len(desk.store.index.segments.live()) < 2:
            break
    after = desk.store.index._candidates.best(groups, 10_000)
    assert 0 < len(after) < before
    assert {claim_id or number for claim_id, number, _ in after} == set(reckoned(documents(desk), groups))
