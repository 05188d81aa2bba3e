#!/usr/bin/env python3
"""Codes the hand-coded article and fails if a score falls below its floor.

    article_test.py PROGRAM SHARED

PROGRAM is the sitmap to run, SHARED the folder with reports/ and score/. Where SHARED is not there the
test is skipped (exit 77) with a word. The article is a check of general rules, not their definition.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
FLOORS = {
    "event_F1": 0.90,
    "reading": 0.95,
    "resolution_all": 0.95,
    "event_dates": 0.90,
    "mention_F1": 0.95,
}


def scores(program, gold, scorer):
    text = gold.parent / json.loads(gold.read_text(encoding="utf-8"))["doc"]["file"]
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run([program, "extract", str(text)], stdout=report, check=True)
        report.flush()
        printed = subprocess.run([sys.executable, str(scorer), "--json", str(gold), report.name],
                                 capture_output=True, check=False)
    return json.loads(printed.stdout)["texts"][0]


def main():
    program, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    golds = sorted(shared.glob("reports/*.gold.json"))
    scorer = shared / "score" / "score_report.py"
    if not golds or not scorer.exists():
        print(f"skipped: no hand-coded report under {shared}")
        return SKIPPED
    failed = 0
    for gold in golds:
        text = scores(program, gold, scorer)
        for name, floor in FLOORS.items():
            low = text[name] is None or text[name] < floor
            failed += low
            print(f"{text['id']} {name} {text[name]} (floor {floor}){' TOO LOW' if low else ''}")
        kept = text["negatives_ok"] == text["negatives"]
        failed += not kept
        print(f"{text['id']} negatives {text['negatives_ok']} of {text['negatives']}")
        for line in text["failed"] + text["malformed"]:
            print("  ", line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
