#!/usr/bin/env python3
"""`sitmap export` to PMTiles against GDAL's vector tile writer, on the same points with the same attributes.

    tiles_bench.py SITMAP [POINTS] [--alone]

Writes POINTS (100,000) made points with seven attributes, all of them kept from zoom 0 to 12, packed with gzip: by
sitmap as PMTiles, by GDAL as MBTiles with its limits of features and bytes a tile raised. Prints user CPU time, the
peak of memory and the size of the files, and counts the points of the largest zoom by npm's reader and by SQLite.
`--alone` leaves GDAL out, which takes minutes.
"""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

TILES = pathlib.Path(__file__).resolve().parent.parent / "output" / "tiles"
TOWNS = 200


def write_points(file, count):
    draw = random.Random(1)
    towns = [(34 + 9 * draw.random(), 31 + 7 * draw.random()) for _ in range(TOWNS)]
    with file.open("w") as out:
        out.write('{"type":"FeatureCollection","name":"points","features":[\n')
        for number in range(count):
            town = draw.randrange(TOWNS)
            at = [round(part + draw.gauss(0, 0.1), 6) for part in towns[town]]
            properties = {"id": f"p{number}", "type": draw.choice(["airstrike", "shelling", "clash", "raid", "explosion"]),
                          "actor": f"Group {draw.randrange(50)}", "place": f"Town {town}",
                          "date_from": f"{draw.randrange(2015, 2025)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}",
                          "killed_best": draw.randrange(40), "unc_m": draw.randrange(5000)}
            feature = {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": at}}
            out.write((",\n" if number else "") + json.dumps(feature))
        out.write("\n]}\n")


def measured(what, *command):
    """Runs it; its user CPU seconds."""
    done = subprocess.run(["/usr/bin/time", "-f", "%U %S %e %M", *map(str, command)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{what}: {done.stderr[-500:]}")
    user, system, elapsed, peak = done.stderr.strip().splitlines()[-1].split()
    print(f"{what:28} user {float(user):8.2f} s  system {float(system):6.2f} s  elapsed {float(elapsed):8.2f} s  peak {int(peak) / 1024:7.0f} MiB", flush=True)
    return float(user)


def size_of(what, file):
    size = file.stat().st_size
    print(f"{what:28} {size / 1e6:8.2f} MB", flush=True)
    return size


def count_by_npm(archive, zoom):
    """Distinct ids of the zoom, as npm's pmtiles reads them."""
    if not (TILES / "node_modules").exists():
        return None
    done = subprocess.run(["node", "--max-old-space-size=4096", TILES / "count.mjs", archive, str(zoom)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr[-500:])
    return int(done.stdout)


def main():
    arguments = [one for one in sys.argv[1:] if not one.startswith("--")]
    sitmap, count = arguments[0], int(arguments[1]) if len(arguments) > 1 else 100_000
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitmap-tiles-"))
    try:
        write_points(folder / "points.geojson", count)
        points = folder / "points.gpkg"
        subprocess.run(["ogr2ogr", "-f", "GPKG", points, folder / "points.geojson", "-nln", "points"], check=True)
        ours, theirs = folder / "points.pmtiles", folder / "points.mbtiles"
        taken = measured("sitmap, two threads", sitmap, "export", points, "-o", ours, "--max-zoom", 12, "--keep-all", "--threads", 2)
        size = size_of("its PMTiles", ours)
        for zoom in (0, 12):
            print(f"npm's pmtiles counts {count_by_npm(ours, zoom)} points at zoom {zoom} of {count}")
        if "--alone" not in sys.argv:
            by_gdal = measured("GDAL, MBTiles", "ogr2ogr", "-f", "MBTILES", theirs, points, "-dsco", "MINZOOM=0", "-dsco", "MAXZOOM=12",
                               "-dsco", "MAX_SIZE=100000000", "-dsco", "MAX_FEATURES=10000000")
            print(f"GDAL takes {by_gdal / taken:.1f} times as long; our file is {size / size_of('its MBTiles', theirs):.2f} times as large")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
