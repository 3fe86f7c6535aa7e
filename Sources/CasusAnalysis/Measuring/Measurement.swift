import CasusData

/// What was measured and how, ready to be written.
struct Measurement: Sendable {
  var indicator: String
  var rule: String
  var asOf: CivilDay
  var options: [(String, String)]
  var results: IndicatorResults

  func written(as format: MeasureFormat) -> String {
    switch format {
    case .json: MeasurementJSON(self).text
    case .csv: MeasurementCSV.text(results.results)
    case .table: MeasurementText(self).text
    }
  }
}
