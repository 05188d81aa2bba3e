#!/usr/bin/env python3
"""Writes an OpenStreetMap XML file as PBF, for tests: python3 osm_to_pbf.py ostrania.osm ostrania.osm.pbf"""
import struct
import sys
import xml.etree.ElementTree as xml
import zlib


def varint(n):
    out = bytearray()
    while n > 0x7F:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes(out) + bytes([n])


def zigzag(n):
    return varint(2 * n if n >= 0 else -2 * n - 1)


def number(field, n):
    return varint(field << 3) + varint(n)


def text(field, value):
    return varint(field << 3 | 2) + varint(len(value)) + value


def deltas(values):
    return b"".join(zigzag(b - a) for a, b in zip([0, *values], values))


class Strings:
    def __init__(self):
        self.all = [b""]

    def number(self, value):
        value = value.encode()
        if value not in self.all:
            self.all.append(value)
        return self.all.index(value)


def tags(element, strings):
    pairs = [(strings.number(t.get("k")), strings.number(t.get("v"))) for t in element.findall("tag")]
    if not pairs:
        return b""
    return text(2, b"".join(varint(k) for k, _ in pairs)) + text(3, b"".join(varint(v) for _, v in pairs))


def node(element, strings):
    at = [varint(f << 3) + zigzag(round(float(element.get(c)) * 1e7)) for f, c in ((8, "lat"), (9, "lon"))]
    return varint(1 << 3) + zigzag(int(element.get("id"))) + tags(element, strings) + b"".join(at)


def way(element, strings):
    refs = [int(nd.get("ref")) for nd in element.findall("nd")]
    return number(1, int(element.get("id"))) + tags(element, strings) + text(8, deltas(refs))


def relation(element, strings):
    members = element.findall("member")
    roles = b"".join(varint(strings.number(m.get("role"))) for m in members)
    kinds = b"".join(varint(["node", "way", "relation"].index(m.get("type"))) for m in members)
    refs = deltas([int(m.get("ref")) for m in members])
    return number(1, int(element.get("id"))) + tags(element, strings) + text(8, roles) + text(9, refs) + text(10, kinds)


def blob(kind, content):
    packed = number(2, len(content)) + text(3, zlib.compress(content, 9))
    header = text(1, kind) + number(3, len(packed))
    return struct.pack(">I", len(header)) + header + packed


def main(source, target):
    root = xml.parse(source).getroot()
    strings = Strings()
    groups = [text(2, b"".join(text(field, write(e, strings)) for e in root.findall(name)))
              for name, field, write in (("node", 1, node), ("way", 3, way), ("relation", 4, relation))]
    table = text(1, b"".join(text(1, s) for s in strings.all))
    with open(target, "wb") as out:
        out.write(blob(b"OSMHeader", text(4, b"OsmSchema-V0.6")))
        out.write(blob(b"OSMData", table + b"".join(groups)))


if __name__ == "__main__":
    main(*sys.argv[1:])
