import CZLib

/// The bytes that were deflated into these, if they are at most so many; nil for more, and for what is not deflated.
///
/// A few bytes can stand for gigabytes, so that what a stranger's file holds is unpacked into a room of known size.
func inflated(_ bytes: [UInt8], atMost limit: Int) -> [UInt8]? {
  var room = min(max(limit, 1), max(1 << 12, 4 * bytes.count))
  while true {
    var count = uLongf(room)
    var status: Int32 = Z_DATA_ERROR
    let result = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
      status = uncompress(buffer.baseAddress, &count, bytes, uLong(bytes.count))
      used = status == Z_OK ? Int(count) : 0
    }
    if status == Z_OK { return result.count <= limit ? result : nil }
    guard status == Z_BUF_ERROR, room < limit else { return nil }
    room = min(limit, room * 4)
  }
}
