"""Looking for a newer version: only when asked, with nothing but the question."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import light_engine
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QSslSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ented_desktop import __version__
from ented_desktop.base.project import Address
from ented_desktop.settings.schema import OPTIONS
from ented_desktop.ui.app import Program
from ented_desktop.ui.bridge.updates import AGENT, Release, Updates, read_release
from ented_desktop.ui.dialogs.update_dialog import UpdateDialog


class Page(ThreadingHTTPServer):
    """The project’s page, on this machine."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Somebody hung up."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.status = 200
        self.body = b""

    @property
    def address(self) -> Address:
        place = f"http://127.0.0.1:{self.server_address[1]}"
        return Address(f"{place}/project", f"{place}/latest")

    def tell(self, version: str, notes: str = "", page: str | None = None) -> None:
        page = page or f"{self.address.page}/{version}"
        self.body = json.dumps({"tag_name": version, "body": notes, "html_url": page}).encode()


class _Handler(BaseHTTPRequestHandler):
    server: Page

    def do_GET(self) -> None:
        self.server.asked.append((self.requestline, dict(self.headers.items())))
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.send_header("Set-Cookie", "who=you")
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def page() -> Iterator[Page]:
    server = Page()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    server.shutdown()
    thread.join(10)
    server.server_close()


class Answers(QObject):
    """What became of a question."""

    def __init__(self, updates: Updates) -> None:
        super().__init__()
        self.all: list[object] = []
        updates.newer_found.connect(self._note)
        updates.is_newest.connect(self._newest)
        updates.failed.connect(self._note)

    def _note(self, what: object) -> None:
        self.all.append(what)

    def _newest(self) -> None:
        self.all.append("newest")


def ask(qtbot: QtBot, updates: Updates) -> object:
    answers = Answers(updates)
    updates.ask()
    qtbot.waitUntil(lambda: bool(answers.all), timeout=20_000)
    (answer,) = answers.all
    assert not updates.asking
    return answer


def test_only_the_question_is_sent(page: Page, qtbot: QtBot) -> None:
    page.tell("v0.0.1")
    updates = Updates(page.address)
    assert not page.asked
    assert ask(qtbot, updates) == "newest"
    assert ask(qtbot, updates) == "newest"
    assert len(page.asked) == 2
    for line, headers in page.asked:
        assert line == "GET /latest HTTP/1.1"
        sent = {name.lower(): value for name, value in headers.items()}
        assert sent.pop("user-agent") == AGENT
        assert sent.pop("accept-language") == "*"
        assert sent.pop("host").startswith("127.0.0.1:")
        # What is left says how the answer may be packed, nothing of the one who asks.
        assert set(sent) <= {"accept", "accept-encoding", "connection"}
        assert __version__ not in str(headers)


def test_a_newer_version_is_told_with_its_notes(page: Page, qtbot: QtBot) -> None:
    page.tell("v99.0.0", "# New\n- faces")
    answer = ask(qtbot, Updates(page.address))
    assert answer == Release("99.0.0", "# New\n- faces", f"{page.address.page}/v99.0.0")
    page.tell(f"v{__version__}")
    assert ask(qtbot, Updates(page.address)) == "newest"


@pytest.mark.parametrize(
    ("status", "body"),
    [(404, b"{}"), (403, b"limit"), (200, b"<html>"), (200, b"[]"), (200, b'{"tag_name": "x"}')],
)
def test_an_answer_without_sense_is_called_so(
    page: Page, qtbot: QtBot, status: int, body: bytes
) -> None:
    page.status, page.body = status, body
    assert ask(qtbot, Updates(page.address)) == "strange"


def test_an_endless_answer_is_cut_off(page: Page, qtbot: QtBot) -> None:
    page.body = b" " * (8 << 20)
    assert ask(qtbot, Updates(page.address)) == "strange"


def test_offline_and_insecure_are_told_apart(page: Page, qtbot: QtBot) -> None:
    gone = page.address
    page.shutdown()
    page.server_close()
    assert ask(qtbot, Updates(gone)) == "offline"
    assert ask(qtbot, Updates(Address("http://x.invalid", "http://x.invalid/"))) == "insecure"


