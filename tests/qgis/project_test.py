#!/usr/bin/env python3
"""Opens the project of a build in real QGIS, headless, as a person would find it.

    project_test.py SITMAP REPORT [--bless]

Builds the report, moves the folder, opens project.qgz there and looks: every layer valid, every feature
drawn by a rule and none by two, time, labels, layouts, and not one line in QGIS's log. Then builds
events.jsonl, which lies beside this file and does not change with what the engine reads out of texts, and
compares its A4 page with page.png; --bless writes page.png anew, to be looked at. Exit 77 where QGIS's
Python is not installed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (
        Qgis, QgsApplication, QgsEditFormConfig, QgsExpression, QgsExpressionContextUtils, QgsFeatureRequest, QgsLayoutExporter,
        QgsLayoutItem, QgsLayoutItemLabel, QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRenderContext, QgsSymbol,
        QgsVectorLayer, QgsWkbTypes)
    from qgis.PyQt.QtCore import QSize, Qt
    from qgis.PyQt.QtGui import QColor, QImage
except ModuleNotFoundError:
    print("skipped: QGIS's Python (python3-qgis) is not installed")
    sys.exit(77)

wrong = []


def expect(holds, words):
    if not holds:
        wrong.append(words)


def check_layer(layer):
    name = layer.id()
    expect(layer.isValid(), f"{name}: not valid")
    expect(layer.crs().authid() == "EPSG:4326", f"{name}: in {layer.crs().authid()}")
    if not name.startswith("sitmap_layer_"):
        return
    timed = "buffer_zone" not in name
    expect(layer.temporalProperties().isActive() == timed, f"{name}: time is {'off' if timed else 'on'}")
    expect(layer.attributeAlias(layer.fields().indexOf("date_from")) not in ("", "date_from"), f"{name}: no aliases")
    renderer = layer.renderer()
    for feature in layer.getFeatures():
        rules = [rule for rule in renderer.rootRule().children() if QgsExpression(rule.filterExpression()).evaluate(
            QgsExpressionContextUtils.createFeatureBasedContext(feature, layer.fields()))]
        kinds = 0 if feature["type"] == "zone_limitation" else 1
        expect(len(rules) == kinds, f"{name}: {feature['id']} is drawn by {len(rules)} rules")


def check_form(project, layer):
    """Clicked, an event shows its fields by what they are about, and its claims beside it."""
    config = layer.editFormConfig()
    expect(config.layout() == QgsEditFormConfig.TabLayout, f"{layer.id()}: no form")
    names = [tab.name() for tab in config.tabs()]
    expect(names == ["What happened", "Where", "Who says what", "Source"], f"{layer.id()}: tabs {names}")
    quote = layer.fields().indexOf("quote")
    expect(layer.editorWidgetSetup(quote).config().get("IsMultiline"), f"{layer.id()}: the quotation has one line")
    relations = project.relationManager().referencedRelations(layer)
    expect(len(relations) == 1 and relations[0].isValid(), f"{layer.id()}: no relation to the claims")
    for feature in layer.getFeatures() if relations else []:
        told = feature["claims"] or []  # QGIS reads the JSON
        related = list(relations[0].getRelatedFeatures(feature))
        expect(len(related) == len(told), f"{feature['id']}: {len(related)} of {len(told)} claims")


def check_lone_styles(folder):
    """Without a project, QGIS takes the styles from the GeoPackage and from beside the GeoJSON."""
    for source in (f"{folder}/sitmap.gpkg|layername=strike_sites", f"{folder}/strike_sites.geojson"):
        layer = QgsVectorLayer(source, "alone", "ogr")
        expect(layer.isValid() and layer.renderer().type() == "RuleRenderer", f"{source}: no style")
        expect("quote" in layer.mapTipTemplate(), f"{source}: no map tip")
        kinds = {symbol.type() for symbol in layer.renderer().symbols(QgsRenderContext())}
        expect(kinds == {QgsSymbol.Marker, QgsSymbol.Fill}, f"{source}: symbols of {kinds}")


def check_sld_names(layer, name):
    """The places' names come with the rules."""
    if layer.geometryType() == QgsWkbTypes.LineGeometry:
        return
    expect(layer.labelsEnabled() and layer.labeling() is not None, f"{name}: no names")
    labeling = layer.labeling()
    rules = labeling.rootRule().descendants() if labeling is not None and labeling.type() == "rule-based" else []
    settings = [rule.settings() for rule in rules if rule.settings()] or ([labeling.settings()] if labeling else [])
    expect(settings and all(one.fieldName == "place" for one in settings), f"{name}: names are not the places'")
    for one in settings:
        text = one.format()  # its halo lives no longer than it
        halo = text.buffer()
        expect(text.font().family() == "Noto Sans" and text.font().bold() and text.size() in (13, 16, 18),
               f"{name}: names in {text.font().family()} {text.size()}")
        expect(text.color().name() in ("#1b1d1f", "#6a2a9c", "#4a2e00"), f"{name}: names in {text.color().name()}")
        expect(halo.enabled() and halo.color() == QColor("#fbf9f4") and 1.5 < halo.size() < 2.5,
               f"{name}: halo {halo.enabled()} {halo.color().name()} {halo.size()}")


