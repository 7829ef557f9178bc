"""``python -m ented_desktop``: the same as the command ``ented``."""

from ented_desktop.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
