"""A wish for a job, whatever job it is: «jobbe igjen», «i arbeid», «tjene egne penger». It names no activity, and leads to all work."""

from planlegg.text.fold import fold, word_set, words

_WORK = frozenset(
    fold(word)
    for word in word_set(
        """jobb jobben jobbe jobber jobbar arbeid arbeidet arbeide arbeider arbeidar arbeidsliv arbeidslivet lønn løn lønna tjene tene
        job work working employment earn"""
    )
)
_SMALL = frozenset(
    fold(word)
    for word in word_set(
        """fast faste vanlig vanleg ordentlig ordentleg skikkelig skikkeleg ordinær betalt ekte egen eiga eige egne eigne penger pengar
        igjen att tilbake så mer meir snart nå no fort raskt som mulig mogleg å gå til i på ut inn en ein et eit ha få finne begynne byrje
        komme kome meg seg deg stand hel heil full heltid deltid litt noe noko slags form å av or a an the to in into get have find go
        back again real proper own money some my full time part regular paid"""
    )
)


def is_any_job(wish: str) -> bool:
    """Whether all that is wished for is work, and not work of one kind, at one place or with something."""
    said = {word.fold for word in words(wish)}
    return bool(said & _WORK) and said <= _WORK | _SMALL
