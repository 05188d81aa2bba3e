#include "engine/output/output_folder.hpp"

#include "engine/core/error.hpp"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& path, const std::string& attempt, const std::error_code& why) {
    throw OutputError(path.string(), attempt + ": " + why.message() + "; choose a folder that you may write to");
}

/// Without "." and "..", and without the slash at the end that hides the name.
fs::path plain(const fs::path& target) {
    const fs::path whole = fs::absolute(target).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

bool is_folder(const fs::path& target) {
    std::error_code failed;
    const fs::file_status status = fs::status(target, failed);
    if (fs::exists(status) && !fs::is_directory(status)) {
        throw OutputError(target.string(), "is a file, not a folder; choose another name");
    }
    return fs::is_directory(status);
}

using Json = nlohmann::json;

/// The member if it is a string, else nothing: a manifest may have been edited.
std::string text_member(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// The plain file names that the folder's manifest lists; none if there is no manifest to read.
std::vector<std::string> names_in_manifest(const fs::path& folder) {
    std::ifstream in{folder / "manifest.json"};
    const Json manifest = Json::parse(in, nullptr, false);
    std::vector<std::string> names;
    if (!manifest.is_object() || text_member(manifest, "schema") != "sitmap/manifest-1" ||
        !manifest.contains("files")) {
        return names;
    }
    for (const Json& file : manifest["files"]) {
        const std::string name = file.is_object() ? text_member(file, "file") : std::string{};
        if (!name.empty() && fs::path{name}.filename() == name && name[0] != '.') {
            names.push_back(name);
        }
    }
    return names;
}

}  // namespace

OutputFolder::OutputFolder(fs::path target) : m_target(plain(target)), m_target_exists(is_folder(m_target)) {
    const std::string name = "." + m_target.filename().string() + ".part-" + std::to_string(getpid());
    m_aside = (m_target_exists ? m_target : m_target.parent_path()) / name;
    std::error_code failed;
    fs::create_directories(m_aside.parent_path(), failed);
    if (!failed) {
        fs::remove_all(m_aside, failed);  // of a process that died and had our number
        fs::create_directory(m_aside, failed);
    }
    if (failed) {
        refuse(m_target, "cannot write", failed);
    }
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    fs::remove_all(m_aside, ignored);
}

fs::path OutputFolder::file(std::string_view name) {
    m_names.emplace_back(name);
    return m_aside / name;
}

void OutputFolder::move_files() const {
    for (const std::string& name : m_names) {
        if (fs::is_directory(m_target / name)) {
            throw OutputError((m_target / name).string(), "is a folder; move it away or choose another output folder");
        }
    }
    const std::vector<std::string> earlier = names_in_manifest(m_target);
    for (const std::string& name : m_names) {
        std::error_code failed;
        fs::rename(m_aside / name, m_target / name, failed);
        if (failed) {
            refuse(m_target / name, "cannot give the file its name", failed);
        }
    }
    for (const std::string& name : earlier) {
        if (std::ranges::find(m_names, name) == m_names.end()) {
            std::error_code ignored;
            fs::remove(m_target / name, ignored);
        }
    }
}

void OutputFolder::commit() {
    if (m_target_exists) {
        move_files();
        return;
    }
    std::error_code failed;
    fs::rename(m_aside, m_target, failed);
    if (failed) {
        refuse(m_target, "cannot give the folder its name", failed);
    }
}

}  // namespace sitmap
