#pragma once

// A folder of results that appear together or not at all. Files are written into a folder beside
// (or, where the target exists, inside) the target and moved there by `commit`; what an earlier
// build wrote and this one did not is taken away, by the earlier manifest. Other files stay.
//
//     OutputFolder folder{"out"};
//     write_geojson(folder.file("strike_sites.geojson"), layer);
//     write_manifest(folder, ...);
//     folder.commit();

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

class OutputFolder {
public:
    /// Throws OutputError if the target is a file or nothing can be written there.
    explicit OutputFolder(std::filesystem::path target);
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    /// Removes what was written aside, unless it was committed.
    ~OutputFolder();

    /// Where the file of this plain name is to be written.
    std::filesystem::path file(std::string_view name);

    /// Where files are written before they are moved: on the disk that must have room anyway.
    const std::filesystem::path& aside() const { return m_aside; }

    /// The names asked for so far, in order.
    const std::vector<std::string>& names() const { return m_names; }

    /// Throws OutputError; then the target is as it was, or, where the disk itself fails midway,
    /// without a manifest that fits.
    void commit();

private:
    void move_files() const;

    std::filesystem::path m_target;
    std::filesystem::path m_aside;
    bool m_target_exists;
    std::vector<std::string> m_names;
};

}  // namespace sitmap