def check_sld(folder):
    """QGIS reads each rule of an .sld, and each feature that its .qml draws meets just as many of its rules."""
    def matches(layer):
        rules = layer.renderer().rootRule().children()
        return [sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterExpression(rule.filterExpression())))
                for rule in rules]
    named = set()
    for sld in sorted(folder.glob("*.sld")):
        text = sld.read_text()
        drawn = 0
        for sort in ("Point", "LineString", "Polygon"):
            layer = QgsVectorLayer(f"{sld.with_suffix('.geojson')}|geometrytype={sort}", "sld", "ogr")
            if layer.isValid() and layer.featureCount() > 0:
                layer.loadNamedStyle(str(sld.with_suffix(".qml")))
                wanted = matches(layer)
                expect(layer.loadSldStyle(str(sld))[1], f"{sld.name} cannot be read")
                if "TextSymbolizer" in text:  # a place of several events has its name once, in the layer of the gravest
                    named.add(sld.name)
                    check_sld_names(layer, sld.name)
                expect(matches(layer) == wanted, f"{sld.name}: {matches(layer)} features of {sort} meet its rules, not {wanted}")
                expect(len(wanted) == text.count("<se:Rule>"), f"{sld.name}: {len(wanted)} rules are read")
                kinds = [type(one).__name__ for rule in layer.renderer().rootRule().children() if sum(wanted)
                         for one in rule.symbol().symbolLayers()]
                drawn += sum(wanted)
                if "clashes" not in sld.name and "horline" in text and sort == "Polygon":
                    expect("QgsLinePatternFillSymbolLayer" in kinds, f"{sld.name}: no hatch in {kinds}")
        expect(drawn > 0, f"{sld.name} draws nothing")
    expect({"strike_sites.sld", "advance_points.sld", "clashes.sld"} <= named, f"names in {named} alone")


def check_about(project, layers):
    """Who made it, of what, under which licence, and where to look."""
    about = project.metadata()
    expect("GeoNames" in about.abstract(), "the project does not say whose the names are")
    expect("opinion" in about.abstract(), "the project has no disclaimer")
    for layer in layers:
        if layer.id().startswith("sitmap_layer_"):
            expect(layer.metadata().title() and layer.metadata().licenses(), f"{layer.id()}: no licence")
    mode = project.readNumEntry("TemporalControllerWidget", "/NavigationMode", -1)[0]
    start = project.readEntry("TemporalControllerWidget", "/StartDateTime")[0]
    begin = project.timeSettings().temporalRange().begin().toString("yyyy-MM-dd")
    expect(mode == 2 and start.startswith(begin), f"the temporal controller starts {start} in mode {mode}")
    marks = project.bookmarkManager().bookmarks()
    expect(len(marks) > 4 and "Damascus" in [mark.name() for mark in marks], f"{len(marks)} bookmarks")
    expect(all(mark.extent().contains(mark.extent().center()) for mark in marks), "an empty bookmark")


def check_map_tip(layer):
    """Whatever a report says, the tip shows it as text."""
    feature = next(layer.getFeatures())
    feature["quote"] = "<script>alert(1)</script> & more"
    context = QgsExpressionContextUtils.createFeatureBasedContext(feature, layer.fields())
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    expect("<script" not in tip and "&lt;script>alert(1)&lt;/script> &amp; more" in tip,
           f"map tip runs what a report says: {tip}")


def rendered(project, size):
    settings = QgsMapSettings()
    settings.setLayers(project.layerTreeRoot().layerOrder())
    settings.setDestinationCrs(project.crs())
    settings.setExtent(project.viewSettings().defaultViewExtent())
    settings.setOutputSize(QSize(*size))
    settings.setBackgroundColor(project.backgroundColor())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    expect(not job.errors(), f"drawing: {[error.message for error in job.errors()]}")
    return job.renderedImage()


