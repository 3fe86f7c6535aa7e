import CPangoCairo

/// The SHA-256 of a file in hexadecimal; nil where it cannot be read.
func fileSHA256(_ path: String) -> String? {
  guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
  defer { hb_blob_destroy(blob) }
  var length: UInt32 = 0
  guard let bytes = hb_blob_get_data(blob, &length) else { return nil }
  guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { return nil }
  defer { g_checksum_free(checksum) }
  bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { g_checksum_update(checksum, $0, Int(length)) }
  return g_checksum_get_string(checksum).map { String(cString: $0) }
}
