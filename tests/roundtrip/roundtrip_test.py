#!/usr/bin/env python3
"""Writes a table of every format as every format, and compares what came through field by field.

    roundtrip_test.py PROGRAM DATA_FOLDER

GDAL (ogr2ogr) is the second reader: each file written is read by it, its rows counted and each source column
compared with the table it came from. What sitmap reads again is read, and ACLED and UCDP written from that: equal
cell by cell to the first table. Formats that hold less say so below, in LIMITS.
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

csv.field_size_limit(1 << 24)

ACLED_OLD = ("data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,"
             "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,"
             "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3").split(",")
ACLED_NEW = ("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
             "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
             "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp").split(",")
GED = ("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
       "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
       "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
       "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
       "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob").split(",")

# What people write into cells: quotes, line breaks, other scripts, formulas, zeros in front, a text of 4 kB.
WORDS = ['plain', 'a "quoted" word, with commas; and more', 'two\nlines', 'قصف على حلب', 'ירי ארטילרי', '=1+1', '@SUM(A1)',
         '-12', '007', '<b>&amp;</b>', 'emoji \U0001F4A5', 'x' * 4000, "it's", '\\N', 'null']


def acled_row(columns, n, new):
    lon, lat = -31.0 + n * 0.013, 29.0 + n * 0.017
    row = {name: "" for name in columns}
    row.update(event_id_cnty=f"XMA{n}", event_date=f"2024-05-{n + 1:02}" if new else f"{n + 1} May 2024", year="2024",
               time_precision=str(1 + n % 3), event_type="Explosions/Remote violence", sub_event_type="Air/drone strike",
               actor1="Military Forces of Ostrania (2019-)", inter1="State forces" if new else "1",
               actor2="Civilians (Maravel)", inter2="Civilians" if new else "7", iso="999", region="Middle Ocean",
               country="Maravel", admin1="Tarsin", location=f"Site {n}", latitude=f"{lat:.4f}", longitude=f"{lon:.4f}",
               geo_precision=str(1 + n % 3), source="Maravel Post; Wire", source_scale="National", notes=WORDS[n % len(WORDS)],
               fatalities=str(n), timestamp=str(1715000000 + n))
    row["interaction"] = "State forces-Civilians" if new else "17"
    if not new:
        row.update(data_id=str(9000 + n), event_id_no_cnty=str(n), iso3="XMA")
    return row


def ged_row(n):
    lon, lat = -31.0 + n * 0.013, 29.0 + n * 0.017
    row = {name: "" for name in GED}
    row.update(id=str(700 + n), relid=f"XMA-2024-1-{n}", year="2024", active_year="1", code_status="Clear",
               type_of_violence=str(1 + n % 3), conflict_name="Maravel: Government", side_a="Government of Maravel",
               side_b="HDC", number_of_sources="1", source_article=WORDS[n % len(WORDS)], source_office="Wire",
               source_date="2024-05-20", source_headline="Clashes", where_prec=str(1 + n % 5), where_coordinates=f"Site {n}",
               adm_1="Tarsin", latitude=f"{lat:.5f}", longitude=f"{lon:.5f}", geom_wkt=f"POINT ({lon:.5f} {lat:.5f})",
               country="Maravel", country_id="999", region="Middle Ocean", event_clarity="1", date_prec="1",
               date_start=f"2024-05-{n + 1:02} 00:00:00.000", date_end=f"2024-05-{n + 1:02} 00:00:00.000", deaths_a="1",
               deaths_b="2", deaths_civilians="0", deaths_unknown="0", best=str(3 + n), high=str(9 + n), low="0")
    return row


def write_csv(file, columns, rows, bom=False):
    with open(file, "w", encoding="utf-8-sig" if bom else "utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def kml_text(rows):
    escape = lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    marks = "".join(f"<Placemark><name>{escape(row['name'])}</name><description>{escape(row['description'])}</description>"
                    f"<TimeStamp><when>{row['when']}</when></TimeStamp><ExtendedData><Data name=\"ref\"><value>{row['ref']}"
                    f"</value></Data></ExtendedData><Point><coordinates>{row['lon']},{row['lat']},0</coordinates></Point>"
                    "</Placemark>" for row in rows)
    return f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>May</name>{marks}</Folder></Document></kml>'


def feature(row):
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]},
            "properties": {key: row[key] for key in ("id", "verifiedDate", "url", "country", "province", "city", "title",
                                                     "description")}}


def sources(folder):
    """Name, file, options, and the rows as they must come through: {column: text}."""
    plain = [dict(ref=f"r{n}", name=f"Shelling {n}", description=WORDS[n].strip(), when=f"2024-05-{n + 1:02}", lon=str(-31 + n / 8),
                  lat=str(29 + n / 16), id=str(n), verifiedDate=f"2024-05-{n + 1:02}", url="https://example.org/1?a=b&c",
                  country="Maravel", province="Tarsin", city="Hope", title=f"Title {n}") for n in range(len(WORDS))]
    new = [acled_row(ACLED_NEW, n, True) for n in range(20)]
    old = [acled_row(ACLED_OLD, n, False) for n in range(20)]
    ged = [ged_row(n) for n in range(20)]
    write_csv(folder / "new.csv", ACLED_NEW, new, bom=True)
    write_csv(folder / "old.csv", ACLED_OLD, old)
    write_csv(folder / "ged.csv", GED, ged)
    ours = [dict(Ref=row["ref"], Day=row["when"], Town=row["city"], X=row["lon"], Y=row["lat"], Notes=row["description"],
                 Dead=str(n)) for n, row in enumerate(plain)]
    write_csv(folder / "ours.csv", list(ours[0]), ours)
    (folder / "ours.json").write_text(json.dumps({
        "schema": "sitmap/map-1", "name": "ours", "id": "Ref", "date": "Day", "place": "Town", "longitude": "X",
        "latitude": "Y", "text": "Notes", "killed": "Dead"}))
    (folder / "map.kml").write_text(kml_text(plain), encoding="utf-8")
    with zipfile.ZipFile(folder / "map.kmz", "w") as packed:
        packed.writestr("doc.kml", kml_text(plain))
    cir = [feature(row) for row in plain]
    (folder / "cir.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": cir}), encoding="utf-8")
    timemap = [dict(id=row["id"], desc=row["description"], date=f"5/{n + 1}/2024", time="", location=row["city"],
                    latitude=row["lat"], longitude=row["lon"], category="strike", sources="Wire")
               for n, row in enumerate(plain)]
    (folder / "tm.json").write_text(json.dumps(timemap), encoding="utf-8")
    # Markup in a placemark's description is no text.
    marks = [dict(name=row["name"], description=re.sub("<[^>]*>", "", row["description"]), ref=row["ref"]) for row in plain]
    return [("acled, new headers", "new.csv", [], new, "acled"), ("acled, old headers", "old.csv", [], old, "acled"),
            ("ucdp ged", "ged.csv", [], ged, "ucdp"), ("mapped csv", "ours.csv", ["--map", "ours.json"], ours, None),
            ("kml", "map.kml", [], marks, None), ("kml, zipped", "map.kmz", [], marks, None),
            ("cir geojson", "cir.geojson", [], [each["properties"] for each in cir], None),
            ("timemap", "tm.json", [], timemap, None)]


# Fields of ours: a column of the source with such a name gets its format's name before it.
OWN = {"id", "layer", "type", "mode", "date_from", "date_to", "time_prec", "geo_prec", "unc_m", "geom_role"}


def name_in_layers(title, column):
    return f"{title.split()[0].strip(',')}_{column}" if column in OWN else column


FORMATS = {"csv": "csv", "geojson": "geojson", "gpkg": "gpkg", "fgb": "fgb", "shp": "shp", "kml": "kml", "timemap": "json"}
KML_OF_GDAL = {"timestamp", "begin", "end", "name", "description", "icon"}  # columns that its KML reader fills otherwise
READ_AGAIN = ("csv", "geojson", "kml", "timemap")


def run(folder, *words):
    ran = subprocess.run(words, cwd=folder, capture_output=True, check=False)
    if ran.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, words))}: exit {ran.returncode}: {ran.stderr.decode()}")
    return ran.stdout.decode("utf-8")


def as_gdal_reads(folder, file, header):
    """Each row of the one layer, cells as text, the point as @X and @Y; Shapefile's names of ten bytes by their order."""
    if file.endswith(".json"):  # TimeMap's is no GIS format: plain JSON, which GDAL leaves to others
        return json.loads((folder / file).read_text(encoding="utf-8"))
    options = {"csv": ["-oo", "AUTODETECT_TYPE=NO"], "geojson": ["-oo", "DATE_AS_STRING=YES"]}.get(file.split(".")[-1], [])
    text = run(folder, "ogr2ogr", "-f", "CSV", "/vsistdout/", file, "-lco", "GEOMETRY=AS_XY", *options)
    names, *rows = csv.reader(io.StringIO(text, newline=""))
    names = ["@X", "@Y", *(header if file.endswith(".shp") else names[2:])] if names[:2] == ["X", "Y"] else names
    return [dict(zip(names, row)) for row in rows]


