/// Expressions as written.
extension ExplanationCatalog {
  static let expressions: [Explanation] = [
    Explanation(
      "CAS0220", "an expression is not whole",
      "Something is missing in an expression, or stands where nothing belongs.",
      why: "What it should yield would be a guess.",
      wrong: .text(
        "{{ first.troops + }} soldiers came.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.troops + 1 }} soldiers came.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0221", "an expression is too deep",
      "Brackets are nested deeper than any expression needs.",
      why: "A hostile text must not exhaust the stack.",
      wrong: .text(
        "{{ " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300) + " }} soldiers came."),
      right: .text(
        "{{ ((1)) }} soldier came.")),
    Explanation(
      "CAS0222", "a text or a pattern has no end",
      "A quote, a regular expression or an escape is left open.",
      why: "The rest of the expression would be taken for text.",
      wrong: .text(
        "{{ first.label == 'First call }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.label }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0223", "'{{' has no end",
      "An expression starts and does not end in the same paragraph.",
      why: "The words after it would be lost.",
      wrong: .text(
        "On {{ first.date a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "On {{ first.date }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0224", "a format is empty",
      "After the ':' of an expression stands no format.",
      why: "You wanted the value in some form, and it would not get it.",
      wrong: .text(
        "{{ first.troops : }} soldiers came.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.troops : ,d }} soldiers came.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0225", "'??' stands after the format",
      "What to print instead of a missing value is written after the format.",
      why: "It would be taken for a part of the format.",
      wrong: .text(
        "{{ first.troops : ,d ?? \"none\" }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.troops ?? \"none\" : ,d }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0226", "an expression is too long",
      "An expression is longer than any reader would follow.",
      why: "A hostile text must not exhaust time and memory.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, where: \"" + String(repeating: "1 + ", count: 20000) + "1\"}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, where: \"1 + 1\"}}")),
    Explanation(
      "CAS0227", "an expression stands in an address",
      "'{{ }}' is written where a link leads.",
      why: "A link must be known before the data is asked.",
      wrong: .text(
        "[the call](https://example.org/{{ first.id }})",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "[{{ first.label }}](https://example.org/a)",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
  ]
}
