"""The rooms wired together: the one object that a door holds."""
