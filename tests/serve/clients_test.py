#!/usr/bin/env python3
"""What other programs read from `sitmap serve`, counted feature by feature against what was put in.

    clients_test.py SITMAP REPORT

Builds the report and serves it beside made events; curl, GDAL's OAPIF and MVT drivers, an archive of the
same tiles and, where it is installed, QGIS read it.
"""
import gzip
import json
import math
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zlib

from served_program import Served

wrong = []


def expect(holds, words):
    if not holds:
        wrong.append(words)


def same(got, wanted, words):
    expect(got == wanted, f"{words}: {str(got)[:200]}, not {str(wanted)[:200]}")


def made_events(count):
    draw = random.Random(5)
    features = []
    for number in range(count):
        day = f"2025-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        features.append({
            "type": "Feature", "id": f"m{number}",
            "properties": {"id": f"m{number}", "type": draw.choice(["strike", "clash", "raid"]), "date_from": day,
                           "date_to": day, "killed_best": draw.choice([None, 0, 3, 12]),
                           "quote": f"O'Brien said <b>\"{number}\"</b> & more, in دمشق"},
            "geometry": {"type": "Point", "coordinates": [round(34 + 9 * draw.random(), 6),
                                                          round(31 + 7 * draw.random(), 6)]}})
    return {"type": "FeatureCollection", "name": "made", "features": features}


def ogr(*arguments):
    """What ogr2ogr reads, as GeoJSON."""
    done = subprocess.run(["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", *arguments], capture_output=True, timeout=120)
    if done.returncode:
        wrong.append(f"ogr2ogr {' '.join(arguments)}: {done.stderr.decode()[:300]}")
        return []
    return json.loads(done.stdout)["features"]


def ids(features):
    return sorted(feature["properties"]["id"] for feature in features)


def check_features(served, put_in):
    """GDAL's OAPIF driver: every layer, every feature, every attribute."""
    source = f"OAPIF:{served.url}"
    for layer, features in put_in.items():
        got = ogr(source, layer, "-oo", "PAGE_SIZE=1000")
        same(ids(got), ids(features), f"OAPIF {layer}")
        by_id = {feature["properties"]["id"]: feature for feature in features}
        for feature in got:
            wanted = by_id[feature["properties"]["id"]]
            same(feature["geometry"] and feature["geometry"]["type"], wanted["geometry"] and wanted["geometry"]["type"],
                 f"OAPIF {layer} {feature['properties']['id']}")
            for name in ("type", "quote", "killed_best"):
                same(feature["properties"].get(name), wanted["properties"].get(name), f"OAPIF {layer} {name}")
    made = put_in["made"]
    small_pages = ogr(source, "made", "-oo", "PAGE_SIZE=97")
    same(ids(small_pages), ids(made), "OAPIF page by page")
    boxed = ogr(source, "made", "-oo", "PAGE_SIZE=1000", "-spat", "35", "32", "38", "35")
    inside = [one for one in made if 35 <= one["geometry"]["coordinates"][0] <= 38
              and 32 <= one["geometry"]["coordinates"][1] <= 35]
    same(ids(boxed), ids(inside), "OAPIF bbox")
    strikes = ogr(source, "made", "-oo", "PAGE_SIZE=1000", "-where", "type = 'strike' AND killed_best > 2")
    wanted = [one for one in made if one["properties"]["type"] == "strike" and (one["properties"]["killed_best"] or 0) > 2]
    same(ids(strikes), ids(wanted), "OAPIF where")


def tile_of(position, zoom):
    side = 2 ** zoom
    lat = math.radians(position[1])
    return (int((position[0] + 180) / 360 * side),
            int((1 - math.asinh(math.tan(lat)) / math.pi) / 2 * side))


def check_tiles(served, made, folder):
    """GDAL's MVT driver on the tiles of the largest zoom: each event stands in its tile, with its words."""
    zoom = served.json("/tilejson.json")["maxzoom"]
    by_tile = {}
    for one in made:
        by_tile.setdefault(tile_of(one["geometry"]["coordinates"], zoom), []).append(one)
    found = 0
    for (x, y), events in sorted(by_tile.items()):
        status, _, data = served.get(f"/tiles/{zoom}/{x}/{y}.pbf")
        same(status, 200, f"tile {zoom}/{x}/{y}")
        file = folder / "tile.pbf"
        file.write_bytes(data)
        got = ogr(f"MVT:{file}", "made", "-oo", "CLIP=NO", "-oo", f"X={x}", "-oo", f"Y={y}", "-oo", f"Z={zoom}",
                  "-t_srs", "EPSG:4326")
        by_id = {feature["properties"]["id"]: feature for feature in got}
        for one in events:
            event = by_id.get(one["properties"]["id"])
            expect(event is not None, f"tile {zoom}/{x}/{y} lacks {one['id']}")
            if event is not None:
                found += 1
                same(event["properties"]["quote"], one["properties"]["quote"], "quote in a tile")
                away = max(abs(a - b) for a, b in zip(event["geometry"]["coordinates"], one["geometry"]["coordinates"]))
                expect(away < 360 / 2 ** zoom / 4096 * 2, f"{one['id']} is {away} degrees off in its tile")
    same(found, len(made), "events found in tiles")


