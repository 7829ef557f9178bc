"""facexlib's face parsing network, where its weights are present."""
