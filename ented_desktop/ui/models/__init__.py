"""Models for lists in the window."""
