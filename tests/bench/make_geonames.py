#!/usr/bin/env python3
"""Makes a download of GeoNames out of thin air, the same one every time: for speed, not for maps.

    make_geonames.py 1000000 FOLDER

writes allCountries.txt with so many rows, alternateNamesV2.txt with some 1.3 names a row, hierarchy.txt,
admin1CodesASCII.txt and admin2Codes.txt into FOLDER, for `sitmap gazetteer add FOLDER/*.txt`. The ids are GeoNames'
own numbers, so that places of the packaged gazetteer are met again.
"""
import os
import random
import sys

SYLLABLES = ("ba ka ta ma ra la sa na da ga be ke te me re le se ne de ge bi ki ti mi ri li si ni di gi bo ko to mo ro lo "
             "so no do go bu ku tu mu ru lu su nu du gu shan berg ville ton grad dorf kent holm wick mar").split()
ARABIC = "با كا تا ما را لا سا نا دي جي بي كي تي مي ري لي سو نو دو جو بو كو تل دير".split()
COUNTRIES = "US CN IN ID MX RU NO IR SY IL FR PK BR TR YE SD".split()
KINDS = ["P\tPPL"] * 12 + ["P\tPPLA3", "P\tPPLX", "S\tFRM", "S\tSCH", "H\tSTM", "H\tLK", "T\tMT", "T\tHLL", "L\tAREA", "S\tAIRF"]
UNITS, DISTRICTS = 20, 20  # a country, a unit


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    draw = random.Random(20261127)
    chance, below = draw.random, lambda bound: int(draw.random() * bound)

    def name_of(parts):
        words = ["".join([parts[below(len(parts))] for _ in range(2 + below(3))]) for _ in range(1 + below(2))]
        return " ".join(words).title()

    def table(name):
        return open(os.path.join(folder, name), "w", encoding="utf-8")

    places, names, parents = table("allCountries.txt"), table("alternateNamesV2.txt"), table("hierarchy.txt")
    first_order, second_order = table("admin1CodesASCII.txt"), table("admin2Codes.txt")
    alternate = 0

    def add_row(number, name, kind, country, unit, district, population):
        # Neighbours in the file are none on earth.
        lon, lat = below(3600000) / 1e4 - 180, below(1600000) / 1e4 - 80
        spellings = ",".join([name_of(SYLLABLES) for _ in range(below(3))])
        places.write(f"{number}\t{name}\t{name}\t{spellings}\t{lat:.5f}\t{lon:.5f}\t{kind}\t{country}\t\t{unit:02}"
                     f"\t{district:04}\t\t\t{population}\t\t{below(3000)}\tZone/Town\t2026-01-01\n")

    number = 0
    for country in COUNTRIES:
        for unit in range(1, UNITS + 1):
            number += 1
            name = name_of(SYLLABLES) + " Province"
            add_row(number, name, "A\tADM1", country, unit, 0, 0)
            first_order.write(f"{country}.{unit:02}\t{name}\t{name}\t{number}\n")
            for district in range(1, DISTRICTS + 1):
                number += 1
                name = name_of(SYLLABLES) + " District"
                add_row(number, name, "A\tADM2", country, unit, district, 0)
                second_order.write(f"{country}.{unit:02}.{district:04}\t{name}\t{name}\t{number}\n")
    town = 0
    while number < count:
        number += 1
        country = COUNTRIES[below(len(COUNTRIES))]
        kind = KINDS[below(len(KINDS))]
        add_row(number, name_of(SYLLABLES), kind, country, 1 + below(UNITS), 1 + below(DISTRICTS),
                below(100000) if chance() < .2 else 0)
        if kind == "P\tPPLX" and town:
            parents.write(f"{town}\t{number}\t\n")
        elif kind == "P\tPPL":
            town = number
        while chance() < .565:
            alternate += 1
            arabic = country in ("SY", "YE", "SD") and chance() < .5
            language = "ar" if arabic else ("en", "fr", "", "ru", "wkdt")[below(5)]
            text = f"Q{1000000000 + alternate}" if language == "wkdt" else name_of(ARABIC if arabic else SYLLABLES)
            old = "1\t1930\t1946" if chance() < .01 else "\t\t"
            names.write(f"{alternate}\t{number}\t{language}\t{text}\t{'1' if chance() < .1 else ''}\t\t\t{old}\n")
    for file in (places, names, parents, first_order, second_order):
        file.close()


main()
