#include "engine/serve/picture_cache.hpp"

namespace sitmap {

std::shared_ptr<const std::string> PictureCache::picture(const std::string& words,
                                                         const std::function<std::string()>& draw) {
    const std::lock_guard lock{m_mutex};
    if (const auto found = m_pictures.find(words); found != m_pictures.end()) {
        return found->second;
    }
    auto drawn = std::make_shared<const std::string>(draw());
    if (m_bytes + drawn->size() > m_most) {
        m_pictures.clear();
        m_bytes = 0;
    }
    if (drawn->size() <= m_most) {
        m_bytes += drawn->size();
        m_pictures.emplace(words, drawn);
    }
    return drawn;
}

}  // namespace sitmap
