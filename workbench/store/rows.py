"""Records of domain/ to rows of the casebook and back, by the types of their fields."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from workbench.domain.article import Article, Dismissal, LineRule, Snapshot
from workbench.domain.check import Import
from workbench.domain.claim import Claim, Tagging, VerdictState
from workbench.domain.source import Evidence, Source


@dataclass(frozen=True, slots=True)
class Table:
    """Where the records of one class are kept; key is the column that names a record."""

    name: str
    record: type
    key: str = "id"


# In the order of their foreign keys: what is pointed at comes first.
TABLES = (
    Table("snapshot", Snapshot, "sha256"),
    Table("article", Article),
    Table("dismissal", Dismissal),
    Table("line_rule", LineRule),
    Table("claim", Claim),
    Table("verdict", VerdictState),
    Table("tagging", Tagging, "claim_id"),
    Table("source", Source),
    Table("evidence", Evidence),
    Table("import_file", Import),
)
BY_RECORD = {table.record: table for table in TABLES}
BY_NAME = {table.name: table for table in TABLES}


def canonical(value: object) -> str:
    """Write JSON in the one form that is hashed: sorted keys, no spaces, no escapes beyond JSON's own (RFC 8785 in style)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def to_plain(record: Any) -> dict[str, Any]:
    """Turn a record into what JSON can hold; the bytes of a snapshot stay out, its SHA-256 names them."""
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record) if field.type is not bytes}


def from_plain(record: type, values: dict[str, Any]) -> Any:
    """Build a record from what to_plain made."""
    return record(**{name: decode(values[name]) for name, decode in _decoders(record).items() if name in values})


def to_row(record: Any) -> dict[str, Any]:
    """Turn a record into the columns of its row; tuples become JSON text."""
    row = {}
    for field in fields(record):
        value = getattr(record, field.name)
        row[field.name] = canonical(_plain(value)) if isinstance(value, tuple) else _scalar(value)
    return row


def from_row(record: type, row: Any) -> Any:
    """Build a record from its row; row answers to column names."""
    columns = _columns(record)
    return record(**{name: decode(row[name]) for name, decode in columns})


def column_names(record: type) -> tuple[str, ...]:
    """List the columns of a class of records in their order."""
    return tuple(name for name, _ in _columns(record))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value


@cache
def _columns(record: type) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    hints = get_type_hints(record)
    found: list[tuple[str, Callable[[Any], Any]]] = []
    for field in fields(record):
        decode = _decoder(hints[field.name])
        found.append((field.name, _from_json(decode) if _is_tuple(hints[field.name]) else decode))
    return tuple(found)


@cache
def _decoders(record: type) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(record)
    return {field.name: _decoder(hints[field.name]) for field in fields(record)}


def _is_tuple(hint: Any) -> bool:
    if get_origin(hint) in (Union, UnionType):
        return any(_is_tuple(part) for part in get_args(hint))
    return get_origin(hint) is tuple


def _from_json(decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda text: None if text is None else decode(json.loads(text))


def _decoder(hint: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        inner = _decoder(next(part for part in arguments if part is not NoneType))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _decoder(arguments[0])
        return lambda values: tuple(item(value) for value in values)
    if isinstance(hint, type) and issubclass(hint, StrEnum | bool):
        return hint
    if is_dataclass(hint) and isinstance(hint, type):
        record = hint
        return lambda values: from_plain(record, values)
    return lambda value: value
