#!/usr/bin/env python3
"""Score single sentences (sentences.tsv tells the columns, README.md the kinds).

    score_sentences.py SITMAP [-v] [--list NAME] [--floor SHARE] [--table ways.tsv]

Prints a row a list: the share of sentences read as asked. A list of times earns dates as score_events.py does. Fails
(exit 1) where a list is below --floor; 77 without a gazetteer.
"""
import argparse, collections, json, pathlib, subprocess, sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_events

COLUMNS = ("list", "kind", "place", "from", "to", "text")

def read_rows(name, columns, only):
    """The rows of a table beside this file, of one list if `only` names it."""
    for line in (pathlib.Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        row = dict(zip(columns, line.split("\t")))
        if line and not line.startswith("#") and only in (None, row["list"]):
            yield row


def floors_of(but):
    """"LIST=F1,LIST=F1" as a dict."""
    return {name: float(floor) for name, floor in (one.split("=") for one in but.split(",") if one)}


def arguments_of(*limits):
    """The command line: SITMAP [-v] [--list NAME], and a number by each limit's name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sitmap")
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--list")
    for name, standard in limits:
        parser.add_argument(name, type=type(standard), default=standard)
    return parser.parse_args()


def points_of(row, told):
    if row["kind"] == "none":
        place = score_events.fold(row["place"] or "").strip("-")
        return float(all(event["type"] == "interception" or (place and not score_events.same_place(place, event["place"]))
                         for event in told))
    kinds = set(row["kind"].split("/"))
    kinds |= ({"clash"} if "attack" in kinds else set()) | ({"interception"} if kinds & {"strike", "clash"} else set())
    found = [e for e in told if e["groups"] & kinds and score_events.same_place(score_events.fold(row["place"]), e["place"])]
    if row["from"] == "-":
        return float(bool(found))
    gold = {"from": row["from"] or None, "to": row["to"] or None}
    return max((score_events.date_points(gold, e) for e in found), default=0.0)


def reports_of(program, rows):
    lines = "".join(json.dumps({"id": str(i), "text": row["text"]}) + "\n" for i, row in enumerate(rows))
    run = subprocess.run([program, "extract", "--jsonl"], input=lines.encode(), capture_output=True)
    if run.returncode and b"gazetteer" in run.stderr:
        print("no gazetteer: " + run.stderr.decode())
        sys.exit(77)
    return [json.loads(line) for line in run.stdout.decode().splitlines() if line.strip()]


def main():
    arguments = arguments_of(("--floor", 0.0), ("--table", "sentences.tsv"))
    rows = [row for row in read_rows(arguments.table, COLUMNS, arguments.list) if row["kind"] != "aid"]  # maps nothing
    sums = collections.defaultdict(list)
    for row, report in zip(rows, reports_of(arguments.sitmap, rows), strict=True):
        told = list(score_events.told_events(report))
        points = points_of(row, told)
        sums[row["list"]].append(points)
        if arguments.v and points < 1:
            print(points, row["kind"], row["place"], row["from"], row["to"], "|", row["text"], "|",
                  [(e["type"], e["place"], e["from"], e["to"], e["rule"]) for e in told])
    for name, points in sums.items():
        print(f"{name:10s} {sum(points):6.1f} of {len(points):4d}  {sum(points) / len(points):.3f}")
    return int(any(sum(points) / len(points) < arguments.floor for points in sums.values()))


if __name__ == "__main__":
    sys.exit(main())
