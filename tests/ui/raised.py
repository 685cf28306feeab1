"""The problems that the code can raise, read off its syntax tree."""

import ast
from itertools import product
from pathlib import Path

from workbench.domain import errors
from workbench.domain.errors import Problem

PACKAGE = Path(__file__).resolve().parents[2] / "workbench"
KINDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Problem)}
# cli/ speaks on the terminal alone. What links.py refuses is translated where it is raised.
ELSEWHERE = ("cli/", "ui/links.py")
FILLER = "7"


def raised() -> list[tuple[str, str]]:
    """Each place that makes a problem, with each sentence that it can make there, its blanks filled."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        where = path.relative_to(PACKAGE).as_posix()
        if where.startswith(ELSEWHERE):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        of_file = assigned(tree.body)
        # A name means what its own function gives it, so the innermost function that makes the problem counts.
        made = {}
        for scope in (tree, *(one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))):
            known = of_file if scope is tree else {**of_file, **assigned(list(ast.walk(scope))[1:])}
            for node in ast.walk(scope):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS and node.args:
                    made[node] = sentences(node.args[0], known)
        found += [(f"{where}:{node.lineno}", text) for node, texts in made.items() for text in texts or [""]]
    return found


def assigned(nodes: list[ast.AST]) -> dict[str, list[ast.expr]]:
    """What each name is given, and what functions return."""
    known: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            known.setdefault(node.targets[0].id, []).append(node.value)
        elif isinstance(node, ast.FunctionDef):
            known.setdefault(node.name, []).extend(
                one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None
            )
    return known


def sentences(node: ast.expr, known: dict[str, list[ast.expr]]) -> list[str]:
    """The texts that an expression can be; what is only known when it runs is a filler."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=parts):
            return ["".join(one) for one in product(*(sentences(part, known) for part in parts))]
        case ast.FormattedValue(value=value):
            return [one for one in sentences(value, known) if one] or [FILLER]
        case ast.IfExp(body=body, orelse=other):
            return sentences(body, known) + sentences(other, known)
        case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)) if name in known:
            texts = [text for value in known[name] if value is not node for text in sentences(value, {**known, name: []})]
            return texts if all(text and text != FILLER for text in texts) else [FILLER]
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(between)), attr="join"), args=[ast.List(elts=parts)]):
            return [between.join(one) for one in product(*(sentences(part, known) for part in parts))]
        case _:
            return [FILLER]
