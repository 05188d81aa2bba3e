#!/usr/bin/env python3
"""Score who did it, who suffered it and who met, a sentence a row (who.tsv tells the columns).

    score_who.py SITMAP [-v] [--list NAME] [--floor F1] [--but LIST=F1,...] [--accused COUNT]

Prints a row a list: sentences with the event found, names told rightly (P), names found (R), F1, and how many were
accused who did not do it. Only sentences whose event was found count. Fails (exit 1) where a list is below --floor or
more are accused than --accused over all lists; 77 without a gazetteer.
"""
import collections, pathlib, re, sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import score_events
import score_sentences

COLUMNS = ("list", "text", "place", "did", "suffered", "parties")


def names_of(cell):
    """[(asked, [alternatives])]; a name with ? may be left out."""
    return [(not name.strip().startswith("?"), name.strip().lstrip("? ").split("/"))
            for name in cell.split(";") if name.strip() not in ("", "-")]


def words_of(name):
    name = re.sub(r"\(.*?\)", " ", name)
    words = re.findall(r"[\w'’-]+", score_events.fold(name))
    return {re.sub(r"(?<=\w{3})(men|man|es|s)$", "", word) for word in words} - {"the", "a", "of"}


def same_name(told, alternatives):
    got = words_of(told)
    wanted = [words_of(alternative) for alternative in alternatives]
    return any(got and want and (got <= want or want <= got) for want in wanted)


def points_of(row, events):
    """True names, wrong names, missed names, accused."""
    gold = {role: names_of(row[role]) for role in ("did", "suffered", "parties")}
    told = {(actor["name"], actor["role"]) for event in events for actor in event["actors"]}
    may = {"initiator": gold["did"] + gold["parties"], "target": gold["suffered"] + gold["parties"],
           "party": gold["did"] + gold["suffered"] + gold["parties"], "mediator": gold["parties"]}
    good = {(name, role) for name, role in told if any(same_name(name, alternatives) for _, alternatives in may[role])}
    finds = {"did": ("initiator", "party"), "suffered": ("target", "party"), "parties": ("initiator", "target", "party")}
    missed = [alternatives[0] for part, names in gold.items() for asked, alternatives in names
              if asked and not any(role in finds[part] and same_name(name, alternatives) for name, role in good)]
    accused = [name for name, role in told - good if role == "initiator"]
    return good, told - good, missed, accused


def ratios(good, wrong, missed):
    """Precision, recall and F1."""
    return good / max(good + wrong, 1), good / max(good + missed, 1), 2 * good / max(2 * good + wrong + missed, 1)


def main():
    arguments = score_sentences.arguments_of(("--floor", 0.0), ("--but", ""), ("--accused", 10**6))
    floors = score_sentences.floors_of(arguments.but)
    rows = list(score_sentences.read_rows("who.tsv", COLUMNS, arguments.list))
    sums = collections.defaultdict(lambda: [0] * 6)
    for row, report in zip(rows, score_sentences.reports_of(arguments.sitmap, rows), strict=True):
        surfaces = {mention["id"]: mention["surface"] for mention in report["mentions"]}
        place = score_events.fold(row["place"])
        events = [e for e in report["events"]
                  if e["mention"] and score_events.same_place(place, score_events.fold(surfaces[e["mention"]]))]
        good, wrong, missed, accused = points_of(row, events) if events else ((), (), (), ())
        found = [bool(events), 1, len(good), len(wrong), len(missed), len(accused)]
        sums[row["list"]] = [a + b for a, b in zip(sums[row["list"]], found)]
        if arguments.v and (not events or wrong or missed):
            print("ACCUSED" if accused else "", "unread" if not events else "", "wrong", sorted(wrong), "missed", missed, "|", row["text"])
    low = False
    for name, (read, rows_of_list, good, wrong, missed, accused) in sums.items():
        precision, recall, f1 = ratios(good, wrong, missed)
        low |= f1 < floors.get(name, arguments.floor)
        print(f"{name:10s} read {read:3d} of {rows_of_list:3d}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  accused {accused}")
    return int(low or sum(s[5] for s in sums.values()) > arguments.accused)


if __name__ == "__main__":
    sys.exit(main())
