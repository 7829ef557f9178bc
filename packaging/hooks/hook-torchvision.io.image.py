"""torchvision reads no files here: its reader stays out (replaces a contributed hook)."""
