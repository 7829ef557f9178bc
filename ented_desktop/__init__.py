"""ENTED Desktop: reference-based restoration of degraded family photos."""

__version__ = "0.1.0"
