#include "engine/gazetteer/download.hpp"

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/core/text.hpp"
#include "engine/gazetteer/archive_check.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <string_view>
#include <system_error>
#include <vector>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

constexpr int most_tries = 3;
constexpr std::uint64_t most_bytes = 8ULL << 30U;

struct EndHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, EndHandle>;
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

fs::path beside(const fs::path& file, const char* suffix) {
    return file.string() + suffix;
}

/// "http" where the address is this machine's own, else "https".
std::string protocol_for(const std::string& url) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed{curl_url(), curl_url_cleanup};
    char* part = nullptr;
    std::string host;
    std::string scheme;
    if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK) {
        if (curl_url_get(parsed.get(), CURLUPART_HOST, &part, 0) == CURLUE_OK) {
            host = part;
            curl_free(part);
        }
        if (curl_url_get(parsed.get(), CURLUPART_SCHEME, &part, 0) == CURLUE_OK) {
            scheme = part;
            curl_free(part);
        }
    }
    const bool loopback = host == "127.0.0.1" || host == "[::1]" || host == "localhost";
    if (scheme != "https" && !(scheme == "http" && loopback)) {
        throw UsageError("'" + url + "': only https addresses are fetched");
    }
    return scheme;
}

/// What the server says of the file, by which a later try knows it again.
struct Answer {
    std::string etag;
    std::string last_modified;

    std::string validator() const { return etag.empty() || etag.starts_with("W/") ? last_modified : etag; }
};

/// One try: the answer's body appended to the part, or written in its place where the server sends all.
class Transfer {
public:
    Transfer(const DownloadRequest& request, const std::function<void(std::uint64_t, std::uint64_t)>& told)
        : m_request{request},
          m_told{told},
          m_part{beside(request.file, ".part")},
          m_validator{beside(request.file, ".part.validator")},
          m_handle{curl_easy_init()} {
        if (!m_handle) {
            throw Error("libcurl cannot start");
        }
    }

    /// Throws InputError for what a further try will not mend; otherwise says what went wrong, or nothing.
    std::string run() {
        std::error_code none;
        const std::string known = known_validator();
        m_start = known.empty() ? 0 : static_cast<std::uint64_t>(fs::file_size(m_part, none));
        m_start = none ? 0 : m_start;
        set_options(known);
        const CURLcode result = curl_easy_perform(m_handle.get());
        m_out.close();
        long status = 0;
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
        if (status == 416) {  // the part is not the beginning of the file any more
            fs::remove(m_part);
            return "the server has another file now";
        }
        if (status >= 400 && status < 500) {
            throw InputError(m_request.url, "the server answers " + std::to_string(status));
        }
        if (m_too_large) {
            throw InputError(m_request.url, "is larger than 8 GiB");
        }
        if (result != CURLE_OK) {
            return m_error[0] != '\0' ? m_error.data() : curl_easy_strerror(result);
        }
        return status == 200 || status == 206 ? "" : "the server answers " + std::to_string(status);
    }

    std::uint64_t resumed() const { return m_start; }

private:
    std::string known_validator() const {
        std::ifstream in{m_validator};
        std::string validator;
        std::getline(in, validator);
        return fs::exists(m_part) ? validator : "";
    }

    template <typename Value>
    void set(CURLoption option, Value value) {
        if (curl_easy_setopt(m_handle.get(), option, value) != CURLE_OK) {
            throw Error("libcurl lacks an option that downloads need");
        }
    }

