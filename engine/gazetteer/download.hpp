#pragma once

// Downloads over HTTPS, by libcurl: resumed where they broke off, checked when they are whole.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace sitmap {

struct DownloadRequest {
    std::string url;             ///< https; http only from this machine's own loopback
    std::filesystem::path file;  ///< where it goes; "<file>.part" beside it holds what has come so far
    std::string sha256;          ///< what it must be, in hex; empty: not known
};

struct DownloadResult {
    std::uint64_t bytes = 0;    ///< of the whole file
    std::uint64_t resumed = 0;  ///< of them, there from an earlier try
    std::string sha256;
};

/// Fetches the file, trying again from where it broke off, three times in all; a later call goes on too, as
/// long as the server says that its file is still the same (ETag or Last-Modified). A whole file is checked:
/// its size against the server's word, its sum against `sha256`, a .zip against its own sums. Then it gets its
/// name, and "<file>.sha256" beside it. `told` hears bytes so far and in all (0: not known). Throws UsageError
/// for another protocol, InputError where it cannot be had or is not what it should be: then nothing has the name.
DownloadResult download(const DownloadRequest& request,
                        const std::function<void(std::uint64_t, std::uint64_t)>& told = {});

}  // namespace sitmap
