"""A small catalogue of its own, and short ways to search it."""

from planlegg.matching import Index, Post, build, evidence, search


def post(key: str, title: str, *words: str, tekst: str = "") -> Post:
    return Post(id=key, tittel=(title,), ord=words, tekst=(tekst,) if tekst else ())


POSTS = (
    post("bakeri", "Prøve arbeid i bakeri", "bakeri", "bake brød", "konditor", "baker"),
    post("budbil", "Kjøre ut varer", "budbil", "varebil", "bud", "bil"),
    post("budsjett", "Få oversikt over pengene", "budsjett", "gjeldsråd", "regninger"),
    post("fjaere", "Turer i fjæra", "fjære", "skjell", "strand"),
    post("gard", "Arbeid på gård", "gård", "stelle dyr", "melke kyr", "sau"),
    post("kjokken", "Kjøkken og kantine", "kjøkken", "kantine", "lage mat", tekst="Du steker vafler og dekker på bord."),
    post("kor", "Synge i kor", "kor", "synge", "sang"),
    post("lager", "Prøve arbeid på lager", "lager", "truck", "laste varer"),
    post("lastebil", "Førerkort for lastebil", "lastebil", "kjøre lastebil", "lastebilsjåfør", "tungtransport"),
    post("regnskap", "Regnskapskurs", "regnskap", "bilag", "kontorarbeid"),
    post("snekker", "Snekkerverksted", "snekker", "møbelsnekker", "bygge hus"),
    post("sovn", "Sove bedre", "sover dårlig", "søvn", "ligge våken"),
)
INDEX: Index = build(POSTS)


def first(phrase: str) -> str:
    """The id of the best entry; empty when there is none."""
    hits = search(INDEX, phrase)
    return hits[0].id if hits else ""


def met(phrase: str) -> set[str]:
    """The entries that have evidence for a phrase."""
    return {treff.aktivitet for treff in evidence(INDEX, phrase)}
