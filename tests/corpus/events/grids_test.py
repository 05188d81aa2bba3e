#!/usr/bin/env python3
"""Grids of plain ways of telling: deeds by forms of sentences, phrases of place, times and the entries of lists.

    grids_test.py SITMAP [-v] [--floor SHARE]

Each cell is a text of its own whose answer is known: what happened, where and when. Prints a row a grid; fails (exit 1) where the
share of cells read as asked is below --floor in one; 77 without a gazetteer. -v prints the cells that are not. Nothing here has happened.
"""
import argparse
import itertools
import sys

from asking import answers_of, events_of

FIRST, SECOND = ("12 May 2015", "2015-05-12"), ("20 May 2015", "2015-05-20")
TO_TOWNS = [  # who, past, participle, gerund, types
    ("rebels", "shelled", "shelled", "shelling", "shelling"), ("rebels", "captured", "captured", "capturing", "capture"),
    ("soldiers", "retook", "retaken", "retaking", "capture"), ("rebels", "entered", "entered", "entering", "advance"),
    ("rebels", "besieged", "besieged", "besieging", "siege"), ("rebels", "overran", "overrun", "overrunning", "capture"),
    ("soldiers", "abandoned", "abandoned", "abandoning", "withdrawal"), ("rebels", "seized", "seized", "seizing", "capture")]
TOWN_FORMS = [  # of one town on one day
    "On {d}, {s} {v} {p}.", "{S} {v} {p} on {d}.", "{p} was {w} by {s} on {d}.", "{p}, {w} by {s} on {d}, was quiet in June.",
    "In {p}, {w} on {d}, shops reopened in June.", "{S} who {v} {p} on {d} have since gone home.", "After {g} {p} on {d}, {s} rested.",
    "Having {w} {p} on {d}, {s} rested.", "{S} {v} {p} on {d}, officials said.", "Officials said {s} {v} {p} on {d}.",
    "It was on {d} that {s} {v} {p}.", "{d}: {S} {v} {p}.", "{d} - {S} {v} {p}.", "In {p}, which {s} {v} on {d}, shops reopened in June.",
    "{S}, who {v} {p} on {d}, are still in the country.", "When {s} {v} {p} on {d}, thousands wept.",
    "{p}, a town of 9,000 people, was {w} by {s} on {d}.", "The town of {p} was {w} by {s} on {d}.", "On {d} {p} was {w}.",
    "At dawn on {d}, {s} {v} {p}.", "On {d} {s} again {v} {p}.", "{S} succeeded in {g} {p} on {d}."]
PAIR_FORMS = [  # of two towns, each on its day
    "{S} {v} {p} on {d} and {q} on {e}.", "{S} {v} {p} on {d} and, on {e}, {q}.", "{S} {v} {p} ({d}) and {q} ({e}).",
    "{p} ({d}) and {q} ({e}) were {w} by {s}.", "{p} was {w} on {d} and {q} on {e}.", "On {d} {s} {v} {p} and on {e} they {v} {q}.",
    "On {d} {s} {v} {p}; on {e} they {v} {q}.", "On {d} {s} {v} {p}. Eight days later they {v} {q}.",
    "{S} first {v} {p}, on {d}, and then {q}, on {e}.", "{S} {v} {p} on {d} before {g} {q} on {e}."]
IN_TOWNS = [("Gunmen", "killed 12 villagers", "violence_against_civilians"), ("Rebels", "clashed with soldiers", "clash"),
            ("Gunmen", "kidnapped six teachers", "abduction"), ("Police", "arrested 40 students", "arrest"),
            ("Envoys of both sides", "met", "meeting"), ("Thousands of people", "demonstrated", "protest"),
            ("Troops", "executed five prisoners", "execution"), ("Soldiers", "repelled an attack", "attack_failed")]