def count_colour(image, colour):
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def check_project(folder):
    log = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: log.append(f"{tag}: {text}"))
    project = QgsProject.instance()
    expect(project.read(str(folder / "project.qgz")), "the project cannot be read")
    expect(project.crs().isValid() and "laea" in project.crs().toProj(), "no projection")
    layers = project.layerTreeRoot().layerOrder()
    expect(len(layers) >= 12, f"{len(layers)} layers")
    for layer in layers:
        check_layer(layer)
    events = [layer for layer in layers if layer.id().startswith("sitmap_layer_")]
    check_map_tip(next(layer for layer in events if "strike_sites" in layer.id()))
    for layer in events:
        if "buffer_zone" not in layer.id():
            check_form(project, layer)
    check_about(project, layers)
    check_lone_styles(folder)
    check_sld(folder)
    expect(project.timeSettings().temporalRange().begin().isValid(), "the project has no time")
    image = rendered(project, (600, 400))
    expect(count_colour(image, "#BE1E14") > 200, "no strike is seen")
    expect(count_colour(image, "#D7E3E8") > 200, "no water is seen")
    layouts = project.layoutManager().printLayouts()
    expect([layout.name() for layout in layouts] == ["A4", "A3", "Social, 1200 x 800"], "layouts")
    for layout in layouts:
        page = folder / f"{layout.name()}.pdf"
        result = QgsLayoutExporter(layout).exportToPdf(str(page), QgsLayoutExporter.PdfExportSettings())
        expect(result == QgsLayoutExporter.Success and page.stat().st_size > 20000, f"{layout.name()}: not exported")
        check_layout(layout)
        check_labels(layout)
        check_grid(layout)
        check_rows(layout, project)
    expect(not log, f"QGIS complains: {log}")


def check_layout(layout):
    """Everything that a page must say is on it, and no item lies outside or upon another."""
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.displayName()]
    known = {item.id(): item for item in items if item.id()}
    for needed in ("title", "subtitle", "as of", "map", "legend", "key", "scale bar", "sources", "projection"):
        expect(needed in known, f"{layout.name()}: no {needed}")
    page = layout.pageCollection().page(0).sceneBoundingRect().adjusted(-0.5, -0.5, 0.5, 0.5)
    boxes = {name: item.sceneBoundingRect() for name, item in known.items()}
    for name, box in boxes.items():
        expect(page.contains(box), f"{layout.name()}: {name} is cut off")
        for other, second in boxes.items():
            shared = box.intersected(second)
            upon_the_map = {name, other} == {"map", "scale bar"}
            expect(name >= other or upon_the_map or min(shared.width(), shared.height()) < 0.6,
                   f"{layout.name()}: {name} lies upon {other}")


def check_rows(layout, project):
    """The legend names each area that is filled by its own name, and no event that lies beyond the page."""
    legend = layout.itemById("legend")
    rows = []
    for node in legend.model().rootGroup().findLayers():
        shown = legend.model().layerLegendNodes(node)
        rows += [row.data(Qt.DisplayRole) for row in shown]
    counts = [int(row.split("\u00b7")[1]) for row in rows if "\u00b7" in row]
    total = [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel) and item.id() == "On this map, total"]
    expect(len(rows) > 3, f"{layout.name()}: {len(rows)} rows in the legend")
    expect(total and sum(counts) <= int(total[0].split()[0]), f"{layout.name()}: rows of {sum(counts)} events under {total}")
    expect(not any(row in ("Zone", "Zone line", "Occupation", "Ceasefire or agreement") for row in rows), f"{layout.name()}: {rows}")


def check_grid(layout):
    grids = layout.itemById("map").grids().asList()
    expect(len(grids) == 2 and all(grid.enabled() and grid.intervalX() > 0 for grid in grids), f"{layout.name()}: no graticule")


def check_labels(layout):
    """On each page every composed label stands inside the map's frame, and no name of QGIS's own upon one."""
    shown = layout.itemById("map")
    settings = shown.mapSettings(shown.extent(), shown.sizeWithUnits().toQSizeF() * 96 / 25.4, 96, True)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    labels = job.takeLabelingResults().labelsWithinRect(shown.extent())
    ours = [label for label in labels if label.layerID == "sitmap_ground_labels"]
    composed = QgsProject.instance().mapLayer("sitmap_ground_labels").featureCount()
    expect(len(ours) == composed, f"{layout.name()}: {len(ours)} of {composed} lines are set")
    for label in ours:
        expect(shown.extent().contains(label.labelRect), f"{layout.name()}: \"{label.labelText}\" crosses the frame")
    for label in labels:
        for other in ours if label.layerID != "sitmap_ground_labels" else []:
            expect(not label.labelRect.intersects(other.labelRect),
                   f"{layout.name()}: \"{label.labelText}\" lies upon \"{other.labelText}\"")


