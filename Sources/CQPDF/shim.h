#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

// The functions of qpdf that are used, as a struct that is filled when the library is needed and not when the program
// starts.
#define CASUS_QPDF_FUNCTIONS(X) \
  X(qpdf_cleanup) \
  X(qpdf_get_buffer) \
  X(qpdf_get_buffer_length) \
  X(qpdf_get_error) \
  X(qpdf_get_error_message_detail) \
  X(qpdf_get_num_pages) \
  X(qpdf_get_page_n) \
  X(qpdf_get_root) \
  X(qpdf_get_trailer) \
  X(qpdf_init) \
  X(qpdf_init_write_memory) \
  X(qpdf_make_indirect_object) \
  X(qpdf_oh_append_item) \
  X(qpdf_oh_begin_dict_key_iter) \
  X(qpdf_oh_dict_more_keys) \
  X(qpdf_oh_dict_next_key) \
  X(qpdf_oh_erase_item) \
  X(qpdf_oh_get_array_item) \
  X(qpdf_oh_get_array_n_items) \
  X(qpdf_oh_get_dict) \
  X(qpdf_oh_get_int_value) \
  X(qpdf_oh_get_key) \
  X(qpdf_oh_get_name) \
  X(qpdf_oh_get_object_id) \
  X(qpdf_oh_get_stream_data) \
  X(qpdf_oh_get_utf8_value) \
  X(qpdf_oh_has_key) \
  X(qpdf_oh_is_array) \
  X(qpdf_oh_is_dictionary) \
  X(qpdf_oh_is_integer) \
  X(qpdf_oh_is_name) \
  X(qpdf_oh_is_stream) \
  X(qpdf_oh_is_string) \
  X(qpdf_oh_new_binary_string) \
  X(qpdf_oh_new_binary_unicode_string) \
  X(qpdf_oh_new_null) \
  X(qpdf_oh_new_stream) \
  X(qpdf_oh_parse) \
  X(qpdf_oh_remove_key) \
  X(qpdf_oh_replace_key) \
  X(qpdf_oh_replace_stream_data) \
  X(qpdf_oh_set_array_item) \
  X(qpdf_oh_unparse_resolved) \
  X(qpdf_read_memory) \
  X(qpdf_set_attempt_recovery) \
  X(qpdf_set_deterministic_ID) \
  X(qpdf_set_minimum_pdf_version) \
  X(qpdf_set_newline_before_endstream) \
  X(qpdf_set_object_stream_mode) \
  X(qpdf_set_suppress_original_object_IDs) \
  X(qpdf_set_suppress_warnings) \
  X(qpdf_silence_errors) \
  X(qpdf_write)

struct casus_qpdf {
#define CASUS_QPDF_FIELD(name) __typeof__(&name) name;
  CASUS_QPDF_FUNCTIONS(CASUS_QPDF_FIELD)
#undef CASUS_QPDF_FIELD
};

// Fills the struct; 0 where the library, or one of its functions, is not there.
static inline int casus_qpdf_load(struct casus_qpdf *functions) {
  static const char *const names[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.so", "libqpdf.dylib"};
  void *library = NULL;
  for (unsigned i = 0; !library && i < sizeof names / sizeof *names; i++) library = dlopen(names[i], RTLD_NOW);
  if (!library) return 0;
#define CASUS_QPDF_FIND(name) \
  if (!(functions->name = (__typeof__(&name))dlsym(library, #name))) return 0;
  CASUS_QPDF_FUNCTIONS(CASUS_QPDF_FIND)
#undef CASUS_QPDF_FIND
  return 1;
}
