#include "engine/map/type_setting.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <map>

namespace sitmap {

namespace {

struct Release {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
    void operator()(char* text) const { g_free(text); }
};

template <class T>
using Owned = std::unique_ptr<T, Release>;

Owned<FcConfig> font_config(const std::vector<std::filesystem::path>& fonts) {
    Owned<FcConfig> config(FcConfigCreate());
    for (const auto& font : fonts) {
        const auto* const file = reinterpret_cast<const FcChar8*>(font.c_str());
        if (FcConfigAppFontAddFile(config.get(), file) != FcTrue) {
            throw InputError(font.string(), "is not a font that can be read");
        }
    }
    return config;
}

// Letters of scripts that join, or have no capitals, are neither spread nor put in capitals.
bool may_track(std::string_view text) {
    const Script script = script_of(text);
    return script == Script::latin || script == Script::cyrillic || script == Script::greek;
}

constexpr gunichar right_to_left_mark = 0x200F;

bool has_right_to_left(const std::string& text) {
    for (const char* at = text.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
        const gunichar letter = g_utf8_get_char(at);
        const GUnicodeScript script = g_unichar_get_script(letter);
        if (letter == right_to_left_mark || script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW) {
            return true;
        }
    }
    return false;
}

double px(int pango_units) {
    return pango_units / static_cast<double>(PANGO_SCALE);
}

void append_cairo(Path& path, const cairo_path_t& from, PagePoint offset) {
    const auto point = [&](const cairo_path_data_t& data) {
        return PagePoint{data.point.x + offset.x, data.point.y + offset.y};
    };
    for (int i = 0; i < from.num_data; i += from.data[i].header.length) {
        const cairo_path_data_t* const data = from.data + i;
        switch (data->header.type) {
            case CAIRO_PATH_MOVE_TO:
                path.move_to(point(data[1]));
                break;
            case CAIRO_PATH_LINE_TO:
                path.line_to(point(data[1]));
                break;
            case CAIRO_PATH_CURVE_TO:
                path.curve_to(point(data[1]), point(data[2]), point(data[3]));
                break;
            case CAIRO_PATH_CLOSE_PATH:
                path.close();
                break;
        }
    }
}

using FontKey = std::tuple<double, bool, bool, bool>;

FontKey font_key(const TypeStyle& style) {
    return {style.size, style.serif, style.bold, style.italic};
}

}  // namespace

struct TypeSetter::Handle {
    Owned<FcConfig> config;
    Owned<PangoFontMap> map;
    Owned<PangoContext> context;
    Owned<PangoLayout> layout;
    Owned<cairo_t> cairo;
    bool right_to_left = false;
    bool turned = false;
    std::map<FontKey, Owned<PangoFontDescription>> fonts;
    std::map<std::pair<FontKey, std::pair<double, std::string>>, LineMeasure> measured;

