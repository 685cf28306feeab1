"""Records of domain/ to rows of the casebook and back, by the types of their fields."""

import gc
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from itertools import chain
from operator import itemgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from workbench.domain.article import Article, Dismissal, Filing, LineRule, Snapshot
from workbench.domain.check import Import
from workbench.domain.claim import Claim, Tagging, VerdictState
from workbench.domain.conflict import Conflict
from workbench.domain.forgetting import Forgetting
from workbench.domain.gate import HouseRule, Override
from workbench.domain.origins import OriginRuling
from workbench.domain.pin import Pin
from workbench.domain.recheck import Confirmation
from workbench.domain.records import dataclass
from workbench.domain.renewal import FormerText
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence, Source
from workbench.domain.version import Version

R = TypeVar("R")
Decode = Callable[[Any], Any]
_raw_decode = json.JSONDecoder().raw_decode


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
    Table("filing", Filing, "article_id"),
    Table("dismissal", Dismissal),
    Table("line_rule", LineRule),
    Table("former_text", FormerText),
    Table("claim", Claim),
    Table("rating", Rating),
    Table("verdict", VerdictState),
    Table("tagging", Tagging, "claim_id"),
    Table("sign_off", SignOff, "claim_id"),
    Table("second_look", SecondLook),
    Table("source", Source),
    Table("evidence", Evidence),
    Table("origin_ruling", OriginRuling),
    Table("pin", Pin, "evidence_id"),
    Table("request", Request),
    Table("saying", Saying),
    Table("confirmation", Confirmation, "claim_id"),
    Table("import_file", Import),
    Table("version", Version),
    Table("house_rule", HouseRule),
    Table("gate_override", Override),
    Table("conflict", Conflict),
    Table("forgetting", Forgetting),
)
MANY = 1_000  # records read at once, which Python's collector is to leave alone
BY_RECORD = {table.record: table for table in TABLES}
BY_NAME = {table.name: table for table in TABLES}


class Unreadable(ValueError):
    """A column, or an event, holds what no record of this program can."""


def canonical(value: object) -> str:
    """Write JSON in the one form that is hashed: sorted keys, no spaces, no escapes beyond JSON's own (RFC 8785 in style)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def to_plain(record: Any) -> dict[str, Any]:
    """Turn a record into what JSON can hold; the bytes of a snapshot stay out, its SHA-256 names them.

    So does what records gained later (journal.LATER) as long as it says nothing.
    """
    values = ((field, getattr(record, field.name)) for field in fields(record) if field.type is not bytes)
    return {field.name: _plain(value) for field, value in values if not (field.metadata.get("later") and value == field.default)}


def parse(table: Table, body: str) -> Any:
    """Build a record from its body in the journal."""
    return from_plain(table.record, json.loads(body))


def from_plain(record: type, values: dict[str, Any]) -> Any:
    """Build a record from what to_plain made."""
    decoders = _decoders(record)
    return record(**{name: _read(decoders[name], value) for name, value in values.items() if name in decoders})


def to_row(record: Any) -> dict[str, Any]:
    """Turn a record into the columns of its row; tuples become JSON text."""
    row = {}
    for field in fields(record):
        value = getattr(record, field.name)
        row[field.name] = canonical(_plain(value)) if isinstance(value, tuple) else _scalar(value)
    return row


def from_row(record: type, row: Any) -> Any:
    """Build a record from its row; row answers to column names."""
    return record(*(_read(decode, row[name]) for name, decode in _columns(record)))


def from_rows(record: type[R], rows: Iterable[Any]) -> list[R]:
    """Build many records from the rows of one query, many times as fast as one by one."""
    ahead = iter(rows)
    first = next(ahead, None)
    if first is None:
        return []
    kind: type = record
    columns, names = _columns(kind), list(first.keys())
    pick = itemgetter(*(names.index(name) for name, _ in columns))
    turned = [(place, decode) for place, (_, decode) in enumerate(columns) if decode]
    found = []
    with no_collecting():
        for row in chain((first,), ahead):
            values = list(pick(row))
            for place, decode in turned:
                if values[place] is not None:
                    values[place] = decode(values[place])
            found.append(record(*values))
        if len(found) >= MANY:
            # Else the collector walks through all of them as soon as it may again, and holds every thread meanwhile: 20 ms for
            # the 2,000 claims of an article. They go when nobody holds them, as all records do.
            gc.freeze()
    return found


@contextmanager
def no_collecting() -> Iterator[None]:
    """Keep Python from looking for cycles meanwhile: records hold none, and walking the growing heap takes longer than reading."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def column_names(record: type) -> tuple[str, ...]:
    """List the columns of a class of records in their order."""
    return tuple(name for name, _ in _columns(record))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        parts = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(part) for field, part in parts if not (field.metadata.get("later") and part == field.default)}
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _read(decode: Decode | None, value: Any) -> Any:
    return value if value is None or decode is None else decode(value)


def _columns_of(record: Any) -> tuple[tuple[str, Decode | None], ...]:
    return _columns(record)  # what keeps answers wants to be told that a class can be hashed


@cache
def _columns(record: type) -> tuple[tuple[str, Decode | None], ...]:
    hints = get_type_hints(record)
    found: list[tuple[str, Decode | None]] = []
    for field in fields(record):
        decode = _decoder(hints[field.name])
        found.append((field.name, _from_json(decode) if _is_tuple(hints[field.name]) else decode))
    return tuple(found)


@cache
def _decoders(record: type) -> dict[str, Decode | None]:
    hints = get_type_hints(record)
    return {field.name: _decoder(hints[field.name]) for field in fields(record)}


def _is_tuple(hint: Any) -> bool:
    if get_origin(hint) in (Union, UnionType):
        return any(_is_tuple(part) for part in get_args(hint))
    return get_origin(hint) is tuple


def _no_member(hint: type, value: Any) -> Any:
    raise Unreadable(f"{str(value)[:40]!r} is no {hint.__name__}")


def _from_json(decode: Decode | None) -> Decode:
    def read(text: str) -> Any:
        if text == "[]":
            return ()
        try:
            values, end = _raw_decode(text)
            return _read(decode, values if end == len(text) else json.loads(text))
        except (ValueError, TypeError, RecursionError) as error:
            raise Unreadable(f"{str(text)[:40]!r} cannot stand in its column") from error

    return read


def _decoder(hint: Any) -> Decode | None:
    """What makes a value out of what JSON or a column holds, never asked about None; None where that is the value already."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _decoder(next(part for part in arguments if part is not NoneType))
    if origin is tuple:
        item = _decoder(arguments[0])
        return (lambda values: tuple(map(item, values))) if item else tuple
    if hint is bool:
        return bool
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        members = {member.value: member for member in hint}
        return lambda value: members.get(value) or _no_member(hint, value)
    if is_dataclass(hint) and isinstance(hint, type):
        return _from_object(hint)
    return None


def _from_object(record: type) -> Decode:
    columns = tuple(_decoders(record).items())
    pick = itemgetter(*(name for name, _ in columns))
    turned = [(place, decode) for place, (_, decode) in enumerate(columns) if decode]

    def read(values: dict[str, Any]) -> Any:
        if len(values) != len(columns):  # written before a field came to the record
            return from_plain(record, values)
        found = list(pick(values))
        for place, decode in turned:
            found[place] = _read(decode, found[place])
        return record(*found)

    return read
