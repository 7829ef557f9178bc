"""Training of the network; left out of the installers."""