IN_FORMS = ["On {d}, {s} {v} in {p}.", "In {p}, {s} {v} on {d}.", "{S} {v} on {d} in {p}.", "{S} {v} in the town of {p} on {d}.",
            "Officials in Abuja said {s} {v} in {p} on {d}.", "It was in {p} that {s} {v} on {d}.", "{d}: {S} {v} in {p}.",
            "{d}, {p}: {S} {v}.", "In {p}, where {s} {v} on {d}, shops are shut.", "A week after {s} {v} in {p} on {d}, the town is calm."]
PLACES = ["in besieged P", "in the besieged city of P", "in rebel-held P", "in the centre of P", "in central P", "in the heart of P",
          "on the outskirts of P", "on the edge of P", "just outside P", "near P", "close to P", "not far from P", "in and around P",
          "in the P area", "in P district", "in the countryside of P", "north of P", "to the north of P", "20 km north of P",
          "some 20 km (12 miles) north of P", "in a village near P", "in a suburb of P", "at a market in P", "at a checkpoint near P",
          "at a checkpoint on the road to P", "on the road to P", "along the road to P", "inside P", "across P", "in parts of P",
          "at the entrance to P", "in the hills overlooking P", "in the forest near P", "in a school in P", "in the streets of P",
          "in P's old town", "outside P's main hospital", "in front of the courthouse in P", "in the ruins of P", "on the P front",
          "in the rebel-held town of P", "in the mainly Kurdish town of P", "in what is left of P", "in what remains of P", "in downtown P",
          "in the city, P,", "in the northern city, P,", "in the country's second city, P,", "in the port city of P", "in P itself",
          "on the highway from P to Zelenko", "in the vicinity of P", "at the gates of P", "in P, the provincial capital,"]
AT_PLACES = ["Gunmen killed two people {w} on Monday.", "A bomb exploded {w} on Monday.", "On Monday, soldiers clashed with rebels {w}.",
             "{W}, gunmen killed two people on Monday.", "Fighting broke out {w} on Monday."]
TIMES = {"on Monday": "10/10", "late on Monday": "10/10", "on Sunday night": "09/09", "overnight": "11/12", "last Friday": "07/07",
         "yesterday": "11/11", "this morning": "12/12", "last week": "03/09", "three days ago": "09/09", "on 3 June": "03/03",
         "on June 3": "03/03", "over the weekend": "08/09", "between 3 and 5 June": "03/05", "on 3 and 4 June": "03/04",
         "on Monday and Tuesday": "10/11", "before dawn on Tuesday": "11/11", "on the night of 3-4 June": "03/04",
         "earlier this month": "01/12", "this week": "10/12", "in the early hours of Tuesday": "11/11", "in the past 24 hours": "11/12",
         "a week ago": "05/05", "on the third of June": "03/03", "in the first week of June": "01/07", "two days earlier": "10/10"}
AT_TIMES = ["Rebels shelled Kupiansk {w}.", "{W}, rebels shelled Kupiansk.", "Rebels shelled Kupiansk {w}, officials said.",
            "In Kupiansk, rebels burned two houses {w}.", "Two people were killed {w} when rebels shelled Kupiansk."]
INCIDENTS = [("Maiduguri", 13, "Gunmen killed two farmers", "violence_against_civilians"), ("Damaturu", 14, "Soldiers clashed with insurgents", "clash"),
             ("Gwoza", 16, "A roadside bomb killed three soldiers", "bombing"), ("Yola", 18, "Police arrested four students", "arrest")]
