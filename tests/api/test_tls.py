"""Who is believed: a host with a bad certificate is refused in words, and there is no way around that."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from kling_desktop.api.answers import Balance
from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.download import Rules, fetch
from kling_desktop.api.errors import Interrupted, NotSent, TlsRefused, UnsafeRedirect
from kling_desktop.api.retry import may_send_again
from kling_desktop.api.transport import trusted
from tests.api.hosts import CLIP, HALF, Exchange, after, answering, good, half, hosting

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificates with openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that this machine signed for itself, and its key, in one file."""
    folder = tmp_path_factory.mktemp("tls")
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(["openssl", *words.split(), *files], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes((folder / "cert.pem").read_bytes() + (folder / "key.pem").read_bytes())
    return both


@pytest.fixture
def speaking(certificate: Path) -> ssl.SSLContext:
    """What a host needs to speak https."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


def balance(origin: str, connection: Connection) -> Balance:
    async def run() -> Balance:
        client = Client(origin, lambda: "sk-secret", connection=connection)
        try:
            return await client.balance()
        finally:
            await client.close()

    return asyncio.run(run())


PAST, FUTURE = "20200102000000Z", "20490101000000Z"
AUTHORITY = """
[ca]
default_ca = here
[here]
database = {folder}/index.txt
serial = {folder}/serial
new_certs_dir = {folder}
default_md = sha256
policy = any
x509_extensions = for_it
[any]
commonName = supplied
[for_it]
subjectAltName = {subject}
"""


def signed(folder: Path, *, subject: str, until: str) -> Path:
    """A certificate for a subject, signed by its own key, and the key, in one file.

    `openssl ca` takes the days it is told in every release; `x509` takes none that have passed since 3.4.
    """
    (folder / "index.txt").touch()
    (folder / "serial").write_text("01")
    told = folder / "ca.cnf"
    told.write_text(AUTHORITY.format(folder=folder, subject=subject))
    key, asked, cert = folder / "key.pem", folder / "asked.csr", folder / "cert.pem"
    words = f"req -new -newkey rsa:2048 -nodes -subj /CN=test -keyout {key} -out {asked}"
    signing = f"ca -config {told} -batch -notext -selfsign -keyfile {key} -in {asked} -out {cert}"
    signing += f" -startdate 20200101000000Z -enddate {until}"
    for command in (words, signing):
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes(cert.read_bytes() + key.read_bytes())
    return both


@pytest.mark.fault("X6")
@pytest.mark.parametrize(
    ("subject", "until", "believed", "words"),
    [
        ("IP:127.0.0.1", PAST, True, "has expired"),
        ("DNS:elsewhere.example", FUTURE, True, "127.0.0.1"),
        ("IP:127.0.0.1", FUTURE, False, "self-signed"),
    ],
    ids=["expired", "of another host", "self-signed"],
)
def test_a_certificate_expired_of_another_host_or_self_signed_is_refused_in_words_and_there_is_no_way_round(
    subject: str, until: str, believed: bool, words: str, tmp_path: Path
) -> None:
    certificate = signed(tmp_path, subject=subject, until=until)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    connection = Connection(connect=2, ca_file=certificate if believed else None)
    with hosting(answering("200 OK", b"{}"), tls=context) as host:
        with pytest.raises(TlsRefused) as caught:
            balance(host.origin, connection)
        assert not host.exchanges  # the key did not leave
        with pytest.raises(NotSent):
            Client(host.origin, lambda: "k", connection=connection).download(host.url, tmp_path / "part")
        assert not (tmp_path / "part").exists()
    assert str(caught.value).startswith("The service's certificate was not accepted")
    assert words in str(caught.value).replace("self signed", "self-signed")
    assert may_send_again(caught.value)
    assert not [field for field in fields(Connection) if "verify" in field.name or "insecure" in field.name]


def test_a_certificate_of_the_settings_is_believed(speaking: ssl.SSLContext, certificate: Path) -> None:
    with hosting(answering("200 OK", b'{"success": true, "remain_credits": 3}'), tls=speaking) as host:
        assert balance(host.origin, Connection(connect=2, ca_file=certificate)).remain_credits == 3


def test_a_clip_is_gone_on_with_over_tls(speaking: ssl.SSLContext, certificate: Path, tmp_path: Path) -> None:
    slow = Connection(connect=2, stall=0.3)
    rules = Rules(local=True, connection=slow, trust=trusted(certificate))
    with hosting(after(half, Exchange.hang), good, tls=speaking) as host:
        with pytest.raises(Interrupted, match="almost stopped"):
            fetch(host.url, tmp_path / "part", rules)
        assert (tmp_path / "part").stat().st_size == HALF
        assert fetch(host.url, tmp_path / "part", rules).resumed
    assert (tmp_path / "part").read_bytes() == CLIP


@pytest.mark.fault("X6")
def test_a_file_host_with_a_bad_certificate_is_not_fetched_from(speaking: ssl.SSLContext, tmp_path: Path) -> None:
    with hosting(good, tls=speaking) as host, pytest.raises(NotSent):
        Client(host.origin, lambda: "k", connection=Connection(connect=2)).download(host.url, tmp_path / "part")


def test_from_https_nobody_is_led_to_plain_http(speaking: ssl.SSLContext, certificate: Path, tmp_path: Path) -> None:
    rules = Rules(local=True, connection=Connection(connect=2), trust=trusted(certificate))
    elsewhere = answering("302 F", location="http://files.example/x")
    with hosting(elsewhere, tls=speaking) as host, pytest.raises(UnsafeRedirect):
        fetch(host.url, tmp_path / "part", rules)


@pytest.mark.fault("X16")
def test_certificate_and_proxy_of_the_environment_hold_and_hosts_named_there_are_reached_without_it(
    speaking: ssl.SSLContext, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    trusted.cache_clear()  # a start of the program reads the environment once
    with hosting(answering("403 Forbidden")) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.origin)
        with hosting(answering("200 OK", b'{"success": true, "remain_credits": 3}'), tls=speaking) as host:
            assert balance(host.origin, Connection(connect=2)).remain_credits == 3
        assert not proxy.exchanges
    trusted.cache_clear()
