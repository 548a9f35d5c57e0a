"""The closed condition language of individualisation rules: judge, explain and check. Pure."""

from planlegg.rules.about.case import Sakfakta as Sakfakta
from planlegg.rules.age import lawful_age as lawful_age
from planlegg.rules.aging import old_sources as old_sources
from planlegg.rules.check import asleep as asleep
from planlegg.rules.check import bare as bare
from planlegg.rules.check import check as check
from planlegg.rules.check import check_krav as check_krav
from planlegg.rules.condition import Spor as Spor
from planlegg.rules.examples import run as run_example
from planlegg.rules.explain import Forklaring as Forklaring
from planlegg.rules.explain import explain as explain
from planlegg.rules.fields import FIELDS as FIELDS
from planlegg.rules.fields import activity_facts as activity_facts
from planlegg.rules.fields import case_facts as case_facts
from planlegg.rules.fields import facts as facts
from planlegg.rules.judge import judge as judge
from planlegg.rules.judge import judge_case as judge_case
from planlegg.rules.judge import may_speak as may_speak
from planlegg.rules.values import Facts as Facts

__all__ = [
    "FIELDS",
    "Facts",
    "Forklaring",
    "Sakfakta",
    "Spor",
    "activity_facts",
    "asleep",
    "bare",
    "case_facts",
    "check",
    "check_krav",
    "explain",
    "facts",
    "judge",
    "judge_case",
    "lawful_age",
    "may_speak",
    "old_sources",
    "run_example",
]
