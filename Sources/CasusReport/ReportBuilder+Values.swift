import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec

extension ReportBuilder {
  /// A value as it stands in the text, and where it is in `published`.
  struct PublishedText {
    var text: String
    var index: Int
    var isOpen: Bool
  }

  /// Evaluates and prints what stands between `{{` and `}}`; nil where an error has been reported.
  mutating func value(of template: Template, format: String? = nil) -> PublishedText? {
    let format = template.format ?? format
    let evaluated = evaluator.evaluate(template.expression, reporting: &diagnostics)
    guard !evaluated.isFaulty else { return nil }
    switch printer.printing(evaluated.answer, format: format) {
    case .printed(let printed):
      return publish(printed, source: template.source, at: template.place, from: .template(template))
    case .unfitFormat(let reason, let hint):
      diagnostics.append(.unfitFormat(reason, hint: hint, at: template.place))
      return nil
    case .undefined(let reason):
      guard let fallback = template.fallback else {
        let words = template.expression.text
        // A table or a group is no missing value: the author named too little.
        let isValue = if case .measure = evaluated.answer { true } else { false }
        diagnostics.append(
          isValue
            ? .undefinedValue(words, reason: reason, at: template.place)
            : .notPrintable(words, reason: reason, at: template.place))
        return nil
      }
      return publish(fallback, insteadOf: evaluated.answer, reason: reason, template, format)
    }
  }

  /// Prints what the author wrote for the case that there is no value; the lock keeps the reason.
  private mutating func publish(
    _ fallback: Expression, insteadOf answer: Answer, reason: String, _ template: Template, _ format: String?
  ) -> PublishedText? {
    let evaluated = evaluator.evaluate(fallback, reporting: &diagnostics)
    guard !evaluated.isFaulty else { return nil }
    // Words are printed as they stand: a format is for numbers and dates.
    let isText = if case .text = evaluated.value { true } else { false }
    switch printer.printing(evaluated.answer, format: isText ? nil : format) {
    case .unfitFormat(let reason, let hint):
      diagnostics.append(.unfitFormat(reason, hint: hint, at: template.place))
      return nil
    case .undefined(let secondReason):
      diagnostics.append(.undefinedValue(fallback.text, reason: secondReason, at: template.place))
      return nil
    case .printed(var printed):
      if isText {
        var measure = undefinedMeasure(of: answer, template)
        measure.reason = reason
        printed.measure = measure
      }
      return publish(printed, source: template.source, at: template.place, from: .template(template))
    }
  }

  private func undefinedMeasure(of answer: Answer, _ template: Template) -> Measure {
    if case .measure(let measure) = answer { return measure }
    return Measure(.null, .text, rule: "expression", formula: template.expression.text) { [] }
  }

  /// Records a printed value.
  mutating func publish(
    _ printed: Printed, source: String, at place: Place, from origin: PublishedValue.Origin
  ) -> PublishedText {
    published.append(
      PublishedValue(
        text: printed.text, source: source, place: place, measure: printed.measure, decimals: printed.decimals,
        origin: origin))
    return PublishedText(text: printed.text, index: published.count - 1, isOpen: printed.isOpen)
  }

  /// The run of a printed value.
  func run(_ value: PublishedText) -> RichText.Run {
    var run = RichText.Run(value.text)
    run.published = value.index
    run.isOpen = value.isOpen
    return run
  }
}
