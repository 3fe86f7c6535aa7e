import CPangoCairo

extension CanvasError {
  /// The error a status of Cairo stands for; nil for success only, so that an unknown status is an error too.
  init?(_ status: cairo_status_t) {
    guard status != CAIRO_STATUS_SUCCESS else { return nil }
    self = .drawing(code: status.rawValue, words: cairo_status_to_string(status).map { String(cString: $0) } ?? "")
  }

  /// Throws the error a status of Cairo stands for.
  static func check(_ status: cairo_status_t) throws(CanvasError) {
    if let error = CanvasError(status) { throw error }
  }
}
