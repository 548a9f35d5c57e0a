import pytest

from tests.unit.interview.reading import answers, picture, read_one


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Vil bli kokk [11 siffer skjult]", ["kokk"]),
        ("[11 siffer skjult]", []),
        ("Kokk, 11 siffer skjult", ["Kokk"]),
        ("bli \x00baker", ["baker"]),
        ("Gartner\x07, maler", ["Gartner", "maler"]),
        ("hage\u202e og hus", ["hage", "hus"]),
    ],
)
def test_hidden_numbers_and_control_characters_are_no_wish(text: str, wanted: list[str]) -> None:
    assert [wish.ord for wish in read_one("onsker", text).onsker] == wanted


def test_a_hidden_number_is_no_limit() -> None:
    read = picture(answers({}, hard=("[11 siffer skjult]", "ikke lager")))
    assert [limit.sitat.tekst for limit in read.rammer] == ["ikke lager"]
