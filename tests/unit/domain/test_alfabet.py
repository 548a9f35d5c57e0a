"""Norwegian order."""

from planlegg.domain.alfabet import norwegian_order


def test_norwegian_letters_come_last_and_numbers_count_as_numbers() -> None:
    wanted = ["Aa", "cd", "čakča", "dør", "đ", "e", "é", "Klient-1", "klient-2", "klient-10", "zoo", "Ærlig", "øy", "Åse"]
    assert sorted(["Åse", *wanted[:-1]], key=norwegian_order) == wanted


def test_one_or_two_code_points_sort_alike() -> None:
    assert norwegian_order("Åse")[0] == norwegian_order("A\u030ase")[0]


def test_the_order_is_total() -> None:
    assert norwegian_order("ada") != norwegian_order("Ada")
