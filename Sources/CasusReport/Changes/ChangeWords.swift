/// The words of the box that tells what changed since an earlier edition.
struct ChangeWords: Sendable {
  /// With `%1` for the earlier date and `%2` for this one's.
  private var title: String
  private var last: String
  var nothing: String
  private var more: String

  private init(_ title: String, last: String, nothing: String, more: String) {
    self.title = title
    self.last = last
    self.nothing = nothing
    self.more = more
  }

  init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    self = Self.all[primary] ?? Self.english
  }

  /// The title; editions of one day are told apart by their order alone.
  func title(from old: String, to new: String) -> String {
    if old == new { return last }
    return title.replacing("%1", with: old).replacing("%2", with: new)
  }

  func more(_ count: Int) -> String { more.replacing("%1", with: String(count)) }

  private static let english = ChangeWords(
    "What changed from %1 to %2", last: "What changed since the last edition", nothing: "No printed number changed.",
    more: "Changed as well: %1 further numbers.")

  private static let all: [String: ChangeWords] = [
    "en": english,
    "de": ChangeWords(
      "Was sich vom %1 zum %2 geändert hat", last: "Was sich seit der letzten Ausgabe geändert hat",
      nothing: "Keine gedruckte Zahl hat sich geändert.",
      more: "Ebenfalls geändert: %1 weitere Zahlen."),
    "fr": ChangeWords(
      "Ce qui a changé entre le %1 et le %2", last: "Ce qui a changé depuis la dernière édition",
      nothing: "Aucun chiffre imprimé n’a changé.",
      more: "Autres chiffres modifiés : %1."),
    "ru": ChangeWords(
      "Что изменилось: %1 — %2", last: "Что изменилось с прошлого выпуска",
      nothing: "Ни одно напечатанное число не изменилось.", more: "Изменились также: %1."),
    "hy": ChangeWords(
      "Ինչ է փոխվել՝ %1 – %2", last: "Ինչ է փոխվել նախորդ թողարկումից հետո", nothing: "Տպագրված ոչ մի թիվ չի փոխվել։",
      more: "Փոխվել են նաև՝ %1։"),
  ]
}
