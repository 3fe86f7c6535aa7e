/// Numbers written as words, from two on: "one" is an article as often as a number.
struct NumberWords {
  private let values: [String: Double]

  init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    let words = Self.all[primary] ?? Self.english
    values = Dictionary(words.enumerated().map { ($1, Double($0 + 2)) }) { first, _ in first }
  }

  func value(of word: String) -> Double? { values[word] }

  private static let english = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]

  private static let all: [String: [String]] = [
    "en": english,
    "de": ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    "fr": ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    "ru": ["два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"],
  ]
}
