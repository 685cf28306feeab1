"""Values that are made by the ten thousand: frozen to the type checker, plain to the interpreter."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A dataclass of slots that nobody changes: mypy holds to it, for checking at run time makes it four times as slow to build."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
