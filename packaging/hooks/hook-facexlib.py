"""facexlib's networks; its weights are downloads that this program does not make."""

datas: list[tuple[str, str]] = []
