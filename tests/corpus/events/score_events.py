#!/usr/bin/env python3
"""Score coded events against our own hand-coded texts (README.md tells the format and the rules).

    score_events.py SITMAP FOLDER... [-v] [--floor F1] [--least F1] [--broken N]

Each FOLDER holds NAME.txt and NAME.gold. Prints a row a folder and one for all. Fails (exit 1) where the pooled F1 of all
folders is below --floor, a folder's is below --least, or more than --broken forbidden pairs are told; 77 without a gazetteer.
"""
import argparse, datetime, json, pathlib, subprocess, sys, unicodedata

GROUPS = {"strike": "strike air_strike drone_strike missile_strike rocket_attack shelling bombing suicide_bombing "
                    "chemical_attack explosion",
          "interception": "interception",
          "clash": "clash attack attack_failed siege raid counter_attack",
          "ground": "siege advance capture offensive counter_attack deployment withdrawal base_established",
          "talks": "agreement ceasefire meeting visit contact mediation statement",
          "attack": "violence_against_civilians execution abduction arrest",
          "protest": "protest riot",
          "context": "occupation regime_change displacement destruction state_of_war arrest",
          "displacement": "displacement",
          "destruction": "destruction",
          "aid": "aid"}


def groups_of(event_type):
    return {group for group, types in GROUPS.items() if event_type in types.split()}


def fold(words):
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in plain if c.isalnum() or c == " ").removeprefix("the ").strip()


def read_gold(path):
    wanted, forbidden = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t") + [""] * 4
        if not line.strip() or line.startswith("#"):
            continue
        if cells[0] == "not":
            forbidden.append((cells[1], fold(cells[2])))
        else:
            groups = set(cells[0].lstrip("? ").split("/"))
            groups |= {"interception"} if "strike" in groups else set()  # coders call what was shot down a strike, or nothing
            wanted.append({"groups": groups, "optional": cells[0].startswith("?"),
                           "place": fold(cells[1]), "from": cells[2] or None, "to": cells[3] or None})
    return wanted, forbidden


def whereabouts(event):
    """"Oss" of "the Hill district (Oss)": the words by which the text says where an unknown place lies; empty otherwise."""
    place = event.get("place") or {}
    told = place.get("id", "").startswith("derived:told:") and "(" in place["name"]
    return fold(place["name"].rpartition("(")[2].rstrip(")")) if told else ""


def told_events(report):
    surface = {mention["id"]: mention["surface"] for mention in report["mentions"]}
    for event in report["events"]:
        if event["layer"] != "none" and event["mention"] in surface:
            yield {"type": event["type"], "groups": groups_of(event["type"]), "place": fold(surface[event["mention"]]),
                   "within": whereabouts(event),
                   "from": event["date_from"], "to": event["date_to"], "rule": event["rule"]}


def same_place(a, b):
    """"north of Goma" is Goma, "Vitez" is not "Stari Vitez" where the gold has both: whole words, the better match first."""
    if a == b:
        return 2
    return 1 if set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split()) else 0


