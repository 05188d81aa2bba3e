#!/usr/bin/env python3
"""Write the texts of plain/: chronicles and lists of invented wars in the plainest ways of telling, with golds.

    make_plain.py FOLDER [TEXTS]

Each sentence puts one clause, or two, into a frame: an order of day and place, a teller, a joint, a sentence that goes on
from the one before; some deny, plan or threaten. They are what an event model must never think unlikely, and a floor for
the ways of telling that everybody uses; the same bytes each time. `ctest -R event_plain` scores them.
"""
import datetime
import pathlib
import random
import sys

WARS = [war.split(",") for war in (
    "Goma,Bukavu,Beni,Butembo,Uvira,Kindu", "Maiduguri,Damaturu,Gwoza,Bama,Potiskum,Yola",
    "Kandahar,Kunduz,Ghazni,Herat,Lashkar Gah,Jalalabad", "Kherson,Kupiansk,Lyman,Izium,Bakhmut,Vuhledar",
    "Aleppo,Hama,Homs,Idlib,Palmyra,Raqqa", "Mosul,Tikrit,Ramadi,Fallujah,Samarra,Baquba",
    "Vukovar,Osijek,Zadar,Sisak,Karlovac,Knin", "Malakal,Bor,Bentiu,Wau,Torit,Yambio",
    "Timbuktu,Kidal,Mopti,Gao,Tessalit,Menaka", "Jaffna,Vavuniya,Mannar,Batticaloa,Trincomalee,Kilinochchi",
    "Huambo,Kuito,Malanje,Uige,Luena,Menongue", "Grozny,Gudermes,Argun,Shali,Vedeno,Bamut")]
ARMED = ["rebels", "the rebels", "insurgents", "militants", "soldiers", "government troops", "the army", "guerrillas",
         "the militia", "government forces", "gunmen", "paramilitaries"]
TO_A_TOWN = [  # kind, what was done
    ("strike", "shelled"), ("strike", "bombarded"), ("clash/attack", "attacked"), ("clash/attack", "stormed"),
    ("clash/attack", "raided"), ("clash/attack", "assaulted"), ("ground", "captured"), ("ground", "seized"),
    ("ground", "took"), ("ground", "retook"), ("ground", "recaptured"), ("ground", "entered"), ("ground", "overran"),
    ("ground", "occupied"), ("ground", "liberated"), ("ground/clash", "besieged"), ("ground", "abandoned"),
    ("attack/context", "burned"), ("attack/context", "looted"), ("ground", "reached"), ("ground/clash", "encircled")]
IN_A_TOWN = [
    ("attack", "killed {n} civilians"), ("attack", "killed {n} villagers"), ("attack", "shot dead {n} people"),
    ("attack/context", "kidnapped {n} teachers"), ("attack/context", "arrested {n} students"),
    ("clash", "clashed with soldiers"), ("clash/attack", "ambushed a convoy"), ("strike/attack", "detonated a car bomb"),
    ("attack", "executed {n} prisoners"), ("attack/clash", "opened fire on a bus"), ("attack/context", "burned {n} houses"),
    ("clash/attack", "attacked a police post"), ("clash/attack", "attacked an army base"), ("clash/attack", "repelled an attack")]
HAPPENED = [
    ("talks", "envoys of both sides met"), ("talks", "the two sides signed a ceasefire"),
    ("protest", "thousands of people demonstrated"), ("protest", "students marched"), ("strike/attack", "a bomb exploded"),
    ("strike", "an air strike killed {n} people"), ("strike", "a drone hit a truck"), ("strike", "shells fell"),
    ("clash", "fighting broke out"), ("clash", "clashes erupted"), ("attack", "two men were shot dead"),
    ("strike/attack", "a mine killed {n} people")]
NUMBERS = ["two", "three", "five", "nine", "12", "20", "about 30", "at least 40", "dozens of"]
ALONE = ["On {d}, {c}", "{C} on {d}", "{C} on {d}", "{C} on {d}, officials said", "Officials said {c} on {d}", "On {d} {c}",
         "On the morning of {d}, {c}", "{C} at dawn on {d}", "Witnesses said {c} on {d}", "It was on {d} that {c}",
         "When {c} on {d}, thousands wept", "{d}: {C}",
         "{C} on {d}, witnesses said"]
GOING_ON = [("The next day {c}", 1), ("They also {v}", 0), ("Two days later {c}", 2), ("On {d}, {c}", 3), ("{C} on {d}", 2),
            ("Later {c} on {d}", 4), ("Meanwhile {c} on {d}", 1), ("The same day {c}", 0)]
JOINED = [("On {d} {c}, and on {e} {o}", 8), ("On {d} {c}; on {e} {o}", 3), ("{C} on {d} and {o} on {e}", 5),
          ("{C} on {d}, two days after {o}", -2), ("{C} on {d}, but on {e} {o}", 9)]
UNTOLD = ["The army denied that {c}", "The envoy warned that if {c} the talks would collapse", "There were fears that {c}",
          "It is not true that {c}, the governor said", "No one believes that {c}"]
