"""What a citation says of a source beyond what every source has: what it appeared in, volume, issue, pages, editors."""

STATEMENTS = ("alter table source add column cited text not null default '[]'",)