    const PangoFontDescription* font(const TypeStyle& style) {
        auto& description = fonts[font_key(style)];
        if (!description) {
            description.reset(pango_font_description_new());
            pango_font_description_set_family(description.get(), style.serif ? "Noto Serif" : "Noto Sans");
            pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
            pango_font_description_set_weight(description.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
            pango_font_description_set_style(description.get(), style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
        }
        return description.get();
    }

    // Each line is a paragraph of its own with a direction that its neighbours do not change.
    void set_direction(const std::string& text) {
        const bool turn = right_to_left && has_right_to_left(text);
        if (turn == turned) {
            return;
        }
        turned = turn;
        pango_layout_set_auto_dir(layout.get(), turned ? FALSE : TRUE);
        pango_context_set_base_dir(context.get(), turned ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_layout_context_changed(layout.get());
    }

    PangoLayoutLine* lay_out(const std::string& text, const TypeStyle& style) {
        set_direction(text);
        pango_layout_set_font_description(layout.get(), font(style));
        const bool latin = may_track(text);
        Owned<PangoAttrList> attributes(pango_attr_list_new());
        if (latin && style.tracking != 0) {
            pango_attr_list_insert(attributes.get(),
                                   pango_attr_letter_spacing_new(static_cast<int>(style.tracking * PANGO_SCALE)));
        }
        pango_layout_set_attributes(layout.get(), attributes.get());
        if (latin && style.caps) {
            const Owned<char> capitals(g_utf8_strup(text.data(), static_cast<gssize>(text.size())));
            pango_layout_set_text(layout.get(), capitals.get(), -1);
        } else {
            pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        }
        return pango_layout_get_line_readonly(layout.get(), 0);
    }
};

TypeSetter::TypeSetter(const std::vector<std::filesystem::path>& fonts, bool right_to_left)
    : m_handle(std::make_unique<Handle>()) {
    m_handle->right_to_left = right_to_left;
    m_handle->config = font_config(fonts);
    m_handle->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_handle->map.get()), m_handle->config.get());
    m_handle->context.reset(pango_font_map_create_context(m_handle->map.get()));
    // Measures must not hang on the pixel grid: the same outline is drawn at every scale.
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_handle->context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_handle->context.get(), FALSE);
    pango_context_set_language(m_handle->context.get(), pango_language_from_string("en"));
    m_handle->layout.reset(pango_layout_new(m_handle->context.get()));
    pango_layout_set_single_paragraph_mode(m_handle->layout.get(), TRUE);
    // Without bounds: Cairo leaves glyphs out of a path that lie far outside its surface.
    cairo_surface_t* const surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr);
    m_handle->cairo.reset(cairo_create(surface));
    cairo_surface_destroy(surface);
}

TypeSetter::TypeSetter(TypeSetter&&) noexcept = default;
TypeSetter& TypeSetter::operator=(TypeSetter&&) noexcept = default;
TypeSetter::~TypeSetter() = default;

LineMeasure TypeSetter::measure(const std::string& text, const TypeStyle& style) {
    const auto key = std::pair(font_key(style), std::pair(style.caps ? -1000 - style.tracking : style.tracking, text));
    if (const auto known = m_handle->measured.find(key); known != m_handle->measured.end()) {
        return known->second;
    }
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_line_get_extents(m_handle->lay_out(text, style), &ink, &logical);
    const LineMeasure measure{px(logical.width) - (may_track(text) ? style.tracking : 0),
                              {px(ink.x), px(ink.y), px(ink.x + ink.width), px(ink.y + ink.height)}};
    m_handle->measured.emplace(key, measure);
    return measure;
}

TextRun TypeSetter::set(const std::string& text, const TypeStyle& style, PagePoint baseline) {
    TextRun run;
    run.text = text;
    run.baseline = baseline;
    run.size = style.size;
    run.ink = moved(measure(text, style).ink, baseline.x, baseline.y);
    run.colour = style.colour;
    if (style.halo > 0) {
        run.halo = Stroke{style.halo_colour, style.halo};
    }
    cairo_new_path(m_handle->cairo.get());
    cairo_move_to(m_handle->cairo.get(), 0, 0);
    pango_cairo_layout_line_path(m_handle->cairo.get(), m_handle->lay_out(text, style));
    const Owned<cairo_path_t> outline(cairo_copy_path(m_handle->cairo.get()));
    append_cairo(run.outline, *outline, baseline);
    return run;
}

std::vector<std::string> TypeSetter::broken(const std::string& text, const TypeStyle& style, double width) {
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        std::string longer = line;
        longer.append(line.empty() ? "" : " ").append(word);
        if (!line.empty() && measure(longer, style).advance > width) {
            lines.push_back(line);
            line = word;
        } else {
            line = std::move(longer);
        }
        start = end + 1;
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

bool TypeSetter::can_show(const std::string& text) {
    m_handle->lay_out(text, TypeStyle{});
    return pango_layout_get_unknown_glyphs_count(m_handle->layout.get()) == 0;
}

}  // namespace sitmap