def test_a_stranger_with_a_certificate_of_its_own_is_not_believed(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    openssl = shutil.which("openssl")
    if openssl is None or not QSslSocket.supportsSsl():
        pytest.skip("no openssl to make a certificate with, or a Qt without TLS")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
            "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secured.load_cert_chain(certificate, key)
    page.socket = secured.wrap_socket(page.socket, server_side=True)
    page.tell("v99")
    feed = page.address.feed.replace("http:", "https:")
    assert ask(qtbot, Updates(Address(page.address.page, feed))) == "insecure"
    assert not page.asked


def test_nobody_is_sent_elsewhere() -> None:
    body = json.dumps({"tag_name": "2", "html_url": "https://elsewhere.example/get"}).encode()
    assert read_release(body, "https://here.example/p").page == "https://here.example/p"
    body = json.dumps({"tag_name": "2", "html_url": "file:///etc/passwd"}).encode()
    assert read_release(body, "https://here.example/p").page == "https://here.example/p"


class Opened(QObject):
    """Stands in for the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toString())


def made(qapp: QApplication, qtbot: QtBot, address: Address | None) -> Program:
    program = Program(qapp, light_engine, address)
    program.show()
    qtbot.waitUntil(lambda: program.context.engine.status.kind == "ready", timeout=20_000)
    return program


@pytest.fixture
def browser() -> Iterator[Opened]:
    opened = Opened()
    QDesktopServices.setUrlHandler("http", opened, "take")
    yield opened
    QDesktopServices.unsetUrlHandler("http")


@pytest.fixture
def close_programs(qapp: QApplication) -> Iterator[list[Program]]:
    programs: list[Program] = []
    yield programs
    for program in programs:
        program.window.close()
        program.context.notices.shown.disconnect()
        program.window.deleteLater()
        program.deleteLater()


def dialog_of(program: Program) -> UpdateDialog:
    (dialog,) = program.window.help._open.values()
    assert isinstance(dialog, UpdateDialog)
    return dialog


def test_the_menu_asks_shows_the_notes_and_opens_the_page(
    qapp: QApplication,
    qtbot: QtBot,
    page: Page,
    browser: Opened,
    close_programs: list[Program],
) -> None:
    page.tell("v99.1", "## Faces\nMore of them.\n\n![no](http://127.0.0.1:9/picture.png)")
    program = made(qapp, qtbot, page.address)
    close_programs.append(program)
    qtbot.wait(300)
    assert not page.asked  # nobody wanted to know yet
    action = program.window.commands.updates
    assert action.isVisible()
    action.trigger()
    dialog = dialog_of(program)
    qtbot.waitUntil(dialog.notes.isVisible, timeout=20_000)
    assert "99.1" in dialog.answer.text()
    assert "More of them." in dialog.notes.toPlainText()
    dialog.open_page.click()
    assert browser.urls == [f"{page.address.page}/v99.1"]
    assert len(page.asked) == 1
    assert not dialog.always.isChecked()
    dialog.always.click()
    assert program.context.settings.values.look_for_updates
    dialog.close()


def test_offline_is_said_in_the_dialog(
    qapp: QApplication, qtbot: QtBot, page: Page, close_programs: list[Program]
) -> None:
    program = made(qapp, qtbot, page.address)
    close_programs.append(program)
    page.shutdown()
    page.server_close()
    program.window.commands.updates.trigger()
    dialog = dialog_of(program)
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.answer.text(), timeout=20_000)
    assert dialog.open_page.isVisible()
    assert not dialog.notes.isVisible()
    dialog.close()


def test_a_start_looks_only_where_that_was_wanted(
    qapp: QApplication, qtbot: QtBot, page: Page, close_programs: list[Program]
) -> None:
    assert OPTIONS["look_for_updates"].default is False
    page.tell("v99.2", "notes")
    program = made(qapp, qtbot, page.address)
    program.context.settings.set_value("look_for_updates", True)
    program.window.close()
    assert not page.asked
    program.window.deleteLater()
    again = made(qapp, qtbot, page.address)
    close_programs.append(again)
    texts = again.window.notices
    qtbot.waitUntil(lambda: any("99.2" in text for text in texts.texts), timeout=20_000)
    assert len(page.asked) == 1
    again.window.help._show_newer()
    assert "notes" in dialog_of(again).notes.toPlainText()
    assert len(page.asked) == 1  # what is known is not asked again
    dialog_of(again).close()


def test_without_a_page_there_is_nothing_to_look_for(
    qapp: QApplication, qtbot: QtBot, close_programs: list[Program]
) -> None:
    program = made(qapp, qtbot, None)
    close_programs.append(program)
    assert not program.window.commands.updates.isVisible()
    program.context.settings.set_value("look_for_updates", True)
    program.window.help.look_at_start()
    assert not program.window.help.updates.asking
