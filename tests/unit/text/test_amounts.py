import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.text.amounts import amounts, clock


def one(text: str) -> tuple[str, float, float | None, str | None, str | None]:
    [found] = amounts(text)
    return found.enhet, found.verdi, found.til, found.grense, found.per


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1t50", 110),
        ("1 t 50 min", 110),
        ("1,5 t", 90),
        ("halvannen time", 90),
        ("halvanna time", 90),
        ("en og en halv time", 90),
        ("en halvtime", 30),
        ("ein halvtime", 30),
        ("30 min", 30),
        ("30min", 30),
        ("tre timer", 180),
        ("fire timar", 240),
        ("tjuefem minutter", 25),
        ("tre kvarter", 45),
        ("eit kvarter", 15),
        ("et par timer", 120),
        ("2 timer og 20 minutter", 140),
    ],
)
def test_durations_in_minutes(text: str, minutes: float) -> None:
    assert one(text)[:2] == ("minutt", minutes)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("maks to dager i uka", ("dag", 2, None, "maks", "uke")),
        ("høgst to reisedagar i veka", ("dag", 2, None, "maks", "uke")),
        ("ikke mer enn en halvtime", ("minutt", 30, None, "maks", None)),
        ("ikkje over 45 minutt ein veg", ("minutt", 45, None, "maks", "vei")),
        ("30 minutter hver vei", ("minutt", 30, None, None, "vei")),
        ("2 g om dagen", ("ganger", 2, None, None, "dag")),
        ("3-4 timer om dagen", ("minutt", 180, 240, None, "dag")),
        ("to-tre dagar i veka", ("dag", 2, 3, None, "uke")),
        ("ca 3 timer", ("minutt", 180, None, "ca", None)),
        ("minst fire timer", ("minutt", 240, None, "minst", None)),
        ("3 timer maks", ("minutt", 180, None, "maks", None)),
        ("50 %", ("prosent", 50, None, None, None)),
        ("inntil 30 timer pr uke", ("minutt", 1800, None, "maks", "uke")),
    ],
)
def test_limits_and_what_they_are_counted_by(text: str, wanted: tuple[str, float, float | None, str | None, str | None]) -> None:
    assert one(text) == wanted


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("kl 17.20", "17:20", None),
        ("kl. 9:30", "09:30", None),
        ("klokka halv ni", "08:30", None),
        ("åpent 9-15", "09:00", "15:00"),
        ("best mellom 10 og 13", "10:00", "13:00"),
        ("hjemme før 17.20-ferja", "17:20", None),
        ("må være ferdig innen 15", "15:00", None),
    ],
)
def test_times_of_day(text: str, start: str, end: str | None) -> None:
    kind, value, until, _, _ = one(text)
    assert kind == "klokka"
    assert clock(value) == start
    assert (clock(until) if until is not None else None) == end


@pytest.mark.parametrize("text", ["14a", "Gjeld på 60 000", "12.05.2026", "to kreditorer", "par venner", "før 18 sommeren"])
def test_what_is_no_amount_of_time(text: str) -> None:
    assert amounts(text) == ()


@given(st.text(alphabet="0123456789 tmin.-:,halvtoimerkldagfør", max_size=80))
def test_an_amount_stands_where_it_says(text: str) -> None:
    end = 0
    for found in amounts(text):
        assert text[found.start : found.end] == found.tekst
        assert found.start >= end
        end = found.end
