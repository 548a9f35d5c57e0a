"""``python3 -m tests [pytest arguments]``: make the test environment if need be, then run pytest in it."""

import sys

import cli

if __name__ == "__main__":
    environment = cli.Environment(cli.ROOT / ".venv-test", cli.ROOT / "requirements" / "test.txt")
    cli.start(environment, ["-m", "pytest", *sys.argv[1:]])
