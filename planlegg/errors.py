"""The one error family, and the one table of exit codes.

An error holds a Norwegian template and its facts, never finished text: the
outermost layer translates the template, fills it in and makes it harmless.
Expected refusals in the core are values (``KanIkke...``), not errors.
"""

import errno
from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the program; the manual carries the same table."""

    OK = 0
    FAILED = 1
    USAGE = 2
    WRONG_PASSPHRASE = 3
    STORE_DAMAGED = 4
    LOCKED = 5
    INTERRUPTED = 130
    TERMINATED = 143


class Term(str):
    """The program's own words, to be translated where they are shown. A client's words are never one."""


def mark(text: str) -> Term:
    """Names a bokmål text for translation without translating it here."""
    return Term(text)


_REASONS = {
    "ENOENT": mark("fila eller mappa finnes ikke"),
    "ENOTDIR": mark("en del av stien er en fil, ikke en mappe"),
    "EISDIR": mark("det er en mappe"),
    "EACCES": mark("du har ikke tilgang"),
    "EPERM": mark("du har ikke tilgang"),
    "EROFS": mark("her kan ingenting skrives"),
    "ENOSPC": mark("disken er full"),
    "EDQUOT": mark("disken er full"),
    "EFBIG": mark("fila blir for stor"),
    "ENAMETOOLONG": mark("navnet er for langt"),
    "ELOOP": mark("lenkene går i ring"),
    "EMFILE": mark("for mange filer er åpne"),
    "ENFILE": mark("for mange filer er åpne"),
    "EIO": mark("disken eller skjermen svarte med feil"),
    "EBADF": mark("det er ingen som tar imot det som skrives"),
}


def reason(error: OSError) -> Term:
    """What the system said, in our words; its own are in the language of the machine."""
    name = errno.errorcode.get(error.errno or 0, "")
    return _REASONS.get(name, Term(name or mark("feil")))


class PlanleggError(Exception):
    """Something the person can understand and act on: ``template`` with named ``facts``."""

    exit_code = Exit.FAILED

    def __init__(self, template: str, **facts: object) -> None:
        super().__init__(template)
        self.template = template
        self.facts = facts

    def __str__(self) -> str:
        return self.template.format(**self.facts)


class UsageFault(PlanleggError):
    """The command or its input is not usable as given; nothing was changed."""

    exit_code = Exit.USAGE


class WrongPassphrase(PlanleggError):
    """The store is whole, but the passphrase does not open it."""

    exit_code = Exit.WRONG_PASSPHRASE


class StoreDamaged(PlanleggError):
    """The store is damaged, or written by a newer program."""

    exit_code = Exit.STORE_DAMAGED


class StoreLocked(PlanleggError):
    """Another process holds what this one needs to change."""

    exit_code = Exit.LOCKED


class Fault(Exception):
    """One fault in a file: where it is, what is wrong, and what would be right."""

    def __init__(self, path: str, template: str, **facts: object) -> None:
        super().__init__(template)
        self.path = path
        self.template = template
        self.facts = facts

    def __str__(self) -> str:
        text = self.template.format(**self.facts)
        return f"{self.path}: {text}" if self.path else text


class FaultyFile(UsageFault):
    """A file that cannot be used, with every fault found in it."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        super().__init__("{file} kan ikke brukes. Ingenting er endret.", file=file)
        self.file = file
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join([super().__str__(), *(f"  - {fault}" for fault in self.faults)])
