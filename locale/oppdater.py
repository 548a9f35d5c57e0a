"""Bring the translations up to date: ``python locale/oppdater.py``.

Reads the texts out of ``planlegg/**.py`` (bokmål is the source text) and click's own words out of the installed click, keeps every
translation that still has its text, writes ``*.po`` and compiles ``*.mo``. Then names each text that lacks a translation or has other
placeholders than the source, and each text built in a way that cannot be read out; leaves with 1 if anything is lacking.

To translate: fill in the empty ``msgstr`` lines and run it again. Needs Babel. The files hold no dates and no names of machines, so the
same texts always give the same bytes.

A text is found where it is used: in ``words("…")``, ``mark("…")``, an error's template or a sentence passed on as a fact. A table or a
local name in that place is followed to the sentences it stands for.
"""

import ast
import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LOCALE = Path(__file__).resolve().parent
ROOT = LOCALE.parent
DOMAINS = {"planlegg": ("nn", "en"), "messages": ("nb", "nn")}
"""The program's own words, and click's words in the domain that click asks; each with the languages it is translated to."""

PLACE_OF_TEXT = {
    "words": 0, "mark": 0, "UsageFault": 0, "PlanleggError": 0, "StoreDamaged": 0, "WrongPassphrase": 0, "StoreLocked": 0,
    "Fault": 1, "_wrong": 1,
}  # fmt: skip
"""The calls that take a text, and which argument it is."""
DEPTH = 6
"""How many names a text is followed through."""

Text = str | tuple[str, str]
Names = Mapping[str, list[ast.expr]]
Places = dict[Text, list[str]]


class Module:
    """One source file: its texts, and the lines where a text is put together and cannot be read out."""

    def __init__(self, name: str, tree: ast.Module, functions: Mapping[str, ast.FunctionDef]) -> None:
        self.name, self.tree = name, tree
        self.functions = {**functions, **_functions(tree)}
        self.built: list[int] = []

    def texts(self) -> Iterator[str]:
        top = _assigned(self.tree.body)
        yield from self._in(self.tree, top)

    def _in(self, node: ast.AST, names: Names) -> Iterator[str]:
        if isinstance(node, ast.FunctionDef):
            names = {**names, **_assigned(ast.walk(node))}
        if isinstance(node, ast.Call) and (argument := _text_argument(node)) is not None:
            yield from self._stands_for(argument, names)
        for child in ast.iter_child_nodes(node):
            yield from self._in(child, names)

    def _stands_for(self, node: ast.expr, names: Names, depth: int = 0) -> Iterator[str]:
        """The sentences that an expression can be; nothing for one that is only passed on."""
        parts: list[ast.expr] = []
        match node:
            case ast.Constant(value=str(text)) if text.strip():
                yield text
            case ast.IfExp(body=one, orelse=other):
                parts = [one, other]
            case ast.Dict(values=values) | ast.Tuple(elts=values):
                parts = values
            case ast.Subscript(value=table):
                parts = [table]
            case ast.Name(id=name):
                parts = names.get(name, [])
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                returns = [n for n in ast.walk(self.functions[name]) if isinstance(n, ast.Return)]
                parts, names = [n.value for n in returns if n.value is not None], {}
            case ast.JoinedStr() | ast.BinOp():
                self.built.append(node.lineno)
        for part in parts if depth < DEPTH else []:
            yield from self._stands_for(part, names, depth + 1)


