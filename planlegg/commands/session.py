"""What one run works with: language, clock, data and store, each opened when it is first needed."""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from planlegg.domain.tekst import Sprak
from planlegg.errors import StoreLocked, UsageFault
from planlegg.loading.locale import translator
from planlegg.loading.places import catalogue_file, rules_folder, words_folder

if TYPE_CHECKING:
    from planlegg.domain.bilde import Bilde
    from planlegg.domain.forslag import Forslagssett
    from planlegg.domain.mote import Moteplan
    from planlegg.domain.sak import Sak
    from planlegg.domain.svar import Svarsett
    from planlegg.loading.catalogue import Katalog
    from planlegg.loading.rulebook import Rulebook
    from planlegg.matching import Index, Post
    from planlegg.planning.meeting_time import Rute
    from planlegg.store.keyfile import Slag
    from planlegg.store.lager import Lager
    from planlegg.usecases.propose import Data

PASSPHRASE_ENV = "PLANLEGG_PASSORD_FIL"


class Session:
    """The wiring of one run. ``kept`` holds the common options that were given."""

    unlocked_with: "tuple[str, Slag]"
    """What opened the store, once it is open."""

    def __init__(self, kept: dict[str, Any]) -> None:
        self.kept = kept
        self._told: set[str] = set()
        self._read: dict[str, int] = {}

    @property
    def as_json(self) -> bool:
        return bool(self.kept.get("as_json"))

    @property
    def plain(self) -> bool:
        return bool(self.kept.get("enkel"))

    @property
    def may_ask(self) -> bool:
        """Whether there is a person at a terminal who may be asked."""
        return not self.kept.get("ikke_spor") and _is_person(sys.stdin) and _is_person(sys.stderr)

    @property
    def sprak(self) -> Sprak:
        return self.kept.get("sprak", "nb")  # type: ignore[no-any-return]

    def speak_with(self, malform: Sprak) -> None:
        """What the two look at together stands in the client's language, unless another was asked for."""
        if "sprak" not in self.kept:
            self.kept["sprak"] = malform
            self.__dict__.pop("words", None)

    @cached_property
    def words(self) -> Callable[[str], str]:
        """The program's words in the language of this run."""
        return translator(self.sprak)

    def now(self) -> datetime:
        """The clock: the given date at noon, or the machine's time with its zone."""
        given: date | None = self.kept.get("dato")
        return self.at_noon(given) if given is not None else datetime.now().astimezone()

    @staticmethod
    def machine_now() -> datetime:
        """The machine's time with its zone, also when a date was given: when something was seen is not for anyone to choose."""
        return datetime.now().astimezone()

    @staticmethod
    def at_noon(day: date) -> datetime:
        return datetime.combine(day, time(12)).astimezone()

    @cached_property
    def katalog(self) -> "Katalog":
        from planlegg.loading.catalogue import load_catalogue

        return load_catalogue(self.kept.get("katalog") or catalogue_file())

    @property
    def titles(self) -> dict[str, str]:
        """Titles of the catalogue by id."""
        return {key: entry.tittel.pa(self.sprak) for key, entry in self.katalog.items()}

    @cached_property
    def rulebook(self) -> "Rulebook":
        from planlegg.loading.rulebook import Rulebook

        return Rulebook(self.kept.get("regler") or rules_folder())

    @cached_property
    def index(self) -> "Index":
        from planlegg.loading.indexfile import index_of
        from planlegg.loading.wordlists import load_meanings
        from planlegg.matching import build, from_activity, with_meanings

        chosen = self.kept.get("katalog")

        def posts() -> "Iterable[Post]":
            return map(from_activity, self.katalog.values())

        index = index_of(chosen, posts) if chosen else build(posts())
        return with_meanings(index, load_meanings(words_folder()))

    @cached_property
    def data(self) -> "Data":
        """Everything options are made from."""
        from planlegg.interview.walk import route
        from planlegg.usecases.propose import Data

        book = self.rulebook
        return Data(
            katalog=self.katalog,
            index=self.index,
            regler=book.regler,
            sporsmal=book.sporsmal,
            forste=frozenset(question.id for question in route(book.sporsmal, book.deler)),
            lesedata=book.lesedata,
            vekter=book.vekter,
            tekster=book.tekster,
            hensyn=book.hensyn,
            uttrykk=book.uttrykk,
        )

    @cached_property
    def by(self) -> str:
        """Who writes in the case and in the log."""
        from planlegg.terminal.who import who

        return who()

    def read_back(self, answers: "Svarsett") -> "Bilde":
        """What was understood, for others at the screen too."""
        from planlegg.usecases.propose import readable

        return readable(answers, self.data, self.now().date())

    def propose(self, answers: "Svarsett", case: "Sak | None" = None) -> "Forslagssett":
        """The options for these answers today."""
        from planlegg.usecases.propose import propose

        return propose(answers, self.data, self.now().date(), case)

    def meeting(
        self,
        answers: "Svarsett",
        case: "Sak | None" = None,
        *,
        route: "Rute | None" = None,
        private: bool = False,
        whole: bool = False,
    ) -> "Moteplan":
        """The plan for the next meeting."""
        from planlegg.usecases.prepare import Kontor, prepare

        office = Kontor(
            hjemler=self.rulebook.hjemler,
            kontaktforslag=self.rulebook.kontaktforslag,
            saker=len(self.store.aliases()) if case is not None else None,
        )
        day = self.now().date()
        return prepare(answers, self.data, day, case, office=office, route=route, private=private, whole=whole)

    def case(self, alias: str) -> "Sak":
        """One case from the store."""
        from planlegg.domain.fold import fold

        events = self.store.events(alias)
        if not events:
            # No guess at which client was meant: another client's alias never comes up on a shared screen.
            raise UsageFault("Lageret har ingen sak med alias «{alias}». Se lista med «planlegg klienter».", alias=alias)
        self._tell_of_others(alias)
        self._read[alias] = len(events)
        return fold(events)

    def nothing_new(self, alias: str) -> None:
        """Raise when somebody wrote in the case after this run read it: what was made of it is old, and a no may have come."""
        read = self._read.get(alias)
        if read is not None and len(self.store.events(alias)) != read:
            raise StoreLocked("Noen lagret noe i saken mens dokumentet ble laget. Ingenting er skrevet. Prøv igjen.")

    def _tell_of_others(self, alias: str) -> None:
        """Say once who else has the case open, and since when."""
        from planlegg.terminal import out

        if alias in self._told:
            return
        self._told.add(alias)
        for other in self.store.others(alias, self.machine_now()):
            out.say(
                self.words(
                    "Obs: {av} har saken åpen siden {naar}. Du kan lese og skrive likevel. Alt begge lagrer, blir tatt vare på. "
                    "Svarer dere på det samme, får den som er sist, vite det. Snakk gjerne sammen først."
                ).format(av=other.av, naar=other.siden.astimezone().strftime("%d.%m.%Y kl. %H.%M"))
            )

    def at_work_in(self, alias: str) -> AbstractContextManager[None]:
        """For as long as a person sits with the case: whoever else opens it is told."""
        return self.store.held(alias, self.by, self.machine_now())

    @property
    def store_folder(self) -> Path:
        from planlegg.store.places import default_folder

        return self.kept.get("lager") or default_folder()

    @cached_property
    def store(self) -> "Lager":
        """The store, unlocked once. Asks first when others on the machine could read its files."""
        from planlegg.commands.clock import tell_doubt
        from planlegg.store import open_store
        from planlegg.terminal import out

        folder = self.found_store()
        self.unlocked_with = secret, slag = self.secret()
        opened = open_store(folder, secret, slag=slag)
        for note in opened.merknader:
            out.say(self.words(note.template).format(**note.facts))
        if opened.log_cut():
            out.say(
                self.words(
                    "Advarsel: loggen er ikke hel. Kjør «planlegg lager sjekk», og si fra til den som har ansvar for lageret."
                )
            )
        tell_doubt(self, opened.last_used())
        opened.trace(self.by, self.machine_now)
        return opened

    def found_store(self) -> Path:
        """The folder of a store that is there, with every doubt about its files settled."""
        from planlegg.commands.doubts import settle
        from planlegg.store.access import doubts
        from planlegg.store.places import DATABASE, KEY_FILE
        from planlegg.store.swap import finish_swap

        folder = self.store_folder
        finish_swap(folder)
        if not any((folder / name).exists() for name in (KEY_FILE, DATABASE)):
            raise UsageFault("Det er ikke noe lager i {mappe}. Lag et med «planlegg lager opprett».", mappe=folder)
        settle(self, doubts(folder), folder)
        return folder

    def secret(self) -> "tuple[str, Slag]":
        """What opens the store, and which kind it is: the recovery key where one was given, else the passphrase."""
        from planlegg.commands.doubts import settle
        from planlegg.loading.passphrase import read_passphrase_file
        from planlegg.store.access import doubts_about
        from planlegg.store.recovery import read_recovery_key

        file: Path | None = self.kept.get("gjenopprettingsnokkel")
        if file is None:
            return self.passphrase(), "passord"
        settle(self, doubts_about(file), None)
        return read_recovery_key(read_passphrase_file(file)), "gjenoppretting"

    def passphrase(self, *, new: bool = False) -> str:
        """From a file, or from the person; never from an argument."""
        from planlegg.loading.passphrase import read_passphrase_file
        from planlegg.terminal.passphrase import ask_passphrase

        file = self.kept.get("passord_fil") or os.environ.get(PASSPHRASE_ENV)
        if file:
            from planlegg.commands.doubts import settle
            from planlegg.store.access import doubts_about

            settle(self, doubts_about(Path(file)), None)
            return read_passphrase_file(Path(file))
        return ask_passphrase(self.words, may_ask=self.may_ask, new=new)


def _is_person(stream: TextIO | None) -> bool:
    """Whether a terminal is at the other end; a closed stream is ``None``."""
    return stream is not None and stream.isatty()


def session() -> Session:
    """The session of the running command."""
    kept = click.get_current_context().find_root().ensure_object(dict)
    if "_session" not in kept:
        kept["_session"] = Session(kept)
    return kept["_session"]  # type: ignore[no-any-return]
