"""Texts asked of the program, and what it answers."""
import json
import subprocess
import sys


def answers_of(program, texts):
    """What `sitmap extract` says of each text, in order; ends the test with 77 where there is no gazetteer."""
    lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
    run = subprocess.run([program, "extract", "--jsonl"], input=lines.encode(), capture_output=True)
    if run.returncode and b"gazetteer" in run.stderr:
        print("no gazetteer: " + run.stderr.decode())
        sys.exit(77)
    answers = {int(answer["id"]): answer for answer in map(json.loads, run.stdout.decode().splitlines())}
    return [answers[i] for i in range(len(texts))]


def events_of(answer):
    """Type, place and days of what is mapped."""
    surface = {mention["id"]: mention["surface"] for mention in answer["mentions"]}
    return sorted((event["type"], surface.get(event["mention"], ""), event["date_from"] or "", event["date_to"] or "")
                  for event in answer["events"] if event["layer"] != "none")