def check_mirrored(program, report, work):
    """An Arabic page is read from the right: what stood at the left stands at the right, and nothing is cut off."""
    subprocess.run([program, "build", report, "-o", work / "arabic", "--lang", "ar"], check=True)
    project = QgsProject.instance()
    expect(project.read(str(work / "arabic" / "project.qgz")), "the Arabic project cannot be read")
    for layout in project.layoutManager().layouts():
        check_layout(layout)
        check_labels(layout)
        middle = layout.pageCollection().page(0).sceneBoundingRect().center().x()
        centres = {name: layout.itemById(name).sceneBoundingRect().center().x() for name in ("map", "legend", "accent")}
        expect(centres["map"] > middle > centres["legend"] and centres["accent"] > middle,
               f"{layout.name()}, Arabic: not mirrored: {centres}")
        title = layout.itemById("title")
        expect(title.hAlign() == Qt.AlignRight, f"{layout.name()}, Arabic: the title begins at the left")


def page_of(folder):
    project = QgsProject.instance()
    expect(project.read(str(folder / "project.qgz")), "the project of the events cannot be read")
    layout = project.layoutManager().layoutByName("A4")
    return QgsLayoutExporter(layout).renderPageToImage(0, dpi=60).convertToFormat(QImage.Format_RGB32)


def compare_page(page, golden):
    """Blocks of eight pixels: versions of QGIS and its libraries draw edges differently, not areas or places."""
    across, down = page.width() // 8, page.height() // 8
    small = [image.scaled(across, down, Qt.IgnoreAspectRatio, Qt.SmoothTransformation) for image in (page, golden)]
    off = [max(abs(a - b) for a, b in zip(*(QColor(image.pixel(x, y)).getRgb()[:3] for image in small)))
           for x in range(across) for y in range(down)]
    expect(sum(off) / len(off) < 2, f"the A4 page is off by {sum(off) / len(off):.1f} on the whole")
    expect(sum(one > 40 for one in off) < 0.002 * len(off), f"{sum(one > 40 for one in off)} parts of the A4 page differ")


def check_page(program, work, bless):
    beside = pathlib.Path(__file__).parent
    subprocess.run([program, "build", beside / "events.jsonl", "-o", work / "events"], check=True)
    page = page_of(work / "events")
    if bless:
        page.save(str(beside / "page.png"))
    compare_page(page, QImage(str(beside / "page.png")).convertToFormat(QImage.Format_RGB32))


def unit_symbols(layer):
    """By place, what is drawn there: the symbols of the rules that the feature meets."""
    drawn = {}
    for feature in layer.getFeatures():
        met = [rule for rule in layer.renderer().rootRule().children() if QgsExpression(rule.filterExpression()).evaluate(
            QgsExpressionContextUtils.createFeatureBasedContext(feature, layer.fields()))]
        expect(len(met) == 1, f"{feature['place']} {feature['sidc']}: drawn by {len(met)} rules")
        svg = [one.path() for rule in met for one in rule.symbol().symbolLayers() if one.layerType() == "SvgMarker"]
        drawn[f"{feature['place']} {feature['sidc'] or ''}"] = svg[:1]
    return drawn


def check_units(program, work):
    """A position is drawn as its unit, by its code, in both dialects alike."""
    data = pathlib.Path(__file__).parent.parent / "data"
    subprocess.run([program, "build", data / "units.csv", "--map", data / "units.map.json", "-o", work / "units", "--as-of",
                    "2025-03-09", "--pictures", "none"], check=True)
    layer = QgsVectorLayer(str(work / "units" / "advance_points.geojson"), "units", "ogr")
    of_qml = unit_symbols(layer)
    layer.loadSldStyle(str(work / "units" / "advance_points.sld"))
    for drawn in (of_qml, unit_symbols(layer)):
        expect(len(drawn) == 7 and all(drawn.values()), f"units: {len(drawn)} symbols")
        # A battalion is one symbol wherever it stands; all others differ.
        expect(len({svg[0] for svg in drawn.values() if svg}) == 6, "units: not six symbols for seven positions")
    expect(of_qml == unit_symbols(layer), "units: .sld and .qml draw other symbols")


def main():
    program, report = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as work:
        built, moved = pathlib.Path(work) / "built", pathlib.Path(work) / "moved"
        subprocess.run([program, "build", report, "-o", built], check=True)
        shutil.move(built, moved)
        application = QgsApplication([], False)
        application.initQgis()
        check_project(moved)
        check_mirrored(program, report, pathlib.Path(work))
        check_page(program, pathlib.Path(work), "--bless" in sys.argv)
        check_units(program, pathlib.Path(work))
        print(f"QGIS {Qgis.QGIS_VERSION}:", "; ".join(wrong) or "opens, draws and prints", flush=True)
        # Leaving in the usual way, QGIS's own clean-up sometimes crashes.
        shutil.rmtree(work)
        os._exit(1 if wrong else 0)


main()
