#!/usr/bin/env python3
"""What `sitmap serve` is given, in every format that it takes, counted by GDAL as a client of the server.

    sources_test.py SITMAP DATA SAMPLES NODE

DATA is a data folder with the invented world, SAMPLES a folder of tile archives and their ids; npm's pmtiles reads
them from the running server by ranges where it is installed.
"""
import collections
import gzip
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from served_program import Served

wrong = []
COUNT = 700
ZOOM = 6


def expect(holds, words):
    if not holds:
        wrong.append(words)


def same(got, wanted, words):
    expect(got == wanted, f"{words}: {str(got)[:300]}, not {str(wanted)[:300]}")


def made_events():
    features = []
    for number in range(COUNT):
        features.append({
            "type": "Feature",
            "properties": {"id": f"m{number}", "kind": ["strike", "clash"][number % 2], "date_from": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
                           "date_to": f"2025-{number % 12 + 1:02}-28", "dead": None if number % 3 else number, "share": number / 8, "words": f"O'Brien <b>{number}</b> in دمشق"},
            "geometry": {"type": "Point", "coordinates": [round(34 + number % 26 * 0.34, 6), round(31 + number // 26 * 0.25, 6)]}
            if number % 50 else {"type": "Polygon", "coordinates": [[[40, 30], [41 + number / 1000, 30], [41, 31], [40, 30]]]}})
    return {"type": "FeatureCollection", "name": "made", "features": features}


def ogr2ogr(*arguments):
    subprocess.run(["ogr2ogr", *map(str, arguments)], check=True, capture_output=True, timeout=120)


def read_by_gdal(*arguments):
    done = subprocess.run(["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", *map(str, arguments)], capture_output=True, timeout=120)
    if done.returncode:
        wrong.append(f"ogr2ogr {' '.join(map(str, arguments))}: {done.stderr.decode()[:300]}")
        return []
    return json.loads(done.stdout)["features"]


def check_collection(served, name, wanted):
    """Each feature with each attribute, as OGC API - Features gives them to GDAL, and those of a month."""
    got = {one["properties"]["id"]: one for one in read_by_gdal(f"OAPIF:{served.url}", name, "-oo", "PAGE_SIZE=1000")}
    same(sorted(got), sorted(one["properties"]["id"] for one in wanted), f"{name}: the features")
    for one in wanted:
        seen = got.get(one["properties"]["id"])
        if seen is None:
            continue
        for field in ("kind", "dead", "share", "words"):
            same(seen["properties"].get(field), one["properties"][field], f"{name}: {field} of {one['properties']['id']}")
        same(seen["properties"]["date_from"].replace("/", "-"), one["properties"]["date_from"], f"{name}: the day")
        far = max(abs(a - b) for a, b in zip(corners(seen), corners(one)))
        expect(len(corners(seen)) == len(corners(one)) and far < 2e-7, f"{name}: {one['properties']['id']} lies {far} degrees off")
    in_may = served.json(f"/collections/{name}/items?datetime=2025-05-01/2025-05-31&limit=1")["numberMatched"]
    same(in_may, sum("-05-" in one["properties"]["date_from"] for one in wanted), f"{name}: those of May")


def corners(feature):
    def flat(value):
        return [value] if not isinstance(value, list) else [number for part in value for number in flat(part)]
    return sorted(flat(feature["geometry"]["coordinates"]))


def check_store(served, sitmap, store):
    """The events of a store, against what the store's own export has."""
    exported = pathlib.Path(store).with_suffix(".export.geojson")
    subprocess.run([sitmap, "export", store, "-o", exported], check=True)
    wanted = collections.Counter(one["properties"]["layer"] for one in json.loads(exported.read_text())["features"])
    for layer, count in wanted.items():
        got = read_by_gdal(f"OAPIF:{served.url}", layer)
        same(sum(one["properties"]["type"] not in ("zone", "zone_line", "zone_limitation") for one in got), count, f"store: {layer}")
    expect(sum(wanted.values()) >= 3, f"the store has {dict(wanted)} alone")


def tile_of(longitude, latitude):
    side, lat = 2 ** ZOOM, math.radians(latitude)
    return int((longitude + 180) / 360 * side), int((1 - math.asinh(math.tan(lat)) / math.pi) / 2 * side)


def check_archive(served, archive, wanted, folder):
    """An archive tile by tile to GDAL's MVT driver, and as a file by ranges."""
    told = served.json("/archives/made")
    same((told["maxzoom"], told["vector_layers"][0]["id"]), (ZOOM, "made"), "the archive's TileJSON")
    same(len(served.json("/archives")["archives"]), 3, "the archives")
    tiles = {tile_of(*one["geometry"]["coordinates"]) for one in wanted if one["geometry"]["type"] == "Point"}
    seen = set()
    for x, y in tiles:
        status, headers, data = served.get(f"/archives/made/{ZOOM}/{x}/{y}.pbf")
        same((status, headers["content-type"]), (200, "application/vnd.mapbox-vector-tile"), "a tile of the archive")
        packed = served.get(f"/archives/made/{ZOOM}/{x}/{y}.pbf", Accept_Encoding="gzip")
        same((packed[1]["content-encoding"], gzip.decompress(packed[2])), ("gzip", data), "a tile packed")
        same(served.get(f"/tiles/{ZOOM}/{x}/{y}.pbf")[0], 200, "our own tile there")
        (folder / "tile.pbf").write_bytes(data)
        seen |= {one["properties"]["id"] for one in read_by_gdal(f"MVT:{folder / 'tile.pbf'}", "made")}
    points = {one["properties"]["id"] for one in wanted if one["geometry"]["type"] == "Point"}
    same(len(points - seen), 0, "events missing from the archive's tiles")
    for path, status in [(f"/archives/made/{ZOOM}/0/0.pbf", 204), ("/archives/none", 404), ("/archives/none.pmtiles", 404),
                         ("/archives/made/9/0", 404), ("/archives/made/1/9/0.pbf", 404), ("/archives/made/a/0/0.pbf", 400),
                         ("/archives/made?x=1", 400), ("/archives/../token", 404)]:
        same(served.get(path)[0], status, path)
    whole = archive.read_bytes()
    status, headers, data = served.get("/archives/made.pmtiles")
    same((status, data == whole, headers["accept-ranges"]), (200, True, "bytes"), "the archive whole")
    for asked, cut in [("bytes=0-126", whole[:127]), ("bytes=-100", whole[-100:]), (f"bytes={len(whole) - 10}-", whole[-10:]),
                       (f"bytes=0-{len(whole) + 5}", whole)]:
        status, ranged, data = served.get("/archives/made.pmtiles", Range=asked)
        same((status, data == cut, ranged["etag"]), (206, True, headers["etag"]), f"the range {asked}")
        same(ranged["content-range"].split("/")[1], str(len(whole)), f"the size told with {asked}")
    same(served.get("/archives/made.pmtiles", Range=f"bytes={len(whole)}-")[0], 416, "a range beyond the end")
    same(served.get("/archives/made.pmtiles", If_None_Match=headers["etag"])[0], 304, "the archive that is known")
    status, headers, data = served.get("/archives/made.pmtiles", "HEAD")
    same((status, headers["content-length"], data), (200, str(len(whole)), b""), "the archive's HEAD")


def check_npm_reader(served, samples, node):
    tiles = pathlib.Path(__file__).parent.parent / "output" / "tiles"
    if not os.access(node, os.X_OK) or not (tiles / "node_modules").exists():
        print("no node, or no npm packages: npm's pmtiles was not asked")
        return
    done = subprocess.run([node, tiles / "read.mjs", samples, served.url], capture_output=True, text=True, timeout=300)
    print(done.stdout.strip())
    expect(done.returncode == 0, f"npm's pmtiles over HTTP: {done.stdout[-300:]} {done.stderr[-300:]}")


def check_change(served, archive):
    """An archive that is written anew has another tag, within seconds."""
    _, headers, _ = served.get("/archives/made.pmtiles", "HEAD")
    aside = archive.with_suffix(".part")
    aside.write_bytes(archive.read_bytes())
    os.replace(aside, archive)
    until = time.monotonic() + 15
    while time.monotonic() < until and served.get("/archives/made.pmtiles", "HEAD")[1]["etag"] == headers["etag"]:
        time.sleep(0.1)
    expect(served.get("/archives/made.pmtiles", "HEAD")[1]["etag"] != headers["etag"], "an archive that was replaced has its old tag")


def main():
    sitmap, data, samples, node = sys.argv[1:5]
    os.environ["SITMAP_DATA"] = data
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitmap-sources-"))
    try:
        made = folder / "made.geojson"
        made.write_text(json.dumps(made_events(), ensure_ascii=False))
        wanted = json.loads(made.read_text())["features"]
        ogr2ogr("-f", "GPKG", folder / "package.gpkg", made, "-nln", "package", "-nlt", "GEOMETRY")
        ogr2ogr("-f", "FlatGeobuf", folder / "flat.fgb", made, "-nln", "flat", "-nlt", "GEOMETRY")
        ogr2ogr("-f", "FlatGeobuf", folder / "metres.fgb", made, "-nln", "metres", "-nlt", "GEOMETRY", "-t_srs", "EPSG:3857")
        archive = folder / "made.pmtiles"
        subprocess.run([sitmap, "export", made, "-o", archive, "--max-zoom", str(ZOOM)], check=True)
        text = folder / "monday.txt"
        text.write_text("TARSIN, 9 March 2024 (Agency) - Ostrania launched strikes on Tarsin on Thursday, killing at least 12 people, according to the "
                        "health ministry.\n\nOstranian troops entered the buffer zone on Friday, a Maraveli official said.\n\nClashes between "
                        "government forces and gunmen in Halda on 5 March wounded 30 people, the Maravel Observatory said.\n")
        store = folder / "theatre.gpkg"
        subprocess.run([sitmap, "add", text, "--to", store], check=True, stdout=subprocess.DEVNULL)
        sample_archives = sorted(pathlib.Path(samples).glob("*.pmtiles"))
        served = Served(sitmap, made, folder / "package.gpkg", folder / "flat.fgb", folder / "metres.fgb", store, archive,
                        *sample_archives, "--max-zoom", str(ZOOM))
        with served:
            for name in ("made", "package", "flat", "metres"):
                check_collection(served, name, wanted)
            check_store(served, sitmap, store)
            check_archive(served, archive, wanted, folder)
            check_npm_reader(served, samples, node)
            check_change(served, archive)
        same(served.code, 0, "the server's end")
    finally:
        shutil.rmtree(folder)
    for words in wrong[:40]:
        print(words)
    print(f"{len(wrong)} wrong" if wrong else "every source was read as it was put in")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
