#!/usr/bin/env python3
"""Requests that are wrong in every way we could think of, and in ways that chance thought of.

    malformed_test.py SITMAP REPORT [COUNT]

Each of COUNT (100,000) made requests must get the refusal that fits it; what chance has damaged may
happen to be right still, but never fails inside. Afterwards the server is well and leaves as it should.
"""
import collections
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import tempfile

from served_program import Served

ITEMS = "/collections/strike_sites/items"
BAD_VALUES = ["", "x", "-1", "nan", "1e999", "0x10", "99999999999999999999999", "%27", "a,b", ",", "1,2,3", "()", "%F0%9F%92%A3",
              "'; DROP TABLE events; --".replace(" ", "%20")]
BAD_FILTERS = ["type", "type=", "(type='a'", "type='a", "nothing='a'", "S_INTERSECTS(geometry,POINT(1))", "killed_best='x'",
               "NOT", "a AND", "type LIKE 5", "(" * 200 + "1=1" + ")" * 200, "1=1 OR " * 300 + "2", "T_AFTER(date_from)",
               "type IN ()", "CASEI(", "S_WITHIN(geometry,POLYGON((0 0,1 1)))", "date_from > DATE('2025-13-40')", "\u0000", "--"]


def quoted(text):
    return "".join(chr(byte) if chr(byte).isalnum() and byte < 128 else f"%{byte:02X}" for byte in text.encode())


def get(target, *headers):
    return "\r\n".join([f"GET {target} HTTP/1.1", "Host: a", *headers, "", ""]).encode()


def post(target, body, *headers):
    return "\r\n".join([f"POST {target} HTTP/1.1", "Host: a", f"Content-Length: {len(body)}", *headers, "", ""]).encode() + body


def noise(draw, most):
    return "".join(draw.choice("abcXYZ019-_.~!*'();@&=+$,%/ ?<>\"{}|\\^`éش") for _ in range(draw.randint(1, most)))


def wrong_value(draw):
    name = draw.choice(["limit", "bbox", "datetime", "crs", "bbox-crs", "filter-lang&filter"])
    value = draw.choice(BAD_VALUES) if draw.random() < 0.7 else quoted("?" + noise(draw, 40))
    if name == "limit" and value.isdigit():
        value = "-" + value
    return get(f"{ITEMS}?{name}={value}"), {400}


def wrong_filter(draw):
    return get(f"{ITEMS}?filter={quoted(draw.choice(BAD_FILTERS))}"), {400, 414}


