#!/usr/bin/env python3
"""Downloads from a server on loopback that breaks off, changes its file, lies and has no certificate.

    fetch_test.py PROGRAM
"""
import hashlib
import http.server
import io
import os
import pathlib
import random
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile

PROGRAM = ""


def archive(seed):
    """A zip archive of 300 kB that no compression shortens."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("XA.txt", random.Random(seed).randbytes(300000))
    return out.getvalue()


class Server(http.server.ThreadingHTTPServer):
    """Serves `content` under any name; breaks off after `break_after` bytes of a body, so many times."""
    content = archive(1)
    etag = '"one"'
    break_after = None
    breaks = 0
    status = None

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.ranges = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, scheme="http"):
        return f"{scheme}://127.0.0.1:{self.server_port}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        server = self.server
        server.ranges.append(self.headers.get("Range"))
        if server.status:
            self.send_error(server.status)
            return
        start = 0
        if self.headers.get("Range") and self.headers.get("If-Range") == server.etag:
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
        body = server.content[start:]
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(server.content) - 1}/{len(server.content)}")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", server.etag)
        self.end_headers()
        if server.breaks > 0:
            server.breaks -= 1
            self.wfile.write(body[:server.break_after])
            self.close_connection = True
        else:
            self.wfile.write(body)


class Fetch(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.server = Server()
        self.file = pathlib.Path(self.folder.name) / "XA.zip"
        self.part = self.file.with_name("XA.zip.part")

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()

    def fetch(self, *options, url=None):
        command = [PROGRAM, "gazetteer", "fetch", "geonames", "XA", "--into", self.folder.name,
                   "--server", url or self.server.url(), *options]
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)

    def test_gets_a_file_with_its_sum_beside_it(self):
        done = self.fetch()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.file.read_bytes(), self.server.content)
        digest = hashlib.sha256(self.server.content).hexdigest()
        self.assertEqual((self.file.parent / "XA.zip.sha256").read_text(), f"{digest}  XA.zip\n")
        self.assertEqual(sorted(p.name for p in self.file.parent.iterdir()), ["XA.zip", "XA.zip.sha256"])

    def test_goes_on_where_it_broke_off(self):
        self.server.breaks, self.server.break_after = 1, 100000
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(self.server.ranges, [None, "bytes=100000-"])
        self.assertEqual(self.file.read_bytes(), self.server.content)

    def test_keeps_what_has_come_for_the_next_time(self):
        self.server.breaks, self.server.break_after = 3, 50000
        self.assertEqual(self.fetch().returncode, 1)
        self.assertFalse(self.file.exists())
        self.assertEqual(self.part.stat().st_size, 150000)
        done = self.fetch()
        self.assertIn("150000 of them from an earlier try", done.stdout)
        self.assertEqual(self.file.read_bytes(), self.server.content)

    def test_begins_anew_where_the_file_has_changed(self):
        self.server.breaks, self.server.break_after = 3, 50000
        self.fetch()
        self.server.content, self.server.etag = archive(2), '"two"'
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(self.file.read_bytes(), self.server.content)

    def test_refuses_what_has_another_sum(self):
        done = self.fetch("--sha256", "0" * 64)
        self.assertEqual(done.returncode, 1)
        self.assertIn("has the sha256", done.stderr)
        self.assertEqual(list(self.file.parent.iterdir()), [])

    def test_refuses_a_damaged_archive(self):
        damaged = bytearray(self.server.content)
        damaged[1000] ^= 1
        self.server.content = bytes(damaged)
        done = self.fetch()
        self.assertIn("damaged zip archive", done.stderr)
        self.assertFalse(self.file.exists())

    def test_tells_what_the_server_answers(self):
        self.server.status = 404
        done = self.fetch()
        self.assertEqual(done.returncode, 1)
        self.assertIn("the server answers 404", done.stderr)
        self.assertEqual(len(self.server.ranges), 1)

    def test_refuses_other_protocols_and_unknown_names(self):
        for url in ("file:///etc", "http://example.org", "ftp://127.0.0.1"):
            self.assertEqual(self.fetch(url=url).returncode, 2, url)
        done = subprocess.run([PROGRAM, "gazetteer", "fetch", "geonames", "../secret"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)

    def test_refuses_a_certificate_that_nobody_signed(self):
        key, certificate = (str(self.file.with_name(n)) for n in ("key.pem", "certificate.pem"))
        made = subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
                               "-keyout", key, "-out", certificate], capture_output=True)
        if made.returncode != 0:
            self.skipTest("openssl makes no certificate here")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        done = self.fetch(url=self.server.url("https"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("certificate", done.stderr.lower())
        self.assertFalse(self.file.exists())


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
