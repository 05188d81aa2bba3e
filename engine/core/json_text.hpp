#pragma once

// JSON, written straight to text: what a streaming writer needs and a document tree would only slow
// down. Numbers do not depend on the locale.

#include <string>
#include <string_view>

namespace sitmap {

/// The text in quotation marks. Control characters, quotation marks, backslashes, and the two line
/// separators U+2028 and U+2029, which end a line in JavaScript, are escaped; bytes that are not
/// UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Text that is JSON already, on one line: line breaks between its tokens become spaces, and the line
/// separators in its strings are escaped. Empty text is null.
void append_json(std::string& out, std::string_view json);

/// Plain decimals with at most `decimals` of them, no zeros at the end, never -0; null if the number
/// is not finite.
void append_json_fixed(std::string& out, double number, int decimals);

/// The fewest digits that read back as the same number; null if it is not finite.
void append_json_number(std::string& out, double number);

/// The same for what is no whole number by nature: 2000.0, never 2000; 1.5e-05 below 0.0001.
void append_json_real(std::string& out, double number);

/// `"key":`, after a comma unless the object has just been opened. The key needs no escape.
void append_json_key(std::string& out, std::string_view key);

/// `[a,b,c]`, each item written by `write`.
template <typename Items, typename Write>
void append_json_list(std::string& out, const Items& items, Write write) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) {
            out += ',';
        }
        first = false;
        write(out, item);
    }
    out += ']';
}

}  // namespace sitmap
