/// The few words that files other than pages add to the author's, in the report's language.
struct ExportWords: Sendable, Hashable {
  var notes: String
  /// Above a chart's rows.
  var data: String
  var backToText: String
  /// Names the mark of a note for who hears it.
  var note: String
  /// `200 of 1000`.
  var of: String

  /// The words of a language; English where it is not known here.
  init(language: String) {
    self = ExportWords.known[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? .english
  }

  private init(_ notes: String, _ data: String, _ backToText: String, _ note: String, _ of: String) {
    self.notes = notes
    self.data = data
    self.backToText = backToText
    self.note = note
    self.of = of
  }

  private static let english = ExportWords("Notes", "Data behind the chart", "Back to the text", "Note", "of")

  private static let known: [String: ExportWords] = [
    "de": ExportWords("Anmerkungen", "Daten hinter der Grafik", "Zurück zum Text", "Anmerkung", "von"),
    "en": english,
    "es": ExportWords("Notas", "Datos del gráfico", "Volver al texto", "Nota", "de"),
    "fr": ExportWords("Notes", "Données du graphique", "Retour au texte", "Note", "sur"),
    "hy": ExportWords("Ծանոթագրություններ", "Գծապատկերի տվյալները", "Վերադառնալ տեքստին", "Ծանոթագրություն", "/"),
    "ru": ExportWords("Примечания", "Данные графика", "Вернуться к тексту", "Примечание", "из"),
  ]
}
