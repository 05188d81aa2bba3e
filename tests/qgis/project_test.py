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
        Qgis, QgsApplication, QgsExpression, QgsExpressionContextUtils, QgsLayoutExporter, QgsLayoutItem,
        QgsMapRendererParallelJob, QgsMapSettings, QgsProject)
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
    expect(project.timeSettings().temporalRange().begin().isValid(), "the project has no time")
    expect(len(project.bookmarkManager().bookmarks()) == 1, "no bookmark")
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


def main():
    program, report = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as work:
        built, moved = pathlib.Path(work) / "built", pathlib.Path(work) / "moved"
        subprocess.run([program, "build", report, "-o", built], check=True)
        shutil.move(built, moved)
        application = QgsApplication([], False)
        application.initQgis()
        check_project(moved)
        check_page(program, pathlib.Path(work), "--bless" in sys.argv)
        print(f"QGIS {Qgis.QGIS_VERSION}:", "; ".join(wrong) or "opens, draws and prints", flush=True)
        # Leaving in the usual way, QGIS's own clean-up sometimes crashes.
        shutil.rmtree(work)
        os._exit(1 if wrong else 0)


main()
