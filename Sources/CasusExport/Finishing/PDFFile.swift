import CQPDF
import Glibc

/// qpdf's functions.
///
/// The library and the dozen it needs would double the time in which a chart alone is started, drawn and written, so it
/// is opened when the first PDF is finished.
private struct QPDF: @unchecked Sendable {
  let functions: casus_qpdf
  let isLoaded: Bool

  init() {
    var functions = casus_qpdf()
    isLoaded = casus_qpdf_load(&functions) != 0
    self.functions = functions
  }
}

private let library = QPDF()
private var qpdf: casus_qpdf { library.functions }

/// A PDF in memory that can be changed object by object.
struct PDFFile: ~Copyable {
  private var data: qpdf_data?
  /// qpdf reads an object when it is asked for, so the file stays where it was read from until the end.
  private let source: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) throws(ExportError) {
    source = .allocate(byteCount: max(1, bytes.count), alignment: 1)
    source.copyBytes(from: bytes)
    data = library.isLoaded ? qpdf.qpdf_init() : nil
    guard library.isLoaded else { throw .noQPDF }
    qpdf.qpdf_silence_errors(data)
    qpdf.qpdf_set_suppress_warnings(data, 1)
    qpdf.qpdf_set_attempt_recovery(data, 0)
    let status = qpdf.qpdf_read_memory(
      data, "briefing", source.assumingMemoryBound(to: CChar.self).baseAddress, UInt64(bytes.count), nil)
    guard status & 2 == 0 else { throw failure() }
  }

  deinit {
    if library.isLoaded {
      var data = data
      // What was wrong has been told by now; left there, qpdf would print it.
      if data != nil { _ = qpdf.qpdf_get_error(data) }
      qpdf.qpdf_cleanup(&data)
    }
    source.deallocate()
  }

  var root: PDFObject { object(qpdf.qpdf_get_root(data)) }
  var trailer: PDFObject { object(qpdf.qpdf_get_trailer(data)) }
  var pages: [PDFObject] {
    (0..<max(0, qpdf.qpdf_get_num_pages(data))).map { object(qpdf.qpdf_get_page_n(data, Int($0))) }
  }

  /// An object from its own notation, such as `<< /DisplayDocTitle true >>`.
  func parse(_ notation: String) -> PDFObject { object(qpdf.qpdf_oh_parse(data, notation)) }

  func text(_ text: String) -> PDFObject {
    object(qpdf.qpdf_oh_new_binary_unicode_string(data, text, text.utf8.count))
  }

  /// A string of these very bytes.
  func string(_ bytes: [UInt8]) -> PDFObject {
    bytes.withUnsafeBytes { buffer in
      object(qpdf.qpdf_oh_new_binary_string(data, buffer.bindMemory(to: CChar.self).baseAddress, bytes.count))
    }
  }

  func null() -> PDFObject { object(qpdf.qpdf_oh_new_null(data)) }

  /// A new stream with this dictionary.
  func stream(_ bytes: [UInt8], _ dictionary: [(key: String, value: String)]) -> PDFObject {
    let stream = object(qpdf.qpdf_oh_new_stream(data))
    replaceContent(of: stream, with: bytes)
    let entries = object(qpdf.qpdf_oh_get_dict(data, stream.handle))
    for (key, value) in dictionary { entries.set(key, parse(value)) }
    return stream
  }

  /// The bytes of a stream, uncompressed.
  func content(of stream: PDFObject) throws(ExportError) -> [UInt8] {
    var filtered: QPDF_BOOL = 0
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = qpdf.qpdf_oh_get_stream_data(data, stream.handle, qpdf_dl_generalized, &filtered, &buffer, &length)
    guard status & 2 == 0, let buffer else { throw failure() }
    defer { free(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  /// The bytes of a stream that is deflated once or not at all; nil where it is packed otherwise, or holds more.
  func content(of stream: PDFObject, atMost limit: Int) -> [UInt8]? {
    guard let dictionary = stream.streamDictionary, limit >= 0 else { return nil }
    var filtered: QPDF_BOOL = 0
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    let status = qpdf.qpdf_oh_get_stream_data(data, stream.handle, qpdf_dl_none, &filtered, &buffer, &length)
    defer { free(buffer) }
    // Of nothing there is no buffer.
    guard status & 2 == 0, length > 0 else { return status & 2 == 0 ? [] : nil }
    let raw = Array(UnsafeBufferPointer(start: buffer, count: length))
    let filters = dictionary["/Filter"].map { $0.isArray ? $0.items : [$0] } ?? []
    switch filters.map(\.name) {
    case []: return raw.count <= limit ? raw : nil
    case ["/FlateDecode"] where dictionary["/DecodeParms"].map(\.isDictionary) != true:
      return inflated(raw, atMost: limit)
    default: return nil
    }
  }

  func replaceContent(of stream: PDFObject, with bytes: [UInt8]) {
    qpdf.qpdf_oh_replace_stream_data(data, stream.handle, bytes, bytes.count, null().handle, null().handle)
  }

  /// The whole file, the same bytes for the same objects.
  consuming func write() throws(ExportError) -> [UInt8] {
    guard qpdf.qpdf_init_write_memory(data) & 2 == 0 else { throw failure() }
    qpdf.qpdf_set_object_stream_mode(data, qpdf_o_generate)
    qpdf.qpdf_set_deterministic_ID(data, 1)
    qpdf.qpdf_set_suppress_original_object_IDs(data, 1)
    qpdf.qpdf_set_newline_before_endstream(data, 1)
    qpdf.qpdf_set_minimum_pdf_version(data, "1.7")
    guard qpdf.qpdf_write(data) & 2 == 0, let buffer = qpdf.qpdf_get_buffer(data) else { throw failure() }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf.qpdf_get_buffer_length(data)))
  }

  private func object(_ handle: qpdf_oh) -> PDFObject { PDFObject(data: data, handle: handle) }

  private func failure() -> ExportError {
    let error = qpdf.qpdf_get_error(data)
    return .finishing(qpdf.qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? "unknown fault")
  }
}

