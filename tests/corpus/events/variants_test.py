#!/usr/bin/env python3
"""The same happening told in many ways that change nothing of it: other days, places, numbers, tellers, neighbours.

    variants_test.py SITMAP [-v] [--floor SHARE]

Each sentence of SENTENCES tells one event of a known type, in Homs, on Monday 4 March 2019. A variant counts where type,
place and days are those that it tells; under a denial, a doubt or a dream nothing must be told; and
whoever tells of it, those who did it must stay the same. Prints a row a kind of variant; fails (exit 1) where the share of one is
below --floor; 77 without a gazetteer. Nothing here has happened.
"""
import argparse
import datetime
import itertools
import sys

from asking import answers_of, events_of

HEAD = "BEIRUT, 6 March 2019 (Agency) - Rain fell.\n\n"
SENTENCES = {  # with the type asked for
    "A bomb exploded in {place} on {day}, killing two people": "bombing",
    "Government jets bombed {place} on {day}, killing at least {count} civilians": "air_strike",
    "Rebels captured {place} on {day}": "capture",
    "Troops withdrew from {place} on {day}": "withdrawal",
    "On {day}, gunmen killed {count} people in {place}": "violence_against_civilians",
    "Shelling hit a market in {place} on {day}, wounding {count} people": "shelling",
    "Clashes broke out between soldiers and rebels near {place} on {day}": "clash",
    "Thousands protested in {place} on {day} against the government": "protest",
    "The two sides signed a ceasefire in {place} on {day}": "agreement",
    "The army entered {place} on {day} without a fight": "advance",
    "{place} fell to the rebels on {day}": "capture",
    "{place} was shelled on {day}, and {count} people were killed": "shelling",
    "A drone struck a fuel depot in {place} on {day}": "drone_strike",
    "Militants abducted {count} teachers from a school in {place} on {day}": "abduction",
    "Envoys from both sides met in {place} on {day}": "meeting",
    "Some {count} families fled {place} on {day}": "displacement",
    "Air strikes on {place} on {day} killed {count} people": "air_strike",
    "Government forces retook {place} from the rebels on {day}": "capture",
    "An ambush near {place} on {day} left {count} soldiers dead": "attack",
    "Soldiers burned down {count} houses in {place} on {day}": "violence_against_civilians",
    "Rebels attacked an army post at {place} on {day}": "attack",
    "{place} was captured by the rebels on {day}": "capture",
    "A suicide bomber blew himself up at a checkpoint in {place} on {day}": "suicide_bombing",
    "Rockets landed in {place} on {day}, damaging a school": "rocket_attack",
    "The president visited {place} on {day}": "visit",
    "Rebels laid siege to {place} on {day}": "siege",
    "Tanks rolled into {place} on {day}": "advance",
}
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
PLACES = ["Goma", "Kupiansk", "Maiduguri", "Kandahar", "El Fasher", "Port-au-Prince", "Mazar-i-Sharif", "San Salvador",
          "Deir ez-Zor", "Khan Younis", "Lviv", "N'Djamena", "Al-Hasakah", "Tel Aviv", "Gao", "Stepanakert"]
COUNTS = ["two", "2", "12", "seven", "at least nine", "about 40", "dozens of", "more than 100", "1,200"]
TELLERS = ["{told}, officials said", "{told}, state media reported", "According to residents, {tail}",
           "{told}, according to a war monitor", "A local official said that {tail}", "The defence ministry said {tail}",
           "Meanwhile, {tail}", "In the latest violence, {tail}", "The army confirmed that {tail}", "- {told}", "1. {told}",
           "{told}, hours after the talks collapsed", "{told}, the first time since 2015", "Local sources reported that {tail}"]
JOINTS = ["{told}, and {tail}", "{told}; {tail}", "{told} while {tail}", "{told} as {tail}", "{told}. {next}"]

NOT_SO = ["The army denied that {tail}", "It is not true that {tail}, the ministry said", "Rumours that {tail} proved unfounded",
          "Reports that {tail} were false, the governor said", "There is no evidence that {tail}, the UN said",
          "The radio said {tail}, but this never happened", "If {tail}, the talks would collapse, the envoy warned",
          "Residents feared that {tail}", "The film tells how {tail}", "In the novel, {tail}", "In a war game, {tail}",
          "Denying that {tail}, the spokesman blamed foreign media", "The agency withdrew its report that {tail}",
          "A video purporting to show that {tail} is from 2012, fact-checkers found", "He dreamt that {tail}",
          "It was unclear whether {tail}", "Imagine that {tail}", "Nobody believes that {tail}",
          "The minister dismissed as propaganda claims that {tail}", "The claim that {tail} is a hoax, police said"]
