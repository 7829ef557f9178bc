"""Face identity: an embedding per aligned face."""
