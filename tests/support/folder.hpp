#pragma once

// A folder of its own that goes with the test.

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace sitmap::test {

class Folder {
public:
    Folder() : m_path{std::filesystem::temp_directory_path() / ("sitmap-test-" + std::to_string(getpid()))} {
        std::filesystem::create_directories(m_path);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(m_path); }

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path file(const std::string& name, const std::string& text) const {
        const std::filesystem::path file = m_path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

private:
    std::filesystem::path m_path;
};

}  // namespace sitmap::test