/// An object of a PDF that is open; it must not outlive the file.
struct PDFObject {
  fileprivate let data: qpdf_data?
  fileprivate let handle: qpdf_oh

  var isDictionary: Bool { qpdf.qpdf_oh_is_dictionary(data, handle) != 0 }
  var isArray: Bool { qpdf.qpdf_oh_is_array(data, handle) != 0 }
  var isStream: Bool { qpdf.qpdf_oh_is_stream(data, handle) != 0 }

  /// A number that tells an indirect object from all others; 0 for a direct one.
  var id: Int32 { qpdf.qpdf_oh_get_object_id(data, handle) }

  var integer: Int? {
    qpdf.qpdf_oh_is_integer(data, handle) != 0 ? Int(qpdf.qpdf_oh_get_int_value(data, handle)) : nil
  }

  var name: String? {
    qpdf.qpdf_oh_is_name(data, handle) != 0 ? qpdf.qpdf_oh_get_name(data, handle).map { String(cString: $0) } : nil
  }

  var text: String? {
    qpdf.qpdf_oh_is_string(data, handle) != 0
      ? qpdf.qpdf_oh_get_utf8_value(data, handle).map { String(cString: $0) } : nil
  }

  /// The value of a key; nil where there is none, or where this is no dictionary.
  subscript(key: String) -> PDFObject? {
    guard isDictionary, qpdf.qpdf_oh_has_key(data, handle, key) != 0 else { return nil }
    return PDFObject(data: data, handle: qpdf.qpdf_oh_get_key(data, handle, key))
  }

  /// The keys of a dictionary, each with its slash.
  var keys: Set<String> {
    guard isDictionary else { return [] }
    var keys: Set<String> = []
    qpdf.qpdf_oh_begin_dict_key_iter(data, handle)
    while qpdf.qpdf_oh_dict_more_keys(data) != 0, let key = qpdf.qpdf_oh_dict_next_key(data) {
      keys.insert(String(cString: key))
    }
    return keys
  }

  /// The values of a dictionary, in the order of their keys.
  var values: [PDFObject] { keys.sorted().compactMap { self[$0] } }

  /// A number, a name, a string, true, false or null as PDF writes it.
  var notation: String { qpdf.qpdf_oh_unparse_resolved(data, handle).map { String(cString: $0) } ?? "" }

  /// What stands before a stream's content.
  var streamDictionary: PDFObject? {
    isStream ? PDFObject(data: data, handle: qpdf.qpdf_oh_get_dict(data, handle)) : nil
  }

  func set(_ key: String, _ value: PDFObject) { qpdf.qpdf_oh_replace_key(data, handle, key, value.handle) }
  func remove(_ key: String) { qpdf.qpdf_oh_remove_key(data, handle, key) }

  var count: Int { isArray ? Int(qpdf.qpdf_oh_get_array_n_items(data, handle)) : 0 }
  var items: [PDFObject] {
    (0..<Int32(clamping: count)).map { PDFObject(data: data, handle: qpdf.qpdf_oh_get_array_item(data, handle, $0)) }
  }

  func setItem(_ index: Int, _ value: PDFObject) {
    qpdf.qpdf_oh_set_array_item(data, handle, Int32(clamping: index), value.handle)
  }

  func append(_ value: PDFObject) { qpdf.qpdf_oh_append_item(data, handle, value.handle) }

  func removeItem(_ index: Int) { qpdf.qpdf_oh_erase_item(data, handle, Int32(clamping: index)) }

  /// The same object under a number of its own, so that it can be referred to.
  func indirect() -> PDFObject { PDFObject(data: data, handle: qpdf.qpdf_make_indirect_object(data, handle)) }
}
