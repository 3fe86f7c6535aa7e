/// The few words a report adds to its author's, in the briefing's language.
struct ReportWords: Sendable, Hashable {
  var source: String
  var sources: String
  /// Link texts that ask for the number of a figure or a table; the first is the word itself.
  var figure: [String]
  var table: [String]

  static func of(_ language: String) -> ReportWords {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    return all[primary] ?? english
  }

  private static let english = ReportWords(
    source: "Source:", sources: "Sources:", figure: ["Figure", "Fig.", "Chart"], table: ["Table", "Tab."])

  private static let all: [String: ReportWords] = [
    "en": english,
    "de": ReportWords(
      source: "Quelle:", sources: "Quellen:", figure: ["Abbildung", "Abb."], table: ["Tabelle", "Tab."]),
    "es": ReportWords(
      source: "Fuente:", sources: "Fuentes:", figure: ["Figura", "Fig.", "Gráfico"], table: ["Tabla", "Tab."]),
    "fr": ReportWords(
      source: "Source :", sources: "Sources :", figure: ["Figure", "Fig."], table: ["Tableau", "Tab."]),
    "ru": ReportWords(
      source: "Источник:", sources: "Источники:", figure: ["Рисунок", "Рис."], table: ["Таблица", "Табл."]),
    "hy": ReportWords(source: "Աղբյուր՝", sources: "Աղբյուրներ՝", figure: ["Պատկեր"], table: ["Աղյուսակ"]),
  ]
}
