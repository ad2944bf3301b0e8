"""A mail server under the test's control, and the mails it took."""

import asyncio
import email
import email.policy
import logging
import re
import socket
import ssl
import subprocess
import time
import warnings
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

# What it says of clients that go away is what the tests are about.
logging.getLogger("mail").setLevel(logging.CRITICAL + 1)
warnings.filterwarnings("ignore", module="aiosmtpd")

USER, PASSWORD = "nyhetsbrev@nordvik.example", "kanari-passord-91"


def certificate(folder, name="127.0.0.1"):
    """A key and a certificate that vouches for itself; their paths."""
    key, chain = Path(folder, f"{name}.key"), Path(folder, f"{name}.pem")
    kind = "IP" if name[0].isdigit() else "DNS"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", f"/CN={name}", "-addext", f"subjectAltName={kind}:{name}",
            "-keyout", str(key), "-out", str(chain),
        ],
        check=True, capture_output=True,
    )
    return key, chain


class Postbox:
    """What came in, and how it is to be answered."""

    def __init__(self):
        self.mails, self.commands, self.logins, self.answers = [], [], [], []
        self.slowness = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(self.slowness)
        is_encrypted = server.transport.get_extra_info("ssl_object") is not None
        self.mails.append(Mail(envelope, is_encrypted))
        return "250 OK"

    def log_in(self, server, session, envelope, mechanism, data):
        self.logins.append((mechanism, data.login.decode(), data.password.decode()))
        is_right = (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=is_right, handled=False)

    def wait(self, count=1, seconds=20):
        """The mails, when there are that many."""
        deadline = time.monotonic() + seconds
        while len(self.mails) < count and time.monotonic() < deadline:
            time.sleep(0.1)
        return list(self.mails)


class Mail:
    def __init__(self, envelope, is_encrypted):
        self.sender, self.recipients = envelope.mail_from, envelope.rcpt_tos
        self.raw, self.is_encrypted = envelope.content, is_encrypted
        self.message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.text = self.message.get_content()

    def link(self, purpose):
        """The path of a link in the text."""
        return re.search(rf"https?://[^/\s]+(/api/\S+/nyhetsbrev/{purpose}/\S+)", self.text).group(1)


class _Wiretap(SMTP):
    """Notes which commands were said."""

    async def smtp_MAIL(self, arg):
        self.event_handler.commands.append("MAIL")
        await super().smtp_MAIL(arg)


class MailServer(Controller):
    """Takes mail on a port of 127.0.0.1 until it is stopped.

    `security` is `starttls`, `tls`, or None for a server that offers neither.
    """

    def __init__(self, postbox, port, security=None, key=None, chain=None, asks_login=True):
        self.security = security
        self.context = None
        if security:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(chain, key)
        self.asks_login = asks_login
        super().__init__(
            postbox, hostname="127.0.0.1", port=port, ssl_context=self.context if security == "tls" else None
        )

    def factory(self):
        starts_tls = self.security == "starttls"
        return _Wiretap(
            self.handler, tls_context=self.context if starts_tls else None, require_starttls=starts_tls,
            authenticator=self.handler.log_in if self.asks_login else None, auth_required=self.asks_login,
            auth_require_tls=starts_tls, decode_data=False, enable_SMTPUTF8=True,
        )

    def _trigger_server(self):
        # aiosmtpd says something over the port to see that it is there; a port that listens is enough, and with
        # TLS the certificate of a test is none that it trusts.
        socket.create_connection((self.hostname, self.port), timeout=5).close()
