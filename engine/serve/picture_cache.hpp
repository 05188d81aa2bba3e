#pragma once

// Pictures drawn once and kept, up to so many bytes; belongs to one dataset, so that a new dataset never
// sends a picture of the old.

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace sitmap {

class PictureCache {
public:
    explicit PictureCache(std::size_t most_bytes) : m_most(most_bytes) {}

    /// The picture that the words ask for, drawn by `draw` where it is not kept. One is drawn at a time:
    /// drawing takes a core for some tenths of a second, and who asks for the same meanwhile gets the same.
    std::shared_ptr<const std::string> picture(const std::string& words, const std::function<std::string()>& draw);

private:
    std::size_t m_most;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const std::string>> m_pictures;
    std::size_t m_bytes = 0;
};

}  // namespace sitmap