def check_archive(served, sitmap, sources, folder):
    """Each tile that export writes and the server sends: the same bytes."""
    archive = folder / "all.mbtiles"
    subprocess.run([sitmap, "export", *sources, "-o", archive, "--max-zoom", "8"], check=True)
    count = 0
    for zoom, x, row, data in sqlite3.connect(archive).execute("SELECT * FROM tiles"):
        status, headers, sent = served.get(f"/tiles/{zoom}/{x}/{2 ** zoom - 1 - row}.pbf", Accept_Encoding="gzip")
        count += 1
        expect(status == 200 and sent == data and headers.get("content-encoding") == "gzip",
               f"tile {zoom}/{x}/{row} differs from the archive's")
    expect(count > 50, f"the archive has {count} tiles")


def check_curl(served):
    """As the command line sees it: tags, ranges, packing, pictures."""
    def curl(path, *options):
        done = subprocess.run(["curl", "-s", "-m", "30", "-o", "/dev/null", "-w", "%{http_code} %{content_type}", *options,
                               served.url + path], capture_output=True, text=True)
        return done.stdout
    same(curl("/collections/made/items"), "200 application/geo+json", "curl items")
    _, headers, whole = served.get("/collections/made/items")
    same(curl("/collections/made/items", "-H", f"If-None-Match: {headers['etag']}"), "304 ", "curl with the tag")
    _, ranged, part = served.get("/collections/made/items", Range="bytes=10-19")
    same((part, ranged["content-range"]), (whole[10:20], f"bytes 10-19/{len(whole)}"), "a range")
    _, packed, data = served.get("/collections/made/items", Accept_Encoding="gzip")
    same((packed["content-encoding"], gzip.decompress(data)), ("gzip", whole), "packed")
    expect(packed["etag"] != headers["etag"], "two forms of bytes share a tag")
    same(curl("/maps/out.png?width=500&height=0"), "200 image/png", "curl picture")
    same(curl("/maps/out.pdf?datetime=2025-07-16"), "200 application/pdf", "curl sheet")
    same(curl("/maps/out.svg?bbox=35,32,37,34&lang=ar&theme=dark"), "200 image/svg+xml", "curl drawing")
    same(curl("/", "-H", "Accept: text/html"), "200 text/html; charset=utf-8", "curl page")
    same(curl("/nothing"), "404 application/problem+json", "curl nothing")
    names = [place["properties"]["name"] for place in served.json("/places?q=Damasc&limit=3")["features"]]
    expect("Damascus" in names, f"the beginning of a name gives {names}")
    text = b"DAMASCUS, 21 July 2025 - Israeli warplanes struck the town of Izraa on Sunday, killing three people."
    status, _, report = served.get("/extract", "POST", text, Content_Type="text/plain")
    expect(status == 200 and json.loads(report)["events"], f"a text sent in gives {status} and no event")


QGIS = """
import json, os, sys
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsMapRendererParallelJob,
                       QgsMapSettings, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer, QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
app = QgsApplication([], False)
app.initQgis()
url, events, look = sys.argv[1:4]
layer = QgsVectorLayer(f"url='{url}' typename='made'", 'made', 'OAPIF')
styled = QgsVectorLayer(f"url='{url}' typename='strike_sites'", 'strike_sites', 'OAPIF')
message, styled_well = styled.loadNamedStyle(look)
tiles = QgsVectorTileLayer(f'type=xyz&url={url}/tiles/{{z}}/{{x}}/{{y}}.pbf&zmin=8&zmax=8', 'tiles')
settings = QgsMapSettings()
settings.setLayers([tiles])
settings.setDestinationCrs(QgsCoordinateReferenceSystem('EPSG:3857'))
settings.setExtent(QgsRectangle(3784000, 3632000, 4787000, 4580000))
settings.setOutputSize(QSize(1600, 1600))
settings.setBackgroundColor(QColor('white'))
job = QgsMapRendererParallelJob(settings)
job.start()
job.waitForFinished()
image = job.renderedImage()
to_metres = QgsCoordinateTransform(QgsCoordinateReferenceSystem('EPSG:4326'), settings.destinationCrs(), QgsProject.instance())
def is_drawn(feature):
    at = settings.mapToPixel().transform(to_metres.transform(QgsPointXY(*feature['geometry']['coordinates'])))
    return image.pixelColor(round(at.x()), round(at.y())) != QColor('white')
features = json.load(open(events))['features']
empty = [(x, y) for x in range(0, 1600, 16) for y in range(0, 1600, 16) if image.pixelColor(x, y) == QColor('white')]
print(json.dumps({'valid': layer.isValid(), 'ids': sorted(f['id'] for f in layer.getFeatures()), 'tiles': tiles.isValid(),
                  'missing': [f['id'] for f in features if not is_drawn(f)], 'empty': len(empty),
                  'styled': styled_well, 'renderer': styled.renderer().type()}))
"""


