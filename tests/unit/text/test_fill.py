from planlegg.text.fill import fill


def test_words_from_two_lines_come_on_one() -> None:
    assert fill("Du sa «{sitat}».", {"sitat": "Har tenkt på\nresepsjon"}) == "Du sa «Har tenkt på resepsjon»."


def test_a_part_without_its_value_is_left_out() -> None:
    assert fill("Plan[ for {alias}].", {}) == "Plan."
    assert fill("Plan[ for {alias}].", {"alias": "{x}"}) == "Plan for {x}."
