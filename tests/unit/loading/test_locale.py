"""Every text in every language, compiled as written, and click's own words in Norwegian."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from planlegg.loading.locale import translator
from tests.run import ROOT, Planlegg, clean_environment

BOKMAL_ONLY = re.compile(r"\b(ikke|jeg|hva|fra|være|noe|hvordan|hvor|bare)\b", re.IGNORECASE)
QUOTED_OR_NAMED = re.compile(r"«[^»{}]*»|\{\w+\}")
"""Words to be typed as they stand, and placeholders."""


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("oppdater", ROOT / "locale" / "oppdater.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


oppdater = _load()
OWN, _ = oppdater.own_texts()
CLICK = oppdater.click_texts()
FILES = [(domain, language) for domain, languages in oppdater.DOMAINS.items() for language in languages]


def _known(domain: str, language: str) -> dict[str, str]:
    """Each source text (the first, where there is a plural) and its translation (all forms, one a line)."""
    found = {}
    for message in oppdater.read(oppdater.po_file(domain, language)):
        if message.id:
            source = message.id if isinstance(message.id, str) else message.id[0]
            found[source] = message.string if isinstance(message.string, str) else "\n".join(message.string)
    return found


def test_texts_are_found_where_they_are_used() -> None:
    assert "Lagret." in OWN  # words("…")
    assert "kommunen" in OWN  # mark("…")
    assert "Timene i uka må være et tall fra 0 til 168. Ingenting er lagret." in OWN  # a table of templates
    assert "mangler «{navn}»." in OWN  # a fault in a file
    assert "{file} kan ikke brukes. Ingenting er endret." in OWN  # an error's own template
    assert "Passordet er for kort. Bruk minst {minst} tegn, gjerne fire ord etter hverandre." in OWN  # by way of a function
    assert "samme nøkkel står to ganger" in OWN  # a fact
    assert not [text for text in OWN if text != text.strip() and not text.startswith(" ")]


@pytest.mark.parametrize(("domain", "language"), FILES)
def test_every_text_is_translated_with_the_same_placeholders(domain: str, language: str) -> None:
    texts = OWN if domain == "planlegg" else CLICK
    assert list(oppdater.lacking(domain, oppdater.merged(domain, language, texts))) == []
    assert set(_known(domain, language)) == {text if isinstance(text, str) else text[0] for text in texts}


@pytest.mark.parametrize(("domain", "language"), FILES)
def test_compiled_file_is_what_the_text_file_says(domain: str, language: str) -> None:
    po = oppdater.po_file(domain, language)
    assert po.with_suffix(".mo").read_bytes() == oppdater.compiled(po.read_bytes(), language)


@pytest.mark.parametrize(("domain", "language"), FILES)
def test_the_head_says_only_what_does_not_change(domain: str, language: str) -> None:
    head = oppdater.po_file(domain, language).read_text("utf-8").split("\n\n", 1)[0]
    assert set(re.findall(r'^"([\w-]+):', head, re.MULTILINE)) == {
        "Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms",
    }  # fmt: skip


@pytest.mark.parametrize("domain", ["planlegg", "messages"])
def test_nynorsk_has_no_words_of_bokmal(domain: str) -> None:
    found = {text: BOKMAL_ONLY.findall(QUOTED_OR_NAMED.sub("", said)) for text, said in _known(domain, "nn").items()}
    assert {text: words for text, words in found.items() if words} == {}


def test_spaces_round_a_text_are_kept() -> None:
    for language in oppdater.DOMAINS["planlegg"]:
        for text, said in _known("planlegg", language).items():
            assert (said[:1].isspace(), said[-1:].isspace()) == (text[:1].isspace(), text[-1:].isspace()), (language, text)


def test_translator_gives_the_text_of_the_language_and_bokmal_otherwise() -> None:
    assert [translator(language)("Lagret.") for language in ("nb", "nn", "en")] == ["Lagret.", "Lagra.", "Saved."]
    assert translator("en")("Dette er ikke oversatt.") == "Dette er ikke oversatt."


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nb", "Ukjent valg «--finnesikke»"), ("nn", "Ukjent val «--finnesikke»"), ("en", "No such option")],
)
def test_click_speaks_the_language_whatever_the_machine_says(language: str, expected: str, tmp_path: Path) -> None:
    program = f"from planlegg.loading.locale import speak; speak({language!r}); import click; click.command()(lambda: None)()"
    done = subprocess.run(
        [sys.executable, "-c", program, "--finnesikke"],
        capture_output=True,
        encoding="utf-8",
        env={**clean_environment(tmp_path), "LC_ALL": "C.UTF-8", "LANGUAGE": "de"},
        timeout=60,
    )
    assert done.returncode == 2
    assert expected in done.stderr


def test_usage_faults_are_told_in_norwegian(tmp_path: Path) -> None:
    planlegg = Planlegg(tmp_path)
    unknown = planlegg("forslag", "--finnesikke")
    assert unknown.code == 2
    assert "Ukjent valg «--finnesikke»" in unknown.err
    helped = planlegg("forslag", "--help")
    assert helped.out.startswith("Bruk: planlegg forslag")
    assert "Vis denne hjelpen og avslutt." in helped.out
    assert "Options" not in helped.out.replace("[OPTIONS]", "")


def test_help_waits_for_nothing_but_click(tmp_path: Path) -> None:
    program = "import sys, planlegg.loading.locale as l; l.speak('nb'); print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", env=clean_environment(tmp_path), timeout=60
    )
    assert "planlegg.loading.locale" in done.stdout.split()
    assert not {"msgspec", "babel", "numpy", "planlegg.domain.tekst"} & set(done.stdout.split())
