"""Batches: a queue that is a pure state machine, and a journal that outlives a crash."""
