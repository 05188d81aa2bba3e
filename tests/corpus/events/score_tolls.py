#!/usr/bin/env python3
"""Score the numbers of victims and who gives them, a text a row (tolls.tsv tells the columns).

    score_tolls.py SITMAP [-v] [--list NAME] [--floor F1] [--but LIST=F1,...]

Prints a row a list: claims told rightly (P), claims found (R), F1, and the share of the right ones whose speaker is
right. Fails (exit 1) where a list is below --floor, or below its own of --but; 77 without a gazetteer.
"""
import collections, pathlib, re, sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_sentences
import score_who

COLUMNS = ("list", "text", "place", "claims")
ABOUT = ("killed", "wounded", "missing", "displaced", "detained", "abducted")


def claims_of(cell):
    for claim in cell.split(";"):
        found = re.fullmatch(r"\s*(\w+)=([^@]+?)(?:@(.+?))?\s*", claim)
        if found:
            yield found[1], found[2].strip(), found[3].split("/") if found[3] else None


def same_value(value, told):
    low, best, high = told["low"], told["best"], told["high"]
    if value.isdigit():
        return best == int(value) and low in (None, best)
    if value.endswith("+"):
        return low == int(value[:-1])
    if value.endswith("-"):
        return high == int(value[:-1])
    if re.fullmatch(r"\d+-\d+", value):
        return [low, high] == [int(n) for n in value.split("-")]
    return value in (told.get("text") or "").lower()


def points_of(gold, told):
    """Right claims, wrong ones, missed ones, right speakers."""
    left, missed, good, speakers = list(told), [], 0, 0
    for about, value, by in gold:
        found = next((claim for claim in left if claim["about"] == about and same_value(value, claim)), None)
        if found is None:
            missed.append(f"{about}={value}")
            continue
        left.remove(found)
        good += 1
        speakers += score_who.same_name(found["by"], by) if by and found["by"] else not by and not found["by"]
    return good, [f"{c['about']} {c['low']} {c['best']} {c['high']}" for c in left], missed, speakers


def main():
    arguments = score_sentences.arguments_of(("--floor", 0.0), ("--but", ""))
    floors = score_sentences.floors_of(arguments.but)
    rows = list(score_sentences.read_rows("tolls.tsv", COLUMNS, arguments.list))
    sums = collections.defaultdict(lambda: [0] * 4)
    for row, report in zip(rows, score_sentences.reports_of(arguments.sitmap, rows), strict=True):
        told = {(c["about"], c["start"], c["end"]): c for e in report["events"] for c in e["claims"] if c["about"] in ABOUT}
        good, wrong, missed, speakers = points_of(list(claims_of(row["claims"])), told.values())
        sums[row["list"]] = [a + b for a, b in zip(sums[row["list"]], (good, len(wrong), len(missed), speakers))]
        if arguments.v and (wrong or missed or speakers < good):
            print("wrong", wrong, "missed", missed, "speakers", speakers, "of", good, "|", row["claims"], "|", row["text"])
    low = False
    for name, (good, wrong, missed, speakers) in sums.items():
        precision, recall, f1 = score_who.ratios(good, wrong, missed)
        low |= f1 < floors.get(name, arguments.floor)
        print(f"{name:10s} claims {good + missed:3d}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  speakers {speakers / max(good, 1):.3f}")
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