    void set_options(const std::string& known) {
        const std::string protocol = protocol_for(m_request.url);
        set(CURLOPT_URL, m_request.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, protocol.c_str());
        set(CURLOPT_REDIR_PROTOCOLS_STR, protocol.c_str());
        set(CURLOPT_FOLLOWLOCATION, 1L);
        set(CURLOPT_MAXREDIRS, 5L);
        set(CURLOPT_USERAGENT, "sitmap");
        set(CURLOPT_CONNECTTIMEOUT, 30L);
        set(CURLOPT_LOW_SPEED_LIMIT, 100L);
        set(CURLOPT_LOW_SPEED_TIME, 60L);
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_ERRORBUFFER, m_error.data());
        set(CURLOPT_HEADERFUNCTION, &Transfer::on_header);
        set(CURLOPT_HEADERDATA, this);
        set(CURLOPT_WRITEFUNCTION, &Transfer::on_body);
        set(CURLOPT_WRITEDATA, this);
        if (m_start > 0) {
            m_headers.reset(curl_slist_append(nullptr, ("If-Range: " + known).c_str()));
            set(CURLOPT_HTTPHEADER, m_headers.get());
            m_range = std::to_string(m_start) + "-";
            set(CURLOPT_RANGE, m_range.c_str());
        }
    }

    static std::size_t on_header(const char* bytes, std::size_t, std::size_t count, void* self) {
        static_cast<Transfer*>(self)->header({bytes, count});
        return count;
    }
    static std::size_t on_body(const char* bytes, std::size_t, std::size_t count, void* self) {
        return static_cast<Transfer*>(self)->body({bytes, count}) ? count : 0;
    }

    void header(std::string_view line) {
        if (line.starts_with("HTTP/")) {
            m_answer = {};  // of the last answer, after redirections
        }
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = in_lower_case(line.substr(0, colon));
        std::string value{line.substr(std::min(colon + 1, line.size()))};
        value.erase(0, value.find_first_not_of(" \t"));
        value.erase(value.find_last_not_of(" \t\r\n") + 1);
        if (name == "etag") {
            m_answer.etag = value;
        } else if (name == "last-modified") {
            m_answer.last_modified = value;
        }
    }

    bool body(std::string_view bytes) {
        if (!m_out.is_open() && !open()) {
            return true;  // an error page: its status says enough
        }
        m_so_far += bytes.size();
        m_too_large = m_so_far > most_bytes;
        m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (m_told) {
            curl_off_t all = 0;
            curl_easy_getinfo(m_handle.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &all);
            m_told(m_so_far, all > 0 ? m_start + static_cast<std::uint64_t>(all) : 0);
        }
        return !m_too_large && m_out.good();
    }

    /// Opens the part at the first byte of the body. False where the body is no file.
    bool open() {
        long status = 0;
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
        if (status != 200 && status != 206) {
            return false;
        }
        m_start = status == 206 ? m_start : 0;
        m_so_far = m_start;
        m_out.open(m_part, std::ios::binary | (status == 206 ? std::ios::app : std::ios::trunc));
        std::ofstream{m_validator} << m_answer.validator() << '\n';
        return m_out.is_open();
    }

    const DownloadRequest& m_request;
    const std::function<void(std::uint64_t, std::uint64_t)>& m_told;
    fs::path m_part;
    fs::path m_validator;
    Handle m_handle;
    HeaderList m_headers;
    std::string m_range;
    Answer m_answer;
    std::ofstream m_out;
    std::array<char, CURL_ERROR_SIZE> m_error{};
    std::uint64_t m_start = 0;
    std::uint64_t m_so_far = 0;
    bool m_too_large = false;
};

std::string sha256_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::vector<char> block(1U << 20U);
    Sha256 sum;
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        sum.add({block.data(), static_cast<std::size_t>(in.gcount())});
    }
    return sum.hex();
}

/// Throws where the whole file is not what it should be, and takes the part away: no try could mend it.
void check(const DownloadRequest& request, const fs::path& part, const std::string& sha256) {
    std::string wrong;
    if (!request.sha256.empty() && request.sha256 != sha256) {
        wrong = "has the sha256 " + sha256 + ", not " + request.sha256;
    } else if (request.file.extension() == ".zip") {
        wrong = fault_of_archive(part);
    }
    if (!wrong.empty()) {
        fs::remove(part);
        throw InputError(request.url, wrong);
    }
}

}  // namespace

DownloadResult download(const DownloadRequest& request, const std::function<void(std::uint64_t, std::uint64_t)>& told) {
    protocol_for(request.url);
    const fs::path part = beside(request.file, ".part");
    DownloadResult result;
    std::string why;
    for (int attempt = 0; attempt < most_tries; ++attempt) {
        Transfer transfer{request, told};
        why = transfer.run();
        if (why.empty()) {
            result.resumed = transfer.resumed();
            break;
        }
    }
    if (!why.empty()) {
        throw InputError(request.url,
                         "cannot be fetched: " + why + "; what has come is kept, and the next try goes on");
    }
    result.bytes = fs::file_size(part);
    result.sha256 = sha256_of(part);
    fs::remove(beside(request.file, ".part.validator"));
    check(request, part, result.sha256);
    fs::rename(part, request.file);
    std::ofstream{beside(request.file, ".sha256")} << result.sha256 << "  " << request.file.filename().string() << '\n';
    return result;
}

}  // namespace sitmap
