"""The closed words of Norwegian sentences that carry wishes and avoidances, by role. Bokmål, nynorsk and common talk.

Only function words, and the few verbs and adjectives that say what a person wants, belong here. What is wanted
or avoided is open and is never listed.
"""

from collections.abc import Iterator

ROLES: dict[str, str] = {
    "NEG": "ikke ikkje ikkeno itj itte ittj ittje kje aldri ingen inga inkje ingenting intet neppe",
    "NEITHER": "verken hverken korkje",
    "STRONG": "absolutt overhodet overhovudet definitivt bestemt virkelig verkeleg",
    "UNSURE": "usikker usikre tviler tvilar tvile tvilte",
    "NO": "nei næ nix niks nope nei",
    "YES": "ja jepp",
    # wishes and likings
    "WISH": "vil ville villet vilja ønsker ønskjer ønskar ønska ønskje ønskte ynskjer ynskjar ynskje ynskte lyst hug håper håpar håpet "
    "vonar drømmer drøymer drømte drøymde drømme drøyme "
    "interessert interesserte foretrekker føretrekkjer føretrekker foretrekke føretrekke villig nysgjerrig lysten vurderer velger velge velje",
    "POINT": "fraråder frarår frarådet fraråda frarådde",
    "WISH_NOUN": "ønske ønsket drøm drømmen draum draumen drømmejobben drømmejobb draumejobben draumejobb målet",
    "SOFT": "gjerne helst heller hellere snarere",
    "LIKE": "liker likar like likte likt elsker elskar elska elske trives trivest trivst trivdes trivs koser kosar digger diggar interesserer "
    "interesserar interesser interesse fordra utstå opptatt oppteken",
    "SUITS": "passer passar passet frister fristar fristet frista egner eignar funker funkar fungerer fungerar lokker lokkar freistar freista freiste",
    # avoidances that carry their own minus
    "AVOID": "slippe sleppe slepp slipper sleppa slippa unngå unngår hater hatar hata hate misliker mislikar mislike mistrives mistrivest mistrivst mistrivdes mistrivs avviser avvise avviste avslår avskyr nekter nektar nekte "
    "gruer gruar grue grudde grua gruet skyr vegrer drittlei kjempelei møkkalei møkklei lei frykter fryktar frykte kvier kviar",
    "QUIT": "avslutte avslutter avsluttar unna slutte slutter sluttar slutta droppe dropper kutte kutter",
    "BEAR": "orker orkar orke orka tåler toler tåle tole tålte takler taklar takle klarer klarar klare klarte greier greie greide fikser fiksar fikse "
    "gidder gidde gadd makter maktar makte mestrer meistrar gidd",
    "DUTY": "må lyt måtte skal skulle bør burde",
    "NEED": "trenger treng trengjer trengte trenge trengst behøver behøve krever krev avhengig viktig viktigst nødvendig",
    "CAN": "kan kunne kunna får",
    "KNOW": "vet veit visste vite skjønner husker hugsar forstår forstod aner",
    "THINK": "tror trur trodde trudde tenker tenkjer tenkte synes synest syns syntes mener meiner meinte mente føler følte opplever",
    "SAY": "sier seier sa sagt si seie forteller fortel fortalte oppgir uttrykker uttrykkjer svarer svarte understreker presiserer anbefaler "
    "anbefalar anbefalte tilrår råder rår foreslår foreslår rådet maser masar insisterer påstår hevder presser pressar",
    "BE": "er e var blir ble blei vart vert heter høres høyrest virker verkar kjennes føles",
    "STATE": "har hadde hatt jobber jobba jobbet arbeider arbeidde arbeidet går gikk gjekk gått kommer kjem kom kommet "
    "fikk fekk fått tar tek tok tatt teke gir ga gav gitt gjør gjer gjorde gjort slutta sluttet slapp begynte byrja "
    "starta startet droppa droppet brukte brukt prøvde prøvd prøvet lærte lært drev drevet dreiv fullførte fullført "
    "galt gale problem problemer vært vore blitt",
    "DEED": "bor bur bodde budde kjører kjørte køyrer køyrde kjørt køyrt står sto stod stått sitter sit satt ligger ligg lå "
    "møtte møtt strøk søkte søkt snakker snakkar snakket snakka leser skriver sover betaler betalar mangler manglar "
    "manglet bruker brukar åpner opnar finner fann fant funnet hjelper hjelpte hjalp laget bytter byttet bytta "
    "venter venta ventet ringte ringer spør spurte spurt ber rakk mista mistet mister foreslått foreslo tilbudt "
    "sliter tærer tæra tærte avklart utredet vurdert bestått stelt selt produserer studerer studerte sov søv stakk stikker kjenner kjende kjente "
    "ringt hørt høyrt sett ser såg hender bekymret manglende ligget betalt skrevet lest svart fortalt",
    "GOOD": "gøy moro fin grei morsomt morosamt artig kjekt fint bra greit ok okay okei interessant spennende spanande topp flott perfekt supert "
    "deilig digg kult kul rått trivelig "
    "triveleg koselig koseleg aktuelt aktuell best lurt genialt stas ålreit gildt gild greitt",
    "BAD": "kjip kjipe kjedelig kjedeleg keisamt kjipt dritt forferdelig forferdeleg grusomt fælt ille jævlig jævli uaktuelt uaktuell utelukket utelukka "
    "bortkastet bortkasta bånn elendig elendige håpløst håplaust håpløs meningsløst meiningslaust suger kjedlig kjedli "
    "katastrofe katastrofal katastrofalt fiasko helvete "
    "uinteressant pyton mareritt tragisk deprimerende umulig umogleg dumt feil verst skummelt skummel ekkelt ekkel slitsomt slitsamt "
    "stressende stressande ubehagelig ubehageleg utrivelig vondt",
    # who
    "ME": "du dere dokker jeg eg æ æg jæ je han hun ho hu hen vi me man vedkommende klient klienten kandidaten deltaker deltakeren deltakaren "
    "brukeren personen",
    "OBJ": "meg seg deg oss mæ sæ dæ ham henne henna hans hennes hennar min mitt mine mi sin sitt si sine selv sjøl sjølv",
    "THEY": "dei nav mor mora far faren moren foreldre foreldrene foreldra veileder veilederen rettleiar rettleiaren saksbehandler saksbehandleren legen "
    "lege fastlegen kona mannen samboer samboeren kjæresten kjæreste bror broren søster søsteren datter dattera datteren sønn sønnen onkel "
    "tante lærer læreren sjef sjefen folk kommunen skolen skulen barnevernet politiet andre mamma pappa kompisen kompisene vennen vennene "
    "venene vennane barna ungene ungane sønner døtre typen dama bestemor bestefar rådgiver rådgiveren rådgjevaren konsulenten "
    "fysioterapeuten psykologen behandleren treneren vergen kollegaene svigermor svigerfar foreldra",
    "IT": "det dette da den dit",
    # joints
    "BUT": "men mens medan imens",
    "CONTRAST": "derimot",
    "AND": "og samt eller både enten anten pluss alternativt eventuelt evt",
    "REASON": "fordi ettersom når siden sidan",
    "SO": "så",
    "IF": "hvis viss dersom",
    "OM": "om",
    "THAT": "at",
    "WHERE": "der hvor kor",
    "WHO": "som",
    "ASKED": "hva kva hvem kven hvilken hvilke hvilket hvordan korleis hvorfor kvifor kem kæm ken ka",
    "EXCEPT": "unntatt unnateke unnta utenom utanom",
    "RATHER": "framfor fremfor framføre istedenfor istadenfor istedet",
    "THAN": "enn",
    "WITHOUT": "uten utan",
    # words that only carry
    "LIGHT": "å være vere verte bli ha jobbe jobbing arbeide arbeida prøve prøva teste testa drive driva holde halde gjøre gjere få gå ta begynne "
    "byrje starte starta "
    "fortsette fortsetje komme kome satse finne søke søkje delta utdanne utdanna tilbake attende",
    "PREP": "med i på som innen innenfor innafor hos til av for ved mot fra frå m",
    "ART": "eneste einaste en ei et ein eit noe noko noen nokon nokre de alt all alle litt mye mykje mange mer meir flere fleire sånn slik slikt "
    "sånt sånne slike "
    "altfor type typen hele heile",
    "THING": "jobb jobben arbeid stilling yrke yrket ting stedet sted stad plass",
    "ADV": "kanskje egentlig eigentleg også òg vel jo bare berre kun aller mest veldig svært ganske fortsatt framleis fremdeles alltid igjen lenger lengre "
    "nok likevel altså først drit særlig særleg spesielt primært senere seinare sikkert muligens ellers elles derfor difor dessuten samtidig uansett "
    "att allerede allereie nøyaktig iallfall iallefall ihvertfall kanhende hvertfall ofte her likesom liksom generelt nettopp godt helt heilt rett slett",
    "NOW": "nå no ennå enno foreløpig førebels enda",
}

