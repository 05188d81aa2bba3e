// Fifteen invented paragraphs of many kinds, coded by hand before the rules were run on them. What
// the rules make of them is scored; the floors below are what they reach, so that a change that
// loses something is seen. Nothing here has happened.

#include "engine/coding/extract.hpp"
#include "tests/support/marked_text.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace sitmap {
namespace {

struct Paragraph {
    const char* name;
    const char* published;  ///< empty: a chronicle
    const char* text;
    std::vector<std::string> events;     ///< layer@place from..to
    std::vector<std::string> tolls;      ///< place: about low/best/high
    std::vector<std::string> forbidden;  ///< layer@place
};

const std::vector<Paragraph>& paragraphs() {
    static const std::vector<Paragraph> all{
        {"agency, artillery",
         "2023-03-14",
         "[Norish:demonym|Norland] forces shelled the town of [Oss] overnight, killing three civilians and wounding at "
         "least "
         "nine, the regional governor said on Tuesday. A school in the nearby village of [Lund] was also hit by two "
         "missiles, "
         "he said. [Norland:metonym|Norland] denied that its troops had attacked civilians in [Tarn].",
         {"strike_sites@Oss 2023-03-13..2023-03-14", "strike_sites@Lund ..2023-03-14"},
         {"Oss: killed -/3/-", "Oss: wounded 9/9/-"},
         {"clashes@Tarn", "strike_sites@Tarn", "other@Tarn"}},
        {"agency, paramilitaries",
         "2023-11-05",
         "Fighters of the Rapid Support Forces captured the headquarters of the army's 15th division in [Genna] on "
         "Saturday, "
         "witnesses said, after weeks of fighting around the city. The paramilitary force also took control of [Zalin] "
         "last "
         "month. At least 800 people were killed in [Genna], according to the Red Crescent Union.",
         {"advance_points@Genna 2023-11-04..2023-11-04", "advance_points@Zalin 2023-10-01..2023-10-31",
          "clashes@Genna ..2023-11-05"},
         {"Genna: killed 800/800/-"},
         {}},
        {"NGO list",
         "2024-02-12",
         "Incidents this week:\n- 5 February: an air strike on the market of [Tora] killed 14 people.\n- 6 February: "
         "clashes between "
         "the M23 and government forces near [Sakeh]; no casualties were reported.\n- 7 February: armed men abducted "
         "six traders "
         "in [Biso].\n- 8 February: protesters blocked the road in [Gomar].",
         {"strike_sites@Tora 2024-02-05..2024-02-05", "clashes@Sakeh 2024-02-06..2024-02-06",
          "other@Biso 2024-02-07..2024-02-07", "other@Gomar 2024-02-08..2024-02-08"},
         {"Tora: killed -/14/-", "Biso: abducted -/6/-"},
         {"clashes@Gomar"}},
        {"live blog",
         "2023-10-20",
         "14:32 Warplanes bomb the [Jabal] camp, residents say\n\n15:05 The prime minister warned of a ground invasion "
         "of [Rafa] if "
         "talks fail.\n\n16:10 Rockets fired from [Beit Tal] landed in [Sedra]; no one was hurt.\n\n17:00 Talks in "
         "[Doran|Quar] "
         "between the two sides ended without a deal.",
         {"strike_sites@Jabal 2023-10-20..2023-10-20", "strike_sites@Sedra ..2023-10-20",
          "diplomacy@Doran ..2023-10-20"},
         {},
         {"advance_points@Rafa", "strike_sites@Doran", "agreements@Doran"}},
        {"chronicle without dateline",
         "",
         "In 1992 the war reached the valley. On 8 April the guards attacked [Zvora] and shelled it for two days. On "
         "10 April they "
         "entered the town. The next day [Foca] fell to the paramilitaries. In May a massacre in the village of [Glog] "
         "left 64 "
         "people dead. A ceasefire for [Sarva] was signed on 5 June 1992 in [Geno|Swiza].",
         {"clashes@Zvora 1992-04-08..1992-04-08", "strike_sites@Zvora 1992-04-08..1992-04-08",
          "advance_points@Zvora 1992-04-10..1992-04-10", "advance_points@Foca 1992-04-11..1992-04-11",
          "other@Glog 1992-05-01..1992-05-31", "agreements@Sarva 1992-06-05..1992-06-05"},
         {"Glog: killed -/64/-"},
         {}},
        {"digest",
         "2022-09-01",
         "Rebels seize [Kobo]. Drone strike kills four in [Mekel]. Envoy visits [Addis|Ethia] for talks. Army denies "
         "losing [Alama]. "
         "Flood displaces thousands in [Afar Region:ADM1].",
         {"advance_points@Kobo 2022-09-01..2022-09-01", "strike_sites@Mekel 2022-09-01..2022-09-01",
          "diplomacy@Addis 2022-09-01..2022-09-01"},
         {"Mekel: killed -/4/-"},
         {"advance_points@Alama"}},
        {"UN report",
         "2024-08-30",
         "Between 1 and 15 August, the mission recorded 42 ceasefire violations in [Hoda Governorate:ADM1]. On 3 "
         "August, artillery fire "
         "struck a displacement camp in [Hays], injuring seven people. On 9 August, two civilians were killed by a "
         "landmine in "
         "[Tuhay]. The mission calls on the parties to withdraw from the port of [Ras Isa].",
         {"strike_sites@Hays 2024-08-03..2024-08-03", "strike_sites@Tuhay 2024-08-09..2024-08-09"},
         {"Hays: wounded -/7/-", "Tuhay: killed -/2/-"},
         {"advance_points@Ras Isa"}},
        {"local press, jungle war",
         "2021-04-06",
         "Troops ambushed a column of guerrillas in the rural area of [San Lope], in the province of [Arca:ADM1], "
         "leaving 13 fighters "
         "dead. The guerrillas had attacked a police station in [Tibu] on Sunday. Police in [Cucu] said they would "
         "send "
         "reinforcements.",
         {"clashes@San Lope ..2021-04-06", "clashes@Tibu 2021-04-04..2021-04-04"},
         {"San Lope: killed -/13/-"},
         {"clashes@Cucu", "advance_points@Cucu", "clashes@Arca"}},
        {"sahel",
         "2022-06-14",
         "Gunmen on motorbikes attacked the village of [Seyten], killing at least 79 people, on the night of 11 June, "
         "the government "
         "said. The army carried out air strikes against jihadists near [Dori] and [Tamba] on Monday. Residents of "
         "[Jibo] fear an "
         "attack on their town.",
         {"other@Seyten 2022-06-11..2022-06-11", "strike_sites@Dori 2022-06-13..2022-06-13",
          "strike_sites@Tamba 2022-06-13..2022-06-13"},
         {"Seyten: killed 79/79/-"},
         {"clashes@Jibo", "other@Jibo"}},
        {"diplomacy",
         "2023-05-08",
         "Representatives of the two generals met in [Jedda|Arabia] on Saturday for the first time since the war "
         "began, the foreign "
         "ministry said. A truce in [Kartum] had collapsed within hours last week. A spokesman in [Wash|Amria] said "
         "the talks would "
         "resume in [Cairn|Egipta] next week.",
         {"diplomacy@Jedda 2023-05-06..2023-05-06", "agreements@Kartum 2023-05-01..2023-05-07"},
         {},
         {"diplomacy@Wash", "diplomacy@Cairn"}},
        {"assessment",
         "2024-05-13",
         "Geolocated footage published on 12 May indicates that [Rusan:demonym|Rusa] forces advanced into northern "
         "[Lyptsy] and seized "
         "[Pletani] and [Morokhov]. [Rusan:demonym|Rusa] forces also conducted ground attacks near [Vovcha], but made "
         "no confirmed "
         "advances. The governor stated that the army repelled an attack near [Kupia] on 11 May.",
         {"advance_points@Lyptsy ..2024-05-13", "advance_points@Pletani ..2024-05-13",
          "advance_points@Morokhov ..2024-05-13", "clashes@Vovcha ..2024-05-13",
          "clashes@Kupia 2024-05-11..2024-05-11"},
         {},
         {"advance_points@Vovcha"}},
        {"bombing",
         "2019-07-02",
         "A car bomb exploded outside a hotel in [Kismay] on Friday, killing 26 people, officials said. Al-Shabaab "
         "claimed "
         "responsibility for the attack. Fifty-six others were injured. In 2011 the group lost control of the city to "
         "[Kenian:demonym|Kenia] troops.",
         {"strike_sites@Kismay 2019-06-28..2019-06-28"},
         {"Kismay: killed -/26/-", "Kismay: wounded -/56/-"},
         {}},
        {"withdrawal and occupation",
         "2020-11-20",
         "[Armanian:demonym|Armania] forces withdrew from [Agdam:ADM2] on Friday under the agreement signed on 10 "
         "November. Peacekeepers "
         "deployed along the corridor at [Lach]. [Azer:PCLI] had accused [Armania:metonym|Armania] of planning to "
         "destroy "
         "houses in [Kelba].",
         {"advance_points@Agdam 2020-11-20..2020-11-20", "advance_points@Lach ..2020-11-20"},
         {},
         {"strike_sites@Kelba", "advance_points@Kelba"}},
        {"unrest",
         "2021-03-28",
         "Security forces opened fire on protesters in [Manda] and [Yango] on Saturday, killing more than 90 people in "
         "the bloodiest "
         "day since the coup in February, according to a monitoring group. Protests were also held in [Dawei]. The "
         "junta said it "
         "would protect the people.",
         {"other@Manda 2021-03-27..2021-03-27", "other@Yango 2021-03-27..2021-03-27", "other@Dawei ..2021-03-28"},
         {"Manda: killed 90/90/-"},
         {}},
        {"unknown village",
         "2023-01-09",
         "Militants killed 12 soldiers in an ambush near [?Tin Zerf] on Sunday, the army said. The dead were buried in "
         "[Menak] on "
         "Monday. It was the deadliest attack since the withdrawal of [Franish:demonym|Frania] troops.",
         {"clashes@ 2023-01-08..2023-01-08"},
         {": killed -/12/-"},
         {"clashes@Menak", "other@Menak"}},
    };
    return all;
}

std::string day(const std::optional<Date>& date) {
    return date ? to_string(*date) : "";
}

std::string figure(const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : "-";
}

std::string where(const Event& event) {
    return event.place ? event.place->name : "";
}

struct Score {
    int expected = 0, found = 0, right = 0, dated = 0, tolls = 0, tolls_right = 0, forbidden = 0;
};

std::set<std::string> tolls_of(const Report& report) {
    std::set<std::string> tolls;
    for (const Event& event : report.events) {
        for (const Claim& claim : event.claims) {
            tolls.insert(where(event) + ": " + claim.about + " " + figure(claim.low) + "/" + figure(claim.best) + "/" +
                         figure(claim.high));
        }
    }
    return tolls;
}

void compare(const Paragraph& paragraph, const Report& report, Score& score) {
    std::multiset<std::string> places;
    std::set<std::string> dated;
    for (const Event& event : report.events) {
        if (event.layer != "none" && event.layer != "context") {
            places.insert(event.layer + "@" + where(event));
            dated.insert(event.layer + "@" + where(event) + " " + day(event.when.range.from) + ".." +
                         day(event.when.range.to));
        }
    }
    score.found += static_cast<int>(places.size());
    for (const std::string& expected : paragraph.events) {
        const auto found = places.find(expected.substr(0, expected.rfind(' ')));
        ++score.expected;
        if (found == places.end()) {
            std::cout << paragraph.name << ": missed " << expected << '\n';
            continue;
        }
        places.erase(found);
        ++score.right;
        if (dated.contains(expected)) {
            ++score.dated;
        } else {
            std::cout << paragraph.name << ": other date than " << expected << '\n';
        }
    }
    for (const Event& event : report.events) {
        if (places.contains(event.layer + "@" + where(event))) {
            std::cout << paragraph.name << ": extra " << event << " by " << event.rule << '\n';
        }
    }
    const auto tolls = tolls_of(report);
    for (const std::string& toll : paragraph.tolls) {
        ++score.tolls;
        score.tolls_right += tolls.contains(toll) ? 1 : 0;
        if (!tolls.contains(toll)) {
            std::cout << paragraph.name << ": missed toll " << toll << '\n';
        }
    }
    for (const Event& event : report.events) {
        for (const std::string& forbidden : paragraph.forbidden) {
            if (event.layer + "@" + where(event) == forbidden) {
                std::cout << paragraph.name << ": forbidden " << event << '\n';
                ++score.forbidden;
            }
        }
    }
}

TEST(Paragraphs, are_coded_as_well_as_they_were) {
    const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    Score score;
    for (const Paragraph& paragraph : paragraphs()) {
        test::Marked read = test::marked(paragraph.text, parse_date(paragraph.published));
        compare(paragraph,
                extract(std::move(read.document), std::move(read.mentions), test::test_world(), codebook, Lexicon{},
                        CodingModels{}),
                score);
    }
    const double f1 = 2.0 * score.right / (score.expected + score.found);
    std::cout << "events: expected " << score.expected << ", found " << score.found << ", right " << score.right
              << ", F1 " << f1 << "; dates " << score.dated << " of " << score.right << "; tolls " << score.tolls_right
              << " of " << score.tolls << "; forbidden " << score.forbidden << '\n';
    EXPECT_GE(f1, 0.9);
    EXPECT_EQ(score.forbidden, 0);
}

TEST(Paragraphs, may_end_in_the_name_of_a_people) {
    const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    test::Marked read = test::marked("She now learns [Norish:demonym|Norland].");
    const Report report = extract(std::move(read.document), std::move(read.mentions), test::test_world(), codebook,
                                  Lexicon{}, CodingModels{});
    EXPECT_TRUE(report.events.empty());
}

}  // namespace
}  // namespace sitmap
