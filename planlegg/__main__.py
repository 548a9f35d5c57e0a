"""``planlegg`` and ``python -m planlegg``."""

from planlegg.commands.main import main

if __name__ == "__main__":
    main()