PHRASES: dict[str, str] = {
    "NEG_HARD": "aldri mer|aldri meir|aldri igjen|aldri i livet|aldri i verden|aldri i verda|ikke tale om|ikkje tale om|ikke snakk om|ikkje snakk om|"
    "under ingen omstendigheter|under ingen omstendighet|under ingen omstende|på ingen måte|ikke på noen måte|ikkje på nokon måte|ikkje på noko vis|"
    "ikke for alt i verden",
    "STRONG": "i det hele tatt|i det heile tatt|i det heile|for all del|for alt i verden|hard grense|på noen som helst måte",
    "NEG": "bare ikke|berre ikkje|bare det ikke er|berre det ikkje er|så lenge det ikke er|så lenge det ikkje er|minst mulig|minst mogleg|så lite|"
    "så lite som mulig|så lite som mogleg|ei heller|minst av alt|minst av alle",
    "NOT_ONLY": "ikke bare|ikkje berre|ikke kun|ikke berre|ikkje bare|ikke utelukkende|ikke bare bare",
    "AND": "ikke minst|ikkje minst|så vel som|og eller|i tillegg til",
    "UNSURE": "ikke nødvendigvis|ikkje nødvendigvis|ikke alltid|ikkje alltid|ikke sikkert|ikkje sikkert|ikke sikker|ikkje sikker|ikke helt sikker|"
    "ikke så nøye|ikkje så nøye|i tvil om",
    "SKIP": "ikke sant|ikkje sant|om ikke annet|så og si|i alle fall|i hvert fall|i kvart fall|og så videre|for eksempel|til dømes",
    "AT_MOST": "ikke mer enn|ikkje meir enn|ikke meir enn|ikkje mer enn|ikke over|ikkje over|ikke lenger enn|ikkje lenger enn|ikke lengre enn|"
    "ikkje lengre enn|ikke flere enn|ikkje fleire enn|ikke mindre enn|ikkje mindre enn|ikke under|ikkje under|ikke før|ikkje før|ikke etter|"
    "ikkje etter|ikke senere enn|ikkje seinare enn|ikke lenger unna enn|ikke lengre unna enn",
    "NO": "nei takk",
    "WISH": "ja til|ja takk til|ja takk|hvorfor ikke|kvifor ikkje|planen er|åpen for|open for|åpne for|klar for|vilje til|søker praksis|søker jobb|"
    "søker arbeid|"
    "søker stilling|søkjer jobb|søker på|ser for meg|ser for seg|ser føre seg|fikk velge|får velge|fekk velje|kunne velge|kunne velje|kan godt|kan gjerne|"
    "kan fint|kunne godt|kunne gjerne|går for|sikter mot|gleder meg til|gleder seg til|gler meg til|mål om|mål er|planer om|satser på|satsar på|"
    "tenke meg|tenke seg|tenkje meg|tenkje seg|tenkt meg|tenkt seg|tenka meg|tenka seg|tenkja meg|tenkja seg|tenke mæ|tenke sæ|tenke deg|"
    "si ja til|sier ja til|sa ja til|seier ja til|skulle ønske|drømmer om|drøymer om|drømmen er|draumen er|satse på|bestemt meg for|"
    "bestemt seg for|bestemme meg for|ser etter noe|ser etter noko|ser etter en|ser etter ein|ser etter jobb|ser etter arbeid|leter etter|leiter etter|på jakt etter|ute etter|"
    "på utkikk etter|ser fram til|ser frem til|ser fram mot|ser frem mot|ber om|la meg prøve|la meg få|la meg bli|lat meg få|lat meg prøve|gi meg|gje meg|finn meg|skaff meg|send meg på|sett meg på|"
    "meld meg på|sett meg opp på|fint om|flott om|bra om|kan jeg få|kan eg få|kan æ få|kan jeg ikke få|kan eg ikkje få|kan æ itj få|kan jeg bli|kan eg bli|"
    "kan jeg ikke bli|kan eg ikkje bli|kunne jeg få|kunne eg få|kunne jeg fått|kunne eg fått|får jeg lov|får eg lov|lengter etter|lengtar etter|"
    "lengter tilbake til|lengtar tilbake til|brenner for|brenn for|trakter etter",
    "LIKE": "glad i|glade i|sans for|setter pris på|set pris på|synes om|syns om|synest om|glede av|ingenting imot|ingenting i mot|inkje imot|"
    "positiv til|positive til|sansen for|sans for|keen på|gira på|giret på|hypp på|fan av|begeistret for|begeistra for|typen til|"
    "typen til å|fornøyd med|nøgd med|tent på|motivert for|lysten på|keen på å|komfortabel med|komfortabel i|bekvem med",
    "OBJECT": "er imot|er i mot|noe imot|noko imot|noe mot å|noko mot å|i mot|noe i mot|noko i mot|lite imot|noe mot|noko mot",
    "AVOID": "ro for|fred for|ha ro fra|ha fred fra|lei av|lei å|lei alle|lei all|lei disse|nei takk til|leie av|drittlei av|luta lei|luta lei av|møkk lei|møkka lei|møkka lei av|"
    "kjempelei av|trøtt av|trett av|nei til|takker nei til|"
    "takket nei til|takka nei til|sa nei til|sier nei til|seier nei til|si nei til|fått nok av|nok av|bort fra|bort frå|vekk fra|vekk frå|unna fra|"
    "dårlig av|dårleg av|kvalm av|syk av|sjuk av|stressa av|stresset av|sliten av|utslitt av|redd for|redde for|engstelig for|skeptisk til|negativ til|"
    "la være|la vere|holde meg unna|holde seg unna|halde meg unna|halde seg unna|holder meg unna|holder seg unna|styre unna|vondt av|vits i|vits med|"
    "poeng i|poeng med|fritas for|fritas fra|fritak fra|fritak frå|fri fra|skånes for|skjermes for|skjermes fra|være foruten|vere forutan|"
    "foruten|spares for|trøytt av|trøytte av|skolei|skulelei|kan du glemme|kan dere glemme|kan du gløyme|kan de gløyme|det siste jeg vil|"
    "det siste eg vil|det siste æ vil|det siste jeg ønsker|det siste eg ønskjer|det siste han vil|det siste hun vil|det siste ho vil|"
    "gruer meg til|gruer seg til|gruar meg til|gruar seg til|mett på|mett av|ukomfortabel med|ukomfortabel i|ubekvem med|utrygg på|"
    "utrygg med|utrygg i|angst for|angst av|hodepine av|hovudpine av|migrene av|panikk av|uro av|slippe unna|slipper unna|sleppe unna|"
    "slepp unna|være slutt på|vere slutt på|få slutt på|lut lei|drit lei|held meg unna|held seg unna|holdt meg unna|kan ikke med|"
    "kan ikkje med|kan itte med|kan itj med|kan ittj med|kan kje med|nok a|mer enn nok av|meir enn nok av|lite interessert i|"
    "mindre interessert i|lite glad i|bli kvitt|blir kvitt|velge bort|velger bort|velje bort|vel bort|velgja bort|brant meg ut på|brente meg ut på|brent meg ut på|utbrent av|drit i|drite i|driter i|dritt i|gir faen i|gi faen i|blås i|blåser i|kutt ut|kutte ut|kutter ut|slutt å|slutt med|slutt å mase om|slutt å mase på",
    "BEAR": "holder ut|holde ut|held ut|halde ut|står ut med|stå ut med",
    "NEED": "behov for|nødt til|må ha|må få|lyt ha",
    "BE": "hadde vært|hadde vore|ville vært|ville vore|kunne vært|kunne vore|skulle vært|hadde blitt|ser ut som|har vært",
    "STATE": "sa opp|sagt opp|sier opp|feil med|galt med|gale med|noe galt|noko gale|i veien|i vegen|går på|gikk på|gjekk på|lei meg|lei seg|lei deg|lei for",
    "GOOD": "går òg|går også|går au|noe for meg|noko for meg|noe for han|noko for han|noe for ham|noe for oss|noe for klienten|noe for hun|noe for henne|noko for henne|"
    "noe for ho|noko for ho|noe for seg|noko for seg|"
    "midt i blinken|en mulighet|et alternativ|eit alternativ|noe alternativ|noko alternativ|min greie|mi greie|mitt bord|kunne vært noe|"
    "kunne vore noko|hadde vært noe|hadde vore noko|ville vært noe|ville vore noko",
    "BAD": "et mareritt|eit mareritt|ut av bildet|ut av biletet|for mye av det gode|går ikke lenger|går ikkje lenger|går ikke mer|går ikkje meir|"
    "går ikke an|går ikkje an|går ikke for meg|går ikkje for meg|for mye|for mykje|ikke for meg|ikkje for meg|itj for mæ|ikke for ham|"
    "gjør vondt verre|gjer vondt verre|tar knekken på meg|tek knekken på meg|ikke for han|ikke for henne|ikkje for han|ikkje for henne|ikkje for ho",
    "INTO": "inn i|inn på|over til|over på|over i|fram til",
    "REASON": "bare for å|berre for å|slik at|selv om|sjølv om|etter at|før jeg|før eg|før han|før ho|før hun|sånn at|for da|for det",
    "FOR_TO": "for å",
    "IF": "med mindre|om mulig|så lenge|så sant|bare om",
    "EXCEPT": "alt annet enn|alt anna enn|alt unntatt|alt unnateke|alt bortsett fra|alt bortsett frå|alt utenom|alt utanom|noe annet enn|noko anna enn|"
    "annet enn|anna enn|andre enn|bortsett fra|bortsett frå|med unntak av|alle andre enn|hva som helst bortsett fra|hva som helst unntatt",
    "RATHER": "i stedet for|i staden for|i steden for|i stede for|isteden for|istedet for|heller enn|snarere enn|i stedenfor|i staden",
    "QUIT": "gi opp|gje opp|gir opp",
    "POINT": "vitsen med|vitsen i|poenget med|poenget i|vits i|vits med|poeng i|poeng med|vits å|poeng å",
    "DONE": "ferdig med|ferdige med|ferdig på|ferdig mæ|ferdig i",
    "ART": "det meste|det aller meste|alt mulig|alt mogleg",
    "LIGHT": "høre snakk om|høyre snakk om|vite av|noe å gjøre med|noko å gjere med|være med på|halde på|drive på|være med|vere med|sette i gang|"
    "komme i gang|kome i gang|begynne på|se på|sjå på|vende tilbake",
    "ADV": "kan hende|kan henda|i allefall|i vertfall|rett og slett|helt og holdent|til og med|mer og mer|i og for seg|fram og tilbake|dag og natt|på sikt|etter hvert|etter kvart|"
    "først og fremst|først og framst|i tillegg|en gang|ein gong|en dag|mest mulig|mest mogleg|hvis mulig|som regel|"
    "stort sett|litt mer|gjerne også|aller helst|ja da|en tur",
    "NOW": "akkurat nå|akkurat no|i dag|med det første|i år|i høst|i vår|i vinter|i sommer|inntil videre|inntil vidare|for tiden|for tida|i første omgang|"
    "i begynnelsen|i byrjinga|til å begynne med|i starten|med en gang|med ein gong|denne måneden|denne uka|denne veka|nå for tiden|her og nå",
}

