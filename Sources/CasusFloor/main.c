// The least a program with Cairo and Pango must do for the same work: it measures nothing, checks nothing and knows no
// data. It sets ready text line by line and draws as many paths and labels as eight ordinary charts have, so that a
// compiler's time can be given as a multiple of it.
//
//   CasusFloor pages IN OUT.pdf         text in lines of "KIND<tab>Pango markup", see `block_of`
//   CasusFloor outlines DIR FIRST COUNT charts as Cairo's SVG
//   CasusFloor live DIR FIRST COUNT     charts as SVG with real text, its widths measured
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 12, ROWS = 6, TICKS = 20, LEVELS = 10, LINES = 3, KNOTS = 70, DOTS = 25, LABELS = 20 };
static const double PAGE_WIDTH = 595.276, PAGE_HEIGHT = 841.89, MARGIN = 62;
static const char *const WORDS[] = {"Harbour", "Ferry", "Quay 4", "2024-03-11", "0.42", "120", "Tide", "Signal", "1998", "Ledger"};

static PangoLayout *layout;
static PangoFontDescription *serif, *sans;

static const char *word(int index) { return WORDS[index % 10]; }

static void open_layout(void) {
  PangoFontMap *fonts = pango_cairo_font_map_get_default();
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
  PangoContext *context = pango_font_map_create_context(fonts);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  layout = pango_layout_new(context);
  serif = pango_font_description_from_string("Vollkorn 10");
  sans = pango_font_description_from_string("Inter 7");
}

// MARK: Charts

static void label(cairo_t *cairo, double x, double y, const char *text) {
  pango_layout_set_text(layout, text, -1);
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout);
}

static void segment(cairo_t *cairo, double x, double y, double dx, double dy) {
  cairo_move_to(cairo, x, y);
  cairo_line_to(cairo, x + dx, y + dy);
  cairo_stroke(cairo);
}

// A chart of 375 path operations and 40 labels.
static void draw_chart(cairo_t *cairo, double x, double y, double width, double height, int number) {
  pango_layout_set_font_description(layout, sans);
  pango_layout_set_width(layout, -1);
  pango_layout_set_justify(layout, FALSE);
  cairo_save(cairo);
  cairo_set_line_width(cairo, 0.6);
  cairo_set_source_rgb(cairo, 0.2, 0.2, 0.2);
  cairo_rectangle(cairo, x, y, width, height);
  cairo_stroke(cairo);
  for (int i = 0; i < TICKS; i++) {
    segment(cairo, x + width * i / TICKS, y + height, 0, 3);
    if (i % 2 == 0) label(cairo, x + width * i / TICKS, y + height + 4, word(number + i));
  }
  for (int i = 0; i < LEVELS; i++) {
    segment(cairo, x - 3, y + height * i / LEVELS, 3, 0);
    label(cairo, x - 40, y + height * i / LEVELS - 4, word(number + i + 3));
  }
  for (int i = 0; i < COLUMNS * ROWS; i++) {
    cairo_set_source_rgb(cairo, i * 37 % 100 / 100.0, 0.5, 0.8);
    cairo_rectangle(
      cairo, x + i % COLUMNS * width / COLUMNS, y + i / COLUMNS * height / ROWS, width / COLUMNS - 1, height / ROWS - 1);
    cairo_fill(cairo);
  }
  for (int line = 0; line < LINES; line++) {
    cairo_set_source_rgb(cairo, line == 0, line == 1, line == 2);
    for (int i = 0; i < KNOTS; i++) {
      cairo_line_to(cairo, x + width * i / KNOTS, y + height * (0.5 + 0.4 * sin(i * 0.2 + line + number)));
    }
    cairo_stroke(cairo);
  }
  for (int i = 0; i < DOTS; i++) {
    cairo_new_path(cairo);
    cairo_arc(cairo, x + width * i / DOTS, y + height / 2, 2.5, 0, 2 * G_PI);
    cairo_fill(cairo);
  }
  cairo_set_source_rgb(cairo, 0, 0, 0);
  for (int i = 0; i < LABELS; i++) {
    label(cairo, x + i % 10 * width / 10, y + height * (0.2 + 0.3 * (i / 10)), word(number + 3 * i));
  }
  cairo_restore(cairo);
}

static void write_outlines(const char *path, int number) {
  cairo_surface_t *surface = cairo_svg_surface_create(path, 320, 180);
  cairo_t *cairo = cairo_create(surface);
  draw_chart(cairo, 45, 8, 250, 140, number);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
}

