"""Real words that look like a cue with a slip or without its ring and stroke, and mean something else."""

from bisect import bisect_left

from planlegg.text.fold import word_set

_WORDS = sorted(
    word_set(
        "bare batteri brak brakke brakkerigg fagbevegelse fagbevis feire flire fol for foresatt fysiker "
        "fysikk føler gar gardin genser gjere gjeter gnager hage har hare heler hog hogge hogger hogging hogst holde hor hore host "
        "kanin kaniner kar kasse kassa kassekurs kassen kasserer klatre klare ko kopist lan lar lesehjelp loft loftsrom lop lydar "
        "læring læringssenter maker mal male management manager mar mat mate moren mote motedesign moteskole na nar narkose narkotika "
        "oppretter opprette opprettet oppskrift parter partar pendel rad rar restauratør rotte ruiner sa sar senger seng sikker skje skjema "
        "skjemaer skjemaet skive slepe slipe sol solar sonen sor sporre staten state stile stor søken tar taler tekke tekker tener terning "
        "trist turven ukentlig var vare vaken vegen diver spider svare svaret trener trene"
    )
)


def is_real(form: str, *, stem: bool) -> bool:
    """Whether this is one of them, or, for a stem, how one of them begins."""
    at = bisect_left(_WORDS, form)
    return at < len(_WORDS) and (_WORDS[at].startswith(form) if stem else _WORDS[at] == form)
