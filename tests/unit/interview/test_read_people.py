import pytest

from tests.unit.interview.reading import answers, picture, read_one


@pytest.mark.parametrize(
    "line",
    [
        "mor ikke på møter",
        "ikke mor på møter",
        "far skal ikke være med på møter",
        "ingen fra Nav på møtet",
        "saksbehandler ikke på besøk",
    ],
)
def test_who_may_take_part_is_a_limit_and_nothing_to_avoid(line: str) -> None:
    read = picture(answers({}, hard=(line,)))
    assert read.unngaa == ()
    assert [(limit.sitat.tekst, limit.hard) for limit in read.rammer] == [(line, True)]


@pytest.mark.parametrize(
    ("line", "avoided"),
    [
        ("ikke møter", "møter"),
        ("ikke Nav", "Nav"),
        ("ikke jobb nå", "jobb"),
        ("ikkje jobb no", "jobb"),
        ("Vil ingenting fra Nav", "Nav"),
    ],
)
def test_a_no_to_the_office_or_to_work_is_heard_as_one(line: str, avoided: str) -> None:
    assert [(one.ord, one.hard) for one in picture(answers({}, hard=(line,))).unngaa] == [(avoided, True)]
    assert [(one.ord, one.hard) for one in read_one("onsker", line).unngaa] == [(avoided, False)]


@pytest.mark.parametrize(
    "text", ["Samboeren vet ikke om gjelda", "Samboeren veit ikkje om gjelda mi", "Samboeren kjenner ikke til gjelda"]
)
def test_what_somebody_has_not_been_told_is_kept_from_them(text: str) -> None:
    read = read_one("begrensninger", text)
    assert [(limit.slag, limit.verdi) for limit in read.rammer] == [("ma_ikke_vite", "samboer")]
    assert [(one.rolle, one.far_vite) for one in read.nettverk] == [("samboer", False)]


@pytest.mark.parametrize(
    "text", ["Mor vet ikke om hun kan passe barna", "Legen vet ikke hva det er", "Far vet ikke om bussen går"]
)
def test_a_doubt_is_no_secret(text: str) -> None:
    assert read_one("begrensninger", text).rammer == ()


def test_what_another_says_is_not_the_clients_own_no() -> None:
    assert read_one("tidligere", "Rådgiver meldte på datakurs. «Liker ikke kurs», sier mor.").unngaa == ()


def test_what_somebody_else_is_is_no_strength_of_the_client() -> None:
    told = read_one("4.1", "Kona er god støtte. Søsteren min kan kjøre. Hjelper naboen med hagen. Mor lærte meg å sy.")
    assert [one.ord for one in told.styrker] == ["Hjelper naboen med hagen", "Mor lærte meg å sy"]
