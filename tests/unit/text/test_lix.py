from planlegg.text.lix import lix


def test_plain_and_heavy() -> None:
    plain = "Du kan si nei. Vi ser på det sammen. Ta den tiden du trenger."
    heavy = (
        "Gjennomføringen av arbeidsmarkedstiltak forutsetter dokumentasjon av vilkårsoppfyllelse samt individuell "
        "behovsvurdering foretatt av saksbehandlende forvaltningsenhet."
    )
    assert lix(plain) < 30 < 50 < lix(heavy)


def test_counted_by_hand() -> None:
    # 4 words, 2 sentences, 1 long word: 4/2 + 100/4
    assert lix("Hun går. Stillheten varer") == 2 + 25


def test_no_words_is_zero() -> None:
    assert lix("… 12 !") == 0
