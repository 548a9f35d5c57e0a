"""``planlegg demo``: the whole main job on an invented client, in a store that is gone afterwards."""

import secrets
import tempfile
from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import Session, session
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.usecases.requests import Fellesvalg, Oppmote


@click.command("demo")
@common
def command() -> None:
    """Se hele jobben på en oppdiktet klient. Ingenting blir liggende igjen på maskinen."""
    run = session()
    from planlegg.export import demo_text
    from planlegg.loading.demo import DAY, load_demo
    from planlegg.terminal import out
    from planlegg.usecases.shown_reasons import showing

    story = load_demo([question.id for question in run.rulebook.sporsmal])
    run.kept.setdefault("dato", DAY)
    answers = story.svarsett
    found = run.propose(answers)
    case = _carried_out(run, answers, [showing(found, run.sprak), *story.handlinger])
    if run.as_json:
        out.json_object(demo_text.as_object(found, case, run.sprak))
    else:
        out.show(demo_text.as_text(run.meeting(answers), found, case, run.titles, run.words, run.sprak, run.now().date()))


def _carried_out(run: Session, answers: Svarsett, requests: list[Fellesvalg]) -> Sak:
    """The story in a real encrypted store, at the days it tells of. The store's passphrase is never shown and the store is removed."""
    from planlegg.commands.apply import carry_out
    from planlegg.store import create_store
    from planlegg.store.keyfile import Kostnad
    from planlegg.usecases.answer import record_answers

    later = [request for request in requests if isinstance(request, Oppmote)]
    day = max([run.now(), *(run.at_noon(request.dag) for request in later if request.dag)])
    with tempfile.TemporaryDirectory(prefix="planlegg-demo-") as folder:
        store = create_store(Path(folder) / "lager", secrets.token_urlsafe(24), cost=Kostnad(minne_kib=1024, runder=1, baner=1))
        record_answers(store, answers.alias, answers, clock=run.now, by=run.by, ny=True)
        carry_out(store, answers.alias, [r for r in requests if r not in later], catalogue=run.katalog, clock=run.now, by=run.by)
        return carry_out(store, answers.alias, later, catalogue=run.katalog, clock=lambda: day, by=run.by).sak
