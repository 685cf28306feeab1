"""Lines of articles that look like the website's and are not: lists, poems, tables, chats, questions, corrections."""

import pytest

from workbench.services.language import read

TEXTS = {
    "subheads of one word fr": (
        "fr",
        """Le parti présente son programme
Le congrès a adopté lundi un texte de 40 pages.
Santé
Le parti veut rouvrir 200 maternités d'ici 2027.
Économie
La dette serait ramenée à 90 % du PIB.
Éducation
Les classes de primaire compteraient 20 élèves.
Contact
Le texte a été envoyé à 3 000 élus.
""",
    ),
    "subheads of one word en": (
        "en",
        """What the parties promise
The four parties published their plans on Monday.
Health
Labour would hire 8,000 nurses.
Business
The Greens would tax flights twice.
Crime
Police numbers would rise by 3,000.
Help
Carers would get £90 a week.
Search
A missing man was found on Tuesday.
""",
    ),
    "subheads of one word de": (
        "de",
        """Was die Parteien planen
Vier Parteien haben am Montag ihre Programme vorgestellt.
Wirtschaft
Die Grünen wollen 30 Milliarden Euro investieren.
Verkehr
Die Bahn soll 200 neue Züge bekommen.
Kultur
Der Eintritt in Museen wird frei.
Service
Die Bürgerämter öffnen wieder samstags.
""",
    ),
    "subheads of one word es": (
        "es",
        """El plan del Gobierno
El Consejo de Ministros aprobó el martes un plan de 60 medidas.
Vivienda
Se construirán 40.000 pisos.
Turismo
Los hoteles pagarán una tasa de 2 euros.
Ayuda
Las familias recibirán 300 euros.
""",
    ),
    "subheads of one word it": (
        "it",
        """Il piano del comune
La giunta ha approvato lunedì il piano da 12 milioni.
Cultura
I musei saranno gratis la domenica.
Sport
Saranno costruite due piscine.
Lavoro
Nasceranno 300 posti.
""",
    ),
    "teletext": (
        "de",
        """BAHNSTREIK BEENDET
DIE GEWERKSCHAFT HAT AM ABEND DEN STREIK BEENDET
AB MORGEN FAHREN WIEDER ALLE ZUEGE
VERDI: 3,5 PROZENT MEHR LOHN
BERLIN/BONN
NAECHSTE VERHANDLUNG IM MAERZ
""",
    ),
    "poem": (
        "en",
        """The last ferry
He wrote it in March.
Oh the grey water, the grey water
who will carry the letters now
who will sing
to the sheep on the hill
home
and back again
The poem has forty lines.
""",
    ),
    "chat": (
        "en",
        """Chat log shown in court
The jury saw the messages on Monday.
Sam: are you there
Lee: yes
Sam: bring 200
Lee: ok
Sam: now
The defence called them a joke.
""",
    ),
    "results": (
        "en",
        """Results in full
The count ended at 3am on Friday.
Yes: 48
No: 51
Not voting: 1
Turnout: 61.3%
Spoilt: 212
The recount is due on Monday.
""",
    ),
    "questions and answers": (
        "fr",
        """Entretien avec la maire
La maire répond à nos questions.
Q : Combien de lits sont fermés ?
R : Treize, et ce n'est pas fini.
Q : Et la direction ?
R : Elle ne répond plus.
Pourquoi partir ?
Parce que tout est plus cher.
Et après ?
On verra.
""",
    ),
    "corrections fr": (
        "fr",
        """Précision sur notre article
Correction : le chiffre est de 140 postes, et non 150.
Rectificatif : la date était le 3 mars.
Mise à jour : la préfecture a répondu à 14 heures.
Erratum : le maire s'appelle Paul Hénon.
""",
    ),
    "corrections en": (
        "en",
        """A correction
Correction: An earlier version of this article gave 200 homes.
Clarification: the meeting was on Monday.
Update: The council has replied.
This article was amended on 3 March 2024 to correct the number of homes, which is 300.
Editor's note: the figures are for 2023.
""",
    ),
    "corrections es": (
        "es",
        """Un error
Fe de errores: la capacidad es del 18 %.
Rectificación: el alcalde no dimitió.
Actualización: el juez ha respondido.
""",
    ),
    "corrections de": (
        "de",
        """Eine Korrektur
Korrektur: In einer früheren Version hieß es, 200 Häuser seien geräumt worden.
Anmerkung der Redaktion: Die Zahl wurde berichtigt.
Update: Die Polizei hat geantwortet.
""",
    ),
    "datelines": (
        "en",
        """LONDON (Reuters) - Shares fell 3% on Monday.
Oil prices rose.
PARIS, 12 March (AFP) — The minister resigned.
KYIV —
Two people died.
""",
    ),
    "bullets": (
        "fr",
        """- Le chômage a baissé de 3 %
- L'inflation est à 2,1 %
- Les exportations reculent
Le reste est stable.
""",
    ),
    "one sentence a line without end marks": (
        "en",
        """Inflation falls to 2.1%
UK inflation fell to 2.1% in March
It was 2.9% in February
Petrol prices fell by 4p
Food prices rose by 1%
The Bank meets on Thursday
Analysts expect no change
""",
    ),
    "sentences that begin like the site en": (
        "en",
        """Google fined again
Google News was fined 2 million euros by the court.
Facebook removed 3,000 accounts in March.
WhatsApp is used by two billion people.
Subscribe to the plan or leave, the minister told mayors.
Follow the money, investigators were told.
Advertisement spending fell by 12%.
Comments by the minister angered the union.
Cookies sold at the fair contained traces of nuts.
The newsletter was sent to 40,000 people by mistake.
Sign language users were not told.
Share prices fell by 9%.
Register to vote by Friday, officials said.
Sources said the app had been downloaded 2 million times.
Published accounts show a loss of £3m.
Updated figures show 12 deaths.
Editing by the team changed the film.
Your privacy is at risk, the report warns.
Please do not drink the water, the council said.
If you buy something online, you pay VAT.
""",
    ),
    "sentences that begin like the site de": (
        "de",
        """Anzeige gegen den Bürgermeister
Anzeige erstattet wurde gegen drei Beamte.
Der Newsletter ging an 4.000 Kunden.
Werbung für Zigaretten wird verboten.
Anmeldung und Konto sind laut Gericht Pflicht.
Diese Seite des Flusses ist seit 1990 gesperrt.
Lesen und Schreiben fällt jedem fünften Kind schwer.
Teilen will sich der Konzern bis 2026.
Sie haben bereits 500 Tote gezählt.
Noch kein Konto wurde gesperrt, sagt die Bank.
Dieser Artikel des Grundgesetzes gilt seit 1949.
Um diesen Artikel 5 streiten Juristen seit Jahren.
""",
    ),
    "sentences that begin like the site es": (
        "es",
        """Ha alcanzado los 40 grados
Sigue la búsqueda de los tres desaparecidos
Comparte piso el 30 % de los jóvenes
Recibe el alta el último herido
Escucha la sentencia en silencio
La cuenta de Twitter fue cerrada en marzo.
Los comentarios del ministro molestaron a la oposición.
Queda prohibida la venta de alcohol en 12 municipios.
Disfruta de 300 días de sol la provincia.
Suscriptores de la televisión pagarán más.
""",
    ),
    "sentences that begin like the site it": (
        "it",
        """Ricevi 300 euro al mese, la truffa
Seguono le indagini sul crollo
Scarica i rifiuti nel fiume, denunciato
Segnala il guasto e viene licenziato
Sblocca cantieri, via libera al decreto
Questo articolo del codice vale dal 1942.
Abbonati in calo del 12 per cento.
I commenti del sindaco hanno irritato i medici.
""",
    ),
    "sentences that begin like the site fr": (
        "fr",
        """Abonnés à la fibre : 3 millions de plus
Suivez le guide, dit-il aux visiteurs.
Partager le pouvoir ne sera pas simple.
Écouter les habitants, voilà la promesse.
Votez blanc, disait l'affiche.
Votre compte a été fermé, lui a écrit la banque.
Publié par un collectif, le rapport compte 40 pages.
Recommandé par l'OMS, le vaccin coûte 12 euros.
Lecture : un enfant sur cinq en difficulté
Vos données valent de l'or.
Les commentaires du ministre ont choqué.
Connectez-vous au réel, leur a lancé le maire.
Écrit par un ancien ministre, le livre sort jeudi.
En images de synthèse, le pont paraît plus court.
""",
    ),
    "sports": (
        "en",
        """Premier League results
All matches were played on Saturday.
Harbury 3-1 Wendale
Dene 0-0 Brackley
Loch Arran 2-2 Sorbel
Federer/Nadal
Smith / Jones
Paris/Berlin
The table is led by Dene.
""",
    ),
    "sentences that begin like the site pt": (
        "pt",
        """Chuvas deixam 12 mortos
As chuvas deixaram 12 mortos na segunda-feira.
Siga a lei, disse o prefeito.
Mais de 300 casas foram destruídas.
Receba quem receber, a conta não fecha, diz o sindicato.
""",
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_stays_in_the_article(name):
    language, text = TEXTS[name]
    assert [s.text for s in read(text, language).statements if not s.kind.is_body] == []


@pytest.mark.parametrize("name", TEXTS)
def test_no_handful_of_doubts_is_exceeded(name):
    language, text = TEXTS[name]
    assert sum(flag.kind == "furniture-doubt" for flag in read(text, language).flags) <= 1


def test_words_of_subtitles_stay_and_their_times_are_set_aside():
    text = (
        "1\n00:00:01,000 --> 00:00:04,000\nWe lost the harbour in one night.\n\n2\n00:00:04,500 --> 00:00:07,000\nNobody told us."
    )
    assert [s.text for s in read(text, "en").statements if s.kind.is_body] == [
        "We lost the harbour in one night.",
        "Nobody told us.",
    ]


def test_a_word_of_menus_is_the_sites_beside_other_lines_of_the_site():
    body = "The council voted on Monday. It was late."
    text = f"The council votes\n{body}\nHealth\n{body}\nHealth\nSubscribe\nCookie settings\n"
    assert [s.kind.is_body for s in read(text, "en").statements if s.text == "Health"] == [True, False]
