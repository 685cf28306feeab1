"""From text to statements: how fast news text is read, and whether a hostile line costs more than its length.

    python benchmarks/language.py [FILE]...

Printed, for each language, are the million characters a second in which a text of about a megabyte is read, and how many times
as long that takes as cutting the same text into words with one plain pattern of `re`. The text is an invented article over and
over, or the files named. Then, for texts of one thing only (dots, quotation marks, digits, short lines, sentences ...),
the seconds for 200,000 characters, and how many times as long four times as many take: about 4 if reading is linear, 16 if it
is quadratic. Last comes the worst of each. Seconds are those of the processor, so that other programs disturb them
less.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from workbench.services import language

SIZE = 1_000_000
LINE = 200_000
PEER = re.compile(r"\w+|[^\w\s]")
ARTICLES = {
    "fr": (
        "Le port de Brisac rouvre après trois mois de travaux\n\n"
        "La maire de Brisac, Aline Corvet, a annoncé lundi que le port rouvrirait le 3 mai. « Nous avons dépensé 4,2 "
        "millions d’euros », a-t-elle déclaré à la Gazette du Ponant. Selon le syndicat des pêcheurs, près de 120 bateaux "
        "attendent au large depuis février.\n\n"
        "Le chantier devait durer six semaines. Il en a duré treize, parce que la digue, que la commune croyait pourtant "
        "assez solide pour porter les grues et les camions de l’entreprise, s’est affaissée en une nuit sous le poids du "
        "sable et de l’eau. Les pêcheurs, qui avaient entre-temps pris l’habitude de vendre leur poisson sur la plage "
        "voisine, à l’ombre des pins, espèrent retrouver leurs clients du marché couvert. L’entreprise Morvaux dit "
        "n’avoir commis aucune faute et attend que les juges se prononcent.\n\n"
    ),
    "en": (
        "Harbour of Brisac reopens after three months of work\n\n"
        "The mayor of Brisac, Aline Corvet, said on Monday that the harbour would reopen on 3 May. “We have spent 4.2 "
        "million euros,” she told the Western Gazette. According to the fishermen’s union, nearly 120 boats have been "
        "waiting off the coast since February.\n\n"
        "The work was meant to last six weeks. It took thirteen, because the sea wall, which the town had thought strong "
        "enough to carry the cranes and lorries of the builder, sank in a single night under the weight of sand and "
        "water. The fishermen, who have meanwhile taken to selling their catch on the neighbouring beach, in the shade of "
        "the pines, hope to find their customers again in the covered market. The builder, Morvaux Ltd., says that it "
        "made no mistake and waits for the judges to speak.\n\n"
    ),
    "es": (
        "El puerto de Brisac reabre tras tres meses de obras\n\n"
        "La alcaldesa de Brisac, Alina Corvet, anunció el lunes que el puerto reabrirá el 3 de mayo. «Hemos gastado 4,2 "
        "millones de euros», declaró a la Gaceta del Poniente. Según el sindicato de pescadores, unos 120 barcos esperan "
        "frente a la costa desde febrero.\n\n"
        "La obra debía durar seis semanas. Duró trece, porque el dique, que el pueblo creía bastante fuerte para llevar "
        "las grúas y los camiones de la empresa, se hundió en una sola noche bajo el peso de la arena y del agua. Los "
        "pescadores, que entretanto se han acostumbrado a vender su pescado en la playa vecina, a la sombra de los pinos, "
        "esperan reencontrar a sus clientes en el mercado cubierto. La empresa Morvaux dice que no cometió ningún error y "
        "espera a que hablen los jueces.\n\n"
    ),
    "de": (
        "Hafen von Brisac öffnet nach drei Monaten wieder\n\n"
        "Die Bürgermeisterin von Brisac, Aline Corvet, teilte am Montag mit, dass der Hafen am 3. Mai wieder öffnet. „Wir "
        "haben 4,2 Millionen Euro ausgegeben“, sagte sie der Westgazette. Laut der Fischergewerkschaft warten seit "
        "Februar fast 120 Boote vor der Küste.\n\n"
        "Die Arbeiten sollten sechs Wochen dauern. Es wurden dreizehn, weil die Mole, die der Ort für stark genug "
        "gehalten hatte, um die Kräne und Lastwagen der Firma zu tragen, in einer einzigen Nacht unter dem Gewicht von "
        "Sand und Wasser absackte. Die Fischer, die ihren Fang inzwischen am Strand nebenan im Schatten der Kiefern "
        "verkaufen, hoffen ihre Kunden in der Markthalle wiederzufinden. Die Firma Morvaux will keinen Fehler gemacht "
        "haben und wartet darauf, dass die Richter sprechen.\n\n"
    ),
    "it": (
        "Il porto di Brisac riapre dopo tre mesi di lavori\n\n"
        "La sindaca di Brisac, Alina Corvet, ha annunciato lunedì che il porto riaprirà il 3 maggio. «Abbiamo speso 4,2 "
        "milioni di euro», ha detto alla Gazzetta del Ponente. Secondo il sindacato dei pescatori, circa 120 barche "
        "aspettano al largo da febbraio.\n\n"
        "I lavori dovevano durare sei settimane. Ne sono servite tredici, perché la diga, che il paese credeva abbastanza "
        "forte da reggere le gru e i camion dell’impresa, è sprofondata in una sola notte sotto il peso della sabbia e "
        "dell’acqua. I pescatori, che intanto hanno preso a vendere il pesce sulla spiaggia vicina, all’ombra dei pini, "
        "sperano di ritrovare i clienti al mercato coperto. L’impresa Morvaux dice di non aver sbagliato nulla e aspetta "
        "che parlino i giudici.\n\n"
    ),
}
SIGNS = ".,()[]0A\n\t'\"«»“”„’"
WORDS = (
    "a ",
    "A ",
    ". ",
    "1 ",
    "« x ",
    ' "x" ',
    "x, y said: ",
    "one two three four ",
    "Ann Roe, ",
    "A b.\n",
    "- a\n",
    "— a\n",
    "Der Rat und so\n",
)
# Sentences of running text, one paragraph of thousands.
SENTENCES = ("He said that it was so. ", "Ann Roe left the town in 2019 and “came back” with 12 boats. ")
FRENCH = ("selon ", "Il a dit que ", "« Oui », a-t-elle dit. ")


def seconds(work: Callable[[], object], times: int = 3) -> float:
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    texts = [(None, Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:]] or list(ARTICLES.items())
    speeds = []
    for code, article in texts:
        text = article * (SIZE // len(article) + 1)
        language.read(article, code)
        ours, plain = seconds(lambda text=text, code=code: language.read(text, code)), seconds(lambda text=text: PEER.findall(text))
        speeds.append(len(text) / ours / 1e6)
        print(f"{code or 'told'}: {speeds[-1]:.2f} million characters a second, {ours / plain:.1f} times a plain pass of words")
    slowest = growth = 0.0
    units = [*((unit, "en") for unit in (*SIGNS, *WORDS, *SENTENCES)), *((unit, "fr") for unit in FRENCH)]
    for unit, code in units:
        short, long = ((unit * size)[:size] for size in (LINE, 4 * LINE))
        once = seconds(lambda text=short, code=code: language.read(text, code), 2)
        ratio = seconds(lambda text=long, code=code: language.read(text, code), 1) / once
        print(f"{unit!r} over and over: {once:.2f} s, four times as much takes {ratio:.1f} times as long")
        slowest, growth = max(slowest, once), max(growth, ratio)
    print(
        f"slowest language {min(speeds):.2f} million characters a second; slowest line {slowest:.2f} s, steepest {growth:.1f} times"
    )


if __name__ == "__main__":
    main()