DOERS = {"Israeli troops": "Israel", "Hezbollah fighters": "Hezbollah", "M23 rebels": "M23", "Ukrainian forces": "Ukraine",
         "gunmen": "gunmen", "the Turkish army": "Turkey", "rebels": "rebels"}
SUFFERERS = ["farmers", "soldiers", "Syrian soldiers", "villagers", "UN peacekeepers", "Hamas fighters"]
DEEDS = ["killed nine {whom} in {place} on Monday", "attacked {whom} near {place} on Monday"]
NAMING = ["{told}, officials said", "A local official said that {tail}", "According to residents, {tail}",
          "{told} and burned houses in Hama", "{told}, and shelled Hama on Tuesday",
          "Rain fell on Sunday, and {tail}", "{told}, the United States said", "Egyptian mediators left on Sunday. {told}",
          "France condemned the deed after {tail}", "{told} while aid workers fled"]


def tail_of(told):
    name = told.split()[0] in ("Homs", "Aleppo")
    return told if name else told[0].lower() + told[1:]


def told(sentence, place="Homs", day="Monday", count="nine"):
    return sentence.format(place=place, day=day, count=count)


def days_of_a_month():
    """Each a day in words, with the day meant."""
    for number, month in enumerate(MONTHS, 1):
        date = datetime.date(2019 if number <= 3 else 2018, number, 4)  # before 6 March 2019
        for form in ("4 {m}", "{m} 4", "4 {m} {y}", "{m} 4, {y}", "the 4th of {m} {y}", "{w} {m} 4, {y}", "{w} (4 {m} {y})"):
            yield form.format(m=month, y=date.year, w=date.strftime("%A")), date.isoformat()


def variants():
    """Kind, text, the sentences in it, each with place and day of what it tells (None: as told alone)."""
    for sentence in SENTENCES:
        for day, date in days_of_a_month():
            yield "day", told(sentence, day=day), [(sentence, "Homs", date)]
        for place in PLACES:
            yield "place", told(sentence, place=place), [(sentence, place, None)]
        for count in COUNTS if "{count}" in sentence else []:
            yield "number", told(sentence, count=count), [(sentence, "Homs", None)]
        for frame in NOT_SO:
            yield "not so", frame.format(tail=tail_of(told(sentence))), []
        for teller in TELLERS:
            text = told(sentence)
            yield "teller", teller.format(told=text, tail=tail_of(text)), [(sentence, "Homs", None)]
    for (first, second), joint in zip(itertools.permutations(SENTENCES, 2), itertools.cycle(JOINTS)):
        other = told(second, place="Aleppo", day="Tuesday", count="seven")
        yield ("neighbour", joint.format(told=told(first), tail=tail_of(other), next=other),
               [(first, "Homs", None), (second, "Aleppo", "2019-03-05")])


def accusations():
    """Text, and the one who did what happened there."""
    for (doer, name), whom, deed, frame in itertools.product(DOERS.items(), SUFFERERS, DEEDS, NAMING):
        text = f"{doer} {deed.format(whom=whom, place='Homs')}"
        yield frame.format(told=text[0].upper() + text[1:], tail=text), name


def doers_of(answer):
    return {actor["name"].lower() for event in answer["events"] if event["layer"] != "none"
            for actor in event.get("actors", []) if actor["role"] == "initiator"}


def all_told(program):
    """Kind, text, what was asked for and what was told, of each variant."""
    told_so, accused = list(variants()), list(accusations())
    texts = [text for _, text, _ in told_so] + [text for text, _ in accused]
    answers = answers_of(program, [HEAD + text + ".\n" for text in texts])
    for (kind, text, wanted), answer in zip(told_so, answers):
        yield kind, text, sorted((SENTENCES[sentence], place, date or "2019-03-04", date or "2019-03-04")
                                 for sentence, place, date in wanted), events_of(answer)
    for (text, name), answer in zip(accused, answers[len(told_so):]):
        yield "who", text, {name.lower()}, doers_of(answer)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--floor", type=float, default=0.0)
    options = parser.parse_args()
    right, asked = {}, {}
    for kind, text, expected, got in all_told(options.program):
        asked[kind] = asked.get(kind, 0) + 1
        right[kind] = right.get(kind, 0) + (got == expected)
        if options.verbose and got != expected:
            print(f"{kind}: {text}\n    {got}")
    for kind in asked:
        print(f"{kind:10s} {right[kind]:5d} of {asked[kind]:5d}  {right[kind] / asked[kind]:.3f}")
    sys.exit(0 if all(right[kind] / asked[kind] >= options.floor for kind in asked) else 1)


main()
