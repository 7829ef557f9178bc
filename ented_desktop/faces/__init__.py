"""Faces in a photo: detection, alignment, identity, quality."""
