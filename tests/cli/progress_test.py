#!/usr/bin/env python3
"""The line of progress: on a terminal, rewritten and wiped; nowhere else, and not with --quiet.

    progress_test.py SITMAP DATA MAKE_ACLED

The program is stopped for over a second while it reads, so that the line must come however fast the machine is.
"""
import os
import pathlib
import pty
import re
import signal
import subprocess
import sys
import tempfile
import time

LINE = re.compile(r"\r\x1b\[Kreading \d+ rows, \d+ %")


def read_all(descriptor):
    told = b""
    while True:
        try:
            more = os.read(descriptor, 65536)
        except OSError:  # a terminal whose last writer is gone
            return told.decode()
        if not more:
            return told.decode()
        told += more


def hold_up(process, folder):
    """Stops the process for over a second once it has begun to write."""
    while not any(folder.iterdir()) and process.poll() is None:
        time.sleep(0.001)
    time.sleep(0.02)
    process.send_signal(signal.SIGSTOP)
    time.sleep(1.2)
    process.send_signal(signal.SIGCONT)


def told_while_importing(command, table, on_terminal):
    ours, theirs = pty.openpty() if on_terminal else os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen([*command, table, "-o", f"{folder}/events.jsonl"], stderr=theirs)
        os.close(theirs)
        hold_up(process, pathlib.Path(folder))
        told = read_all(ours)
        os.close(ours)
        assert process.wait() == 0, told
    return told


def main():
    program, data, make_acled = sys.argv[1:]
    command = [program, "import", "--data", data]
    with tempfile.TemporaryDirectory() as folder:
        table = f"{folder}/acled.csv"
        with open(table, "w", encoding="utf-8") as out:
            subprocess.run([sys.executable, make_acled, "60000"], stdout=out, check=True)
        for _ in range(3):  # a machine may be so busy that the program is stopped before it has looked at the clock
            told = told_while_importing(command, table, True)
            if LINE.match(told):
                break
        assert LINE.match(told), repr(told)
        assert told.endswith("\r\x1b[K") and "\n" not in told, repr(told)
        assert told_while_importing([*command, "--quiet"], table, True) == ""
        assert told_while_importing(command, table, False) == ""


main()
