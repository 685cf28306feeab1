"""Invented dispatches, what others wrote on the same events, and what newsrooms do to a dispatch before they print it."""

import random
import re

# Of each event a dispatch, and reports written from elsewhere: the same facts and the same quotation, other words.
EVENTS = {
    "bridge": (
        """The swing bridge at Ossenby was closed to all traffic on Tuesday after inspectors found cracks in two of its main \
bearings, the harbour authority said. Lorries bound for the ferry terminal were sent inland over the Tarn road, a \
detour of 34 kilometres that hauliers said would cost them about two hours on every run. The bridge, built in 1961, \
carries some 9,000 vehicles on a working day. “We would rather explain a closed bridge than a fallen one,” harbour \
master Ilse Torvald told reporters at the quay. The authority has asked a firm in Karlshavn to cast new bearings, \
which could take until the middle of March. Until then only pedestrians and cyclists may cross, in groups of no more \
than twenty. The town council meets on Friday to decide whether an emergency ferry should be chartered. Shopkeepers on \
the northern bank have already asked for compensation.""",
        """Nobody on the north side of Ossenby slept much: by six the first drivers stood before a barrier with a handwritten \
sign. What the engineers had seen the day before were hairline fractures, in bearings as old as the crossing itself. \
Torvald, who runs the port, did not soften it. “We would rather explain a closed bridge than a fallen one,” she said, \
and went back inside. For Maren Holt, who delivers bread, the way round by Tarn means getting up at three. She has \
counted: 34 kilometres each way, twice a day. A replacement is to come from Karlshavn, though the foundry there told \
this paper it has received drawings and no order yet. Whether the town will pay for a ferry is to be discussed at the \
end of the week; the mayor would not say how he will vote.""",
    ),
    "vaccine": (
        """Health officials in the province of Veluna confirmed on Monday that 212 children have caught measles since the start \
of the year, nine times as many as in the whole of last year. Most of the cases were found in three valleys in the \
east, where fewer than six in ten children have had both injections. Four children are being treated in the hospital \
of Sant Orel, one of them in intensive care. “Every one of these beds could have been empty,” said Dr Pavel Iriarte, \
who leads the province's health service. Mobile teams will visit 41 villages until Easter and offer the injection free \
of charge, without an appointment. Schools were told to send home any child with a rash. The ministry in the capital \
said it had enough doses in store for the whole campaign and would send two more nurses to each team.""",
        """In the schoolhouse of Upper Dravo the benches are half empty this week. Two families have a sick child, five more keep \
theirs at home out of fear. The nurse arrives on Thursdays now. She carries a cooling box and a list on which she has \
written who said no last time, and who might say yes. According to her own notes, which she let us read, about half of \
the parents change their minds once she sits down with them. Iriarte, head of the provincial service, is less patient: \
“Every one of these beds could have been empty,” he said of the ward in Sant Orel. His figures give 212 infections \
since New Year. A teacher here reckons there are more, because not everyone goes to the doctor over a rash.""",
    ),
    "election": (
        """L'opposition a remporté dimanche les élections municipales de Port-Ambroise avec 53,4 % des voix, selon les résultats \
complets publiés lundi matin par la préfecture. La liste de la maire sortante, Solène Marchais, qui dirigeait la ville \
depuis quinze ans, n'obtient que 38,1 %. La participation a atteint 61 %, son plus haut niveau depuis 1995. « Les \
habitants ont demandé une autre manière de faire, et nous l'avons entendue », a déclaré le vainqueur, l'instituteur \
Basile Ouvrard, devant deux cents partisans réunis au marché couvert. Il a promis de suspendre dès avril la \
construction du parking souterrain, dont le coût est passé de 12 à 31 millions d'euros. Mme Marchais a reconnu sa \
défaite peu avant minuit et annoncé qu'elle siégerait dans l'opposition. Le nouveau conseil se réunira le 4 avril pour \
élire le maire et ses adjoints.""",
        """Il était presque minuit quand Solène Marchais est sortie, seule, par la porte de derrière. Quinze ans à la mairie, et \
une soirée pour comprendre que c'était fini. Au marché couvert, à trois rues de là, on chantait déjà. Basile Ouvrard, \
instituteur, jamais élu, tenait son papier à l'envers. « Les habitants ont demandé une autre manière de faire, et nous \
l'avons entendue », a-t-il fini par lire. Le reste tient en un mot, que tout le monde ici prononce à voix basse : le \
parking. Trente et un millions, contre douze au départ. Dans le quartier des Salines, où nous avons interrogé quarante \
électeurs à la sortie des bureaux, vingt-six l'ont cité sans qu'on le leur souffle. Les adjoints seront désignés début \
avril, et la liste des noms circule déjà.""",
    ),
    "mine": (
        """Eleven miners were brought to the surface alive on Saturday evening, thirty hours after a gallery collapsed in the \
Kessandra zinc mine, the operator said. Two of them have broken bones; the others were taken to the clinic of Tolm for \
observation. The roof came down at about noon on Friday, 340 metres below ground, and cut the men off from the lift. \
Rescuers drilled a hole as wide as a hand through which they passed water, lamps and a telephone. “They asked for the \
football results before they asked for food,” said rescue leader Anouk Brandt. The mine, which employs 480 people, \
will stay closed while inspectors look for the cause. The union had complained in spring that the supports of the \
eastern gallery were rusting, a charge that the company rejected at the time.""",
        """The call came up the wire at dusk, and it was about football. Brandt laughed when she told us, then had to sit. Eleven \
names had been on her list since the day before, and all eleven have been crossed off. “They asked for the football \
results before they asked for food,” she says. Whether anyone will answer for the rust is another matter. In April the \
union sent a letter with photographs; we have seen it. It shows props in the eastern gallery from which flakes can be \
peeled with a fingernail. Kessandra's owners replied within a week, in one line, that nothing was wrong. An inspector \
who does not want his name printed calls that answer brave. The clinic in Tolm let most of the men go home on Sunday.""",
    ),
    "fish": (
        """Fishing for cod in the Skarn Sea will be banned for the whole of next year, ministers of the four coastal states \
agreed on Wednesday after two nights of talks. Scientists had counted the lowest number of young fish since the survey \
began in 1978. About 1,300 boats are affected, most of them shorter than twelve metres. Their owners will receive 70 \
per cent of what they earned on average in the past three years. “A year without cod is better than a sea without \
cod,” fisheries minister Runa Velstad said. Environmental groups welcomed the ban but said that trawling for flatfish, \
in whose nets cod is caught as well, ought to have been limited too. The states will look at the stocks again in \
October. Poachers face fines of up to 40,000 crowns and the loss of their licence.""",
        """On the slip at Lower Harn a boat is for sale, and has been for six weeks. Its owner, who is fifty-eight, says he \
learned of the ban from the radio while mending a net he will not need. Seventy per cent of what he declared is not \
seventy per cent of what he lived on, he says, and grins. Velstad, the minister, was on the same programme: “A year \
without cod is better than a sea without cod.” At the institute a biologist shows a curve which falls from left to \
right and does not turn. She would have liked five years. The flatfish fleet goes on as before, and everybody along \
this coast knows what else comes up in those nets. In October, they say, one will see; in October one always does.""",
    ),
}

