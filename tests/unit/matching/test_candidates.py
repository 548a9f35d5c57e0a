import msgspec

from planlegg.domain.bilde import Behov, Bilde, Onske, Sitat, Styrke, Tidligere, Unngaa
from planlegg.domain.kandidat import Kandidat
from planlegg.matching import candidates
from tests.unit.matching.katalog import INDEX

TEXT = "Vil kjøre lastbil, ikke budbil. God på å bake. Sover dårlig. Jobbet på lager i fjor."


def quote(piece: str) -> Sitat:
    return Sitat(svar="onsker", start=TEXT.index(piece), tekst=piece)


PICTURE = Bilde(
    alias="klient-07",
    onsker=(Onske(sitat=quote("Vil kjøre lastbil"), ord="kjøre lastbil"),),
    unngaa=(Unngaa(sitat=quote("ikke budbil"), ord="budbil", hard=True),),
    styrker=(Styrke(sitat=quote("God på å bake"), ord="bake"),),
    behov=(Behov(sitat=quote("Sover dårlig"), ord="Sover dårlig"),),
    tidligere=(Tidligere(ord="lager", sitat=quote("Jobbet på lager")),),
)


def by_id(picture: Bilde) -> dict[str, Kandidat]:
    return {candidate.aktivitet: candidate for candidate in candidates(picture, INDEX)}


def test_each_kind_of_evidence_has_its_place() -> None:
    found = by_id(PICTURE)
    assert found["lastebil"].onsker[0].treff.ord == "kjøre lastbil"
    assert found["budbil"].unngaa[0].treff.katalogord == "budbil"
    assert found["bakeri"].styrker[0].sitat.tekst == "God på å bake"
    assert found["sovn"].behov[0].treff.katalogord == "sover dårlig"
    assert found["lager"].tidligere[0].treff.katalogord == "lager"


def test_quotes_stay_word_for_word() -> None:
    for candidate in candidates(PICTURE, INDEX):
        for kind in ("onsker", "styrker", "behov", "unngaa", "tidligere"):
            for evidence in getattr(candidate, kind):
                assert TEXT[evidence.sitat.start :].startswith(evidence.sitat.tekst)
                assert evidence.treff.aktivitet == candidate.aktivitet


def test_no_activity_without_evidence() -> None:
    assert candidates(Bilde(alias="klient-08"), INDEX) == ()
    for candidate in candidates(PICTURE, INDEX):
        assert candidate.onsker or candidate.styrker or candidate.behov or candidate.unngaa or candidate.tidligere


def test_candidates_come_by_id() -> None:
    keys = [candidate.aktivitet for candidate in candidates(PICTURE, INDEX)]
    assert keys == sorted(set(keys))


def test_the_same_words_said_twice_count_once_for_a_kind() -> None:
    twice = msgspec.structs.replace(
        PICTURE, onsker=(*PICTURE.onsker, Onske(sitat=Sitat(svar="2.3", start=0, tekst="kjøre lastbil"), ord="kjøre lastbil"))
    )
    assert by_id(twice)["lastebil"].onsker == by_id(PICTURE)["lastebil"].onsker


def test_taking_a_wish_away_takes_its_evidence_away() -> None:
    without = msgspec.structs.replace(PICTURE, onsker=())
    assert "lastebil" not in by_id(without)


def test_not_wanting_courses_meets_titles_with_courses() -> None:
    said = Sitat(svar="x", start=0, tekst="ikke kurs")
    assert "regnskap" in by_id(Bilde(alias="k", unngaa=(Unngaa(sitat=said, ord="kurs", hard=False),)))
    assert by_id(Bilde(alias="k", onsker=(Onske(sitat=said, ord="kurs"),))) == {}
