import pytest

from planlegg.text.any_job import is_any_job


@pytest.mark.parametrize(
    "wish",
    ["jobb", "jobbe igjen", "Jobb.", "ut i jobb så fort som mulig", "tilbake i arbeid", "fast jobb", "tjene egne penger", "arbeide meir",
     "ha en jobb å gå til", "a job", "to work full time", "jobbe litt mer"],
)  # fmt: skip
def test_work_as_such(wish: str) -> None:
    assert is_any_job(wish)


@pytest.mark.parametrize(
    "wish",
    ["jobbe med dyr", "jobb på lager", "frivillig arbeid", "jobbe ute", "kontorarbeid", "jobbklubb", "penger", "noe å gå til", "", "jobbe alene",
     "work with children", "igjen"],
)  # fmt: skip
def test_work_of_one_kind_or_none(wish: str) -> None:
    assert not is_any_job(wish)