def first_pixel(png):
    """Red, green, blue and opacity at the top left, which no filter of PNG changes."""
    data, at = b"", 8
    while at < len(png):
        size, kind = int.from_bytes(png[at:at + 4], "big"), png[at + 4:at + 8]
        data += png[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return tuple(zlib.decompress(data)[1:5])


def check_styles(served, folder):
    """The looks of the map's tables, and MapLibre's style in two themes. Gives the file of one for QGIS."""
    styles = {one["table"]: one["links"] for one in served.json("/maps/out/styles")["styles"]}
    expect("strike_sites" in styles, f"styles of {sorted(styles)}")
    for table, links in styles.items():
        for link in links:
            status, headers, text = served.get(link["href"][len(served.url):])
            same((status, headers["content-type"]), (200, link["type"]), f"style of {table}")
            expect(b"<qgis" in text or b"StyledLayerDescriptor" in text, f"style of {table} is {text[:80]}")
    same(served.get("/maps/out/styles/nothing.qml")[0], 404, "no such style")
    same(served.get("/maps/out/styles?theme=nothing")[0], 400, "no such theme")
    news, dark = served.json("/style.json"), served.json("/style.json?theme=dark")
    same([one["id"] for one in news["layers"]], [one["id"] for one in dark["layers"]], "layers of two themes")
    expect(news["layers"] != dark["layers"], "two themes look alike")
    for ratio, mark in ((1, ""), (2, "@2x")):
        index = served.json(f"/sprites/news{mark}.json")
        status, headers, sheet = served.get(f"/sprites/news{mark}.png")
        same(first_pixel(sheet)[3], 0, "the opacity between sprites")
        size = int.from_bytes(sheet[16:20], "big"), int.from_bytes(sheet[20:24], "big")
        same((status, headers["content-type"], "strike" in index), (200, "image/png", True), "a sprite")
        expect(all(one["x"] + one["width"] <= size[0] and one["y"] + one["height"] <= size[1] and one["pixelRatio"] == ratio
                   for one in index.values()), f"sprites lie outside of their sheet of {size}")
    same(served.get("/sprites/nothing.png")[0], 404, "no such sprite")
    look = folder / "strike_sites.qml"
    look.write_bytes(served.get("/maps/out/styles/strike_sites.qml")[2])
    return look


def check_qgis(served, made, events, look):
    if subprocess.run(["/usr/bin/python3", "-c", "import qgis.core"], capture_output=True).returncode:
        print("QGIS's Python is not installed: not asked")
        return
    done = subprocess.run(["/usr/bin/python3", "-c", QGIS, served.url, events, look], capture_output=True, text=True, timeout=120)
    if not done.stdout.strip():
        wrong.append(f"QGIS said {done.stderr[-400:]}")
        return
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    expect(seen["valid"] and seen["tiles"], f"QGIS finds a layer not valid: {seen['valid']}, {seen['tiles']}")
    same(seen["ids"], ids(made), "QGIS OAPIF")
    same(seen["missing"], [], "events that QGIS does not draw from the tiles")
    expect(seen["empty"] > 5000, f"QGIS leaves {seen['empty']} of 10,000 spots empty: what is drawn tells nothing")
    same((seen["styled"], seen["renderer"]), (True, "RuleRenderer"), "the served style in QGIS")


def main():
    sitmap, report = sys.argv[1:]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sitmap-clients-"))
    try:
        out, events = folder / "out", folder / "made.geojson"
        subprocess.run([sitmap, "build", report, "-o", out], check=True)
        events.write_text(json.dumps(made_events(1500), ensure_ascii=False))
        put_in = {file.stem: json.loads(file.read_text())["features"] for file in out.glob("*.geojson")}
        put_in = {layer: features for layer, features in put_in.items() if features}
        put_in["made"] = json.loads(events.read_text())["features"]
        served = Served(sitmap, out, events, "--max-zoom", "8")
        with served:
            same(sorted(one["id"] for one in served.json("/collections")["collections"]), sorted(put_in), "collections")
            check_features(served, put_in)
            check_tiles(served, put_in["made"], folder)
            check_archive(served, sitmap, [out, events], folder)
            check_curl(served)
            check_qgis(served, put_in["made"], events, check_styles(served, folder))
        same(served.code, 0, "the server's end")
    finally:
        shutil.rmtree(folder)
    for words in wrong[:40]:
        print(words)
    print(f"{len(wrong)} wrong" if wrong else "all clients read what was put in")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
