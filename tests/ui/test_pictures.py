"""Screenshots as evidence: pasted by key or dropped, kept byte by byte, shown small, decoded within caps."""

import hashlib
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_world import World

from workbench.domain.article import Snapshot
from workbench.domain.errors import Refused
from workbench.ui.pictures import THUMB, pasted, thumbnail

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "QImageReader|qt.gui.imageio|libpng")


def image(width=640, height=400):
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#336699"))
    return made


def png(made=None, suffix="PNG"):
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    (made or image()).save(buffer, suffix)
    return bytes(data.data())


def bomb(width, height):
    """A PNG that says it is of this size and is a few bytes long."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))


@pytest.fixture
def world(qtbot, tmp_path):
    made = World(tmp_path / "a.casebook")
    made.show(qtbot)
    made.window.claims.focus_list()
    yield made
    QGuiApplication.clipboard().clear()
    made.close()


@pytest.mark.parametrize("key", ["U", "Ctrl+V"])
def test_a_copied_picture_becomes_a_source_by_either_key(world, key):
    data = QMimeData()
    data.setImageData(image())
    QGuiApplication.clipboard().setMimeData(data)
    modifier = Qt.KeyboardModifier.ControlModifier if key == "Ctrl+V" else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V if key == "Ctrl+V" else Qt.Key.Key_U, modifier)
    (item,) = world.session.current.evidence
    kept = world.desk.store.get(Snapshot, item.source.snapshot)
    assert kept.media_type == "image/png"
    assert QImage.fromData(kept.data).size() == image().size()
    assert item.source.title.startswith("Screenshot, ")
    world.session.undo()
    assert world.session.current.evidence == ()
    assert len(world.window.open_articles.ids()) == 1


def test_png_bytes_are_kept_as_they_came_and_the_same_picture_is_one_source(world):
    raw = png()
    data = QMimeData()
    data.setData("image/png", QByteArray(raw))
    assert pasted(data) == raw
    world.session.link_picture(raw)
    world.session.link_picture(raw)
    (item,) = world.session.current.evidence
    assert item.source.key == f"sha256:{hashlib.sha256(raw).hexdigest()}"
    assert world.desk.store.get(Snapshot, item.source.snapshot).data == raw
    assert world.desk.verify().findings == ()


def test_a_picture_dropped_on_a_card_is_linked_to_it(world):
    panel = world.window.claims
    data = QMimeData()
    data.setImageData(image())
    at = QPointF(panel.table.viewport().mapTo(panel, panel.table.current_rect().center()))
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    assert len(world.session.current.evidence) == 1


def test_the_card_shows_it_small_and_its_title_can_be_written(world, qtbot):
    world.session.link_picture(png())
    row = world.window.claims.card.sources.rows[0]
    row.toggle()
    picture = row.details.picture
    qtbot.waitUntil(picture.isVisible, timeout=5000)
    shown = picture.image.pixmap()
    assert shown.deviceIndependentSize().width() <= THUMB.width()
    assert shown.toImage().pixelColor(3, 3) == QColor("#336699")
    assert row.details.passage.accessibleName() == "What the picture shows"
    picture.title.setFocus()
    picture.title.selectAll()
    QTest.keyClicks(picture.title, "The gauge at noon")
    qtbot.waitUntil(lambda: world.session.current.evidence[0].source.title == "The gauge at noon", timeout=5000)
    row.details.passage.setPlainText("A gauge that shows 5.42 m")
    row.details.typed.touch()
    row.details.typed.flush()
    assert picture.image.accessibleName() == "A gauge that shows 5.42 m"


def test_details_may_be_closed_before_the_picture_is_there(world, qtbot):
    world.session.link_picture(png(image(3000, 2000)))
    row = world.window.claims.card.sources.rows[0]
    for _time in range(3):
        row.toggle()
        row.toggle()
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    qtbot.waitUntil(lambda: not world.session.jobs.busy(), timeout=5000)


def test_a_file_that_is_a_picture_is_shown_and_one_that_is_none_is_not(world, qtbot, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(png(suffix="JPG"))
    (tmp_path / "notes.png").write_text("no picture at all")
    for name in ("photo.jpg", "notes.png"):
        world.session.link(str(tmp_path / name))
    shown = []
    for item in world.session.current.evidence:
        world.session.look_at_picture(item.source.snapshot, lambda found: shown.append(found is not None))
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=5000)
    assert sorted(shown) == [False, True]


DAMAGED = (b"", b"\x89PNG\r\n\x1a\n", png()[:200], bomb(100_000, 100_000), bomb(0, 0), b"GIF89a" + bytes(40), b"BM" + bytes(80))


@pytest.mark.parametrize("data", DAMAGED)
def test_what_is_damaged_too_large_or_of_another_kind_is_not_decoded(data):
    found = thumbnail(data)
    assert found is None or found.width() <= THUMB.width() * 2


def test_a_huge_picture_is_never_decoded():
    assert thumbnail(bomb(100_000, 100_000)) is None
    assert thumbnail(png(image(5000, 30))).width() <= THUMB.width() * 2


def test_a_text_copied_with_a_picture_of_itself_is_a_text():
    data = QMimeData()
    data.setImageData(image())
    data.setText("12\t13")
    assert pasted(data) is None


def test_what_is_no_png_is_refused_in_words(world):
    with pytest.raises(Refused, match="Nothing was changed"):
        world.desk.link_picture(world.session.current.id, b"GIF89a", "x")
    with pytest.raises(Refused, match="30 MB"):
        world.desk.link_picture(world.session.current.id, b"\x89PNG\r\n\x1a\n" + bytes(30_000_001), "x")
    assert world.session.current.evidence == ()


@pytest.mark.parametrize("suffix", ["WEBP", "TIFF"])
def test_webp_and_tiff_are_decoded_in_the_confined_child(world, qtbot, tmp_path, suffix):
    data = png(image(900, 600), suffix=suffix)
    small = thumbnail(data, THUMB, 1.0)
    assert (small.width(), small.height()) == (225, 150)
    red, green, blue, _opaque = small.pixelColor(50, 50).getRgb()
    assert max(abs(red - 0x33), abs(green - 0x66), abs(blue - 0x99)) <= 3
    for torn in (data[:40], data[:12] + bytes(200), data[:4] + b"\xff" * 300):
        assert thumbnail(torn) is None
    path = tmp_path / "photo.bin"
    path.write_bytes(data)
    world.session.link(str(path))
    (item,) = world.session.current.evidence
    shown = []
    world.session.look_at_picture(item.source.snapshot, lambda found: shown.append(found is not None))
    qtbot.waitUntil(lambda: bool(shown), timeout=15_000)
    assert shown == [True]
