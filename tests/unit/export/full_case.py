"""A case with much in it, as after half a year: for sheets that must still be one page."""

from datetime import date

from planlegg.domain.hendelse import Kontaktavtale, Oppgave, OrdNotert, Svarte, Tilbakemelding
from planlegg.domain.samarbeid import BliMott, Kontinuitet, Nettverksrolle, TemaMeldt
from planlegg.domain.samtykke_moves import DELER, give_consent
from planlegg.domain.stance_moves import take_stance
from planlegg.domain.svar import Svar
from tests.unit.domain.story import NOW, Story

WISH = "Jeg vil være noen som gjør noe igjen, og jeg vil at det skal gå rolig for seg, uten at noen maser på meg."
POINTS = (
    ("Biblioteket som fast sted", "Vi går dit sammen og ser hvor det er stille å sitte, så du vet hvor du kan være."),
    ("Praksis i hagesenteret", "Vi avtaler en kort prat med en som jobber der, og du sier om det passer å komme en formiddag."),
    ("Råd om penger og gjeld", "Vi skriver opp regningene sammen og ringer dem det haster mest med, én om gangen."),
)
TASKS = (
    ("klient", "Se på bussen fra skolen til biblioteket"),
    ("klient", "Ta med brevene fra banken, også de du ikke har åpnet"),
    ("klient", "Tenke på hvilke dager som er best"),
    ("veileder", "Ringe hagesenteret og spørre om plass før vi snakker mer om det"),
    ("veileder", "Spørre legen om det som står i erklæringen, om du sier ja til det"),
    ("veileder", "Finne ut hva busskortet koster"),
)


def full_case() -> Story:
    """Three points, six promises, all of contact, people, topics, and a yes to hand over."""
    told = Story()
    told.add(OrdNotert(ord=("jeg vil ut av stua", WISH, "ikke mas på meg når jeg har en dårlig dag")))
    for number, (title, step) in enumerate(POINTS, 1):
        told.choose(
            title,
            forste_steg=step,
            nar=date(2026, 3, 9 + number),
            timer_per_uke=4.5,
            dager_per_uke=2,
            annerledes="roligere start",
        )
        point = f"p{number}"
        words = "bare hvis jeg kan gå når det blir for mye, og bare på formiddagen"
        told.tell(take_stance(told.sak, punkt=point, part="klient", stilling="ENIG_MED_FORBEHOLD", ord=words))
        told.tell(take_stance(told.sak, punkt=point, part="veileder", stilling="ENIG"))
    for number, (part, text) in enumerate(TASKS, 1):
        told.add(Oppgave(id=f"o{number}", part=part, tekst=text, frist=date(2026, 3, 20)))  # type: ignore[arg-type]
    told.add(
        Kontaktavtale(
            tekst="Melding først, så ringer vi om det trengs.",
            neste=date(2026, 3, 16),
            kanal="melding på telefon",
            dager="hverdager etter klokka ti",
            svartid="som regel innen to arbeidsdager, ikke på kveld og i helg",
            haster="mangler du mat eller et sted å sove, ring kontoret og si at det haster",
            vikar="vakta på kontoret",
            gjennomgang=date(2026, 6, 1),
            uteblir="jeg sender en melding og spør om en ny tid",
        )
    )
    told.add(Kontinuitet(veileder="den samme til mai", overtar="ny veileder", nar=date(2026, 5, 4), farvel="et møte alle tre"))
    told.add(
        Nettverksrolle(rolle="søster", stotter="blir med første dag", ma_ikke_vite="om gjelda", punkter=("p1",), pa_arket=True)
    )
    told.add(Nettverksrolle(rolle="nabo", stotter="kjører til bussen", far_vite="dagene", pa_arket=True))
    told.add(
        BliMott(tempo="rolig, med pauser", sprak="norsk", tolk="somali på telefon", folge="søster", rekkefolge="penger sist")
    )
    told.add(TemaMeldt(id="t1", part="veileder", tekst="bussen"))
    told.add(TemaMeldt(id="t2", part="klient", tekst="brevene fra banken"))
    told.add(Svarte(svar=Svar(id="2.3", tekst="Jeg vil jobbe med hage.")))
    told.add(Svarte(svar=Svar(id="4.1", tekst="Jeg holder orden.", hvem="veileder")))
    told.add(Svarte(svar=Svar(id="7.3", tekst="Noe å gjøre om kvelden, når det er tomt i huset og jeg ikke får sove.")))
    told.add(Svarte(svar=Svar(id="8.5", tekst="Jeg synes det går for fort med praksisen.")))
    told.add(Svarte(svar=Svar(id="10.1", tekst="Jeg snakket for mye.", hvem="veileder")))
    told.add(Tilbakemelding(punkt="p1", hvordan="fint", hjalp="at det var stille", endre="begynne en time senere"))
    told.tell(
        give_consent(
            told.sak,
            mottaker="ny veileder",
            formal="overlevering",
            omfang=DELER,
            ord="ja, men ikke mer enn det",
            i_dag=NOW.date(),
        )
    )
    return told
