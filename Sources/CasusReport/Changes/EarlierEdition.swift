package import CasusData

/// What an earlier edition of a briefing printed, to tell what changed since.
package struct EarlierEdition: Sendable {
  /// Its date as printed; nil where it had none.
  package var date: String?
  /// The day it looked from.
  package var asOf: ImpreciseDate?
  /// What each expression printed when it was first asked.
  package var printed: [String: String]

  package init(date: String?, asOf: ImpreciseDate?, printed: [String: String]) {
    self.date = date
    self.asOf = asOf
    self.printed = printed
  }
}
