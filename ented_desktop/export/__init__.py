"""Writing results: names and atomic files."""
