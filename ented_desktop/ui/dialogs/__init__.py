"""Windows that are opened for one purpose."""
