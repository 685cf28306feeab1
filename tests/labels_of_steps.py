"""The names of actions that the code can give a step, read out of its source with an example in each hole."""

import ast
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path

import workbench

ROOT = Path(workbench.__file__).parent
FLOORS = ("desk", "store")
# What stands in a hole of a name, by its text in the source; a hole that is not here must be made known here.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "number": ("4", "–"),
    "number_of(store, claim)": ("4", "–"),
    "number_of(store, record)": ("4",),
    "number_of(store, store.get(Claim, claim_ids[0]))": ("4",),
    "number_of(store, store.get(Claim, record.claim_id))": ("4",),
    "claims.number_of(store, claim)": ("4",),
    "views[0].number or '–'": ("4", "–"),
    "one or '–'": ("4", "–"),
    "numbers": ("2, 3",),
    "subject(store, article_id, targets[0])": ("claim 4", "“A pier”"),
    "subject(store, request.article_id, request.claim_id)": ("claim 4", "“A pier”"),
    "subject(store, record.article_id, record.claim_id)": ("claim 4", "“A pier”"),
    "verdict or 'cleared'": ("verified", "disputed", "unverified", "cleared"),
    "rating.en or rating.fr": ("Mostly true",),
    "verdict or ('not checkable' if not_checkable else 'cleared')": ("verified", "not checkable", "cleared"),
    "'cleared' if cleared else verdict or 'not checkable'": ("verified", "not checkable", "cleared"),
    "verb": ("archive", "put in the trash", "bring back"),
    "plus": ("harbour",),
    "minus": ("budget",),
    # One ending goes with one subject alone.
    "f\"confirm that {_which(store, claim_ids)} still stand{('' if len(claim_ids) > 1 else 's')}\"": (
        "confirm that claim 4 still stands",
        "confirm that 3 claims still stand",
    ),
    "rule.id": ("rationale", "sources:verified"),
    "views[0].flag.kind.replace('-', ' ')": ("furniture doubt",),
    "record.line": ("Read more",),
    "record.outlet": ("The Lowmere Echo",),
    "len(claim_ids)": ("1", "3"),
    "len(views)": ("1", "3"),
    "len(articles)": ("3",),
    "len(there)": ("3",),
    "len(targets)": ("3",),
    "len(claims)": ("3",),
    "len(rows)": ("1", "3"),
    "len(new)": ("1", "3"),
    "len(changed)": ("1", "3"),
    "len(others) + 1": ("3",),
    "len(wanted)": ("3",),
    "merge['label']": ("merge “colleague.casebook”",),
    "len(found)": ("1", "3"),
    **dict.fromkeys(("table.name", "path.name", "whole(path.name)"), ("list.csv",)),
    **dict.fromkeys(
        (
            "article.title",
            "articles[0].title",
            "there[0].article.title",
            "changed.title",
            "filled.title",
            "before.title",
            "record.title",
        ),
        ("A pier",),
    ),
}
# Names of actions that are passed on as they come.
PASSED_ON = {("store.py", "label"), ("store.py", "target.label")}


def labels() -> dict[str, str]:
    """Each name of an action that a step can carry, and the file it is written in; raises KeyError for a hole without examples."""
    found: dict[str, str] = {}
    for path in sorted(one for floor in FLOORS for one in (ROOT / floor).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        whole = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        constants = {one.targets[0].id: one.value for one in tree.body if _names_one(one)}
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            source = _Source({**constants, **_locals(function)}, whole)
            for expression in _named(function):
                if (path.name, ast.unparse(expression)) not in PASSED_ON:
                    found |= dict.fromkeys(source.spell(expression), path.name)
    return found


class _Source:
    """What expressions of one function can spell, with the names and functions it sees."""

    def __init__(self, names: dict[str, list[ast.expr] | ast.expr], functions: dict[str, ast.FunctionDef]) -> None:
        self._names, self._functions = names, functions

    def spell(self, node: ast.expr) -> list[str]:
        """Every text that an expression can be."""
        if isinstance(node, ast.Constant):
            return [str(node.value)]
        if isinstance(node, ast.JoinedStr):
            if (whole := EXAMPLES.get(ast.unparse(node))) is not None:
                return list(whole)
            return ["".join(parts) for parts in product(*map(self.spell, node.values))]
        if isinstance(node, ast.FormattedValue):
            return self.spell(node.value)
        if isinstance(node, ast.Name) and node.id in self._names:
            values = self._names[node.id]
            with suppress(KeyError):  # the name may have examples where what is put into it has none
                return [text for value in (values if isinstance(values, list) else [values]) for text in self.spell(value)]
        if (given := EXAMPLES.get(ast.unparse(node))) is not None:
            return list(given)
        if isinstance(node, ast.IfExp):
            return self.spell(node.body) + self.spell(node.orelse)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            table = self._names.get(node.value.id)
            if isinstance(table, ast.Dict):
                return [text for value in table.values for text in self.spell(value)]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self._functions:
            return self._returned(self._functions[node.func.id], node)
        raise KeyError(f"{ast.unparse(node)}: say in EXAMPLES of {__name__} what it can be")

    def _returned(self, function: ast.FunctionDef, call: ast.Call) -> list[str]:
        arguments = zip((one.arg for one in function.args.args), call.args, strict=False)
        given: dict[str, list[ast.expr] | ast.expr] = {
            name: [value] for name, value in arguments if isinstance(value, ast.Constant)
        }
        inside = _Source({**self._names, **given, **_locals(function)}, self._functions)
        results = [node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value]
        return [text for result in results for text in inside.spell(result)]


def _named(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr == "step" and node.args:
                yield node.args[0]
            yield from (one.value for one in node.keywords if one.arg == "label")


def _locals(function: ast.FunctionDef) -> dict[str, list[ast.expr] | ast.expr]:
    found: dict[str, list[ast.expr] | ast.expr] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and _names_one(node):
            found.setdefault(node.targets[0].id, [])
            found[node.targets[0].id].append(node.value)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple):
            for name, value in zip(node.targets[0].elts, node.value.elts, strict=False):
                if isinstance(name, ast.Name):
                    found.setdefault(name.id, [])
                    found[name.id].append(value)
    return found


def _names_one(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)
