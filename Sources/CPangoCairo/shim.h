#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pango.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

// Casts between GObject classes are macros, which Swift cannot call; these stand in for them.

static inline PangoFontMap *casus_font_map_new(FcConfig *config) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, 72);
  pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
  return map;
}

static inline const char *casus_font_family(PangoFont *font) {
  FcChar8 *family = NULL;
  FcPatternGetString(pango_fc_font_get_pattern((PangoFcFont *)font), FC_FAMILY, 0, &family);
  return (const char *)family;
}

static inline PangoGlyphItem *casus_run_of(GSList *node) { return (PangoGlyphItem *)node->data; }

static inline void casus_font_map_changed(PangoFontMap *map) {
  pango_fc_font_map_config_changed((PangoFcFontMap *)map);
}
