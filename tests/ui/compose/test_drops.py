from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kling_desktop.ui.compose import carrying, refusals
from kling_desktop.ui.compose.drops import MOST_IN_A_FOLDER, Offer, brings_pictures, glance, of_files, read
from kling_desktop.ui.compose.refusals import Refusal, Refused
from tests.ui.compose.hands import files

pytestmark = pytest.mark.usefixtures("qapp")


def from_page(html: str, *urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setHtml(html)
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]  (the stubs want bytes)
    return bytes(buffer.data().data())


def red() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_picture_files_are_offered_as_they_are(pictures: tuple[Path, ...]):
    assert read(files(*pictures)) == Offer(paths=pictures)
    assert glance(files(*pictures)).count == len(pictures)


@pytest.mark.parametrize("name", ["ünï 写真 📷.png", "a'b\"c.jpeg", "CON.webp", "x" * 240 + ".heic", "two\nlines.avif"])
def test_odd_names_are_taken(tmp_path: Path, name: str):
    path = tmp_path / name
    path.touch()
    assert read(files(path)) == Offer(paths=(path,))


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("shot list.txt", Refusal.TEXT),
        ("clip.webm", Refusal.VIDEO),
        ("song.mp3", Refusal.SOUND),
        ("paper.pdf", Refusal.NOT_A_PICTURE),
    ],
)
def test_what_is_no_picture_is_refused_while_it_hovers(tmp_path: Path, name: str, refusal: Refusal):
    path = tmp_path / name
    path.touch()
    assert glance(files(path)).refused == read(files(path)) == Refused(refusal, name)
    assert name in refusals.sentence(Refused(refusal, name))


def test_a_file_without_a_telling_name_is_left_to_its_content(tmp_path: Path):
    path = tmp_path / "DSC01234"
    path.touch()
    assert read(files(path)) == Offer(paths=(path,))


def test_a_file_that_is_gone_is_refused(tmp_path: Path):
    assert read(files(tmp_path / "moved away")) == Refused(Refusal.GONE, "moved away")


def test_a_file_on_another_machine_is_refused():
    mime = QMimeData()
    mime.setUrls([QUrl("file://nas/share/frame.png")])
    assert read(mime) == Refused(Refusal.ELSEWHERE, "nas")


def test_a_folder_brings_the_pictures_inside_it(tmp_path: Path, pictures: tuple[Path, ...]):
    (tmp_path / "notes.txt").touch()
    assert read(files(tmp_path)) == Offer(paths=pictures)
    assert glance(files(tmp_path)).count == 0


def test_an_empty_folder_and_a_huge_one_are_refused(tmp_path: Path):
    assert read(files(tmp_path)) == Refused(Refusal.EMPTY_FOLDER, tmp_path.name)
    for number in range(MOST_IN_A_FOLDER + 1):
        (tmp_path / f"{number}.jpg").touch()
    assert read(files(tmp_path)) == Refused(Refusal.LARGE_FOLDER, tmp_path.name, str(MOST_IN_A_FOLDER))


def test_an_image_without_a_file_is_offered_as_an_image():
    mime = QMimeData()
    mime.setImageData(red())
    offer = read(mime)
    assert isinstance(offer, Offer)
    assert offer.image is not None
    assert offer.image.size() == red().size()
    assert glance(mime).count == offer.count == 1


def test_the_image_in_a_page_goes_before_the_link_around_it():
    mime = from_page(
        '<a href="https://a.b/page"><img alt="x" src="https://a.b/c.jpg?w=1&amp;h=2"></a>', "https://a.b/page"
    )
    assert read(mime) == Offer(url="https://a.b/c.jpg?w=1&h=2")


def test_an_address_alone_is_offered():
    mime = QMimeData()
    mime.setText(" https://example.org/a/frame%201.png\n")
    offer = read(mime)
    assert isinstance(offer, Offer)
    assert offer.url == "https://example.org/a/frame%201.png"
    assert offer.name == "frame 1.png"


@pytest.mark.parametrize("text", ["a sentence", "javascript:alert(1)", "ftp://a.b/c.png", "https://", "", "http:///x"])
def test_text_that_is_no_address_is_refused(text: str):
    mime = QMimeData()
    mime.setText(text)
    assert read(mime) == Refused(Refusal.NOTHING)
    assert glance(mime).refused == Refused(Refusal.NOTHING)


def test_a_picture_inside_its_own_address_is_offered_as_the_file_it_is():
    address = "data:image/png;base64," + base64.b64encode(png(red())).decode()
    assert read(from_page(f"<img src='{address}'>")) == Offer(content=png(red()))
    assert read(from_page("<img src='data:image/gif,GIF89a%00%01'>")) == Offer(content=b"GIF89a\0\1")


@pytest.mark.parametrize("body", ["data:image/png;base64,x", "data:image/png;base64,", "data:image/png,"])
def test_a_broken_picture_inside_its_address_is_refused(body: str):
    assert read(from_page(f'<img src="{body}">')) == Refused(Refusal.UNREADABLE)


def test_chosen_files_are_judged_like_dropped_ones(pictures: tuple[Path, ...]):
    assert of_files([str(pictures[0])]) == Offer(paths=pictures[:1])


def test_words_copied_with_a_picture_of_them_are_words():
    mime = QMimeData()
    mime.setText("a cell of a table")
    mime.setImageData(red())
    assert not brings_pictures(mime)
    assert brings_pictures(files(Path("/a.png")))


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"start": 1}', b'{"picture": {}, "start": "first_frame"}'])
def test_a_carried_picture_that_somebody_else_wrote_is_not_believed(written: bytes):
    mime = QMimeData()
    mime.setData(carrying.CARRIED, written)
    assert carrying.from_mime(mime) is None


def test_every_refusal_has_its_words():
    for refusal in Refusal:
        assert QApplication.instance()
        assert refusals.sentence(Refused(refusal, "name", "24")).endswith(".")