def _assigned(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """Each name and what it is set to."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                found.setdefault(name, []).append(value)
    return found


def _functions(tree: ast.Module) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def _text_argument(call: ast.Call) -> ast.expr | None:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in PLACE_OF_TEXT:
            place = PLACE_OF_TEXT[name]
        case ast.Attribute(attr="__init__", value=ast.Call(func=ast.Name(id="super"))):
            place = 0
        case _:
            return None
    return call.args[place] if len(call.args) > place else None


def own_texts() -> tuple[Places, list[str]]:
    """Each bokmål text with the files it stands in, and the places whose text is put together and cannot be read out."""
    trees = {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted((ROOT / "planlegg").rglob("*.py"))
    }
    functions = {name: function for tree in trees.values() for name, function in _functions(tree).items()}
    found: Places = {}
    built: list[str] = []
    for name, tree in trees.items():
        module = Module(name, tree, functions)
        for text in module.texts():
            files = found.setdefault(text, [])
            if name not in files:
                files.append(name)
        built += [f"{name}:{line}" for line in dict.fromkeys(module.built)]
    return found, built


def click_texts() -> Places:
    """The words of the installed click; an English text with a plural form is a pair."""
    spec = find_spec("click")
    if spec is None or spec.origin is None:
        raise SystemExit("click is not installed")
    rows = extract_from_dir(Path(spec.origin).parent, [("**.py", "python")], keywords={"_": None, "ngettext": (1, 2)})
    texts = {row[2] if isinstance(row[2], str) else (row[2][0], row[2][1]) for row in rows}
    return {text: [] for text in sorted(texts, key=str)}


class Plain(Catalog):
    """A catalogue whose head says only what a reader of the file needs."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ]


def po_file(domain: str, language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def merged(domain: str, language: str, texts: Places) -> Catalog:
    """The texts of today with the translations there are."""
    old = read(po_file(domain, language))
    new = Plain(locale=language, header_comment=f"# {domain}: {language}. Written by locale/oppdater.py.", fuzzy=False)
    for text, files in texts.items():
        known = old.get(text if isinstance(text, str) else text[0])
        new.add(text, known.string if known else None, locations=[(file, 0) for file in files])
    return new


def as_po(catalogue: Catalog) -> bytes:
    """The file's bytes: source files without line numbers, so that moving a line changes nothing."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, include_lineno=False, ignore_obsolete=True)
    return buffer.getvalue()


def compiled(po: bytes, language: str) -> bytes:
    """What a ``.po`` compiles to."""
    given = read_po(io.BytesIO(po))
    plain = Plain(locale=language, fuzzy=False)
    for message in given:
        if message.id:
            plain.add(message.id, message.string)
    buffer = io.BytesIO()
    write_mo(buffer, plain)
    return buffer.getvalue()


def placeholders(text: str) -> set[str]:
    """Names in braces and ``%(name)s``; how they are shown (``!r``) does not count."""
    return {field for _, field, _, _ in Formatter().parse(text) if field} | set(re.findall(r"%\((\w+)\)", text))


def lacking(domain: str, catalogue: Catalog) -> Iterator[str]:
    """What is wrong with a catalogue, one line for each text. Click's translations may leave a placeholder out."""
    for message in catalogue:
        if not message.id:
            continue
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        given = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if message.fuzzy or not given or not all(given):
            yield f"lacks a translation: {sources[0]!r}"
            continue
        allowed = set().union(*map(placeholders, sources))
        for one in given:
            used = placeholders(one)
            if used - allowed or (domain == "planlegg" and used != allowed):
                yield f"other placeholders {sorted(used ^ allowed)}: {sources[0]!r}"


def main() -> int:
    own, built = own_texts()
    faults = []
    for domain, languages in DOMAINS.items():
        texts = own if domain == "planlegg" else click_texts()
        for language in languages:
            path = po_file(domain, language)
            gone = [m for m in read(path) if m.id and (m.id if isinstance(m.id, str) else tuple(m.id)) not in texts]
            catalogue = merged(domain, language, texts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(as_po(catalogue))
            path.with_suffix(".mo").write_bytes(compiled(path.read_bytes(), language))
            name = path.relative_to(ROOT).as_posix()
            faults += [f"{name} {fault}" for fault in lacking(domain, catalogue)]
            _tell(f"{name}: {len(texts)} texts")
            for message in gone:
                _tell(f"  gone: {message.id!r} (was {message.string!r})")
    for place in built:
        _tell(f"cannot be read out (put together): {place}")
    for fault in faults:
        _tell(fault)
    return 1 if faults else 0


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
