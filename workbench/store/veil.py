"""A connection on which the findings of others are not to be read until one has looked oneself: the blind second look.

Views of the names of tables hide what is in them, on this connection alone: every count, list, search and page of the journal read
there goes without what is hidden, whoever asks for it and however the question is put.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workbench.domain.signing import same_name

if TYPE_CHECKING:
    from workbench.store.store import Store

HIDDEN_LABEL = "give a hidden finding"  # what an action is called whose own name would tell what was found
# What a finding consists of; each has a column claim_id.
_HUNG = ("verdict", "sign_off", "second_look", "confirmation", "conflict")
_NAMES = ", ".join(f"'{name}'" for name in _HUNG)
_MINE = "(select name from temp.own_name)"
_LOOKED = " and ".join(
    f"not exists (select 1 from main.{table} as own where own.claim_id = given.claim_id and own.analyst in {_MINE})"
    for table in ("second_look", "sign_off")
)
_IS_HIDDEN = f"""(given.verdict is not null or given.not_checkable is not null) and given.analyst not in {_MINE} and {_LOOKED}"""
_BODY = 'coalesce("after", "before")'
# What whoever found it put beside the finding, and shows where it went; each has a column claim_id and one analyst.
_BESIDE = ("evidence", "pin", "saying")
_BESIDES = ", ".join(f"'{name}'" for name in _BESIDE)
_FOUND = "({0}.verdict is not null or {0}.not_checkable is not null)"
# The claims on which the analyst has found something, looked or signed: of all others the past is hidden too.
_KNOWN = f"""select claim_id from main.verdict as known where {_FOUND.format("known")} and analyst in {_MINE}
  union select claim_id from main.second_look where analyst in {_MINE}
  union select claim_id from main.sign_off where analyst in {_MINE}"""
# What was written to a finding that was cleared since is no note.
_IS_LEFT = f"""not {_FOUND.format("given")} and given.analyst not in {_MINE} and exists (
  select 1 from main.journal as past where past."table" = 'verdict' and past.record_id = given.id and past.analyst not in {_MINE}
    and (json_extract(past."after", '$.verdict') is not null or json_extract(past."after", '$.not_checkable') is not null))"""


def _bare(body: str) -> str:
    """What is left of a record's body in the journal: what it is about."""
    kept = ", ".join(f"'{name}', json_extract({body}, '$.{name}')" for name in ("claim_id", "article_id"))
    told = f"exists (select 1 from temp.veiled where instr({body}, temp.veiled.claim_id))"
    hidden = f"""("table" in ({_NAMES}) and step in (select step from temp.hidden_step))
      or ("table" in ('version', 'gate_override') and {told})
      or ("table" in ({_BESIDES}) and analyst not in {_MINE}
        and json_extract({body}, '$.claim_id') in (select claim_id from temp.veiled))"""
    return f"case when {body} is not null and ({hidden}) then json_object({kept}) else {body} end"


_STATEMENTS = (
    "create temp table own_name (name text primary key)",
    "create temp table hidden_step (step text primary key)",
    f"create temp view veiled as select given.claim_id from main.verdict as given where {_IS_HIDDEN}",
    f"create temp view verdict as select given.* from main.verdict as given where not ({_IS_HIDDEN}) and not ({_IS_LEFT})",
    f"""create temp view second_look as select * from main.second_look as hung
      where hung.analyst in {_MINE} or hung.claim_id in ({_KNOWN})""",
    *(
        f"""create temp view {table} as select * from main.{table} as hung where hung.analyst in {_MINE}
        or not exists (select 1 from temp.veiled where temp.veiled.claim_id = hung.claim_id)"""
        for table in _BESIDE
    ),
    *(
        f"""create temp view {table} as select * from main.{table} as hung
        where not exists (select 1 from temp.veiled where temp.veiled.claim_id = hung.claim_id)"""
        for table in _HUNG
        if table not in ("verdict", "second_look")
    ),
    """create temp view version as select id, article_id, analyst, made_at, language, formats, journal_count, journal_head,
      (select json_group_array(json(told.value)) from json_each(claims) as told
        where not exists (select 1 from temp.veiled where temp.veiled.claim_id = json_extract(told.value, '$.claim_id'))) as claims
      from main.version""",
    """create temp view gate_override as select * from main.gate_override
      where not exists (select 1 from temp.veiled where instr(waived, temp.veiled.claim_id))""",
    f"""create temp view journal as select seq, id, at, analyst, step, intent, "of",
      case when step in (select step from temp.hidden_step) then '{HIDDEN_LABEL}' else label end as label,
      "table", record_id, {_bare('"before"')} as "before", {_bare('"after"')} as "after", prev, hash from main.journal""",
)
_TELLS = " or ".join(
    f"json_extract({body}, '$.{name}') is not null" for body in ('"before"', '"after"') for name in ("verdict", "not_checkable")
)
_STEPS = f"""insert or ignore into temp.hidden_step select step from main.journal where "table" in ({_NAMES})
  and (json_extract({_BODY}, '$.claim_id') in (select claim_id from temp.veiled)
    or ("table" in ('verdict', 'second_look') and ({_TELLS}) and analyst not in {_MINE}
      and json_extract({_BODY}, '$.claim_id') not in ({_KNOWN})))
  or ("table" in ({_BESIDES}) and analyst not in {_MINE}
    and json_extract({_BODY}, '$.claim_id') in (select claim_id from temp.veiled))"""


class Veil:
    """The second connection of a casebook with the veil before it; closed with the store that it stands beside."""

    def __init__(self, store: "Store") -> None:
        self.store = store.reader()
        self._analyst: str | None = None
        for statement in _STATEMENTS:
            self.store.connection.execute(statement)

    def look_as(self, analyst: str) -> "Store":
        """The casebook as an analyst may see it now."""
        if analyst != self._analyst:
            connection = self.store.connection
            names = {row[0] for table in _HUNG[:3] for row in connection.execute(f"select distinct analyst from main.{table}")}
            connection.execute("delete from temp.own_name")
            connection.executemany(
                "insert into temp.own_name (name) values (?)",
                [(name,) for name in names | {analyst} if same_name(name, analyst)],
            )
            self._analyst = analyst
        return self.store

    def look_back_as(self, analyst: str) -> "Store":
        """The same with the journal as the analyst may read it now; goes through the journal once."""
        store = self.look_as(analyst)
        store.connection.execute("delete from temp.hidden_step")
        store.connection.execute(_STEPS)
        return store

    def hidden(self, analyst: str) -> frozenset[str]:
        """The ids of the claims that have a finding which is hidden."""
        return frozenset(row["claim_id"] for row in self.look_as(analyst).connection.execute("select claim_id from temp.veiled"))

    def is_left(self, analyst: str, claim_ids: Iterable[str]) -> frozenset[str]:
        """Those of the claims that hold what was written to a finding which was cleared since, and is hidden."""
        connection = self.look_as(analyst).connection
        left = f"select 1 from main.verdict as given where given.claim_id = ? and {_IS_LEFT}"
        return frozenset(one for one in claim_ids if connection.execute(left, [one]).fetchone())

    def hides(self, analyst: str, claim_id: str) -> bool:
        """Does a claim have a finding that is hidden?"""
        rows = self.look_as(analyst).connection.execute("select 1 from temp.veiled where claim_id = ?", [claim_id])
        return rows.fetchone() is not None

    def close(self) -> None:
        """Close the connection."""
        self.store.close()
