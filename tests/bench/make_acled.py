#!/usr/bin/env python3
"""Makes rows with ACLED's 31 columns out of thin air, the same ones every time: for speed, not for maps.

    make_acled.py 1000000 > acled.csv

Countries and coordinates are of the invented world of tests/data/world.tsv; no row is anybody's.
"""
import csv
import datetime
import random
import sys

COLUMNS = ("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
           "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
           "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp").split(",")
KINDS = [("Political violence", "Battles", "Armed clash"),
         ("Political violence", "Explosions/Remote violence", "Air/drone strike"),
         ("Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
         ("Political violence", "Violence against civilians", "Attack"),
         ("Demonstrations", "Protests", "Peaceful protest"),
         ("Strategic developments", "Strategic developments", "Agreement")]
ACTORS = ["Military Forces of Maravel (2019-)", "Halda Defence Committee", "Safir Heights Brigade",
          "Military Forces of Ostrania", "Civilians (Maravel)", "Unidentified Armed Group (Maravel)"]
CLASSES = ["State forces", "Rebel group", "Political militia", "External/Other forces", "Civilians"]
TOWNS = [("Tarsin", -31.3, 30.4), ("Al-Qasra", -29.6, 28.5), ("Halda", -29.8, 30.2), ("Ain Doma", -30.1, 29.3)]
WORDS = ("forces of the one side exchanged fire with the other near the town's eastern road for several hours before "
         "shells fell on \"the old market\", residents said, and one group claimed the capture of two posts").split()


def main():
    count = int(sys.argv[1])
    draw = random.Random(20261126)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    day = datetime.date(2015, 1, 1)
    for number in range(count):
        if draw.random() < 4000 / count:
            day += datetime.timedelta(days=1)
        disorder, event, sub_event = draw.choice(KINDS)
        actor1, actor2 = draw.sample(ACTORS, 2)
        town, lon, lat = draw.choice(TOWNS)
        notes = f"On {day.day} {day:%B %Y}, " + " ".join(draw.choices(WORDS, k=draw.randint(15, 60))) + "."
        inter1, inter2 = draw.choice(CLASSES), draw.choice(CLASSES)
        out.writerow([f"XMA{number}", day.isoformat(), day.year, draw.choice("1112"), disorder, event, sub_event, actor1, "",
                      inter1, actor2, "", inter2, f"{inter1}-{inter2}", "", 999, "Middle Ocean", "Maravel",
                      "Tarsin", "Tarsin", "", town, f"{lat + draw.uniform(-.2, .2):.4f}",
                      f"{lon + draw.uniform(-.2, .2):.4f}", draw.choice("1123"), "Maravel Post; Local Witness",
                      "National-Regional", notes, draw.choice("0000125"), "", 1767225600 + number % 1000])


main()
