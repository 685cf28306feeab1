"""What is known of a source beside its address: the words read from its saved bytes, its author, what it is worth."""

STATEMENTS = (
    *(
        f"alter table source add column {column}"
        for column in (
            "author text",
            "language text",
            "text text references snapshot (sha256) deferrable initially deferred",
            "pages text not null default '[]'",
            "archive text",
            "doi text",
            "standing text",
            "interest text",
            "withheld text",
        )
    ),
    "alter table article add column pages text not null default '[]'",
)
