#!/usr/bin/env python3
"""A store is built and compared in memory that does not grow with its rows.

    memory_test.py SITMAP DATA MAKE_ACLED

30,000 rows held as events or features would take some 300 MB; 110 is what all of it may take, codebook and mapped gazetteer too.
"""
import resource
import subprocess
import sys
import tempfile

ROWS = "30000"
MOST_KB = 110_000


def main():
    sitmap, data, make_acled = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        table, store = f"{folder}/acled.csv", f"{folder}/store.gpkg"
        with open(table, "w", encoding="utf-8") as out:
            subprocess.run([sys.executable, make_acled, ROWS], stdout=out, check=True)
        subprocess.run([sitmap, "add", table, "--to", store, "--data", data], stdout=subprocess.DEVNULL, check=True)
        subprocess.run([sitmap, "build", store, "-o", f"{folder}/out", "--no-picture", "--data", data], check=True)
        changes = subprocess.run([sitmap, "diff", store, "--since", "2020-01-01", "--data", data], capture_output=True,
                                 text=True, check=True).stdout
        assert changes.count("\n") > 10_000 and all(line.startswith("new ") for line in changes.splitlines())
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert most < MOST_KB, f"{most} KB"


main()
