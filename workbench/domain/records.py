"""How the nouns are made: of slots, unchangeable, and without their methods until the first of them is made.

Python writes and compiles the methods of a dataclass while its module is loaded, a third of a millisecond a class. A window has a
hundred such classes by its first frame, and has made ten of them.
"""

import dataclasses
from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")
_waiting: dict[type, tuple[type, dict[str, bool]]] = {}  # the class as it was written, and the kind of dataclass that it shall be
_completing = RLock()  # two threads may make the first of a class at once

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # a type checker need not know the difference
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
        """Python's dataclass(frozen=True, slots=True), completed when the first value is made or its fields are asked for."""
        if not (frozen and slots):
            raise TypeError("what is not frozen and of slots is a dataclass of Python's own")
        return lambda cls: _late(cls, frozen=True)


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A dataclass of slots that nobody changes: mypy holds to it, for checking at run time makes it four times as slow to build."""
    return _late(cls, unsafe_hash=True)


def _late(cls: type[T], **how: bool) -> type[T]:
    names = tuple(cls.__annotations__)
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__", *names)}
    bases = tuple(_Frozen if base is object and how.get("frozen") else base for base in cls.__bases__)
    metaclass: Any = type(cls)
    made: type[T] = metaclass(cls.__name__, bases, body | _AT_FIRST | {"__slots__": names})
    made.__qualname__ = cls.__qualname__
    _waiting[made] = (cls, how)
    return made


def _complete(cls: type) -> None:
    """Give a class, and those it is derived from, the methods that Python writes."""
    with _completing:
        for made in cls.__mro__:
            if made in _waiting:
                written, how = _waiting.pop(made)
                before = {"__init__", "__setattr__", "__delattr__", *vars(written)}  # frozen it is already
                whole = vars(dataclasses.dataclass(**how)(written))
                # __init__ comes last: another thread may be waiting for it.
                for name in (*(whole.keys() - before), "__init__"):
                    setattr(made, name, whole[name])


class _Told:
    """An attribute of a class that is there once the class is complete."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, _one: object, owner: type) -> Any:
        _complete(owner)
        return getattr(owner, self._name)


def _first(self: object, *values: Any, **named: Any) -> None:
    """What stands for the __init__ of a class that is not complete."""
    cls: Any = type(self)
    _complete(cls)
    cls.__init__(self, *values, **named)


_AT_FIRST = {
    "__init__": _first,
    "__match_args__": _Told("__match_args__"),
    "__dataclass_fields__": _Told("__dataclass_fields__"),
    "__dataclass_params__": _Told("__dataclass_params__"),
}


class _Frozen:
    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        # Pickle and copy would set the slots, which is forbidden.
        cls: Any = type(self)
        return cls, tuple(getattr(self, field.name) for field in dataclasses.fields(cls))
