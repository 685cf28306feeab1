"""Nouns are dataclasses of slots as Python makes them, but completed only when the first one is made."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from workbench.domain.records import dataclass, record


@dataclass(frozen=True, slots=True)
class Boat:
    """A boat."""

    name: str
    crew: int = 3
    ports: list[str] = dataclasses.field(default_factory=list)

    @property
    def loud(self) -> str:
        return self.name.upper()


@dataclass(frozen=True, slots=True)
class Ferry(Boat):
    """One that carries cars."""

    cars: int = 20


@record
class Knot:
    """So many are made that nothing is checked."""

    at: int
    word: str = ""


def test_it_is_a_dataclass_like_any_other():
    boat = Boat("Gudrun")
    assert (boat.name, boat.crew, boat.ports, boat.loud) == ("Gudrun", 3, [], "GUDRUN")
    assert repr(boat) == "Boat(name='Gudrun', crew=3, ports=[])"
    assert boat == Boat("Gudrun", 3)
    assert boat != Boat("Gudrun", 4)
    assert boat.ports is not Boat("Gudrun").ports
    assert dataclasses.replace(boat, crew=5) == Boat("Gudrun", 5)
    assert dataclasses.asdict(boat) == {"name": "Gudrun", "crew": 3, "ports": []}
    assert not hasattr(boat, "__dict__")
    with pytest.raises(TypeError, match="name"):
        Boat()


@pytest.mark.parametrize("field", ["name", "captain"])
def test_nothing_of_it_can_be_changed(field):
    boat = Boat("Gudrun")
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(boat, field, "Ebba")
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(boat, field)


def test_one_that_is_derived_has_the_fields_of_both():
    ferry = Ferry("Ebba", cars=40)
    assert [field.name for field in dataclasses.fields(Ferry)] == ["name", "crew", "ports", "cars"]
    assert (ferry.name, ferry.crew, ferry.cars) == ("Ebba", 3, 40)
    assert ferry != Boat("Ebba")


def test_it_is_copied_and_pickled():
    for value in (Boat("Gudrun", 2, ["Visby"]), Ferry("Ebba", cars=1), Knot(3, "and")):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value


def test_a_process_that_has_made_none_reads_pickles_of_them():
    imports = "import pickle, sys; from workbench.domain.recovery import Backup; "
    made = imports + "sys.stdout.buffer.write(pickle.dumps(Backup('a', 'b', 3, True)))"
    pickled = subprocess.run([sys.executable, "-c", made], capture_output=True, check=True).stdout
    read = "import pickle, sys; print(pickle.load(sys.stdin.buffer))"
    done = subprocess.run([sys.executable, "-c", read], input=pickled, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "Backup(path='a', made_at='b', size=3, automatic=True)"


def test_its_fields_are_told_before_the_first_is_made():
    @dataclass(frozen=True, slots=True)
    class Oar:
        length: float
        wood: str = "ash"

    @dataclass(frozen=True, slots=True)
    class Sail:
        cloth: str

    assert dataclasses.is_dataclass(Oar)
    assert [field.default for field in dataclasses.fields(Oar)] == [dataclasses.MISSING, "ash"]
    assert Sail.__match_args__ == ("cloth",)
    match Oar(2.5):
        case Oar(length, wood):
            assert (length, wood) == (2.5, "ash")


def test_a_record_is_equal_by_value_and_has_a_hash():
    assert Knot(1) == Knot(1)
    assert len({Knot(1), Knot(1), Knot(2)}) == 2
    assert repr(Knot(1)) == "Knot(at=1, word='')"
    assert not hasattr(Knot(1), "__dict__")


def test_threads_may_make_the_first_at_once():
    together = Barrier(8)

    def make(classes):
        found = []
        for number, cls in enumerate(classes):
            together.wait()
            found.append(cls(number).at)
        return found

    classes = []
    for _ in range(30):

        @dataclass(frozen=True, slots=True)
        class Buoy:
            at: int
            lit: bool = True

        classes.append(Buoy)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(make, [classes] * 8))
    assert found == [list(range(30))] * 8


def test_another_kind_of_dataclass_is_refused():
    with pytest.raises(TypeError, match="Python's own"):
        dataclass(frozen=False, slots=True)
