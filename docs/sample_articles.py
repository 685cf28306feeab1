"""Short articles of invented towns and outlets, so that the lists and charts of the pictures have something to show."""

# Outlet, day, tags, assignee, deadline, verdicts in the order of the claims, title, sentences.
SHORT = (
    (
        "courrier.example",
        "2026-10-21",
        (
            "budget",
            "local",
        ),
        "L. Roy",
        None,
        "vvv",
        "Pont de Lormeau : le maire annonce 40 millions de travaux",
        (
            "Le pont de Lormeau a coûté 14 millions d’euros en 2019.",
            "La ville compte 48 000 habitants.",
            "Le conseil a voté 12 millions en mars 2026.",
        ),
    ),
    (
        "harbourpost.example",
        "2026-10-02",
        ("transport",),
        "A. Martin",
        "tomorrow",
        "vd.",
        "Ferry line to the outer islands carried two million last year",
        (
            "The ferry carried 1.9 million passengers in 2025.",
            "Two boats were added in April 2026.",
            "Fares rose by 12 % within a year.",
        ),
    ),
    (
        "dailyledger.example",
        "2026-09-12",
        (
            "health",
            "figures",
        ),
        None,
        None,
        "dduv",
        "Hospital waiting times fell by a third, says the minister",
        (
            "Waiting times fell from 61 days to 47 days between 2023 and 2025.",
            "The ministry counted 38 hospitals.",
            "Nine of them sent no figures.",
        ),
    ),
    (
        "radio-ouest.example",
        "2026-08-30",
        (
            "speech",
            "jobs",
        ),
        "S. Okoye",
        None,
        "v.v.",
        "Discours de rentrée du préfet : douze affirmations sur l’emploi",
        (
            "Le préfet a dit que 4 000 emplois ont été créés en 2025.",
            "Le chômage est passé de 9 % à 8 % en deux ans.",
            "Trois usines ont fermé.",
        ),
    ),
    (
        "clipshare.example",
        "2026-07-09",
        (
            "viral",
            "schools",
        ),
        "A. Martin",
        "today",
        "ddd.",
        "Viral post: a new law bans homework from January",
        (
            "The post was shared 310,000 times in a week.",
            "The law of 4 June 2026 does not mention homework.",
            "Eleven schools have stopped giving any.",
        ),
    ),
    (
        "citywire.example",
        "2026-05-17",
        (
            "budget",
            "sport",
        ),
        "S. Okoye",
        None,
        "vuvv",
        "Stadium costs have trebled since 2019, council hears",
        (
            "The stadium was to cost 90 million in 2019.",
            "The council now expects 268 million.",
            "The builder asked for 14 more months in May 2026.",
        ),
    ),
)
