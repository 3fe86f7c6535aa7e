import CasusData

/// Why a format cannot print a value.
struct FormatFault {
  let reason: String
  let hint: String

  /// Nil where the format is one for the value, or the value takes none.
  init?(_ format: String, for value: Value) {
    guard !format.isEmpty, format != "#" else { return nil }
    switch value {
    case .number, .bounds:
      guard NumberFormat(format) == nil else { return nil }
      reason = "'\(format)' is no number format"
      hint = "write a d3 number format such as ',.1f' or '.0%', or '#' for no unit"
    case .date, .instant:
      // Words without a directive would print the same on every day.
      guard !format.contains("%") || formatTime(0, format) == nil else { return nil }
      reason = "'\(format)' is no time format"
      hint = "write a d3 time format such as '%d %B %Y'"
    case .list(let items):
      guard let fault = items.lazy.compactMap({ Self(format, for: $0) }).first else { return nil }
      self = fault
    case .null, .boolean, .text, .object: return nil
    }
  }
}
