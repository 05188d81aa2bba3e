#!/usr/bin/env python3
"""What `sitmap serve` takes for a million events: the figures of the README.

    make_events 1000000 events.gpkg            (built beside the benchmarks)
    serve_bench.py SITMAP events.gpkg

Needs wrk and nginx. Times of requests are the server's own time on a core (from /proc), which other load on
the machine moves little; wrk is run against the server and against nginx in turn, with the same bytes.
"""
import datetime
import glob
import math
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "serve"))
from served_program import Served  # noqa: E402

ROUNDS = 3
SECONDS = 8
FILTERS = ["type='strike' AND killed_best>10", "place LIKE 'Town 1%'", "quote LIKE '%drones%'",
           "S_INTERSECTS(geometry,POLYGON((35 32,37 32,37 34,35 34,35 32)))",
           "T_INTERSECTS(INTERVAL(date_from,date_to),INTERVAL('2020-01-01','2020-02-01'))",
           "actor IN ('Group 1','Group 7') AND unc_m<3000"]


def core_ms(pid):
    return sum(int(pathlib.Path(name).read_text().split()[0]) for name in glob.glob(f"/proc/{pid}/task/*/schedstat")) / 1e6


def times(served, paths):
    """Milliseconds on a core of each request, ascending."""
    taken = []
    for path in paths:
        before = core_ms(served.process.pid)
        status, _, _ = served.get(path, Accept_Encoding="gzip")
        taken.append(core_ms(served.process.pid) - before)
        assert status in (200, 204), (status, path)
    return sorted(taken)


def tell(what, taken):
    print(f"{what:48} n {len(taken):4}  median {taken[len(taken) // 2]:6.1f}  p95 {taken[int(len(taken) * 0.95)]:6.1f}  max {taken[-1]:6.1f} ms")


def boxes_and_days(draw, count):
    for _ in range(count):
        west, south = 34 + 8 * draw.random(), 31 + 6 * draw.random()
        start = datetime.date(2015, 1, 1) + datetime.timedelta(draw.randint(0, 3600))
        end = start + datetime.timedelta(draw.randint(1, 120))
        yield (f"/collections/events/items?bbox={west:.3f},{south:.3f},{west + 2 * draw.random():.3f},{south + 2 * draw.random():.3f}"
               f"&datetime={start}/{end}&limit=100")


def tiles(draw, zoom, count):
    found = set()
    for _ in range(count):
        lon, lat = 34 + 9 * draw.random(), math.radians(31 + 7 * draw.random())
        side = 2 ** zoom
        found.add((int((lon + 180) / 360 * side), int((1 - math.asinh(math.tan(lat)) / math.pi) / 2 * side)))
    return [f"/tiles/{zoom}/{x}/{y}.pbf" for x, y in sorted(found)]


def wrk(url):
    done = subprocess.run(["wrk", "-t1", "-c64", f"-d{SECONDS}s", "--latency", "-H", "Accept-Encoding: gzip", url],
                          capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done)[1])
    late = re.search(r"99%\s+([\d.]+)(us|ms|s)", done)
    failed = re.search(r"Non-2xx.*", done)
    assert failed is None, failed[0]
    return rate, float(late[1]) * {"us": 1e-3, "ms": 1, "s": 1e3}[late[2]]


def against_nginx(served, path):
    """The same bytes from both, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        root.chmod(0o755)
        data = served.get(path, Accept_Encoding="gzip")[2]
        (root / "tile").write_bytes(data)
        (root / "nginx.conf").write_text(
            f"worker_processes 2; daemon off; pid {root}/pid; error_log {root}/error.log; events {{ worker_connections 1024; }}\n"
            f"http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; client_body_temp_path {root}/a; "
            f"proxy_temp_path {root}/b; fastcgi_temp_path {root}/c; uwsgi_temp_path {root}/d; scgi_temp_path {root}/e;\n"
            f"server {{ listen 127.0.0.1:18099; root {root}; location = /tile {{ add_header Content-Encoding gzip; }} }} }}\n")
        nginx = subprocess.Popen(["nginx", "-c", root / "nginx.conf"], stderr=subprocess.DEVNULL)
        time.sleep(1)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(wrk(served.url + path))
            theirs.append(wrk("http://127.0.0.1:18099/tile"))
        nginx.terminate()
        nginx.wait()
    print(f"cached tile of {len(data)} bytes, 64 connections, {ROUNDS} rounds of {SECONDS} s in turn:")
    for name, rounds in (("sitmap serve", ours), ("nginx", theirs)):
        print(f"  {name:14} " + ", ".join(f"{rate:.0f}/s (p99 {late:.1f} ms)" for rate, late in rounds))
    print(f"  ratio of the best {max(ours)[0] / max(theirs)[0]:.2f}")


def main():
    draw = random.Random(3)
    began = time.monotonic()
    with Served(sys.argv[1], sys.argv[2]) as served:
        while served.get("/ready")[0] != 200:
            time.sleep(0.05)
        print(f"ready after {time.monotonic() - began:.1f} s, {core_ms(served.process.pid) / 1000:.1f} s on a core, {served.resident_mib():.0f} MiB")
        tell("items by bbox and datetime, 100 a page", times(served, boxes_and_days(draw, 200)))
        for text in FILTERS:
            tell(text[:48], times(served, [f"/collections/events/items?limit=10&filter={urllib.parse.quote(text)}"] * 5))
        for zoom in range(13):
            tell(f"uncached tile, zoom {zoom}", times(served, tiles(draw, zoom, 40)))
        print(f"then {served.resident_mib():.0f} MiB")
        for path in ("/tiles/9/308/206.pbf", "/tiles/9/309/207.pbf", "/tiles/5/19/12.pbf"):
            against_nginx(served, path)


if __name__ == "__main__":
    main()
