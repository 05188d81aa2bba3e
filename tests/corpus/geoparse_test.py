#!/usr/bin/env python3
"""Reads marked texts and fails if a score falls below its floor.

    geoparse_test.py PROGRAM SHARED

The weights were trained on these very texts, so the scores show that nothing broke, not how good the
geoparser is: geodata/models/README.md has the cross-validated figures. Skipped (exit 77) where SHARED
is not there.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
FLOORS = {
    "lgl": {"overlap_F1": 0.90, "e2e_F1": 0.81},
    "geowebnews": {"overlap_F1": 0.915, "e2e_F1": 0.83},
}
NO_PLACE = {"organisation", "person", "event_name", "other"}


def answers(program, corpus):
    """What the program finds in every text of the corpus, as the scorer reads it."""
    with corpus.open(encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    texts = "".join(json.dumps({"id": str(line["id"]), "text": line["text"]}) + "\n" for line in lines)
    printed = subprocess.run([program, "geoparse", "--jsonl"], input=texts.encode(), capture_output=True, check=True)
    for line, answer in zip(lines, printed.stdout.decode().rstrip("\n").split("\n"), strict=True):
        toponyms = [
            {"start": m["start"], "end": m["end"], "lat": (m["place"] or {}).get("lat"), "lon": (m["place"] or {}).get("lon")}
            for m in json.loads(answer)["mentions"] if m["reading"] not in NO_PLACE
        ]
        yield json.dumps({"id": line["id"], "toponyms": toponyms}) + "\n"


def main():
    program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    scorer = shared / "score" / "score.py"
    if not scorer.exists() or not all((shared / "corpora" / f"{name}.jsonl").exists() for name in FLOORS):
        print(f"skipped: no marked texts under {shared}")
        return SKIPPED
    failed = 0
    for name, floors in FLOORS.items():
        gold = shared / "corpora" / f"{name}.jsonl"
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as found:
            found.writelines(answers(program, gold))
            found.flush()
            printed = subprocess.run([sys.executable, str(scorer), str(gold), found.name, "--json"],
                                     capture_output=True, check=True)
        scores = json.loads(printed.stdout)
        for measure, floor in floors.items():
            low = scores[measure] < floor
            failed += low
            print(f"{name} {measure} {scores[measure]:.3f} (floor {floor}){' TOO LOW' if low else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
