#include "engine/core/atomic_file.hpp"

#include "engine/core/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

std::string advice(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return "; make room on the disk or choose another folder";
        case EACCES:
        case EPERM:
        case EROFS:
            return "; choose a folder that you may write to";
        case ENOENT:
        case ENOTDIR:
            return "; make its folder first";
        default:
            return {};
    }
}

[[noreturn]] void refuse(const fs::path& target, const char* attempt, int error) {
    throw OutputError(target.string(), std::string{attempt} + ": " + std::strerror(error) + advice(error));
}

/// Writes to a descriptor and remembers the first error: std::filebuf would lose errno.
class DescriptorBuffer : public std::streambuf {
public:
    explicit DescriptorBuffer(int descriptor) : m_descriptor(descriptor) {
        setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    }

    int error() const { return m_error; }

protected:
    int_type overflow(int_type c) override {
        if (!drain()) {
            return traits_type::eof();
        }
        if (!traits_type::eq_int_type(c, traits_type::eof())) {
            sputc(traits_type::to_char_type(c));
        }
        return traits_type::not_eof(c);
    }

    int sync() override { return drain() ? 0 : -1; }

    pos_type seekpos(pos_type to, std::ios_base::openmode) override {
        return drain() && lseek(m_descriptor, off_type{to}, SEEK_SET) >= 0 ? to : pos_type{off_type{-1}};
    }

    /// What is larger than the buffer goes out in one piece.
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
        if (count < static_cast<std::streamsize>(m_buffer.size())) {
            return std::streambuf::xsputn(bytes, count);
        }
        return drain() && put({bytes, static_cast<std::size_t>(count)}) ? count : 0;
    }

private:
    bool drain() {
        const std::string_view waiting{pbase(), static_cast<std::size_t>(pptr() - pbase())};
        setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
        return put(waiting);
    }

    bool put(std::string_view bytes) {
        while (m_error == 0 && !bytes.empty()) {
            const ssize_t written = write(m_descriptor, bytes.data(), bytes.size());
            if (written >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(written));
            } else if (errno != EINTR) {
                m_error = errno;
            }
        }
        return m_error == 0;
    }

    int m_descriptor;
    int m_error = 0;
    std::array<char, std::size_t{1} << 16> m_buffer;
};

/// A device or a pipe: it takes bytes, but no other file may come in its place. Nor may one in the place of the links
/// of /dev and /proc (`/dev/stdout`), even if what they lead to is a file that the shell has opened.
bool is_stream(const fs::path& target) {
    std::error_code unknown;
    const std::string name = fs::absolute(target).lexically_normal();
    if ((name.starts_with("/dev/") || name.starts_with("/proc/")) && fs::is_symlink(target, unknown)) {
        return true;
    }
    const fs::file_status status = fs::status(target, unknown);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

fs::path name_aside(const fs::path& target) {
    return target.parent_path() / ("." + target.filename().string() + ".part-" + std::to_string(getpid()));
}

/// A new file in the folder for temporary ones, under a name that nobody can have laid a link on. Sets the name.
int open_temporary(fs::path& name) {
    std::string pattern = (fs::temp_directory_path() / ".sitmap.part-XXXXXX").string();
    const int descriptor = mkostemp(pattern.data(), O_CLOEXEC);
    name = pattern;
    return descriptor;
}

/// fsync of a file or folder by name: C libraries may have replaced the file we opened.
int flush_to_disk(const fs::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno;
    }
    const int error = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return error;
}

/// Errno of the first write that failed; 0 if all went through.
int copy_into(const fs::path& stream, const fs::path& from) {
    const int out = open(stream.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);  // behind what `>>` has kept
    if (out < 0) {
        return errno;
    }
    DescriptorBuffer buffer{out};
    std::ostream written{&buffer};
    written << std::ifstream{from, std::ios::binary}.rdbuf();
    written.flush();
    close(out);
    return buffer.error();
}

}  // namespace

struct AtomicFile::Part {
    explicit Part(fs::path path)
        : target(std::move(path)),
          to_stream(is_stream(target)),
          temporary(name_aside(target)),
          descriptor(to_stream ? open_temporary(temporary)
                               : open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)),
          error(descriptor < 0 ? errno : 0),
          buffer(descriptor),
          stream(&buffer) {}

    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    ~Part() {
        if (descriptor >= 0) {
            close(descriptor);
        }
        if (!committed && error == 0) {
            std::error_code ignored;
            fs::remove(temporary, ignored);
        }
    }

    fs::path target;
    bool to_stream;  ///< the target takes the bytes and stays what it is
    fs::path temporary;
    int descriptor;
    int error;  ///< of opening
    DescriptorBuffer buffer;
    std::ostream stream;
    bool committed = false;
};

AtomicFile::AtomicFile(fs::path target) : m_part(std::make_unique<Part>(std::move(target))) {
    if (m_part->error != 0) {
        refuse(m_part->target, "cannot write", m_part->error);
    }
}

AtomicFile::AtomicFile(AtomicFile&&) noexcept = default;
AtomicFile& AtomicFile::operator=(AtomicFile&&) noexcept = default;
AtomicFile::~AtomicFile() = default;

std::ostream& AtomicFile::stream() {
    return m_part->stream;
}

const fs::path& AtomicFile::temporary() const {
    return m_part->temporary;
}

void AtomicFile::commit(Flush flush) {
    Part& part = *m_part;
    part.stream.flush();
    if (part.buffer.error() != 0) {
        refuse(part.target, "cannot write", part.buffer.error());
    }
    if (!part.stream) {
        throw OutputError(part.target.string(), "cannot write: what should go in it could not be formed");
    }
    if (close(std::exchange(part.descriptor, -1)) != 0) {
        refuse(part.target, "cannot write", errno);
    }
    if (const int error = flush == Flush::to_disk ? flush_to_disk(part.temporary) : 0; error != 0) {
        refuse(part.target, "cannot write to the disk", error);
    }
    if (part.to_stream) {
        if (const int error = copy_into(part.target, part.temporary); error != 0) {
            refuse(part.target, "cannot write", error);
        }
        return;
    }
    if (rename(part.temporary.c_str(), part.target.c_str()) != 0) {
        refuse(part.target, "cannot give the file its name", errno);
    }
    part.committed = true;
}

void write_file(const fs::path& target, std::string_view bytes, Flush flush) {
    AtomicFile file{target};
    file.stream() << bytes;
    file.commit(flush);
}

}  // namespace sitmap
