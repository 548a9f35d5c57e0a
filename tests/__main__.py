"""``python3 -m tests [pytest arguments]``: make the test environment if need be, then run pytest in it, on all cores."""

import sys

import cli

if __name__ == "__main__":
    environment = cli.Environment(cli.ROOT / ".venv-test", cli.ROOT / "requirements" / "test.txt")
    cli.start(environment, ["-m", "pytest", "--numprocesses=auto", "--dist=loadfile", *sys.argv[1:]])