ENTRIES = ["{d} May: {p} - {s}.", "{d} May: {p} \u2013 {s}.", "{d} May, {p}: {s}.", "{d} May \u2013 {p}: {s}.", "{d}/05 - {p} - {s}.",
           "{d}/05/2015 {p}: {s}.", "{p}, {d} May: {s}.", "{p}, {d} May. {s}.", "[{d} May] {p}: {s}.", "{d} May 2015 | {p} | {s}",
           "\u2022 {d} May \u2013 {p}: {s}.", "\u2022 {p} ({d} May): {s}.", "- {p}: {s} ({d} May).", "{n}. {d} May, {p}. {s}.",
           "{n}) {d} May \u2013 {s} in {p}.", "{d} May. In {p}, {c}.", "{d} May. {p}. {s}.", "{p}: On {d} May, {c}.",
           "2015-05-{d} {p}: {s}.", "{d}-May-2015: {p}: {s}.", "May {d}: {s} in {p}.", "MAY {d}\n{p}: {s}.", "{d} May\n{s} in {p}.",
           "{p}\n{d} May: {s}.", "{p}\n{s} on {d} May.", "{p} LGA\n{d} May: {s}.", "{d} May, 14:30, {p}: {s}.", "{d} May / {p} / {s}.",
           "On {d} May in {p}, {c}.", "{s} \u2013 {p}, {d} May.", "{s} ({p}, {d} May).", "{s} in {p} ({d} May)."]


def write(folder, name, lines, gold):
    (folder / name).with_suffix(".txt").write_text("\n".join(lines), encoding="utf-8")
    (folder / name).with_suffix(".gold").write_text("\n".join(gold) + "\n", encoding="utf-8")


def write_list(folder, chance, number):
    """Six entries of one form, each of a day and a town of its own."""
    lines, gold = ["Incidents affecting civilians, 1-31 May 2015", ""], []
    days = sorted(chance.sample(range(13, 31), 6))
    for entry, (day, town) in enumerate(zip(days, chance.sample(WARS[number % len(WARS)], 6)), 1):
        done = chance.random() < 0.6
        kind, verb = chance.choice(IN_A_TOWN if done else HAPPENED)
        clause = (chance.choice(ARMED[2:]) + " " if done else "") + verb.format(n=chance.choice(NUMBERS))
        lines += [ENTRIES[number].format(d=day, p=town, n=entry, c=clause, s=clause[0].upper() + clause[1:]), ""]
        gold.append(f"{kind}\t{town}\t2015-05-{day}\t2015-05-{day}")
    write(folder, f"list-{number:02}", lines, gold)


class Chronicle:
    """One text: it never tells the same kind of happening of a town twice, so that each gold has one sentence."""

    def __init__(self, chance, number):
        self.chance = chance
        self.towns = WARS[number % len(WARS)]
        self.day = datetime.date(1985 + 3 * number % 38, 1 + number % 6, 1 + number % 20)
        self.lines = [f"Chronology of the war, {self.day.year}", ""]
        self.gold = []
        self.untold = []  # kind and town
        self.told = set()

    def clause(self):
        """Kind, town, the clause, its verb on."""
        kinds, way = self.chance.choice([(TO_A_TOWN, "{v} {p}"), (IN_A_TOWN, "{v} {w} {p}"), (HAPPENED, "{v} in {p}")])
        while True:
            kind, verb = self.chance.choice(kinds)
            town = self.chance.choice(self.towns)
            if (kind, town) not in self.told:
                break
            kinds, way = (TO_A_TOWN, "{v} {p}")
        self.told.add((kind, town))
        verb = way.format(v=verb.format(n=self.chance.choice(NUMBERS)), p=town, w=self.chance.choice(["in", "in", "near"]))
        return kind, town, verb if kinds is HAPPENED else f"{self.chance.choice(ARMED)} {verb}", verb

    def golds(self):
        """What a town has seen otherwise may be told."""
        seen = {(kind, line.split("\t")[1]) for line in self.gold for kind in line.split("\t")[0].split("/")}
        return self.gold + [f"not\t{kind}\t{town}" for kind, town in self.untold if (kind, town) not in seen]

    def word(self, day):
        return f"{day.day} {day.strftime('%B')} {day.year}"

    def add(self, kind, town, day):
        self.gold.append(f"{kind}\t{town}\t{day}\t{day}")

    def sentence(self, frame, clause, **others):
        _, _, told, verb = clause
        return frame.format(d=self.word(self.day), c=told, C=told[0].upper() + told[1:], v=verb, **others) + "."

    def tell(self):
        self.day += datetime.timedelta(days=self.chance.randint(9, 16))
        choice = self.chance.random()
        if choice < 0.12:
            kind, town, told, _ = self.clause()
            self.lines += [self.chance.choice(UNTOLD).format(c=told) + ".", ""]
            self.untold += [(each, town) for each in kind.split("/")]
            return
        first = self.clause()
        self.add(*first[:2], self.day)
        if choice < 0.4:
            other = self.clause()
            frame, days = self.chance.choice(JOINED)
            then = self.day + datetime.timedelta(days=days)
            line = self.sentence(frame, first, o=other[2], e=self.word(then))
            self.add(*other[:2], then)
        else:
            line = self.sentence(self.chance.choice(ALONE), first)
            if choice > 0.7:
                other = self.clause()
                frame, days = self.chance.choice(GOING_ON if other[2] != other[3] else GOING_ON[2:])
                self.day += datetime.timedelta(days=days)
                line += " " + self.sentence(frame, other)
                self.add(*other[:2], self.day)
        self.lines += [line, ""]


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 150):
        chronicle = Chronicle(chance, number)
        for _ in range(8):
            chronicle.tell()
        write(folder, f"plain-{number:03}", chronicle.lines, chronicle.golds())
    for number in range(len(ENTRIES)):
        write_list(folder, chance, number)


main()
