"""Which addresses may be asked: public ones alone, so that no page can make the program ask a machine nearby."""

import logging
import os
import socket
import threading
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from workbench.domain.errors import CannotFetch

ALLOW = "WORKBENCH_ALLOW_LOOPBACK"  # a port of 127.0.0.1 that tests may ask
_LOOPBACK = IPv4Address("127.0.0.1")
_TRANSLATED = ip_network("64:ff9b::/96")  # IPv4 behind a translator, in networks that have IPv6 alone (RFC 6052)
_log = logging.getLogger(__name__)


def checked_address(host: str, port: int, seconds: float) -> str:
    """Resolve a host name once and give an address to connect to; raises CannotFetch when there is none that may be asked.

    One address that may not be asked is enough to refuse the name.
    """
    addresses = _resolved(host, port, seconds)
    if any(not is_allowed(address, port) for address in addresses):
        raise CannotFetch(f"it leads to a machine of this network or to this computer ({addresses[0]}), which is never asked.")
    return addresses[0]


def is_allowed(address: str, port: int) -> bool:
    """Whether a numeric address is a public one: not of this machine, a private network, a link or a group, in any disguise.

    The one exception is 127.0.0.1 at the port that the variable WORKBENCH_ALLOW_LOOPBACK names.
    """
    found = ip_address(address.partition("%")[0])
    if found == _LOOPBACK and os.environ.get(ALLOW, "") == str(port):
        _log.warning("%s lets 127.0.0.1:%s through", ALLOW, port)
        return True
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped or found.teredo:
            return False
        inside = found.sixtofour or (IPv4Address(int(found) & 0xFFFFFFFF) if found in _TRANSLATED else None)
        if inside:
            return _is_public(inside)
    return _is_public(found)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_loopback or address.is_link_local)


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """All addresses of a host name; asking is done on a thread of its own, since it cannot be given a deadline."""
    found: list[str] = []
    problem: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
            found.extend(str(answer[4][0]) for answer in answers)
        except (OSError, UnicodeError) as error:
            problem.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise CannotFetch("finding its site took too long; this computer may be offline.")
    if problem or not found:
        raise CannotFetch("its site was not found; the address may be wrong, or this computer offline.") from (
            problem[0] if problem else None
        )
    return found
