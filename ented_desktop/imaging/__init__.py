"""Photos as arrays: decoding, encoding, colour, geometry."""
