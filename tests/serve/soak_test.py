#!/usr/bin/env python3
"""Everything at once: readers, watchers, slow and broken clients, and data that change every few seconds.

    soak_test.py SITMAP [SECONDS]

Every feature of a state of the data names that state; so a page or a tile that mixes two, or one that is
older than what was seen before, shows at once. No good client may meet an error, memory must stay flat,
and the server must leave as it should. SECONDS is 60; benchmarks run 600 (README).
"""
import json
import os
import pathlib
import random
import shutil
import socket
import sys
import tempfile
import threading
import time

from served_program import Served

EVENTS = 5000
SWAP_SECONDS = 5
READERS = 6
TILES = ["0/0/0", "3/4/3", "5/19/12", "6/38/25"]


def write_state(file, state):
    """All events anew, renamed into place as a careful writer does."""
    draw = random.Random(1)
    features = [{"type": "Feature", "id": f"e{number}",
                 "properties": {"id": f"e{number}", "state": f"state-{state:06}", "date_from": "2025-07-01", "killed_best": number % 9},
                 "geometry": {"type": "Point", "coordinates": [34 + 9 * draw.random(), 31 + 7 * draw.random()]}}
                for number in range(EVENTS)]
    aside = file.with_suffix(".part")
    aside.write_text(json.dumps({"type": "FeatureCollection", "name": "events", "features": features}))
    os.replace(aside, file)


class Run:
    def __init__(self, served, file, seconds):
        self.served, self.file, self.seconds = served, file, seconds
        self.end = time.monotonic() + seconds
        self.lock = threading.Lock()
        self.wrong, self.counts = [], {}
        self.newest_seen = 0

    def running(self):
        return time.monotonic() < self.end

    def count(self, what):
        with self.lock:
            self.counts[what] = self.counts.get(what, 0) + 1

    def blame(self, words):
        with self.lock:
            self.wrong.append(words)

    def see(self, states, what, oldest):
        """`oldest` was the newest state that anybody had been shown when the request began."""
        if len(states) > 1:
            self.blame(f"{what} mixes states {states}")
        for state in states:
            number = int(state.split("-")[1])
            if number < oldest:
                self.blame(f"{what} shows state {number} after {oldest} had been shown")
            with self.lock:
                self.newest_seen = max(self.newest_seen, number)

    def change(self):
        state = 1
        while self.running():
            time.sleep(SWAP_SECONDS)
            state += 1
            write_state(self.file, state)
            self.count("changes of the data")
        self.last = state

    def read(self, seed):
        draw = random.Random(seed)
        while self.running():
            try:
                self.read_once(draw)
            except OSError as error:
                self.blame(f"a good client met {error!r}")

    def read_once(self, draw):
        oldest = self.newest_seen
        if draw.random() < 0.5:
            offset = draw.randrange(0, EVENTS, 50)
            status, _, data = self.served.get(f"/collections/events/items?limit=50&offset={offset}")
            page = json.loads(data) if status == 200 else {}
            if status != 200 or page["numberMatched"] != EVENTS:
                self.blame(f"items: {status} {data[:100]!r}")
            else:
                self.see({one["properties"]["state"] for one in page["features"]}, "a page of items", oldest)
            self.count("pages of items")
        elif draw.random() < 0.7:
            status, _, data = self.served.get(f"/tiles/{draw.choice(TILES)}.pbf")
            if status != 200:
                self.blame(f"tile: {status}")
            self.see({data[at:at + 12].decode() for at in positions(data, b"state-")}, "a tile", oldest)
            self.count("tiles")
        else:
            path = draw.choice(["/", "/collections", "/tilejson.json", "/metrics", "/places?q=Damascus",
                                "/collections/events/items?limit=5&filter=killed_best%3E7&sortby=-killed_best"])
            status, _, _ = self.served.get(path)
            if status != 200:
                self.blame(f"{path}: {status}")
            self.count("other documents")

    def watch(self):
        """A page that listens."""
        while self.running():
            with self.connected() as connection:
                connection.sendall(b"GET /events/stream HTTP/1.1\r\nHost: a\r\n\r\n")
                connection.settimeout(2)
                heard = b""
                until = min(self.end, time.monotonic() + 20)
                while time.monotonic() < until:
                    try:
                        heard += connection.recv(4096)
                    except TimeoutError:
                        continue
                told = heard.count(b"event: dataset")
                if told == 0:
                    self.blame("a page that listened was told nothing")
                for _ in range(told):
                    self.count("pages told of new data")

    def connected(self):
        return socket.create_connection((self.served.host, self.served.port), 20)

    def drop(self, seed):
        """Clients that ask much and leave, or begin and do not end."""
        draw = random.Random(seed)
        while self.running():
            with self.connected() as connection:
                connection.sendall(draw.choice([b"GET /collections/events/items?limit=5000 HTTP/1.1\r\nHost: a\r\n\r\n",
                                                b"GET /collec", b"POST /extract HTTP/1.1\r\nContent-Length: 500\r\n\r\nhalf",
                                                b"\x00\x01\x02\r\n\r\n", b"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"]))
                if draw.random() < 0.3:
                    hear_a_little(connection)
            self.count("clients that left or were wrong")
            time.sleep(0.02)

    def read_slowly(self):
        while self.running():
            with self.connected() as connection:
                connection.sendall(b"GET /collections/events/items?limit=5000 HTTP/1.1\r\nHost: a\r\n\r\n")
                for _ in range(200):
                    if not self.running() or not connection.recv(512):
                        break
                    time.sleep(0.02)
            self.count("slow readers")

    def go(self):
        threads = [threading.Thread(target=self.read, args=(seed,)) for seed in range(READERS)]
        threads += [threading.Thread(target=work) for work in (self.change, self.watch, self.watch, self.read_slowly, self.read_slowly)]
        threads += [threading.Thread(target=self.drop, args=(seed,)) for seed in (91, 92)]
        for thread in threads:
            thread.start()
        memory = []
        while self.running():
            time.sleep(min(5, self.seconds / 12))
            memory.append(self.served.resident_mib())
        for thread in threads:
            thread.join()
        self.check_memory(memory)

    def check_memory(self, memory):
        """After the first third, when all that is kept has been filled, it grows no more."""
        early = max(memory[len(memory) // 4:len(memory) // 2])
        late = max(memory[len(memory) // 2:])
        print(f"resident: {memory[0]:.0f} MiB at first, {early:.0f} in the second quarter, {late:.0f} in the second half")
        if late > 1.25 * early + 10:
            self.blame("memory grows")


def hear_a_little(connection):
    connection.settimeout(0.5)
    try:
        connection.recv(10)
    except TimeoutError:
        pass  # what was begun and not ended is not answered


def positions(data, word):
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + 1)


def main():
    sitmap = sys.argv[1]
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitmap-soak-"))
    try:
        file = folder / "events.geojson"
        write_state(file, 1)
        served = Served(sitmap, file, "--max-zoom", "6")
        with served:
            run = Run(served, file, seconds)
            run.go()
            time.sleep(3)
            last = served.json("/collections/events/items?limit=1")["features"][0]["properties"]["state"]
            if last != f"state-{run.last:06}":
                run.blame(f"at the end {last} is served, not the last state {run.last}")
        if served.code != 0:
            run.blame(f"it ended with {served.code}")
    finally:
        shutil.rmtree(folder)
    print(", ".join(f"{count} {what}" for what, count in sorted(run.counts.items())))
    for words in run.wrong[:30]:
        print(words)
    return 1 if run.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