ENTRIES = ["{d} May: {p} \u2013 {s}.", "{d} May: {p} - {s}.", "{d} May, {p}: {s}.", "{d} May - {p} - {s}.", "{d}/05 - {p} - {s}.",
           "{d}/05/2015, {p}. {s}.", "{p}, {d} May: {s}.", "{p} (Borno State), {d} May: {s}.", "{p} \u2013 {d} May \u2013 {s}.", "{d} May 2015 | {p} | {s}",
           "{d} May 2015 | Borno | {p} | {s}", "\u2022 {p}: {s} on {d} May.", "\u2022 {p} ({d} May): {s}.", "- {p}: {s} ({d} May).",
           "{d} May. {p}. {s}.", "{p}. {d} May. {s}.", "2015-05-{d} {p}: {s}.", "{d}-May-2015: {p}: {s}.", "MAY {d}\n{p}: {s}.",
           "{p}\n{d} May: {s}.", "{p}\n{s} on {d} May.", "{p} LGA\n{d} May: {s}.", "{d} May, 1430 hrs, {p}: {s}.", "{d} May / {p} / {s}.",
           "{s} \u2013 {p}, {d} May.", "{s} ({p}, {d} May).", "{s} in {p} ({d} May).", "{p}\t{d} May\t{s}", "May {d} - {p} -- {s}."]


def capital(words):
    return words[0].upper() + words[1:]


def cells():
    """Grid, text, and what it tells: type (None: any), place, first and last day."""
    p, q, (d, day), (e, other) = "Maiduguri", "Damaturu", FIRST, SECOND
    for who, past, done, doing, kind in TO_TOWNS:
        names = dict(s=who, S=capital(who), v=past, w=done, g=doing, p=p, q=q, d=d, e=e)
        for form in TOWN_FORMS:
            yield "towns", "Chronology\n\n" + form.format(**names), [(kind, p, day, day)]
            yield "unknown", "Chronology\n\n" + form.format(**(names | {"p": "Zartak"})), [(kind, "Zartak", day, day)]
        for form in PAIR_FORMS:
            yield "pairs", "Chronology\n\n" + form.format(**names), [(kind, p, day, day), (kind, q, other, other)]
    for (who, past, kind), form in itertools.product(IN_TOWNS, IN_FORMS):
        text = form.format(s=who[0].lower() + who[1:], S=who, v=past, p=p, d=d)
        yield "deeds", "Chronology\n\n" + text, [(kind, p, day, day)]
    dateline = "KYIV, 12 June 2024 (Agency) - Rain fell.\n\n"
    for (grid, name), place, form in itertools.product((("places", "Aleppo"), ("unknown", "Zartak")), PLACES, AT_PLACES):
        words = place.replace("P", name)
        text = form.format(w=words, W=capital(words)).replace(",,", ",")
        yield grid, dateline + text, [(None, name, "2024-06-10", "2024-06-10")]
    for (words, days), form in itertools.product(TIMES.items(), AT_TIMES):
        first, last = (f"2024-06-{each}" for each in days.split("/"))
        yield "times", dateline + form.format(w=words, W=capital(words)), [(None, "Kupiansk", first, last)]
    for entry in ENTRIES:
        lines = [entry.format(d=on, p=town, s=deed) for town, on, deed, _ in INCIDENTS]
        told = [(kind, town, f"2015-05-{on}", f"2015-05-{on}") for town, on, _, kind in INCIDENTS]
        yield "entries", "Nigeria: incidents affecting civilians, 11-20 May 2015\n\n" + "\n\n".join(lines) + "\n", told


def as_asked(wanted, told):
    return len(told) == len(wanted) and all(any(kind in (None, event[0]) and place in event[1] and event[2:] == (first, last)
                                                for event in told) for kind, place, first, last in wanted)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sitmap")
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--floor", type=float, default=0.0)
    options = parser.parse_args()
    asked = list(cells())
    answers = answers_of(options.sitmap, [text for _, text, _ in asked])
    right, of = {}, {}
    for number, (grid, text, wanted) in enumerate(asked):
        told = events_of(answers[number])
        good = as_asked(wanted, told)
        of[grid] = of.get(grid, 0) + 1
        right[grid] = right.get(grid, 0) + good
        if options.v and not good:
            print(f"{grid}: {text!r} told {told}")
    for grid in of:
        print(f"{grid:10} {right[grid]:5} of {of[grid]:5}  {right[grid] / of[grid]:.3f}")
    sys.exit(any(right[grid] < options.floor * of[grid] for grid in of))


main()
