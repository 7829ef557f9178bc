"""torchvision's Python only: its compiled operators are replaced by plain torch.

They fit one build of torch, and what facexlib takes from torchvision needs none of them.
"""

# Overloaded functions read their own declarations while they are imported.
module_collection_mode = "pyz+py"
