"""The photo library: an index of good photos, their faces and who is alike."""
