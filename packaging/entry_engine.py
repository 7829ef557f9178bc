"""The executable that computes: the window's engine, and the command line."""

from ented_desktop.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
