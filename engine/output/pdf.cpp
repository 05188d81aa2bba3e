#include "engine/output/pdf.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/date.hpp"
#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"
#include "engine/output/pdf_content.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

namespace sitmap {

namespace {

constexpr double points_per_pixel = 72.0 / 96;

std::string compressed(const std::string& bytes) {
    std::string out(compressBound(static_cast<uLong>(bytes.size())), '\0');
    uLongf size = static_cast<uLongf>(out.size());
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION) != Z_OK) {
        throw OutputError("picture", "cannot be compressed: not enough memory");
    }
    out.resize(size);
    return out;
}

std::string number(double value) {
    std::string out;
    append_json_fixed(out, value, 3);
    return out;
}

/// The objects of a file, numbered from 1 in the order they are added.
class Objects {
public:
    int add(const std::string& body) {
        m_offsets.push_back(m_file.size());
        const int id = static_cast<int>(m_offsets.size());
        m_file += std::to_string(id) + " 0 obj\n" + body + "\nendobj\n";
        return id;
    }

    int add_stream(const std::string& bytes) {
        const std::string packed = compressed(bytes);
        return add("<< /Length " + std::to_string(packed.size()) + " /Filter /FlateDecode >>\nstream\n" + packed +
                   "\nendstream");
    }

    std::string finish(int catalogue, int information) {
        const std::size_t table = m_file.size();
        m_file += "xref\n0 " + std::to_string(m_offsets.size() + 1) + "\n0000000000 65535 f \n";
        for (const std::size_t offset : m_offsets) {
            char line[21];
            std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
            m_file += line;
        }
        m_file += "trailer\n<< /Size " + std::to_string(m_offsets.size() + 1) + " /Root " + reference(catalogue) +
                  " /Info " + reference(information) + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
        return std::move(m_file);
    }

    static std::string reference(int id) { return std::to_string(id) + " 0 R"; }
    int next() const { return static_cast<int>(m_offsets.size()) + 1; }

private:
    // The second line's bytes tell transfer programs that the file is binary.
    std::string m_file = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
    std::vector<std::size_t> m_offsets;
};

/// Codes that are UTF-16 units mean themselves.
std::string to_unicode() {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Identity-UTF16 def\n"
        "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr int rows = 256;
    constexpr int most_at_once = 100;
    for (int row = 0; row < rows; ++row) {
        if (row % most_at_once == 0) {
            map += std::to_string(std::min(most_at_once, rows - row)) + " beginbfrange\n";
        }
        char line[32];
        std::snprintf(line, sizeof line, "<%02X00> <%02XFF> <%02X00>\n", row, row, row);
        map += line;
        if (row % most_at_once == most_at_once - 1 || row + 1 == rows) {
            map += "endbfrange\n";
        }
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// The font of the invisible words: no glyphs, half an em for every code.
int add_font(Objects& objects) {
    const int unicode = objects.add_stream(to_unicode());
    const int descriptor = objects.add(
        "<< /Type /FontDescriptor /FontName /NotoSans /Flags 4 /FontBBox [0 -300 500 1000] /ItalicAngle 0 "
        "/Ascent 1000 /Descent -300 /CapHeight 700 /StemV 80 >>");
    const int descendant = objects.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /NotoSans /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 500 /FontDescriptor " +
        Objects::reference(descriptor) + " >>");
    return objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /NotoSans /Encoding /Identity-H /DescendantFonts [" +
                       Objects::reference(descendant) + "] /ToUnicode " + Objects::reference(unicode) + " >>");
}

/// Any script, as UTF-16 with its byte order mark.
std::string string_object(std::string_view text) {
    return "<FEFF" + utf16_hex(text) + ">";
}

int add_information(Objects& objects, const Composition& page) {
    std::string dictionary =
        "<< /Title " + string_object(page.title) + " /Subject " + string_object(page.alternative_text);
    std::string more;
    for (const auto& [key, value] : page.metadata) {
        if (key == "Software") {
            dictionary += " /Creator " + string_object(value);
        } else if (key == "Date") {
            if (const auto date = parse_date(value)) {
                std::string digits = to_string(*date);
                std::erase(digits, '-');
                dictionary += " /CreationDate (D:" + digits + "000000Z)";
            }
        } else if (key != "Title" && key != "Description") {
            more.append(more.empty() ? "" : "; ").append(key).append(": ").append(value);
        }
    }
    return objects.add(dictionary + " /Keywords " + string_object(more) + " >>");
}

}  // namespace

std::string encode_pdf(const Composition& page) {
    const double points = points_per_pixel * page.zoom;
    const std::string height = number(page.height * points);
    const std::string scale = number(points);
    const PdfContent content = pdf_content(page);
    Objects objects;
    const int stream = objects.add_stream(scale + " 0 0 -" + scale + " 0 " + height + " cm\n" + content.operators);
    const int font = add_font(objects);
    std::string states;
    for (const auto& [thousandths, state] : content.states) {
        const std::string opacity = number(thousandths / 1000.0);
        states.append("/A").append(std::to_string(state));
        states.append(" << /ca ").append(opacity).append(" /CA ").append(opacity).append(" >> ");
    }
    const int pages = objects.next() + 1;
    const int leaf = objects.add("<< /Type /Page /Parent " + Objects::reference(pages) + " /MediaBox [0 0 " +
                                 number(page.width * points) + " " + height + "] /Contents " +
                                 Objects::reference(stream) + " /Resources << /Font << /F0 " +
                                 Objects::reference(font) + " >> /ExtGState << " + states + ">> >> >>");
    objects.add("<< /Type /Pages /Kids [" + Objects::reference(leaf) + "] /Count 1 >>");
    const int catalogue = objects.add("<< /Type /Catalog /Pages " + Objects::reference(pages) + " >>");
    const int information = add_information(objects, page);
    return objects.finish(catalogue, information);
}

void draw_pdf(const Composition& page, const std::filesystem::path& file) {
    write_file(file, encode_pdf(page));
}

}  // namespace sitmap
