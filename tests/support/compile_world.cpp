// Compiles the invented world into a gazetteer file, for tests of whole programs.
//
//     compile_world build/tests/world/sitmap.gazetteer

#include "engine/core/error.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "tests/support/test_world.hpp"

#include <iostream>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "compile_world: name the file to write\n";
        return 2;
    }
    try {
        sitmap::Problems problems;
        sitmap::write_gazetteer(argv[1], sitmap::test::test_world_places(),
                                {{"invented world", "1", "CC0-1.0", "nobody", "", "", 0}}, problems);
        for (const sitmap::Problem& problem : problems) {
            std::cerr << problem << '\n';
        }
        return problems.empty() ? 0 : 1;
    } catch (const sitmap::Error& error) {
        std::cerr << "compile_world: " << error.what() << '\n';
        return 1;
    }
}
