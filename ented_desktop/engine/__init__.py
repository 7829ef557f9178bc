"""The engine: a child process that holds the networks, and the way to talk to it."""
