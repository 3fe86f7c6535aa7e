import CPangoCairo

/// The MD5 of some bytes, 16 bytes long: PDF and ICC name it as the checksum of what they hold.
package func md5(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 16)
  guard let checksum = g_checksum_new(G_CHECKSUM_MD5) else { return digest }
  defer { g_checksum_free(checksum) }
  g_checksum_update(checksum, bytes, bytes.count)
  var length = gsize(digest.count)
  g_checksum_get_digest(checksum, &digest, &length)
  return digest
}
