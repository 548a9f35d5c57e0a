"""The shipped data, read once, and strategies over invented interviews."""

from datetime import date

from hypothesis import strategies as st

from planlegg.commands.session import Session
from planlegg.domain.svar import Svarsett
from tests.properties.interviews import interview, keywords, unsure

DATA = Session({}).data
WORDS = keywords(DATA.katalog)
DAY = date(2026, 11, 23)

interviews: st.SearchStrategy[Svarsett] = st.randoms(use_true_random=False).map(lambda chance: interview(chance, WORDS))
unsure_interviews: st.SearchStrategy[Svarsett] = st.randoms(use_true_random=False).map(unsure)
