"""Writes resources/schema.sql anew from the migrations (make schema)."""

from sqlite_utils import Database

from workbench.resources import resource
from workbench.store.migrations import casebook_migrations
from workbench.store.opening import schema_of

if __name__ == "__main__":
    db = Database(memory=True)
    casebook_migrations().apply(db)
    resource("schema.sql").write_text(schema_of(db.conn), encoding="utf-8")
