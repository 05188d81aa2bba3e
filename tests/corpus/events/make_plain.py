#!/usr/bin/env python3
"""Write the texts of plain/: chronicles, lists, reports and headlines of invented wars in the plainest words, with golds.

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


TOLD = [  # of one clause on a day of the week, as agencies write
    "According to residents, {c} on {d}", "{C} on {d}, according to two officials who asked not to be named",
    "The ministry said in a statement that {c} on {d}", "In a statement, the army said {c} on {d}", "Officials say {c} on {d}",
    "{C} on {d}, a security source told reporters on condition of anonymity", "Witnesses told reporters that {c} on {d}",
    "Local media reported that {c} on {d}", "A spokesman for the ministry, Karl Winter, said {c} on {d}",
    "{C} on {d}, state television said", "Residents contacted by telephone said {c} on {d}", "Elsewhere in the country, {c} on {d}",
    "In a separate incident on {d}, {c}", "In one of the worst incidents this year, {c} on {d}", "At around 3 a.m. on {d}, {c}",
    "Shortly after midnight on {d}, {c}", "Despite a truce, {c} on {d}", "For the second day running, {c} on {d}", "But {c} on {d}",
    "And on {d}, {c}", "\"{C} on {d},\" he said", "{C} {d}", "{C} {d}, officials said", "{C} early on {d}",
    "{C} on {d}, the latest in a series of such incidents", "{C} on {d}, as the UN called for calm", "As night fell on {d}, {c}",
    "Amid a heatwave, {c} on {d}", "With the truce in tatters, {c} on {d}", "Two years into the war, {c} on {d}"]
PLACED = ["in {p}", "in the town of {p}", "in the rebel-held town of {p}", "in what is left of {p}", "not far from {p}",
          "on the outskirts of {p}", "just outside {p}", "at a checkpoint near {p}", "about 20 km south of {p}", "in besieged {p}",
          "in and around {p}", "at the gates of {p}", "in the streets of {p}", "in {p}'s old city", "on a road near {p}"]
NOUNS = [("strike", "the bombing of a market in {p}"), ("strike", "an air strike on {p}"), ("strike", "the shelling of {p}"),
         ("attack", "the killing of {n} villagers near {p}"), ("strike/attack", "a car bombing in {p}"), ("attack", "the massacre in {p}"),
         ("attack/context", "the abduction of {n} teachers in {p}"), ("strike/attack", "an explosion in {p}"),
         ("clash/attack", "an ambush near {p}"), ("strike", "a drone strike near {p}"), ("attack", "the murder of a judge in {p}")]
OF_NOUNS = ["The rebels denied responsibility for {c} on {d}", "The rebels denied involvement in {c} on {d}",
            "The rebels denied any role in {c} on {d}", "The UN condemned {c} on {d}", "No group has claimed responsibility for {c} on {d}",
            "The two sides traded blame for {c} on {d}", "The government blamed the rebels for {c} on {d}",
            "The president promised to punish those behind {c} on {d}", "Hospitals were still treating people wounded in {c} on {d}"]
NOTHING = [  # of a town, and the kinds that must not be told there
    ("Rebels have threatened to shell {p} unless the army leaves", "strike"), ("The army denied any shelling of {p}", "strike"),
    ("Rumours that {p} had been captured proved false", "ground"), ("The army is expected to launch an offensive on {p}", "clash"),
    ("The UN warned that an attack on {p} would be a disaster", "clash"), ("He called for protests in {p} on Friday", "protest"),
    ("If rebels attack {p}, the army will respond", "clash"), ("The two sides are to meet in {p} next week", "talks"),
    ("Police foiled a plot to bomb a market in {p}", "strike"), ("There was no fighting in {p} on {d}", "clash"),
    ("It was not clear whether rebels had entered {p}", "ground"), ("Troops rehearsed an assault near {p} in a drill", "clash"),
    ("The wounded were taken to a hospital in {p}", "attack"), ("A court in {p} jailed three men over the killings", "attack"),
    ("The price of bread has doubled in {p} since the attack", "attack"), ("Officials in {p} said the attack killed five people", "attack"),
    ("A fire at a factory in {p} killed five people on {d}", "attack"), ("The general died of a heart attack in {p} on {d}", "attack")]


HEADLINES = [
    ("strike/attack", "Car bomb kills {n} in {p}"), ("ground", "Rebels seize {p}"), ("ground", "{p} falls to rebels"),
    ("strike", "Dozens killed as jets bomb {p}"), ("ground", "Army retakes {p} from rebels"), ("protest/clash", "Protesters, police clash in {p}"),
    ("attack/context", "Gunmen kidnap {n} students in {p}"), ("talks", "Ceasefire talks open in {p}"), ("strike", "Shelling of {p} market kills {n}"),
    ("context", "Thousands flee {p} as army advances"), ("strike/attack", "Suicide blast at {p} mosque kills {n}"),
    ("strike", "Drone strike near {p} kills commander"), ("strike", "{p} airport hit by rockets"), ("clash", "Deadly clashes in {p}"),
    ("clash/attack", "Four soldiers killed in {p} ambush"), ("clash", "Battle for {p} enters second week"), ("ground", "Troops pull out of {p}"),
    ("strike", "Missile hits {p} hospital"), ("strike", "At least 10 dead in {p} shelling"), ("strike/attack", "Blast rocks {p}"),
    ("strike", "Air raid on {p} hospital kills five"), ("attack", "Journalist shot dead in {p}"), ("attack/context", "Mass grave found near {p}"),
    ("clash/attack", "Ambush near {p} leaves six dead"), ("ground", "Tanks roll into {p}"), ("clash/attack", "Rebels storm {p} prison, free hundreds"),
    ("strike", "Army shells {p} again"), ("strike", "Shells rain on {p}"), ("protest", "Hundreds protest in {p}"),
    ("attack", "Mayor of {p} assassinated"), ("talks", "Army, rebels agree truce in {p}"), ("clash", "Fighting flares in {p}"),
    ("ground", "Government forces enter {p}"), ("attack", "Militants behead two near {p}"), ("strike/attack", "Grenade attack in {p}, four hurt"),
    ("clash", "Clashes in {p} kill {n}"), ("attack", "Five killed in {p}"), ("attack/context", "Teacher abducted in {p}, police say"),
    ("strike", "Rockets hit {p}, two dead"), ("strike", "Helicopter shot down near {p}"), ("strike/attack", "Twin blasts hit {p}"),
    ("strike/attack", "Mine kills three children near {p}"), ("ground", "Rebels abandon {p}"), ("attack/context", "Hostages taken in {p}"),
    ("talks", "Envoys meet in {p}"), ("attack", "Massacre in {p}"), ("attack/context", "Dozens of bodies found in {p}"),
    ("strike/attack", "Bomb targets police in {p}"), ("attack/clash", "Attack on {p} church leaves 10 dead"), ("clash", "Dozens dead in {p} clashes")]
NO_HEADLINES = [
    ("clash", "{p} braces for assault"), ("ground", "Army denies losing {p}"),
    ("ground", "Army vows to retake {p}"), ("strike", "Rebels threaten to shell {p}"), ("talks", "Talks in {p} put off"), ("ground", "Will {p} fall?"),
    ("talks", "No truce yet in {p}"), ("strike/attack", "Plot to bomb {p} hotel uncovered"), ("clash", "Fears grow of new assault on {p}"),
    ("strike", "Calls grow for air strikes on {p}"), ("attack", "Bread prices rise in {p}"), ("talks", "{p} talks \"unlikely before spring\"")]


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


def write_wire(folder, chance, number):
    """An agency's report of a week: nine paragraphs, each of a town of its own and a day of the week."""
    day = datetime.date(2003 + number % 22, 1 + number % 12, 10 + number % 15)
    lines, gold = [f"GENEVA, {day.day} {day.strftime('%B')} {day.year} (Agency) - Rain fell.", ""], []
    towns = chance.sample(WARS[number % len(WARS)] + WARS[(number + 5) % len(WARS)], 9)
    for paragraph, town in enumerate(towns):
        told = day - datetime.timedelta(days=chance.randint(1, 5))
        names = dict(p=town, n=chance.choice(NUMBERS))
        if paragraph % 3 == 2:
            frame, kinds = chance.choice(NOTHING)
            lines.append(frame.format(d=told.strftime("%A"), **names) + ".")
            gold += [f"not\t{kind}\t{town}" for kind in kinds.split("/")]
        else:
            if paragraph % 3 == 1 and chance.random() < 0.5:
                kind, clause = chance.choice(NOUNS)
                frame = chance.choice(OF_NOUNS)
            else:
                kinds, way = chance.choice([(TO_A_TOWN, "{w} {v} {p}"), (IN_A_TOWN, "{w} {v} {l}"), (HAPPENED, "{v} {l}")])
                kind, verb = chance.choice(kinds)
                clause = way.format(w=chance.choice(ARMED), v=verb, p=town, l=chance.choice(PLACED))
                frame = chance.choice(TOLD)
            clause = clause.format(**names)
            lines.append(frame.format(c=clause, C=clause[0].upper() + clause[1:], d=told.strftime("%A")) + ".")
            gold.append(f"{kind}\t{town}\t{told}\t{told}")
        lines.append("")
    write(folder, f"wire-{number:02}", lines, gold)


def write_digest(folder, chance, number):
    """A morning's headlines under their countries, each of a town of its own; told for the day of the digest."""
    day = datetime.date(2003 + number % 22, 1 + number % 12, 10 + number % 15)
    lines, gold = ["MORNING DIGEST", f"{day.strftime('%A')} {day.day} {day.strftime('%B')} {day.year}", ""], []
    for war in (WARS[number % len(WARS)], WARS[(number + 7) % len(WARS)]):
        for place, town in enumerate(chance.sample(war, 5)):
            told = place != 3
            kinds, frame = chance.choice(HEADLINES if told else NO_HEADLINES)
            lines.append("* " + frame.format(p=town, n=chance.choice(NUMBERS[2:])))
            gold += [f"{kinds}\t{town}\t{day}\t{day}"] if told else [f"not\t{kind}\t{town}" for kind in kinds.split("/")]
        lines.append("")
    write(folder, f"digest-{number:02}", lines, gold)


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
    for number in range(60):
        write_wire(folder, chance, number)
    for number in range(50):
        write_digest(folder, chance, number)


main()
