"""The disk image for macOS: what is signed, in which order, and what the bundle tells macOS."""

from __future__ import annotations

import os
import plistlib
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from ented_desktop.settings.schema import OPTIONS

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
from targets import dmg  # noqa: E402

MACH_O = bytes.fromhex("cffaedfe0c000001")
SEVERAL = bytes.fromhex("cafebabe00000002")
JAVA = bytes.fromhex("cafebabe00000041")
SECRETS = {
    "ENTED_CODESIGN_IDENTITY": "Developer ID Application: Nobody (0000000000)",
    "ENTED_NOTARY_KEY": "key.p8",
    "ENTED_NOTARY_KEY_ID": "KEY",
    "ENTED_NOTARY_ISSUER": "issuer",
}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stands in for Apple's tools by shell")


@dataclass(frozen=True)
class App:
    path: Path
    bundle: Path | None
    version: str = "1.2.3"
    name: str = "ented-desktop"


@pytest.fixture
def app(tmp_path: Path) -> App:
    bundle = tmp_path / "dist" / "ENTED Desktop.app"
    for name, data in {
        "Contents/MacOS/ENTED": MACH_O,
        "Contents/MacOS/ented-engine": MACH_O,
        "Contents/Frameworks/torch/lib/libtorch_cpu.dylib": SEVERAL,
        "Contents/Frameworks/numpy/core.so": MACH_O,
        "Contents/Frameworks/QtCore.framework/Versions/A/QtCore": MACH_O,
        "Contents/Resources/Thing.class": JAVA,
        "Contents/Resources/models/manifest.toml": b"",
    }.items():
        file = bundle / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (bundle / "Contents/Frameworks/core.so").symlink_to("numpy/core.so")
    return App(tmp_path, bundle)


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Apple's tools are not here: each only notes how it was called."""
    folder, notes = tmp_path / "tools", tmp_path / "calls.txt"
    folder.mkdir()
    for name in ("codesign", "hdiutil", "ditto", "xcrun"):
        tool = folder / name
        tool.write_text(f'#!/bin/sh\necho "{name} $*" >> "{notes}"\n')
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return notes


def test_everything_that_runs_is_signed_from_the_inside(
    app: App, calls: Path, tmp_path: Path
) -> None:
    image = dmg.build(app, tmp_path / "out", environment=SECRETS)  # type: ignore[arg-type]
    assert image.name == "ented-desktop-1.2.3-macos-arm64.dmg"
    lines = calls.read_text().splitlines()
    signed = [line for line in lines if line.startswith("codesign --force")]
    ends = [line.rsplit("/", 1)[-1] for line in signed]
    assert sorted(ends[:-3]) == ["ENTED", "QtCore", "core.so", "ented-engine", "libtorch_cpu.dylib"]
    assert ends[-3:] == ["QtCore.framework", "ENTED Desktop.app", image.name]
    for line in signed[:-1]:
        assert "--options runtime" in line
        assert "--timestamp" in line
        entitled = any(name in line for name in ("MacOS/", ".app/Contents")) is False
        assert ("--entitlements" in line) == (entitled or "/MacOS/" in line), line
    order = [
        next(number for number, line in enumerate(lines) if line.startswith(start))
        for start in (
            "codesign --force",
            "codesign --verify",
            "ditto",
            "hdiutil create",
            "xcrun notarytool submit",
            "xcrun stapler staple",
        )
    ]
    assert order == sorted(order)


def test_without_secrets_nothing_is_sent_to_anybody(
    app: App, calls: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dmg.build(app, tmp_path / "out", environment={})  # type: ignore[arg-type]
    text = calls.read_text()
    assert "xcrun" not in text
    assert "--timestamp" not in text
    assert "codesign --force --sign - " in text
    assert "not signed" in capsys.readouterr().out
    calls.unlink()
    only = {"ENTED_CODESIGN_IDENTITY": "somebody"}
    dmg.build(app, tmp_path / "out", environment=only)  # type: ignore[arg-type]
    assert "xcrun" not in calls.read_text()
    assert "not notarised" in capsys.readouterr().out


def test_a_failing_tool_ends_it(app: App, calls: Path, tmp_path: Path) -> None:
    tool = tmp_path / "tools" / "codesign"
    tool.write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(SystemExit, match="codesign failed with code 3"):
        dmg.build(app, tmp_path / "out", environment={})  # type: ignore[arg-type]
    with pytest.raises(SystemExit, match="on macOS only"):
        dmg.build(App(tmp_path, None), tmp_path / "out")  # type: ignore[arg-type]


def test_the_bundle_says_what_can_be_dropped_on_its_icon() -> None:
    facts = plistlib.loads((ROOT / "packaging" / "macos" / "Info.plist").read_bytes())
    photos, folders = facts["CFBundleDocumentTypes"]
    assert {"public.jpeg", "public.heic", "public.tiff"} <= set(photos["LSItemContentTypes"])
    assert folders["LSItemContentTypes"] == ["public.folder"]
    assert all(kind["LSHandlerRank"] == "Alternate" for kind in (photos, folders))
    assert facts["LSMinimumSystemVersion"] == "14.0"
    assert facts["LSArchitecturePriority"] == ["arm64"]
    languages = {choice.value for choice in OPTIONS["language"].choices} - {"system"}
    assert set(facts["CFBundleLocalizations"]) == languages


def test_the_entitlements_are_those_that_python_and_torch_need() -> None:
    entitlements = plistlib.loads(dmg.ENTITLEMENTS.read_bytes())
    assert set(entitlements) == {
        "com.apple.security.cs.allow-jit",
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }
    assert all(value is True for value in entitlements.values())