def wrong_json_filter(draw):
    text = draw.choice(['{"op":"="}', '{"op":"and","args":[]}', "[" * 500, '{"op":', '{"op":"=","args":[{"property":"nothing"},1]}', "{}",
                        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point"}]}', '{"args":1}', '"text"', "\\u0000"])
    return get(f"{ITEMS}?filter-lang=cql2-json&filter={quoted(text)}"), {400}


def unknown_name(draw):
    name = "zz" + quoted(noise(draw, 20))
    return get(draw.choice([f"/{name}", f"/collections/{name}", f"{ITEMS}/{name}", f"/collections/{name}/items", f"/maps/{name}",
                            f"/maps/{name}.png", "/maps/../../../etc/passwd", "/../../etc/passwd", f"/tileMatrixSets/{name}"])), {404}


def unknown_parameter(draw):
    return get(draw.choice([ITEMS, "/collections", "/conformance", "/tilejson.json", "/maps/out.png", "/tiles/0/0/0.pbf", "/places"])
               + f"?zz{quoted(noise(draw, 10))}=1"), {400}


def no_tile(draw):
    zoom = draw.randint(0, 40)
    return get(f"/tiles/{zoom}/{2 ** zoom + draw.randint(0, 9)}/{draw.randint(0, 9)}.pbf"), {400, 404}


def no_number(draw):
    return get(f"/tiles/{draw.choice(['a', '-1', '1.5', '%20', '1e3', '9' * 30])}/0/0.pbf"), {400, 404}


def wrong_method(draw):
    method = draw.choice([b"POST", b"PUT", b"DELETE", b"PATCH", b"TRACE"])
    return get(draw.choice(["/collections", ITEMS, "/tiles/0/0/0.pbf", "/places?q=a"])).replace(b"GET", method, 1), {405}


def undecodable(draw):
    return get(draw.choice(["/%", "/%4", "/%zz", "/%00", "/%ff", "/a?b=%0a", "/%c0%af", "/a?%fe=1", "*", "a", "//%"])), {400, 404}


def too_long(draw):
    return get("/" + "a" * draw.randint(8200, 12000), "Connection: close"), {414}


def large_header(draw):
    return get("/", "X: " + "a" * draw.randint(17000, 40000)), {431}


def large_body(_):
    return b"POST /extract HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n", {413}


def wrong_text(draw):
    return draw.choice([(post("/extract", b"text", "Content-Type: application/pdf"), {415}),
                        (post("/geoparse", b"\xff\xfe\xfd bad \xc3", "Content-Type: text/plain"), {422}),
                        (post("/extract?published=someday", b"text"), {400}),
                        (post("/extract", b"a" * 300_000, "Content-Type: text/plain"), {413})])


def no_http(draw):
    return draw.choice([b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(draw.randrange(256) for _ in range(60)) + b"\r\n\r\n",
                        b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET  / HTTP/1.1\r\n\r\n", b"\r\n\r\nGET\r\n\r\n",
                        b"GET / HTTP/1.1\r\nBad Header: x\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                        b"POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"]), {400, 404, 405, 505}


def damaged(draw):
    """A good request with some bytes changed: any answer but a failure, or none."""
    good = bytearray(get(draw.choice([ITEMS + "?bbox=35,32,37,34&datetime=2025-07-01/..&limit=3", "/places?q=Damascus",
                                      ITEMS + "?filter=type%3D%27strike%27&sortby=-date_from", "/tilejson.json"]),
                         "Accept: text/html;q=0.5, application/json", "Accept-Encoding: gzip", "Range: bytes=0-5"))
    for _ in range(draw.randint(1, 8)):
        good[draw.randrange(len(good))] = draw.randrange(256)
    return bytes(good), None


KINDS = [wrong_value, wrong_filter, wrong_json_filter, unknown_name, unknown_parameter, no_tile, no_number, wrong_method, undecodable] * 8 + \
        [too_long, large_header, large_body, wrong_text, no_http, damaged, damaged, damaged]


class Client:
    """Keeps its connection while the server does."""

    def __init__(self, address):
        self.address = address
        self.socket = None

    def ask(self, request):
        """The status; 0 where the server closed or waited without a word."""
        if self.socket is None:
            self.socket = socket.create_connection(self.address, 20)
            self.heard = b""
        try:
            self.socket.sendall(request)
        except OSError:
            pass  # refused before it was heard out; the refusal is to be read all the same
        try:
            return self.read()
        except (OSError, ValueError):
            self.close()
            return 0

    def read(self):
        while b"\r\n\r\n" not in self.heard:
            self.more()
        head, self.heard = self.heard.split(b"\r\n\r\n", 1)
        status = int(head.split(b" ", 2)[1])
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in head.split(b"\r\n")[1:])}
        size = int(headers.get(b"content-length", b"0"))
        while len(self.heard) < size:
            self.more()
        self.heard = self.heard[size:]
        if headers.get(b"connection") == b"close":
            self.close()
        return status

    def more(self):
        data = self.socket.recv(65536)
        if not data:
            raise ValueError("closed")
        self.heard += data

    def close(self):
        self.socket.close()
        self.socket = None


def ask_all(served, count):
    draw = random.Random(20261126)
    wrong, statuses = [], collections.Counter()
    client = Client((served.host, served.port))
    for _ in range(count):
        kind = draw.choice(KINDS)
        request, right = kind(draw)
        if kind is damaged:
            # What chance has left unfinished is waited for; a connection of its own, and no waiting for it.
            other = Client(client.address)
            status = other.ask(request + b"\r\n\r\n")
            if other.socket:
                other.close()
            fits = status < 500
        else:
            status = client.ask(request)
            fits = status in right
        statuses[status] += 1
        if not fits:
            wrong.append(f"{kind.__name__}: {status}, not {right}: {request[:160]!r}")
    print(", ".join(f"{status}: {times}" for status, times in sorted(statuses.items())))
    return wrong


def main():
    sitmap, report = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitmap-malformed-"))
    try:
        subprocess.run([sitmap, "build", report, "-o", folder / "out"], check=True)
        served = Served(sitmap, folder / "out")
        with served:
            wrong = ask_all(served, count)
            if served.get("/health")[0] != 200:
                wrong.append("it is not well afterwards")
        if served.code != 0:
            wrong.append(f"it ended with {served.code}")
    finally:
        shutil.rmtree(folder)
    for words in wrong[:30]:
        print(words)
    print(f"{len(wrong)} of {count} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
