#!/usr/bin/env python3
"""Reports sent to a store that is being served: who may, what is refused, what readers see meanwhile.

    reports_test.py SITMAP DATA

DATA is a data folder with the invented world. Everything goes over real sockets, to a real store.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

from served_program import Served

TOKEN = "a-token-of-the-test-51f8"
TILE = "/tiles/5/13/13.pbf"  # Maravel
wrong = []


def expect(holds, words):
    if not holds:
        wrong.append(words)


def same(got, wanted, words):
    expect(got == wanted, f"{words}: {str(got)[:300]}, not {str(wanted)[:300]}")


def told(day, dead, place="Halda"):
    return (f"TARSIN, {day} March 2024 (Agency) - Shelling hit {place} on {day} March, killing {dead} people, "
            "according to the health ministry.\n").encode()


class Desk:
    """A store that is served, and one who writes to it."""

    def __init__(self, served):
        self.served = served

    def post(self, text, path="/reports", token=TOKEN, **headers):
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        headers.setdefault("Content_Type", "text/plain")
        status, answered, data = self.served.get(path, "POST", text, **headers)
        return status, answered, json.loads(data)

    def events(self):
        page = self.served.json("/collections/strike_sites/items?limit=1000")
        return {one["id"]: one["properties"] for one in page["features"]}

    def number(self):
        _, _, data = self.served.get("/metrics")
        line = next(line for line in data.decode().splitlines() if line.startswith("sitmap_dataset_number "))
        return int(line.split()[1])


def check_refusals(desk):
    before = desk.number()
    text = told(1, 2)
    for status, words, arguments in [
            (401, "no token", {"token": None}), (401, "another token", {"token": TOKEN[:-1] + "9"}),
            (401, "half a token", {"token": TOKEN[:8]}), (401, "an empty token", {"token": ""}),
            (401, "a token and more", {"token": TOKEN + "0"}),
            (415, "JSON", {"Content_Type": "application/json"}), (415, "a form", {"Content_Type": "multipart/form-data"})]:
        got, headers, problem = desk.post(text, **arguments)
        same((got, problem["status"]), (status, status), words)
        same("www-authenticate" in headers, status == 401, f"{words}: the challenge")
        expect(TOKEN not in json.dumps(problem) + str(headers), f"{words}: the answer holds the token")
    for status, words, body, path in [
            (413, "a long text", b"a" * 300_000, "/reports"), (413, "a huge text", b"a" * 2_000_000, "/reports"),
            (422, "no text", b"", "/reports"), (422, "no UTF-8", b"Shelling hit \xff\xfe", "/reports"),
            (422, "a binary", b"\x00\x01\x02", "/reports"), (400, "a day that is none", text, "/reports?on=2024-02-30"),
            (400, "a date that is none", text, "/reports?published=soon"), (400, "a long name", text, "/reports?name=" + "n" * 201),
            (400, "an unknown parameter", text, "/reports?file=/etc/passwd")]:
        got, _, problem = desk.post(body, path)
        same((got, problem["status"]), (status, status), words)
    status, headers, _ = desk.served.get("/reports")
    same((status, "POST" in headers.get("allow", "")), (405, True), "GET /reports")
    same(desk.number(), before, "refusals change nothing")


def check_adding(desk):
    _, headers, _ = desk.served.get(TILE)
    before = (desk.number(), len(desk.events()), headers.get("etag"))
    status, _, answer = desk.post(told(2, 7), "/reports?name=agency")
    same((status, answer["document"], answer["known"], answer["added"]), (201, "agency", False, 1), "a new report")
    event = answer["events"][0]
    same(desk.events()[event]["killed_best"], 7, "its event, at once")
    same((desk.number(), len(desk.events())), (before[0] + 1, before[1] + 1), "one change, one event")
    _, headers, tile = desk.served.get(TILE)
    expect(headers["etag"] != before[2] and event.encode() in tile, "the tile is stale")
    now = desk.number()
    status, _, answer = desk.post(told(2, 7), "/reports?name=other")
    same((status, answer["document"], answer["known"], answer["added"]), (200, "agency", True, 0), "the same report again")
    same(desk.number(), now, "the same report again changes nothing")
    status, _, answer = desk.post(told(3, 1), "/reports?name=agency")
    same((status, answer["document"]), (201, "agency-2"), "a name that another has")
    return event


def check_retracting(desk, event):
    path = f"/events/{event}"
    allowed = {"Authorization": f"Bearer {TOKEN}"}
    same(desk.served.get(path + "?on=2024-03-20", "DELETE")[0], 401, "retracting without a token")
    same(desk.served.get(path, "DELETE", **allowed)[0], 400, "retracting on no day")
    same(desk.served.get("/events/ev-000000000000?on=2024-03-20", "DELETE", **allowed)[0], 404, "retracting what nobody told")
    same(desk.events()[event]["status"], "reported", "the event before")
    same(desk.served.get(path + "?on=2024-03-20&why=withdrawn", "DELETE", **allowed)[0], 204, "retracting")
    same(desk.events()[event]["status"], "retracted", "the event, at once")


def check_outside(desk, sitmap, store, folder):
    """Who adds beside the server is seen, too, and the same is served that a build of the store writes."""
    text = folder / "outside.txt"
    text.write_bytes(told(25, 4, "Tarsin"))
    before = desk.number()
    subprocess.run([sitmap, "add", text, "--to", store], check=True, stdout=subprocess.DEVNULL)
    until = time.monotonic() + 15
    while desk.number() == before and time.monotonic() < until:
        time.sleep(0.1)
    same(desk.number(), before + 1, "a report added outside is one change")
    built = folder / "built"
    subprocess.run([sitmap, "build", store, "-o", built, "--no-picture"], check=True)
    layers = {one["id"] for one in desk.served.json("/collections")["collections"]}
    same(layers, {file.stem for file in built.glob("*.geojson")}, "the layers")
    for layer in layers:
        wanted = json.loads((built / f"{layer}.geojson").read_text())["features"]
        got = desk.served.json(f"/collections/{layer}/items?limit=1000")["features"]
        same(got, wanted, f"{layer} as a build writes it")


def check_beginning(sitmap, folder):
    """Who has a token and no store yet gets an empty one; without a token that is an error."""
    store = folder / "begun.gpkg"
    failed = subprocess.run([sitmap, "serve", store, "--port", "0"], capture_output=True, text=True)
    expect(failed.returncode != 0 and not store.exists(), f"no store, no token: {failed.stderr[:200]}")
    with Served(sitmap, store, "--token-file", folder / "token") as served:
        desk = Desk(served)
        same(desk.events(), {}, "a store without reports")
        same(desk.post(told(2, 7))[0], 201, "its first report")
        same([one["killed_best"] for one in desk.events().values()], [7], "and its event")


class Reader(threading.Thread):
    """What it sees never becomes less, and no answer mixes two states."""

    def __init__(self, desk, ended):
        super().__init__()
        self.desk, self.ended, self.pages = desk, ended, 0

    def run(self):
        seen = 0
        while not self.ended.is_set():
            status, _, data = self.desk.served.get("/collections/strike_sites/items?limit=1000")
            if status != 200:
                wrong.append(f"a reader got {status}")
                return
            page = json.loads(data)
            same(page["numberMatched"], len(page["features"]), "a page of two states")
            expect(page["numberMatched"] >= seen, f"a reader saw {seen} events and then {page['numberMatched']}")
            seen = page["numberMatched"]
            status, _, _ = self.desk.served.get(TILE)
            expect(status == 200, f"a reader's tile: {status}")
            self.pages += 1


def check_many_at_once(desk, sitmap, store, folder):
    """Readers, two who post and one who adds beside them; what was answered is served."""
    ended = threading.Event()
    readers = [Reader(desk, ended) for _ in range(4)]
    before = len(desk.events())

    def post(day):
        status, _, answer = desk.post(told(day, day + 20), f"/reports?name=day{day}")
        same((status, answer["added"]), (201, 1), f"the report of day {day}")
        expect(answer["events"] and answer["events"][0] in desk.events(), f"day {day} was answered and is not served")

    for reader in readers:
        reader.start()
    beside = folder / "beside.txt"
    beside.write_bytes(told(24, 90))
    other = subprocess.Popen([sitmap, "add", beside, "--to", store], stdout=subprocess.DEVNULL)
    with concurrent.futures.ThreadPoolExecutor(2) as writers:
        list(writers.map(post, range(4, 14)))
    same(other.wait(60), 0, "the one who adds beside")
    time.sleep(2.5)
    ended.set()
    for reader in readers:
        reader.join()
    expect(all(reader.pages > 5 for reader in readers), f"readers waited: {[reader.pages for reader in readers]} pages")
    same(len(desk.events()) - before, 11, "events of eleven reports")
    status, _, answer = desk.post(told(4, 24))
    same((status, answer["known"]), (200, True), "one of them again")


def check_stream(desk):
    """A page that listens is told of each change."""
    with socket.create_connection((desk.served.host, desk.served.port), 20) as connection:
        connection.sendall(b"GET /events/stream HTTP/1.1\r\nHost: a\r\n\r\n")
        connection.settimeout(10)
        heard = b""
        posted = False
        try:
            while heard.count(b"event: dataset") < 2:
                heard += connection.recv(4096)
                if heard.count(b"event: dataset") == 1 and not posted:
                    posted = desk.post(told(20, 3))[0] == 201
        except TimeoutError:
            pass
    same(heard.count(b"event: dataset"), 2, "what a page hears")
    expect(f"data: {desk.number()}\n".encode() in heard, f"the number is not told: {heard[-100:]}")


def check_closed(sitmap, data, store):
    """Without a token nobody may write; a token without a store is a mistake."""
    with Served(sitmap, store, "--data", data) as served:
        for token in (TOKEN, ""):
            same(Desk(served).post(told(1, 1), token=token)[0], 403, "a server that takes no changes")
    for arguments, environment in [([store], "short"), ([store], "with spaces in between"), ([data / ".." / "none.geojson"], TOKEN)]:
        done = subprocess.run([sitmap, "serve", *arguments, "--data", data, "--port", "0"], capture_output=True, text=True,
                              env={**os.environ, "SITMAP_TOKEN": environment}, timeout=60)
        same(done.returncode, 2, f"a start with the token {environment!r}")
        expect(environment not in done.stderr, "the token is told")


def main():
    sitmap, data = sys.argv[1], pathlib.Path(sys.argv[2])
    os.environ["SITMAP_DATA"] = str(data)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitmap-reports-"))
    try:
        (folder / "token").write_text(TOKEN + "\n")
        first = folder / "first.txt"
        first.write_bytes(told(1, 3, "Tarsin"))
        store = folder / "theatre.gpkg"
        subprocess.run([sitmap, "add", first, "--to", store], check=True, stdout=subprocess.DEVNULL)
        log = folder / "log"
        with log.open("w") as stderr:
            served = Served(sitmap, store, "--token-file", folder / "token", "--access-log", stderr=stderr)
            with served:
                desk = Desk(served)
                check_refusals(desk)
                event = check_adding(desk)
                check_retracting(desk, event)
                check_outside(desk, sitmap, store, folder)
                check_many_at_once(desk, sitmap, store, folder)
                check_stream(desk)
        same(served.code, 0, "the server's end")
        expect('"path":"/reports","status":201' in log.read_text(), "the log has no line for a report")
        expect(TOKEN not in log.read_text(), "the token is in the log")
        check_closed(sitmap, data, store)
        check_beginning(sitmap, folder)
    finally:
        shutil.rmtree(folder)
    for words in wrong[:40]:
        print(words)
    print(f"{len(wrong)} wrong" if wrong else "reports were added, refused and seen as they should")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
