"""The options of the program: each declared once, kept in a TOML file."""
