"""Finds the shares of services/match/weights.py on training queries, and measures them on queries that were held back.

    python benchmarks/find_weights.py DATA_FOLDER [--meaning on] [--keep FOLDER]

DATA_FOLDER holds a folder for each set: checks.tsv, and for each split queries.SPLIT.tsv (id, text) and qrels.SPLIT.tsv (query,
check). Coordinate ascent on mean average precision at 5 over the training queries of ct22_2a_en (train) and ct25_norm_multi
(train-fra), three parts to two, from several beginnings. Every other split of any set is held back. Printed: the shares, rounded to
hundredths, and for each split the precision with them, with those in the program, and with the index alone. --keep leaves the
casebooks in a folder, so that the next run is spared the imports.
"""

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from workbench.desk import Desk, checks
from workbench.desk.meaning import Meaning
from workbench.services import match
from workbench.services.match import weights
from workbench.services.match.rank import measure
from workbench.services.match.weights import Shares

TRAINING = {("ct22_2a_en", "train"): 0.6, ("ct25_norm_multi", "train-fra"): 0.4}
STEPS = (-0.2, -0.1, -0.05, -0.02, 0.02, 0.05, 0.1, 0.2)
BEGINNINGS = 4
Query = tuple[int, np.ndarray, np.ndarray]  # right checks in all, likenesses of each candidate, whether it is right


def lines(path: Path) -> list[list[str]]:
    return [line.rstrip("\r").split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def queries_of(desk: Desk, folder: Path, split: str) -> list[Query]:
    right = defaultdict(set)
    for query, check, *_ in lines(folder / f"qrels.{split}.tsv"):
        right[query].add(check)
    found = []
    for name, text, *_ in lines(folder / f"queries.{split}.tsv"):
        if name not in right:
            continue
        words = match.read_query(text).words
        candidates, near = candidates_of(desk, words)
        if not candidates:
            found.append((len(right[name]), np.zeros((0, 5)), np.zeros(0)))
            continue
        meanings = near.of([one.number for one in candidates]) if near else ()
        pairs = [(one.check, one.score) for one in candidates]
        measured = measure(words, pairs, meanings)
        rows = [
            (2.0, 2.0, 2.0, 2.0, 2.0)
            if one.same_words
            else (one.words, one.letters, one.title_letters, one.token_set, np.nan if one.meaning is None else one.meaning)
            for _, one in measured
        ]
        found.append((len(right[name]), np.array(rows), np.array([check.id in right[name] for check, _ in measured], float)))
    return found


def candidates_of(desk, words):
    """The candidates of a search, as the program itself finds them."""
    groups, _ = checks.groups_of(desk.store, words, None)
    near = desk.meaning.near(desk.store, words) if groups else None
    return checks.candidates(desk.store, groups, near, sentences=checks.of_sentences(desk.store, words, None, groups)), near


def precision(queries: list[Query], shares: np.ndarray) -> float:
    total = 0.0
    for right, rows, hit in queries:
        scores = np.nan_to_num(rows) @ shares
        best = hit[np.argsort(-scores, kind="stable")[:5]]
        total += (best * np.cumsum(best) / np.arange(1, len(best) + 1)).sum() / min(5, right)
    return total / len(queries)


def climb(data: dict[tuple[str, str], list[Query]], columns: list[int], seed: int) -> tuple[float, np.ndarray]:
    """Change one share at a time as long as that helps."""
    order = np.random.default_rng(seed)
    shares = np.zeros(5)
    shares[columns] = order.dirichlet(np.ones(len(columns)))
    goal = lambda one: sum(part * precision(data[name], one) for name, part in TRAINING.items())  # noqa: E731 - one use
    best, better = goal(shares), True
    while better:
        better = False
        for column in order.permutation(columns):
            for step in STEPS:
                tried = shares.copy()
                tried[column] = max(0.0, tried[column] + step)
                value = goal(tried)
                if value > best + 1e-5:
                    best, shares, better = value, tried, True
        shares = shares / shares.sum()
    return best, shares


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--meaning", choices=("on", "off"), default="off")
    options.add_argument("--keep", type=Path)
    args = options.parse_args()
    meaning = Meaning(args.meaning == "on")
    meaning.insist()
    data = {}
    with tempfile.TemporaryDirectory() as scratch:
        for folder in sorted(path.parent for path in args.data.glob("*/checks.tsv")):
            desk = Desk.open_casebook((args.keep or Path(scratch)) / f"{folder.name}.casebook", "weights", meaning=meaning)
            desk.import_checks(folder / "checks.tsv")
            desk.build_vectors()
            for path in sorted(folder.glob("queries.*.tsv")):
                split = path.name.removeprefix("queries.").removesuffix(".tsv")
                data[folder.name, split] = queries_of(desk, folder, split)
                print(f"{folder.name} {split}: {len(data[folder.name, split])} queries", flush=True)
            desk.close()
    columns = [0, 1, 2, 3, 4] if args.meaning == "on" else [0, 1, 2, 3]
    best, shares = max((climb(data, columns, seed) for seed in range(BEGINNINGS)), key=lambda one: one[0])
    rounded = np.round(shares, 2)
    rounded[0] += round(1 - rounded.sum(), 2)
    print(f"on the training queries {best:.4f}\n{Shares(*(round(float(one), 2) for one in rounded))}")
    now = np.array(weights.BY_MEANING if args.meaning == "on" else weights.BY_WORDS)
    index = np.array([1.0, 0, 0, 0, 0])
    for name, queries in data.items():
        told = "trained" if name in TRAINING else "held   "
        figures = "  ".join(f"{precision(queries, one):.4f}" for one in (rounded, now, index))
        print(f"{told} {' '.join(name):40s} {len(queries):5d}  these, the program's, the index alone: {figures}")


if __name__ == "__main__":
    main()
