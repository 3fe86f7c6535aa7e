import CasusData

/// What was measured and how, ready to be written.
package struct Measurement: Sendable {
  var indicator: String
  var rule: String
  var asOf: CivilDay
  var options: [(String, String)]
  var results: IndicatorResults

  /// Writes it piece by piece, in order; pieces may come from several threads, one at a time.
  package func write(
    as format: MeasureFormat, to sink: @Sendable (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    switch format {
    case .json: try Array(MeasurementJSON(self).text.utf8).withUnsafeBytes(sink)
    case .csv: try MeasurementCSV.write(results, to: sink)
    case .table: try Array(MeasurementText(self).text.utf8).withUnsafeBytes(sink)
    }
  }
}
