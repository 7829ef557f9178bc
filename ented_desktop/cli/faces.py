"""``ented faces``: lists the faces found in a photo."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "faces",
        help="list the faces found in a photo",
        description="Lists the faces found in a photo, largest first. Nothing is written.",
    )
    parser.add_argument("photo", type=Path, metavar="PHOTO")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Lists the faces; returns the exit code.

    Raises:
        InputError: The photo cannot be read.
        ModelError: The detector's weights cannot be used.
    """
    from ented_desktop.workspace.workspace import Workspace

    found = Workspace().find_faces(args.photo)
    if args.json:
        document = {
            "photo": str(args.photo),
            "faces": [
                {
                    "box": [round(value, 2) for value in one.face.box],
                    "score": round(one.face.score, 4),
                    "landmarks": [[round(x, 2), round(y, 2)] for x, y in one.face.landmarks],
                    "pose_deg": {
                        name.removesuffix("_deg"): round(value, 1)
                        for name, value in dataclasses.asdict(one.pose).items()
                    },
                    "sharpness": round(one.sharpness, 1),
                }
                for one in found
            ],
        }
        print(json.dumps(document, indent=2, ensure_ascii=True))
        return 0
    if not found:
        print(f"No face was found in {args.photo}.")
        return 0
    print(
        f"{'':>3} {'left':>6} {'top':>6} {'width':>6} {'height':>6} {'score':>6} {'yaw':>5}  sharp"
    )
    for number, one in enumerate(found, start=1):
        x0, y0, x1, y1 = one.face.box
        print(
            f"{number:>3} {x0:>6.0f} {y0:>6.0f} {x1 - x0:>6.0f} {y1 - y0:>6.0f} "
            f"{one.face.score:>6.2f} {one.pose.yaw_deg:>4.0f}° {one.sharpness:>6.0f}"
        )
    return 0