_LITTLE = "hakke|minst|null|liten|lita|lite|mindre|minimal|mistet|mista"
_WELL = "glad godt bedre betre rolig roleg lykkelig lukkeleg trygg stolt"
_STRENGTH = "ro glede energi mestring overskudd overskot krefter mening meining selvtillit sjølvtillit"
_VEXING = "skremmer skremte skremde plager plaga plagar stresser stressar irriterer irriterar kjeder keiar knekker knekte ødelegger øydelegg deprimerer tapper"
_ILL = "syk sjuk dårlig dårleg sliten stresset stressa kvalm gal redd trist nervøs utslitt urolig uroleg"
_PAIN = "angst hodepine hovudpine vondt migrene panikk mareritt uro"
_TIMES = (
    "natta natten nettene kvelden kveldene dagen dagene morgenen morgonen sommeren sommaren vinteren våren høsten hausten helga"
)
_WANTING = "lyst|lysten|interesse|interessen|hug|sans"

SEPARABLE: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): role
    for role, phrases in {
        "WISH": "ser for meg|ser for seg|ser føre seg|gleder meg til|gleder seg til|går for|kan godt|kan gjerne|kan fint|kunne godt|kunne gjerne|"
        "kan prøve|kan prøva|kunne prøve|kunne prøvd|satser på|satsar på|håper på|håpar på|drømmer om|drøymer om|ber om|bed om|brenner for|brenn for|"
        "lengter etter|lengtar etter|ser fram til|ser frem til|ser fram mot|sier ja til|seier ja til|sa ja til|takker ja til|takkar ja til",
        "LIKE": "setter pris på|set pris på",
        "AVOID": "sier nei til|seier nei til|sa nei til|takker nei til|takkar nei til|takket nei til|takka nei til|velger bort|vel bort",
        "BEAR": "holder ut|held ut|står ut med",
        "JOIN": "blir med på|bli med på|blei med på|vert med på",
        "DUTY": "kommer til å|kjem til å",
    }.items()
    for phrase in phrases.split("|")
}
"""Verbs with a particle: «ikke», a person or a small adverb may stand between («ser ikke for seg»)."""