_WORDS = {
    "said": "stated", "about": "roughly", "found": "discovered", "told": "informed", "closed": "shut", "asked": "requested",
    "until": "till", "only": "solely", "could": "might", "whole": "entire", "most": "the majority", "meets": "gathers",
    "après": "à la suite de", "selon": "d'après", "publiés": "diffusés", "atteint": "touché", "annoncé": "indiqué",
    "voix": "suffrages",
    "which": "that", "would": "is to", "taken": "brought", "start": "beginning", "offer": "propose", "stay": "remain",
}  # fmt: skip
_ADDED = (
    "Read more about this story in our live blog, which is updated round the clock by our desk.",
    "The opposition in parliament asked for a hearing, and several members want to travel to the place themselves next week.",
    "Last year a similar case had made headlines far beyond the region, and little seems to have been learned from it since.",
)


def sentences(text):
    return re.split(r"(?<=[.!?»”]) (?=[A-ZÀ-Ý“«])", text)


def reworded(text, dice):
    """Every other word of a list is replaced by another one."""
    return re.sub(r"\w+", lambda word: _WORDS.get(word[0], word[0]) if dice.random() < 0.7 else word[0], text)


def shortened(text, dice):
    """The last third is cut away, as for a small column."""
    kept = sentences(text)
    return " ".join(kept[: max(4, len(kept) * 2 // 3)])


def padded(text, dice):
    """A line from the own desk in front, one in the middle, one at the end."""
    kept = sentences(text)
    middle = len(kept) // 2
    return " ".join([_ADDED[0], *kept[:middle], _ADDED[1], *kept[middle:], _ADDED[2]])


def shuffled(text, dice):
    """Two sentences change places."""
    kept = sentences(text)
    one = dice.randrange(1, len(kept) - 1)
    kept[one], kept[one + 1 if one + 1 < len(kept) else one - 1] = kept[one + 1 if one + 1 < len(kept) else one - 1], kept[one]
    return " ".join(kept)


def retyped(text, dice):
    """Other quotation marks, line breaks and capitals, as another system makes them."""
    return "\n\n".join(sentences(text.replace("“", '"').replace("”", '"').replace("’", "'"))).replace(" the ", " The ")


def dropped(text, dice):
    """Every ninth word or so is lost or doubled."""
    return " ".join(word for word in text.split() if dice.random() > 0.09)


EDITS = (reworded, shortened, padded, shuffled, retyped, dropped)


def corpus(seed=7):
    """Texts by name: event/dispatch, event/EDIT, two edits upon each other, and event/own for what was written from elsewhere."""
    dice = random.Random(seed)
    made = {}
    for event, (dispatch, *own) in EVENTS.items():
        made[f"{event}/dispatch"] = dispatch
        for edit in EDITS:
            made[f"{event}/{edit.__name__}"] = edit(dispatch, dice)
        made[f"{event}/padded+reworded"] = reworded(padded(dispatch, dice), dice)
        made[f"{event}/shortened+dropped"] = dropped(shortened(dispatch, dice), dice)
        for number, text in enumerate(own):
            made[f"{event}/own{number}"] = text
    return made
