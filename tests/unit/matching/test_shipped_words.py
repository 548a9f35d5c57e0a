"""The shipped catalogue's own words: what a stranger says meets what it means, and not what only sounds so."""

from functools import cache

import pytest

from planlegg.loading.catalogue import load_catalogue
from planlegg.loading.places import catalogue_file, words_folder
from planlegg.loading.wordlists import load_meanings
from planlegg.matching import Index, build, evidence, from_activity, with_meanings


@cache
def shipped() -> Index:
    return with_meanings(build(map(from_activity, load_catalogue(catalogue_file()).values())), load_meanings(words_folder()))


@pytest.mark.parametrize(
    ("phrase", "entry"),
    [
        ("holder det han lover", "hundeklubb"),
        ("se på båter", "la_temaet_ligge"),
        ("se på båter", "likeperson"),
        ("se på båter", "selvhjelpsgruppe"),
        ("på bygda", "introduksjonsprogram"),
        ("den gamle skolen", "frivillig_eldre"),
        ("engelsk flytende", "raad_veiledning"),
        ("kan mye om systemet", "opplaering-logistikk"),
        ("bas i 20 år", "band"),
        ("sy klær", "aktivitet_verksted"),
        ("egen liten butikk", "steg-ga-tur"),
    ],
)
def test_what_only_sounds_alike_is_no_reason(phrase: str, entry: str) -> None:
    assert entry not in {one.aktivitet for one in evidence(shipped(), phrase)}


@pytest.mark.parametrize(
    ("phrase", "entry"),
    [
        ("restaurere gamle vindu", "arbeidstrening-trearbeid"),
        ("lære opp unge", "arbeidstrening-skole"),
        ("lære opp lærlinger", "arbeidstrening-skole"),
        ("godkjent phd", "karriereveiledning"),
        ("egen liten butikk", "etablering"),
        ("discord-serveren", "spillkveld"),
        ("lage mods", "arbeidstrening-it"),
        ("sy klær", "arbeidstrening-som"),
    ],
)
def test_what_is_meant_is_met(phrase: str, entry: str) -> None:
    assert entry in {one.aktivitet for one in evidence(shipped(), phrase)}
