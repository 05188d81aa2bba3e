#!/usr/bin/env python3
"""Files of 10 GB and files that are made to do harm: each is refused in words, in bounded memory and time.

    hostile_files_test.py SITMAP DATA

The large files are sparse: they take no room on the disk. What is read rather than refused is told as such.
"""
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import zipfile

HEADER = (b"event_id_cnty,event_date,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision,country,"
          b"source,notes,fatalities\n")
LARGE = 10 << 30
MOST_BYTES = 2 << 30  # of memory: 1 GiB of records, their list once more as it grows, 256 MB of the file
MOST_SECONDS = 120  # on a busy machine
READ = None  # not refused


def sparse(head):
    def make(file):
        with open(file, "wb") as out:
            out.write(head)
            out.truncate(LARGE)
    return make


def content(data):
    return lambda file: file.write_bytes(data)


def archive(*entries):
    def make(file):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in entries:
                out.writestr(name, data)
    return make


def sheet(rows):
    return b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"


CASES = [
    ("nothing.csv", sparse(b""), "nothing.csv:1: has a NUL byte"),
    ("rows.csv", sparse(HEADER), "rows.csv:2: has a NUL byte"),
    ("large.json", sparse(b'{"type":"FeatureCollection","features":['), "is larger than 256 MB"),
    ("large.kml", sparse(b"<?xml version='1.0'?><kml>"), "is larger than 256 MB"),
    ("large.kmz", sparse(b"PK\x03\x04"), "is no ZIP archive"),
    ("large.jsonl", sparse(b'{"schema":"sitmap/events-1"}\n'), "large.jsonl:2: is longer than 16 MB"),
    ("large.gpkg", sparse(b"SQLite format 3\0"), "has a NUL byte"),
    ("line.csv", content(HEADER + b"x" * (20 << 20)), "line.csv:2: a record of over 16 MB begins here"),
    ("quoted.csv", content(HEADER + b'"' + b"x\n" * (10 << 20)), "quoted.csv:2: a record of over 16 MB begins here"),
    ("cut.csv", content(HEADER + b'XMA1,2024-03-01,"Batt'), "cut.csv:2: a quotation mark is opened here"),
    ("commas.csv", content(b"," * 100_000), "has more than 4096 cells"),
    ("wide.csv", content(("\ufeff" + HEADER.decode()).encode("utf-16-le")), "say --encoding UTF-16"),
    ("plain16.csv", content(HEADER.decode().encode("utf-16-le")), "say --encoding UTF-16"),
    ("latin.csv", content(HEADER + b"XMA1,2024-03-01,Battles,Armed clash,\xe9,,,,,,,,\n"), "latin.csv:2: byte 36"),
    ("formulas.csv", content(HEADER + b"XMA1,2024-03-01,Battles,Armed clash,=cmd|' /C calc'!A0,@SUM(1),30,-30,1,Maravel,"
                             b"/vsicurl/http://127.0.0.1:9/x,/vsizip//etc/passwd,0\n"), READ),
    ("array.json", content(b"[[" + b"0," * (12 << 20) + b"0]]"), "values and keys in one record"),
    ("objects.json", content(b"[" + b"{}," * (16 << 20) + b"{}]"), "MB of memory"),
    ("names.json", content(b"[" + b"".join(b'{"k%d":1},' % n for n in range(200_000)) + b"{}]"), "more than 4096 columns"),
    ("deep.json", content(b"[" * 1_000_000), "has more than 64 levels"),
    ("cut.json", content(b'{"type":"FeatureCollection","features":[{"type":"Feature"'), "cannot be read as JSON"),
    ("entities.kml", content(b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><kml>&c;</kml>'), "document type"),
    ("marks.kml", content(b"<kml>" + b"<Placemark/>" * (8 << 20) + b"</kml>"), "MB of memory"),
    ("deep.kml", content(b"<kml>" + b"<Folder>" * 1_000_000), "more than 200 elements"),
    ("cut.kml", content(b"<kml><Document><Placemark><name>x"), "<name> is never closed"),
    ("bomb.kmz", archive(("doc.kml", b"<kml>" + b" " * (300 << 20))), "unpacks to more than 256 MB"),
    ("bomb.xlsx", archive(("xl/sharedStrings.xml", b"<sst>" + b"<si/>" * (9 << 20) + b"</sst>"),
                          ("xl/worksheets/sheet1.xml", sheet(b""))), "shared texts"),
    ("rows.xlsx", archive(("xl/worksheets/sheet1.xml", sheet(b"<row><c><v>1</v></c></row>" * (9 << 20)))),
     "MB of memory"),
    ("cells.xlsx", archive(("xl/worksheets/sheet1.xml", sheet(b"<row>" + b"<c/>" * 100_000 + b"</row>"))),
     "more than 4096 columns"),
    ("entries.kmz", archive(*((f"f{n}", b"") for n in range(10_001))), "more than 10,000 entries"),
]


def main():
    program, data = sys.argv[1], sys.argv[2]
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for called, make, words in CASES:
            make(folder / called)
            began = time.monotonic()
            ran = subprocess.run([program, "import", folder / called, "-o", folder / "out.jsonl", "--data", data],
                                 capture_output=True, text=True, errors="replace", check=False, timeout=600)
            took = time.monotonic() - began
            refused = ran.returncode == 1 and words is not READ and words in ran.stderr and ran.stderr.count("\n") == 1
            if not refused and not (words is READ and ran.returncode == 0):
                wrong.append(f"{called}: exit {ran.returncode}, {ran.stderr[:300]!r}, not {words!r}")
            if took > MOST_SECONDS:
                wrong.append(f"{called}: took {took:.0f} s")
            (folder / called).unlink()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
    if peak > MOST_BYTES:
        wrong.append(f"{peak >> 20} MB of memory at the peak")
    print("\n".join(wrong) or f"{len(CASES)} files, at most {peak >> 20} MB of memory")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