static int write_live(const char *path, int number) {
  FILE *file = fopen(path, "w");
  if (!file) return 1;
  fputs("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 180' role='img'><title>chart</title>\n", file);
  pango_layout_set_font_description(layout, sans);
  for (int i = 0; i < 2 * LABELS; i++) {
    int width, height;
    pango_layout_set_text(layout, word(number + i), -1);
    pango_layout_get_size(layout, &width, &height);
    fprintf(
      file, "<text x='%.2f' y='%.2f' font-size='7'>%s</text>\n", i * 7.0 - width / 2.0 / PANGO_SCALE, i % 9 * 18.0,
      word(number + i));
  }
  for (int i = 0; i < COLUMNS * ROWS; i++) {
    fprintf(file, "<rect x='%.2f' y='%.2f' width='20' height='20' fill='#%06x'/>\n", i * 3.1, i * 2.2, i * 9999);
  }
  for (int line = 0; line < LINES; line++) {
    fputs("<path d='M0 0", file);
    for (int i = 0; i < KNOTS; i++) fprintf(file, "L%.2f %.2f", i * 4.0, 90 + 50 * sin(i * 0.2 + line));
    fputs("'/>\n", file);
  }
  fputs("</svg>\n", file);
  return fclose(file) != 0;
}

// MARK: Pages

static cairo_t *page;
static double top;
static int charts;

static void new_page(void) {
  cairo_show_page(page);
  top = MARGIN;
}

static void block(const char *markup, double size, int bold, double indent, int justify, double gap) {
  PangoFontDescription *font = pango_font_description_copy_static(serif);
  pango_font_description_set_size(font, (int)(size * PANGO_SCALE));
  if (bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_width(layout, (int)((PAGE_WIDTH - 2 * MARGIN - indent) * PANGO_SCALE));
  pango_layout_set_justify(layout, justify);
  pango_layout_set_markup(layout, markup, -1);
  top += gap;
  PangoLayoutIter *lines = pango_layout_get_iter(layout);
  do {
    PangoRectangle line;
    pango_layout_iter_get_line_extents(lines, NULL, &line);
    double height = (double)line.height / PANGO_SCALE;
    if (top + height > PAGE_HEIGHT - MARGIN) new_page();
    double baseline = (double)(pango_layout_iter_get_baseline(lines) - line.y) / PANGO_SCALE;
    cairo_move_to(page, MARGIN + indent + (double)line.x / PANGO_SCALE, top + baseline);
    pango_cairo_show_layout_line(page, pango_layout_iter_get_line_readonly(lines));
    top += height;
  } while (pango_layout_iter_next_line(lines));
  pango_layout_iter_free(lines);
  pango_font_description_free(font);
}

// Cells side by side, each a block of its own; the row is as high as its highest.
static void row(char *cells) {
  double start = top, end = top, indent = 0;
  for (char *cell = strtok(cells, "\t"); cell; cell = strtok(NULL, "\t")) {
    top = start;
    block(cell, 9, 0, indent, FALSE, 3);
    if (top > end) end = top;
    indent += 90;
  }
  top = end;
}

static void block_of(char kind, char *text) {
  switch (kind) {
  case '1': block(text, 14, 1, 0, FALSE, 14); break;
  case '2': block(text, 12, 1, 0, FALSE, 10); break;
  case 'P': block(text, 10, 0, 0, TRUE, 6); break;
  case 'L': block(text, 10, 0, 12, TRUE, 2); break;
  case 'K': block(text, 9, 0, 40, FALSE, 3); break;
  case 'N': block(text, 8, 0, 0, FALSE, 2); break;
  case 'T': row(text); break;
  case 'C':
    if (top + 210 > PAGE_HEIGHT - MARGIN) new_page();
    draw_chart(page, MARGIN + 45, top + 8, 400, 180, charts++);
    top += 205;
    break;
  default: break;
  }
}

static int write_pages(const char *input, const char *output) {
  FILE *file = fopen(input, "r");
  if (!file) return 1;
  cairo_surface_t *surface = cairo_pdf_surface_create(output, PAGE_WIDTH, PAGE_HEIGHT);
  page = cairo_create(surface);
  top = MARGIN;
  char *line = NULL;
  size_t capacity = 0;
  for (ssize_t length; (length = getline(&line, &capacity, file)) > 2;) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    block_of(line[0], line + 2);
  }
  free(line);
  fclose(file);
  cairo_show_page(page);
  cairo_destroy(page);
  cairo_surface_finish(surface);
  int failed = cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(surface);
  return failed;
}

int main(int count, char **arguments) {
  if (count == 4 && strcmp(arguments[1], "pages") == 0) {
    open_layout();
    return write_pages(arguments[2], arguments[3]);
  }
  if (count != 5) {
    fputs("usage: CasusFloor pages IN OUT.pdf | outlines DIR FIRST COUNT | live DIR FIRST COUNT\n", stderr);
    return 64;
  }
  open_layout();
  int live = strcmp(arguments[1], "live") == 0, first = atoi(arguments[3]), last = first + atoi(arguments[4]);
  for (int number = first; number < last; number++) {
    char path[4096];
    snprintf(path, sizeof path, "%s/c%03d.svg", arguments[2], number);
    if (!live) write_outlines(path, number);
    else if (write_live(path, number)) return 1;
  }
  return 0;
}
