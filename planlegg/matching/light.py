"""Words that say little on their own: the closed classes of Norwegian and English, and the widest verbs and nouns."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from planlegg.text.fold import fold, word_set

FUNCTION_WEIGHT, LIGHT_WEIGHT = 0.05, 0.25

_FUNCTION = """
jeg eg æ meg mæ du deg han ham hun ho henne vi me oss de dei dem seg selv sjøl sjølv man en ei et ein eit den det denne dette
disse desse som hva kva hvem kven hvor kor hvordan korleis hvorfor kvifor hvilken hvilke når min mi mitt mine din di ditt dine
sin si sitt sine hans hennes vår vårt våre dere dykk deres deira noe noko noen nokon nokre ingen inga inkje alle alt all annen
anna annet andre samme same hver kvar hvert kvart begge mange flere fleire i på til av for fra frå med uten utan om over under
ved hos mot mellom etter før inn ut opp ned bort hjem heim hjemme heime inne ute oppe nede borte igjen gjennom langs blant innen
innenfor innafor utenfor utafor rundt ifra nær og eller men så at å hvis viss dersom fordi siden sidan da mens medan enn både
enten verken korkje samt også òg ogs ikke ikkje ikkj aldri bare berre kun nok vel jo altså nå no der her dit hit ennå enno
alltid ofte kanskje gjerne helst heller litt mye mykje mer meir mest veldig svært ganske kjempe altfor ja nei er var være vere
vært vore bli blir ble blei blitt vart vert vorte har ha hadde hatt kan kunne kunna vil ville skal skulle må måtte bør burde får
fikk fekk fått vet veit visste o m mv mm ca evt pr per stk osv bl dvs the a an of and or to in with by from on my your you is
are be been was not do does did that this what how who when where which will would can could want some someone something any as
if out up off about into bak foran framfor fremfor oppå unna forbi inntil utanfor innanfor fleste flest fire fem seks sju syv
åtte ni ti tolv att attende lei etterpå lenge lenger lengre tidligere tidlegare seinere senere siste sist neste ber bad
"""

_LIGHT = """
få ta tar tok tek tatt gå går gikk gjekk gått komme kommer kjem kom kome gjøre gjør gjorde gjere gjer gjort se ser så sett sjå
si sier seier sa sagt finne finner finn fant prøve prøver prøva prøvd begynne begynner byrje byrjar byrja starte starter startar
startet starta fortsette slutte slutter sluttar holde holder held halde sette setter set satt legge legger legg la bruke bruker
brukar brukt brukte trenge trenger treng liker likar like ønsker ønskjer ønske synes synest tror trur tenke tenker tenkjer
tenkje kjenne føle gi gir gav gje stå står sitte sitter sit ligge ligger ha bo bor bur være vere drive driver driv drevet lære
lær lærte hjelpe hjelper hjelp klare klarer klarar jobb jobber jobben jobbe jobbar jobba jobbet arbeid arbeider arbeidet
arbeide arbeidde kurs kurset kursa yrke yrker stilling plass plassen sted stedet stad staden ting tingen tilbud tilbod aktivitet
aktiviteter dag dagen dager dagar uke uka veke veka tid tida tiden år gang gong måte del slag slik sånn hel heile hele god godt
gode ny nytt nye stor stort store liten lite lita små gammel gammal gamle bra fint fin fine greit kjekt viktig vanlig vanleg
første fyrste egen eigen eige eget egne eigne bedre betre best flink flinke dårlig dårleg nesten sammen saman alene aleine åleine bort work
working job jobs get getting go going make making help helping learn learning course new old good day days time place thing
things people one start try find use take need keep give talk write tre hundre tusen mindre verre verst resten rest fort
dagtid
egentlig mulig muleg mulighet moglegheit ren timen timer timar tima timane minutt minutter minuttar måned måneder månad månader
person personer personen personar menneske mennesker menneska folk folka slags slag sort typer type ulike ulik ulikt forskjellig forskjellige
ymse diverse særlig særleg spesielt visse viss lignende liknande tilsvarende annet utføre utfører utføre utførte
skole skolen skoler skole skular skule skulen fag faget faga fagene nett nettet grunn grunnen grunner grunnar høre hører hørt hørte høyre høyrer høyrt høyrde rolig rolige roleg rolege snakke snakker snakka snakket snakkar prate prater prata pratet pratar penger pengar pengene pengane noenlunde innehar består består brukes brukast people person persons kind kinds various different
ganger gonger gangen gongen stillinger stillingar stillingen kursene plasser plassar steder stader uker veker ukene arbeidene
yrket flytende flytande lært system systemet systemer systemene
"""

FUNCTION = frozenset(fold(_FUNCTION).split())
LIGHT = frozenset(fold(_LIGHT).split()) - FUNCTION
ENGLISH = word_set(
    """
the a an of and or to in for with by from on my your you is are be been was not do does did that this what how who when where which
will would can could want some someone something any as at if out up off about into i it me we us they them
"""
)
"""Small words that are English, or may be."""
TURNING = frozenset(
    fold(
        "ikke ikkje ikkj uten utan ingen inga aldri slippe sleppe unngå slutte slutta slutter sluttar stoppe not without never quit stop"
    ).split()
)
"""Words that turn around what they stand beside: «slutte å spille» is not for one who wants to play."""


def own_weight(folded: str) -> float:
    """How much a word can say at most: 1 for a word with a meaning of its own."""
    if folded in FUNCTION or (len(folded) == 1 and not folded.isdigit()):
        return FUNCTION_WEIGHT
    return LIGHT_WEIGHT if folded in LIGHT or folded.isdigit() else 1.0


def own_weights(folded: Sequence[str]) -> NDArray[np.float64]:
    """``own_weight`` of many words."""
    return np.array([own_weight(word) for word in folded], dtype=np.float64)
