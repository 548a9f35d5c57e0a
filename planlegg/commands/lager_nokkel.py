"""``planlegg lager passord`` and ``planlegg lager nokkel``: what opens the store."""

import os
from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import PlanleggError, UsageFault, reason

_PATH = click.Path(path_type=Path)


@click.command("passord")
@click.option("--nytt-passord-fil", type=_PATH, help="Fil med det nye passordet.")
@common
def passphrase(nytt_passord_fil: Path | None) -> None:
    """Bytt passord. Det gamle slutter å virke. Saker og gjenopprettingsnøkkel blir som de er."""
    run = session()
    from planlegg.commands.doubts import settle
    from planlegg.loading.passphrase import read_passphrase_file
    from planlegg.store.access import doubts_about
    from planlegg.store.passphrase import normalised
    from planlegg.store.rewrap import change_passphrase
    from planlegg.terminal import out
    from planlegg.terminal.passphrase import ask_new_passphrase

    folder = run.found_store()
    store = run.store  # an older store is brought up, and a wrong passphrase told, before a new one is asked for
    secret, slag = run.unlocked_with
    if nytt_passord_fil is not None:
        settle(run, doubts_about(nytt_passord_fil), None)
        new = read_passphrase_file(nytt_passord_fil)
    elif run.may_ask:
        new = ask_new_passphrase(run.words)
    else:
        raise UsageFault("Det nye passordet mangler, og her kan ingen spørres. Bruk --nytt-passord-fil FIL. Ingenting er endret.")
    if slag == "passord" and normalised(new) == normalised(secret):
        raise UsageFault("Det nye passordet er det samme som det gamle. Ingenting er endret.")
    change_passphrase(folder, secret, new, slag=slag, note=lambda: store.note("passord"))
    store.close()
    if run.as_json:
        out.json_object({"skjema": "planlegg.lager/1", "mappe": str(folder)})
    else:
        out.say(run.words("Passordet er byttet. Sikkerhetskopier fra før åpnes fortsatt med det gamle passordet."))


@click.command("nokkel")
@click.option("--til", type=_PATH, help="Lag en ny gjenopprettingsnøkkel, og skriv den til denne nye fila.")
@click.option("--fjern", is_flag=True, help="La ingen gjenopprettingsnøkkel åpne lageret lenger.")
@common
def recovery(til: Path | None, fjern: bool) -> None:
    """Lag en gjenopprettingsnøkkel for kontoret, eller fjern den. En ny nøkkel gjør den gamle ugyldig."""
    run = session()
    from planlegg.commands.outside import refuse_own
    from planlegg.store.rewrap import drop_recovery_key, set_recovery_key
    from planlegg.terminal import out

    if (til is None) == (not fjern):
        raise UsageFault("Bruk enten --til FIL eller --fjern. Ingenting er endret.")
    if run.kept.get("gjenopprettingsnokkel"):
        raise UsageFault("Dette krever passordet. Glemt det? Lag et nytt med «planlegg lager passord». Ingenting er endret.")
    folder = run.found_store()
    if til is not None:
        refuse_own(run, til)
        written_key(til, None)
    store = run.store
    secret, _ = run.unlocked_with
    if til is None:
        had = drop_recovery_key(folder, secret, note=lambda: store.note("nokkel"))
        told = "Gjenopprettingsnøkkelen er fjernet." if had else "Lageret har ingen gjenopprettingsnøkkel. Ingenting er endret."
        said = run.words(told)
    else:
        set_recovery_key(folder, secret, lambda key, ident: written_key(til, (key, ident)), note=lambda: store.note("nokkel"))
        said = run.words("Gjenopprettingsnøkkelen står i {fil}. Legg den innelåst. Den åpner lageret uten passord.").format(
            fil=til
        )
    store.close()
    if run.as_json:
        out.json_object({"skjema": "planlegg.lager/1", "mappe": str(folder)})
    else:
        out.say(said)


def written_key(file: Path, made: tuple[str, str] | None) -> None:
    """Write the key (and the id of its store) to a file that must be new, for its owner only; without one, see that it can be."""
    from planlegg.store.files import write_new
    from planlegg.store.recovery import as_file

    if file.exists() or file.is_symlink():
        raise UsageFault("{sti} finnes fra før og er ikke rørt. Velg et annet navn.", sti=file)
    if made is None:
        if not os.access(file.parent, os.W_OK):
            raise UsageFault("Kan ikke skrive i {mappe}. Ingenting er endret. Velg en annen mappe.", mappe=file.parent)
        return
    try:
        write_new(file, as_file(*made).encode())
    except OSError as error:
        file.unlink(missing_ok=True)
        raise PlanleggError(
            "Kan ikke skrive {sti}: {grunn}. Lageret har ingen ny nøkkel.", sti=file, grunn=reason(error)
        ) from None
