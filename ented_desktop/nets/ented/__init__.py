"""The ENTED network."""