def days(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days + 1


def date_points(gold, told):
    """1 if both bounds are exact; 1/2 if half of the days are common, or gold is open and the other bound is exact."""
    ends = [(gold[k], told[k]) for k in ("from", "to")]
    if all(a == b for a, b in ends):
        return 1.0
    if None in (gold["from"], gold["to"]):
        return 0.5 if any(a == b and a for a, b in ends) else 0.0
    if None in (told["from"], told["to"]):
        return 0.0
    common = days(max(gold["from"], told["from"]), min(gold["to"], told["to"]))
    either = days(min(gold["from"], told["from"]), max(gold["to"], told["to"]))
    return 0.5 if common > 0 and common / either >= 0.5 else 0.0


def pairs_of(wanted, told):
    ranked = []
    for g, gold in enumerate(wanted):
        for t, event in enumerate(told):
            place = same_place(gold["place"], event["place"]) or int(gold["place"] == event["within"])
            if place and gold["groups"] & event["groups"]:
                ranked.append((-place, -date_points(gold, event), gold["optional"], g, t))
    used_gold, used_told, pairs = set(), set(), []
    for _, points, _, g, t in sorted(ranked):
        if g not in used_gold and t not in used_told:
            used_gold.add(g)
            used_told.add(t)
            pairs.append((g, t, -points))
    return pairs


def score_text(name, wanted, forbidden, told, say):
    pairs = pairs_of(wanted, told)
    found = [(g, t, points) for g, t, points in pairs if not wanted[g]["optional"]]
    broken = [(kind, place) for kind, place in forbidden
              if any(kind in e["groups"] and same_place(place, e["place"]) == 2 for e in told)]
    if say:
        list_errors(name, wanted, told, pairs, broken)
    required = sum(not gold["optional"] for gold in wanted)
    matched = {t for _, t, _ in pairs}
    excused = sum(event["type"] == "interception" and t not in matched for t, event in enumerate(told))
    return {"texts": 1, "found": len(found), "told": len(told) - excused - (len(pairs) - len(found)), "gold": required,
            "dates": sum(points for _, _, points in found), "broken": len(broken), "forbidden": len(forbidden)}


def list_errors(name, wanted, told, pairs, broken):
    for g, gold in enumerate(wanted):
        if not gold["optional"] and g not in {pair[0] for pair in pairs}:
            print(f"{name}: missed {'/'.join(sorted(gold['groups']))} at {gold['place']}")
    for t, event in enumerate(told):
        if t not in {pair[1] for pair in pairs} and event["type"] != "interception":
            print(f"{name}: false {event['type']} at {event['place']} [{event['rule']}]")
    for g, t, points in pairs:
        if points < 1 and not wanted[g]["optional"]:
            gold, event = wanted[g], told[t]
            print(f"{name}: dates of {event['type']} at {event['place']}: {event['from']} {event['to']}, "
                  f"gold {gold['from']} {gold['to']} [{event['rule']}]")
    for kind, place in broken:
        print(f"{name}: BROKEN {kind} at {place}")


def ratio(part, whole):
    return part / whole if whole else 1.0


def f1(sums):
    precision, recall = ratio(sums["found"], sums["told"]), ratio(sums["found"], sums["gold"])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row(name, sums):
    return (f"{name:28s} texts {sums['texts']:3d}  P {ratio(sums['found'], sums['told']):.3f}  R "
            f"{ratio(sums['found'], sums['gold']):.3f}  F1 {f1(sums):.3f}  dates {ratio(sums['dates'], sums['found']):.3f}  "
            f"broken {sums['broken']}/{sums['forbidden']}")


def add(sums, more):
    for key, value in more.items():
        sums[key] = sums.get(key, 0) + value


def reports_of(program, texts):
    lines = "".join(json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")}) + "\n" for path in texts)
    run = subprocess.run([program, "extract", "--jsonl"], input=lines.encode(), capture_output=True)
    if run.returncode and b"gazetteer" in run.stderr:
        print("no gazetteer: " + run.stderr.decode())
        sys.exit(77)
    answers = [json.loads(line) for line in run.stdout.decode().splitlines() if line.strip()]
    return {answer["id"]: answer for answer in answers}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--floor", type=float, default=0.0)
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--broken", type=int, default=10**6)
    options = parser.parse_args()
    pooled, least = {}, 1.0
    for folder in options.folders:
        texts, batch = sorted(folder.glob("*.txt")), {}
        reports = reports_of(options.program, texts)
        for path in texts:
            wanted, forbidden = read_gold(path.with_suffix(".gold"))
            sums = score_text(path.stem, wanted, forbidden, list(told_events(reports[path.stem])), options.verbose)
            if options.verbose:
                print(row(path.stem, sums))
            add(batch, sums)
        print(row(folder.name, batch))
        least = min(least, f1(batch))
        add(pooled, batch)
    print(row("all", pooled))
    good = f1(pooled) >= options.floor and least >= options.least and pooled["broken"] <= options.broken
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
