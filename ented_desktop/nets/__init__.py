"""Networks, their weights and the device they run on; the only room with (B, 3, H, W) tensors."""
