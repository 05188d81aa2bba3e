#include "engine/store/store.hpp"

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"
#include "engine/event/merge.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/test_world.hpp"

#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <ogrsf_frmts.h>

namespace sitmap {
namespace {

using test::Folder;
using test::test_world;

Event event(const std::string& doc, const std::string& place, const std::string& day) {
    Event made;
    made.type = "strike";
    made.layer = "strike_sites";
    made.place = test_world().place(test::at(place));
    made.placement = placement_at(made.place->point, GeoPrecision::p2);
    made.when = {{parse_date(day), parse_date(day)}, TimePrecision::day};
    made.evidence = {{doc, doc + ".txt", "A sentence.", {0, 11}, {0, 11}}};
    Claim dead;
    dead.about = "killed";
    dead.low = 3;
    dead.by = "the mayor";
    dead.doc = doc;
    made.claims = {dead};
    made.id = event_id(made);
    return made;
}

/// A report of that day on the places, its text the same for the same arguments.
Report report(const std::string& doc, const std::string& day, const std::vector<std::string>& places) {
    Report made;
    made.document.id = doc;
    made.document.source = doc + ".txt";
    made.document.text = "A sentence. " + doc;
    made.document.language = "en";
    made.document.sha256 = doc;
    made.document.published = parse_date(day);
    for (const std::string& place : places) {
        made.events.push_back(event(doc, place, day));
        made.events.back().told = made.document.published;
    }
    return made;
}

std::vector<std::string> ids(const std::vector<Event>& events) {
    std::vector<std::string> all;
    for (const Event& each : events) {
        all.push_back(each.id);
    }
    return all;
}

TEST(Store, gives_back_what_was_added) {
    const Folder folder;
    const Report monday = report("monday", "2024-05-03", {"world:hope", "world:march"});
    Store store = Store::amend(folder.path() / "t.gpkg");
    EXPECT_TRUE(add(store, monday));
    Store again = Store::open(folder.path() / "t.gpkg");
    const auto events = again.events(test_world());
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(event_to_json(events[0]), event_to_json(monday.events[0]));
    EXPECT_EQ(events[0].place, monday.events[0].place);
    const auto documents = again.documents();
    ASSERT_EQ(documents.size(), 1U);
    EXPECT_EQ(documents[0].text, monday.document.text);
    EXPECT_EQ(documents[0].published, monday.document.published);
    EXPECT_TRUE(again.holds("monday"));
    EXPECT_EQ(again.document_id("monday"), "monday");
    EXPECT_EQ(again.document_id("tuesday"), "");
    EXPECT_FALSE(again.holds("tuesday"));
}

TEST(Store, counts_its_changes) {
    const Folder folder;
    Store store = Store::amend(folder.path() / "t.gpkg");
    const auto made = store.changes();
    const Report monday = report("monday", "2024-05-03", {"world:hope"});
    add(store, monday);
    const auto added = store.changes();
    EXPECT_GT(added, made);
    add(store, monday);
    EXPECT_EQ(store.changes(), added) << "it was there already";
    store.retract(monday.events[0].id, *parse_date("2024-05-04"), "");
    EXPECT_GT(store.changes(), added);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Store, does_not_change_where_a_report_is_added_again) {
    const Folder folder;
    const Report monday = report("monday", "2024-05-03", {"world:hope"});
    const auto file = folder.path() / "t.gpkg";
    {
        Store store = Store::amend(file);
        add(store, monday);
    }
    const std::string before = bytes_of(file);
    {
        Store store = Store::amend(file);
        EXPECT_FALSE(add(store, monday));
    }
    EXPECT_EQ(bytes_of(file), before);
    EXPECT_EQ(Store::open(file).history().size(), 2U);
}

TEST(Store, tells_any_day_again) {
    const Folder folder;
    Store store = Store::amend(folder.path() / "t.gpkg");
    add(store, report("tuesday", "2024-05-04", {"world:march"}));
    add(store, report("monday", "2024-05-03", {"world:hope"}));
    EXPECT_THAT(store.events(test_world(), parse_date("2024-05-02")), testing::IsEmpty());
    EXPECT_THAT(store.documents(parse_date("2024-05-02")), testing::IsEmpty());
    EXPECT_EQ(store.events(test_world(), parse_date("2024-05-03")).size(), 1U);
    EXPECT_EQ(store.documents(parse_date("2024-05-03")).at(0).id, "monday");
    EXPECT_EQ(store.events(test_world(), parse_date("2024-05-04")).size(), 2U);
}

TEST(Store, merges_on_reading_and_keeps_the_first_id) {
    const Folder folder;
    Store store = Store::amend(folder.path() / "t.gpkg");
    const Report first = report("monday", "2024-05-03", {"world:hope"});
    add(store, first);
    Report second = report("tuesday", "2024-05-03", {"world:hope"});
    second.events[0].type = "air_strike";
    second.events[0].told = parse_date("2024-05-04");
    second.events[0].id = event_id(second.events[0]);
    add(store, second);
    const auto merged = merge(store.events(test_world()));
    ASSERT_EQ(merged.size(), 1U);
    EXPECT_EQ(merged[0].id, first.events[0].id);
    EXPECT_EQ(merged[0].type, "air_strike");
    EXPECT_EQ(merged[0].evidence.size(), 2U);
}

TEST(Store, keeps_the_id_of_what_is_retracted_whoever_tells_it_again) {
    const Folder folder;
    Store store = Store::amend(folder.path() / "t.gpkg");
    const Report first = report("monday", "2024-05-03", {"world:hope"});
    add(store, first);
    store.retract(first.events[0].id, *parse_date("2024-05-05"), "the agency withdrew it");
    add(store, report("later", "2024-05-03", {"world:hope"}));
    EXPECT_EQ(merge(store.events(test_world(), parse_date("2024-05-04"))).at(0).status, Status::reported);
    const auto now = merge(store.events(test_world()));
    EXPECT_THAT(ids(now), testing::ElementsAre(first.events[0].id));
    EXPECT_EQ(now[0].status, Status::retracted);
    EXPECT_THROW(store.retract("ev-000000000000", *parse_date("2024-05-05"), ""), UsageError);
}

TEST(Store, gives_documents_of_one_name_ids_of_their_own) {
    const Folder folder;
    Store store = Store::amend(folder.path() / "t.gpkg");
    EXPECT_EQ(store.free_document_id("monday"), "monday");
    add(store, report("monday", "2024-05-03", {}));
    EXPECT_EQ(store.free_document_id("monday"), "monday-2");
    EXPECT_EQ(store.free_document_id("monday", {"monday-2"}), "monday-3");
}

TEST(Store, leaves_nothing_of_an_addition_that_was_not_finished) {
    const Folder folder;
    Store store = Store::amend(folder.path() / "t.gpkg");
    {
        StoreAddition addition{store, "half"};
        addition.add(event("half", "world:hope", "2024-05-03"));
    }
    EXPECT_THAT(store.events(test_world()), testing::IsEmpty());
    EXPECT_TRUE(add(store, report("monday", "2024-05-03", {"world:hope"})));
}

TEST(Store, shows_a_reader_one_state_while_another_writes) {
    const Folder folder;
    Store writer = Store::amend(folder.path() / "t.gpkg");
    add(writer, report("monday", "2024-05-03", {"world:hope"}));
    Store reader = Store::open(folder.path() / "t.gpkg");
    StoreAddition addition{writer, "tuesday"};
    addition.add(event("tuesday", "world:march", "2024-05-04"));
    EXPECT_EQ(reader.events(test_world()).size(), 1U);
    addition.finish(report("tuesday", "2024-05-04", {}).document);
    EXPECT_EQ(reader.events(test_world()).size(), 1U);
    EXPECT_EQ(Store::open(folder.path() / "t.gpkg").events(test_world()).size(), 2U);
}

TEST(Store, refuses_files_that_are_none) {
    const Folder folder;
    EXPECT_THROW(Store::open(folder.path() / "missing.gpkg"), InputError);
    const auto text = folder.file("t.gpkg", "no database at all, but long enough to be taken for the head of one");
    EXPECT_THROW(Store::open(text), InputError);
    EXPECT_THROW(Store::amend(text), Error);
    EXPECT_FALSE(is_store(text));
    {
        Database other = Database::amend(folder.path() / "other.gpkg");
        other.run("CREATE TABLE history (a)");
    }
    EXPECT_THROW(Store::amend(folder.path() / "other.gpkg"), InputError);
    EXPECT_THROW(Store::open(folder.path() / "other.gpkg"), InputError);
    EXPECT_FALSE(is_store(folder.path() / "other.gpkg"));
}

TEST(Store, is_a_geopackage_that_gdal_reads_and_edits) {
    const Folder folder;
    const auto file = folder.path() / "t.gpkg";
    {
        Store store = Store::amend(file);
        add(store, report("monday", "2024-05-03", {"world:hope", "world:march"}));
    }
    GDALAllRegister();
    const auto close = [](GDALDataset* dataset) { GDALClose(dataset); };
    const std::unique_ptr<GDALDataset, decltype(close)> dataset{
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE), close};
    ASSERT_NE(dataset, nullptr);
    EXPECT_EQ(dataset->GetLayerCount(), 5);
    OGRLayer* events = dataset->GetLayerByName("events");
    ASSERT_NE(events, nullptr);
    EXPECT_EQ(events->GetFeatureCount(), 2);
    events->SetSpatialFilterRect(-31.1, 30.1, -30.9, 30.3);
    events->ResetReading();
    const std::unique_ptr<OGRFeature> found{events->GetNextFeature()};
    ASSERT_NE(found, nullptr);
    EXPECT_STREQ(found->GetFieldAsString("place"), "Hope");
    EXPECT_STREQ(found->GetFieldAsString("date_from"), "2024/05/03");
    EXPECT_EQ(dataset->GetLayerByName("claims")->GetFeatureCount(), 2);
    EXPECT_EQ(dataset->GetLayerByName("documents")->GetFeatureCount(), 1);
    EXPECT_EQ(events->DeleteFeature(found->GetFID()), OGRERR_NONE);
}

}  // namespace
}  // namespace sitmap
