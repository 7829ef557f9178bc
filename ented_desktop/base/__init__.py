"""Errors, progress, paths and logging: what every other room may use."""
