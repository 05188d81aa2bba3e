#!/usr/bin/env python3
"""`sitmap add` killed 200 times, at any moment of its run and as often while it writes: the store holds the last whole
state, and adding goes on.

    killed_add_test.py SITMAP DATA

DATA is a data folder with the invented world. A report or a table is added, the program is killed with SIGKILL, and
what it left is looked at with SQLite. What was not added is added again, itself to be killed. In the end the store
must be, row by row, what the same additions give undisturbed.
"""
import contextlib
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

KILLS = 200
TABLES = ("documents", "events", "claims", "problems", "history", "gpkg_contents", "rtree_events_geom")
ROWS = 150  # of a table: enough to be in the midst of writing


def report(folder, number):
    file = folder / f"report-{number}.txt"
    file.write_text(f"TARSIN, {number % 28 + 1} March 2024 (Agency) - Shelling hit Halda on Monday, killing {number} people, "
                    "according to the health ministry. Clashes broke out near Ain Doma.\n", encoding="utf-8")
    return file


def table(folder, number):
    file = folder / f"table-{number}.csv"
    rows = [f"XMA{number}-{row},2024-03-{row % 28 + 1:02},Battles,Armed clash,HDC,Halda,30.3,-29.{row % 90 + 10},1,Maravel,"
            f"Post,A clash of the rows.,{row % 5}" for row in range(ROWS)]
    file.write_text("event_id_cnty,event_date,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision,"
                    "country,source,notes,fatalities\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return file


class Store:
    def __init__(self, program, data, file):
        self.words = [program, "add", "--to", file, "--data", data, "--threads", "1"]
        self.file = file
        self.log = file.with_name(file.name + "-wal")

    def add(self, *files):
        subprocess.run([*self.words, *files], check=True, capture_output=True)

    def start(self, file):
        return subprocess.Popen([*self.words, file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                start_new_session=True)

    def writes(self):
        try:
            return self.log.stat().st_size > 0
        except FileNotFoundError:
            return False

    def await_writing(self, running):
        while running.poll() is None and not self.writes():
            time.sleep(0.0005)

    def add_timed(self, file):
        """Seconds until it writes, and of the whole run."""
        began = time.monotonic()
        running = self.start(file)
        self.await_writing(running)
        until_writing = time.monotonic() - began
        assert running.wait() == 0
        return until_writing, time.monotonic() - began

    def add_killed(self, file, after, once_it_writes):
        """True if it was killed before it had ended by itself, `after` seconds from its start or from its writing."""
        running = self.start(file)
        if once_it_writes:
            self.await_writing(running)
        time.sleep(after)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        return running.wait() == -signal.SIGKILL

    def rows(self, *tables):
        with contextlib.closing(sqlite3.connect(self.file)) as opened:
            return {table: opened.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}

    def documents(self):
        """Names of the documents, of a store that is whole; none where the writer had not come so far as to make one."""
        if not self.file.exists():
            return []
        with contextlib.closing(sqlite3.connect(self.file)) as opened:
            assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if not opened.execute("SELECT 1 FROM sqlite_master WHERE name = 'history'").fetchone():
                assert opened.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,), "half of the tables"
                return []
            triggers = opened.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").fetchone()
            assert triggers == (6,), f"{triggers} triggers"
            assert opened.execute("SELECT count(*) FROM events WHERE document NOT IN (SELECT sha256 FROM documents)"
                                  ).fetchone() == (0,), "events of a document that is not there"
            told = dict(opened.execute("SELECT source, (SELECT count(*) FROM events WHERE document = sha256) "
                                       "FROM documents ORDER BY fid").fetchall())
            halves = [name for name, events in told.items() if name.startswith("table") and events != ROWS]
            assert not halves, f"half of {halves}"
            return list(told)


def disturbed(program, data, folder, made, draw):
    """Adds files made by `made` under half of the kills; how many of them came while the log was open."""
    trial = Store(program, data, folder / "trial.gpkg")
    times = sorted(trial.add_timed(made(folder, 1000 + n)) for n in range(5))
    until_writing, usual = times[2]
    store = Store(program, data, folder / "theatre.gpkg")
    files, added, kills, midway = [made(folder, 0)], [], 0, 0
    # On a busy machine fewer of the kills hit the writing, and fewer writers get to end: on until enough have.
    while kills < KILLS // 2 or ((midway < KILLS // 8 or len(added) <= 2) and kills < 3 * KILLS):
        once_it_writes = kills % 2 == 1
        after = draw.uniform(0, 1.2 * (usual - until_writing if once_it_writes else usual))
        kills += store.add_killed(files[-1], after, once_it_writes)
        midway += store.writes()
        there = store.documents()
        assert there in (added, [*added, files[-1].name]), f"{there} after {added} and {files[-1].name}"
        if there != added:
            added = there
            files.append(made(folder, len(files)))
    store.add(files[-1])
    plain = Store(program, data, folder / "plain.gpkg")
    plain.add(*files)
    whole = plain.rows(*TABLES)
    assert store.rows(*TABLES) == whole, "otherwise than undisturbed"
    store.add(*files)
    assert store.rows(*TABLES) == whole, "adding once more changed something"
    print(f"{kills} kills, {midway} times the log was open; {len(files)} documents, as undisturbed")
    assert len(added) > 2, "too few of the writers got to write"
    return midway


def main():
    program, data = sys.argv[1], sys.argv[2]
    draw = random.Random(200)
    midway = 0
    for made in (report, table):
        with tempfile.TemporaryDirectory() as name:
            midway += disturbed(program, data, pathlib.Path(name), made, draw)
    assert midway >= KILLS // 4, "too few of the kills hit the writing"


main()