VERB_ROLES = frozenset(
    {
        "WISH",
        "LIKE",
        "SUITS",
        "AVOID",
        "BEAR",
        "DUTY",
        "NEED",
        "CAN",
        "KNOW",
        "THINK",
        "SAY",
        "BE",
        "STATE",
        "DEED",
        "DONE",
        "JOIN",
        "POINT",
    }
)
HEAD_ROLES = frozenset({"WISH", "LIKE", "SUITS", "AVOID", "OBJECT", "BEAR"})
STATING_ROLES = frozenset({"CAN", "KNOW", "THINK", "BE", "STATE", "DEED", "JOIN"})

ROLE_OF: dict[str, str] = {}
for _role, _words in ROLES.items():
    for _word in _words.split():
        ROLE_OF.setdefault(_word, _role)

PHRASE_ROLE: dict[tuple[str, ...], str] = {
    tuple(_phrase.split()): _role for _role, _phrases in PHRASES.items() for _phrase in _phrases.split("|")
}
PHRASE_ROLE |= {(little, noun): "AVOID" for little in _LITTLE.split("|") for noun in _WANTING.split("|") if " " not in little}
PHRASE_ROLE |= {(makes, "meg", ill): "BAD" for makes in ("gjør", "gjer", "gjorde") for ill in _ILL.split()}
PHRASE_ROLE |= {(gives, "meg", pain): "BAD" for gives in ("gir", "gjev", "ga", "gav") for pain in _PAIN.split()}
PHRASE_ROLE |= {(makes, "meg", well): "GOOD" for makes in ("gjør", "gjer", "gjorde") for well in _WELL.split()}
PHRASE_ROLE |= {(gives, "meg", good): "GOOD" for gives in ("gir", "gjev", "ga", "gav") for good in _STRENGTH.split()}
PHRASE_ROLE |= {(well, "om", time): "GOOD" for well in ("fint", "flott", "bra") for time in _TIMES.split()}
PHRASE_ROLE |= {(vexes, "meg"): "BAD" for vexes in _VEXING.split()}
PHRASE_ROLE |= SEPARABLE
PHRASE_WORDS = frozenset(word for phrase in PHRASE_ROLE for word in phrase)
_VOUCHED = ("AVOID", "EXCEPT", "RATHER", "NO", "DONE", "GOOD", "LIKE", "OBJECT")


def _misspelt(phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The phrase with one double letter written once, or one single twice: the other words vouch for the one that is wrong."""
    for number, word in enumerate(phrase):
        for at in range(1, len(word)) if len(word) >= 4 else ():
            slip = word[:at] + word[at + 1 :] if word[at] == word[at - 1] else word[: at + 1] + word[at:]
            yield (*phrase[:number], slip, *phrase[number + 1 :])


for _known in [words for words, role in PHRASE_ROLE.items() if role in _VOUCHED]:
    for _slip in _misspelt(_known):
        PHRASE_ROLE.setdefault(_slip, PHRASE_ROLE[_known])
LONGEST_PHRASE = max(len(phrase) for phrase in PHRASE_ROLE)
PHRASE_STARTS = frozenset(phrase[0] for phrase in PHRASE_ROLE)
PARTICLES: dict[str, list[tuple[str, ...]]] = {}
for _phrase_words in SEPARABLE:
    PARTICLES.setdefault(_phrase_words[0], []).append(_phrase_words)
