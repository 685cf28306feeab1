"""The organisation that publishes the checks."""

from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """What the reports say of their publisher; the two addresses are web addresses, each field is empty when not known.

    templates is a folder whose page templates stand in the place of the program's own.
    """

    organisation: str = ""
    publication_url: str = ""
    contact: str = ""
    funding: str = ""
    method_url: str = ""
    templates: str = ""

    @property
    def named(self) -> bool:
        """Publishes under a name or at an address: its reports are expected to say who pays and who answers."""
        return bool(self.organisation or self.publication_url)

    def address_of(self, record_id: str) -> str | None:
        """The address under which the house publishes one record; None when it has none."""
        if not self.publication_url:
            return None
        joint = "" if self.publication_url.endswith(("/", "=", "#", "?", "&")) else "/"
        return f"{self.publication_url}{joint}{record_id}"


NO_HOUSE = House()
