"""Rules that a case has settled beforehand are not asked about each activity, and nothing is lost by it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from planlegg.domain.svar import Svarsett
from planlegg.rules import activity_facts, case_facts, judge, may_speak
from planlegg.usecases.propose import understand
from tests.properties.made import DATA, DAY, interviews

ACTIVITIES = sorted(DATA.katalog)


@given(interviews, st.lists(st.sampled_from(ACTIVITIES), min_size=5, max_size=12, unique=True))
@settings(max_examples=25)
def test_what_is_said_of_an_activity_is_the_same(answers: Svarsett, activities: list[str]) -> None:
    picture = understand(answers, DATA)
    case = case_facts(picture)
    asked = may_speak(DATA.regler, case, DAY)
    assert len(asked) < len(DATA.regler)
    for key in activities:
        about = activity_facts(case, picture, None, DATA.katalog[key], DAY, katalog=DATA.katalog)
        assert judge(asked, about, DAY) == judge(DATA.regler, about, DAY)
