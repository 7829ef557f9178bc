"""Makes a restored crop fit its photo."""


def finish_crop(original, restored, mask):
    return restored


def match_photo_grain(photo, patch):
    return patch