def same(told, read, form):
    """True if the cell came through as far as the format can carry it."""
    if form == "shp":  # 254 bytes a cell
        told = told.encode()[:254].decode("utf-8", "ignore")
        return read.strip() == told.strip() or shorter_number(told, read)
    if form == "csv":
        return armed(read) == told
    return read == told or shorter_number(told, read)


def shorter_number(told, read):
    """Where numbers are numbers, 29.0000 is 29; 007 is no number."""
    try:
        return not (told[:1] == "0" and told[1:2].isdigit()) and float(read) == float(told)
    except ValueError:
        return False


def armed(cell):
    """Formulas are disarmed in CSV: a quotation mark stands before them."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def compare(name, form, rows, read):
    wrong = []
    if len(read) != len(rows):
        return 0, [f"{name} as {form}: {len(read)} rows of {len(rows)}"]
    columns = list(rows[0])
    names = {column: name_in_layers(name, column) for column in columns}
    cells = 0
    if form == "fgb":  # its rows lie in the order of its index
        rows, read = in_order(rows, rows, lambda column: column), in_order(
            read, rows, lambda column: name_in_layers(name, column))
    for number, (told, came) in enumerate(zip(rows, read)):
        for column in columns:
            found = came.get(names[column])
            if form == "kml" and column.lower() in KML_OF_GDAL:
                continue
            cells += 1
            if found is None and told[column] == "":
                continue
            if found is None or not same(told[column], str(found), form):
                wrong.append(f"{name} as {form}, row {number}, {column}: {told[column][:60]!r} came as {str(found)[:60]!r}")
    return cells, wrong


def in_order(rows, told, named):
    """By the column that tells the rows apart."""
    key = named(next(column for column in told[0] if len({row[column] for row in told}) == len(told)))
    return sorted(rows, key=lambda row: row[key])


def positions(name, form, rows, read):
    wrong = []
    if form == "fgb":
        rows, read = in_order(rows, rows, lambda column: column), in_order(
            read, rows, lambda column: name_in_layers(name, column))
    keys = [pair for pair in (("longitude", "latitude"), ("X", "Y")) if pair[0] in rows[0]]
    if form in ("timemap", "csv") or not keys:
        return wrong
    for number, (told, came) in enumerate(zip(rows, read)):
        for axis, key in zip(("@X", "@Y"), keys[0]):
            value = came.get(axis)
            if abs(float(value) - float(told[key])) > 1e-7:
                wrong.append(f"{name} as {form}, row {number}: {axis} {told[key]} came as {value}")
    return wrong


def cells_of(title, form, row, columns):
    cells = {column: row.get(name_in_layers(title, column), "") for column in columns}
    return {column: armed(cell) for column, cell in cells.items()} if form == "csv" else cells


def main():
    program, data = sys.argv[1], sys.argv[2]
    wrong, cells, files = [], 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for title, file, options, rows, coded in sources(folder):
            events = folder / "events.jsonl"
            run(folder, program, "import", file, *options, "-o", events, "--data", data)
            if coded:
                run(folder, program, "export", events, "--format", coded, "-o", "back.csv", "--data", data)
                back = read_csv((folder / "back.csv").read_text(encoding="utf-8"))
                if back != rows:
                    wrong.append(f"{title}: comes back from its events otherwise than it was")
            header = []  # CSV comes first and tells the fields of all
            for form, ending in FORMATS.items():
                out = f"out.{ending}"
                run(folder, program, "export", file, *options, "--format", form, "-o", out, "--data", data)
                header = header or next(csv.reader(open(folder / out, encoding="utf-8", newline="")))[:-1]
                read = as_gdal_reads(folder, out, header)
                count, found = compare(title, form, rows, read)
                wrong += found + positions(title, form, rows, read)
                cells, files = cells + count, files + 1
                if coded and form in READ_AGAIN:
                    run(folder, program, "export", out, "--format", coded, "-o", "again.csv", "--data", data)
                    again = read_csv((folder / "again.csv").read_text(encoding="utf-8"))
                    again = [cells_of(title, form, row, rows[0]) for row in again]
                    wrong += [f"{title} as {form} and back, row {n}, {key}: {told[key][:60]!r} came as {came[key][:60]!r}"
                              for n, (told, came) in enumerate(zip(rows, again)) for key in told
                              if told[key] != came[key] and not (form != "csv" and shorter_number(told[key], came[key]))]
                    if len(again) != len(rows):
                        wrong.append(f"{title} as {form} and back: {len(again)} rows of {len(rows)}")
                for made in folder.glob("out.*"):
                    made.unlink()
    print("\n".join(wrong[:40]) or f"{files} files, {cells} cells compared: all came through")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
