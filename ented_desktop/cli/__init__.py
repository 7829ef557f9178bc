"""The terminal door: one module a verb."""
