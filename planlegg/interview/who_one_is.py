"""Who a person is (gender, name, where they were born, faith, family) is no strength and no need, so it leads to no activity."""

import re

from planlegg.text.grammar import Ytring

_GENDER = r"(?:kvinn[ea]|mann|dame|jente|gutt|kar|transkvinne|transmann|ikke-?binær|ikkje-?binær|woman|man|girl|boy)"
_FAITH = r"(?:muslim|kristen|hindu|buddhist|jøde|sikh|ateist|katolikk|christian|jew|jewish|catholic|atheist)"
_WHO = r"(?:(?:jeg|eg|æ|han|hun|ho|klienten|i)\s+)?"
_IS = rf"{_WHO}(?:(?:er|am|is|['’]m)\s+)?(?:(?:en|ei|ein|a|an)\s+)?"
_GENDERED = re.compile(rf"^\W*{_IS}(?:[^\W\d_]+\s+)?{_GENDER}\b(?:\s+(?:som|who)\s+(?P<more>.+))?", re.IGNORECASE | re.DOTALL)
_BELIEVES = re.compile(rf"^\W*{_IS}(?:[^\W\d_]+\s+)?{_FAITH}\b\W*$", re.IGNORECASE)
_PLACE = r"\s+[A-ZÆØÅ][\w-]*(?:\s+[A-ZÆØÅ][\w-]*)*"
_FROM = rf"(?i:{_WHO}(?:(?:kommer|kjem|er|am|is|come|comes)\s+)?(?:(?:opprinnelig|opphavleg)\s+)?(?:fra|frå|from))"
_BORN = rf"(?i:{_WHO}(?:(?:er|ble|blei|vart|was)\s+)?(?:født|fødd|oppvokst|oppvaksen|born|raised))"
_PLACED = re.compile(rf"^\W*(?:{_FROM}{_PLACE}|{_BORN}(?:(?i:\s+(?:i|på|in)){_PLACE})?)\W*$")
"""A name of a place begins with a capital letter: «fra Polen», and not «fra en gård med kyr»."""
_FAMILY = re.compile(
    rf"^\W*{_IS}(?:(?:gift|ugift|skilt|fraskilt|enke|enkemann|enslig|einsleg|aleinemor|alenemor|alenefar|single|married|divorced)\b\W*"
    r"|(?:har\s+|med\s+|has\s+|have\s+)?(?:\d|én|en|ei|ett|eit|to|tre|fire|fem|seks|two|three|four|five)\s+(?:små\s+|small\s+)?"
    r"(?:barn|born|unger|ungar|sønner|døtre|children|kids)(?:\s+(?:på|i alderen|aged?)\s+\d{1,2}(?:\s*(?:og|,|and)\s*\d{1,2})*)?(?:\s+år)?\W*)$",
    re.IGNORECASE,
)
"""Whom one is married to or has children with is no skill."""
_NAMED = re.compile(rf"^\W*{_WHO}(?:heter|heiter|my\s+name\s+is)\b", re.IGNORECASE)


def without_who_one_is(said: Ytring) -> str:
    """The words that are left when those for who one is are taken out; a verbatim piece of ``said.ord``."""
    gendered = _GENDERED.match(said.tekst)
    if gendered:
        more = (gendered["more"] or "").strip()
        return more if more and more in said.ord else ""
    told = any(form.match(said.tekst) for form in (_BELIEVES, _PLACED, _NAMED, _FAMILY))
    return "" if told else said.ord
