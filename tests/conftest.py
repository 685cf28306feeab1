"""What every test shares: settings and data folders of its own, no display unless asked for, the way to test data of others."""

import logging
import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from workbench.app import LogFile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SHARED = Path(os.environ.get("WORKBENCH_SHARED") or Path(__file__).resolve().parents[1] / ".." / "shared")

# How fast values are made up depends on what else the computer does; no test is about that.
settings.register_profile("workbench", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("workbench")


def pytest_make_parametrize_id(val):
    """Name bytes by their number: packed ones hold the second of their packing, and processes that share the tests must agree."""
    return f"{len(val)} bytes" if isinstance(val, bytes) and not val.isascii() else None


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """No test reads or writes the settings, the log or the casebooks of the person who runs it."""
    for name, folder in {"WORKBENCH_CONFIG": "config", "WORKBENCH_DATA": "data"}.items():
        monkeypatch.setenv(name, str(tmp_path / folder))
    for name in ("WORKBENCH_CASEBOOK", "WORKBENCH_ANALYST", "WORKBENCH_MEANING"):
        monkeypatch.delenv(name, raising=False)
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in [one for one in root.handlers if isinstance(one, LogFile) and one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture(autouse=True)
def no_net(monkeypatch):
    """No test asks another machine, nor the name of one: names are not found, as on a computer that is offline."""
    ask = socket.getaddrinfo

    def only_here(host, *arguments, **named):
        if host in ("localhost", None, ""):
            return ask(host, *arguments, **named)
        return ask(host, *arguments, **{**named, "flags": socket.AI_NUMERICHOST})

    monkeypatch.setattr(socket, "getaddrinfo", only_here)


@pytest.fixture
def shared():
    """The folder with test data of others; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared test data is not here (set WORKBENCH_SHARED)")
    return SHARED


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    """An encoder of meaning that another package brings; what it knows is in made_up_encoder.py."""
    import made_up_encoder

    made_up_encoder.install(tmp_path / "site", monkeypatch)
    yield made_up_encoder.MadeUpEncoder
    made_up_encoder.uninstall()


@pytest.fixture
def no_encoder(monkeypatch):
    """A computer without the extra "semantic"."""
    from workbench.services.match.meaning import loading

    monkeypatch.setattr(loading, "brought", lambda: None)
    monkeypatch.setattr(loading, "find_spec", lambda _name: None)
