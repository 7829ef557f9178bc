"""Degradation, metrics and the evaluation protocol."""
