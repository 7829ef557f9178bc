"""facexlib's RetinaFace with embedded weights."""
