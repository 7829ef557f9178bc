"""The disk image for macOS: signed and notarised where the secrets for it are given.

Environment:
    ENTED_CODESIGN_IDENTITY: Name of a "Developer ID Application" certificate in the keychain;
        without it the program is signed for nobody ("ad hoc"), and macOS asks before it starts.
    ENTED_NOTARY_KEY, ENTED_NOTARY_KEY_ID, ENTED_NOTARY_ISSUER: File (.p8), number and issuer of a
        key of App Store Connect; without them nothing is sent to Apple.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree import AppTree

ENTITLEMENTS = Path(__file__).resolve().parents[1] / "macos" / "entitlements.plist"
VOLUME = "ENTED Desktop"
AD_HOC = "-"
_NOTARY = ("ENTED_NOTARY_KEY", "ENTED_NOTARY_KEY_ID", "ENTED_NOTARY_ISSUER")
# Of a Mach-O file: 64 and 32 bits, in both byte orders, and several architectures in one.
_MACH_O = {
    bytes.fromhex(magic) for magic in ("feedfacf", "cffaedfe", "feedface", "cefaedfe", "cafebabe")
}
_CAFE_IS_JAVA = bytes.fromhex("cafebabe")
_MOST_ARCHITECTURES = 20


def build(app: AppTree, out: Path, *, environment: Mapping[str, str] | None = None) -> Path:
    """Signs the bundle and makes the disk image.

    Args:
        app: The program; ``bundle`` is what is installed.
        out: Folder for the image.
        environment: Where the secrets are looked for; None for this process's.

    Returns:
        The disk image.

    Raises:
        SystemExit: There is no bundle, a tool is missing or fails; says why.
    """
    values = os.environ if environment is None else environment
    if app.bundle is None:
        raise SystemExit("a disk image needs the .app, which PyInstaller makes on macOS only")
    for tool in ("codesign", "hdiutil"):
        if shutil.which(tool) is None:
            raise SystemExit(f"no {tool}: a disk image can be made on macOS only")
    identity = values.get("ENTED_CODESIGN_IDENTITY", "") or AD_HOC
    out.mkdir(parents=True, exist_ok=True)
    image = (out / f"{app.name}-{app.version}-macos-arm64.dmg").resolve()
    sign(app.bundle, identity)
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder) / VOLUME
        stage.mkdir()
        # ditto keeps links, rights and signatures as they are.
        _run("ditto", app.bundle, stage / app.bundle.name)
        (stage / "Applications").symlink_to("/Applications")
        image.unlink(missing_ok=True)
        _run(
            "hdiutil", "create", image, "-volname", VOLUME, "-srcfolder", stage,
            "-fs", "HFS+", "-format", "UDZO", "-ov",
        )  # fmt: skip
    if identity == AD_HOC:
        print("not signed: no ENTED_CODESIGN_IDENTITY")
        return image
    _run("codesign", "--force", "--timestamp", "--sign", identity, image)
    key, key_id, issuer = (values.get(name, "") for name in _NOTARY)
    if not (key and key_id and issuer):
        print(f"signed, not notarised: {', '.join(_NOTARY)} are not all given")
        return image
    _run(
        "xcrun", "notarytool", "submit", image, "--wait", "--timeout", "30m",
        "--key", key, "--key-id", key_id, "--issuer", issuer,
    )  # fmt: skip
    _run("xcrun", "stapler", "staple", image)
    return image


def sign(bundle: Path, identity: str) -> None:
    """Signs everything in the bundle that can be run, from the inside to the outside.

    Args:
        bundle: The ``.app``.
        identity: Of the certificate; ``-`` for none.

    Raises:
        SystemExit: A file could not be signed, or the whole does not hold.
    """
    command = ["codesign", "--force", "--sign", identity]
    if identity != AD_HOC:
        # The hardened runtime, and a time by Apple's clock: both are needed for notarisation.
        command += ["--timestamp", "--options", "runtime"]
    entitled = [*command, "--entitlements", str(ENTITLEMENTS)]
    programs = bundle / "Contents" / "MacOS"
    for file in code_files(bundle):
        _run(*(entitled if file.parent == programs else command), file)
    for framework in sorted(bundle.rglob("*.framework"), key=lambda one: -len(one.parts)):
        if not framework.is_symlink():
            _run(*command, framework)
    _run(*entitled, bundle)
    _run("codesign", "--verify", "--deep", "--strict", bundle)


def code_files(bundle: Path) -> list[Path]:
    """Libraries and programs inside a bundle, the deepest first; links are passed over."""
    return sorted(_code_files(bundle), key=lambda one: (-len(one.parts), one))


def _code_files(bundle: Path) -> Iterator[Path]:
    for file in bundle.rglob("*"):
        if file.is_symlink() or not file.is_file():
            continue
        with file.open("rb") as stream:
            magic, count = stream.read(4), int.from_bytes(stream.read(4), "big")
        # Compiled Java begins alike, with its version where this has the number of architectures.
        if magic in _MACH_O and (magic != _CAFE_IS_JAVA or count < _MOST_ARCHITECTURES):
            yield file


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{words[0]} failed with code {done.returncode}: {words[-1]}")
