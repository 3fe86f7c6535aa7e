/// Options and expressions, when data is asked.
extension ExplanationCatalog {
  static let answers: [Explanation] = [
    Explanation(
      "CAS0301", "an option is unknown",
      "An indicator, a fact or a transform does not have an option of that name.",
      why: "A misspelt option would leave the default in force.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "horizn=30",
        over: """
          days,status
          12,answered
          30,open
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "tau=30",
        over: """
          days,status
          12,answered
          30,open
          """)),
    Explanation(
      "CAS0302", "an option has a value of another kind",
      "The value of an option is of another kind than it takes.",
      why: "It could not be acted upon.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "tau=soon",
        over: """
          days,status
          12,answered
          30,open
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "tau=30",
        over: """
          days,status
          12,answered
          30,open
          """)),
    Explanation(
      "CAS0303", "an option does not know a value",
      "The value of an option is none of those it can have.",
      why: "It would be read as something nobody asked for.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "sensitivity=all",
        over: """
          days,status
          12,answered
          30,open
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "sensitivity=none",
        over: """
          days,status
          12,answered
          30,open
          """)),
    Explanation(
      "CAS0304", "a name is unknown",
      "An expression names what is neither a fact, nor an indicator, nor a table of the dataset.",
      why: "There is no value to print.",
      wrong: .text(
        "On {{ frist.date }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "On {{ first.date }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0305", "a result has no member of that name",
      "An indicator or a value does not yield what follows the point.",
      why: "There is no value to print.",
      wrong: .text(
        "{{ first.date.frist }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.date.first }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0306", "a table has no field of that name",
      "An expression or a transform names a field that the table does not have.",
      why: "A test on a field that is not there would hold for no row.",
      wrong: .text(
        "On {{ first.dat }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "On {{ first.date }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0307", "a function is unknown",
      "An expression calls a function that is not there.",
      why: "There is no value to print.",
      wrong: .text(
        "{{ rond(2.5) }}"),
      right: .text(
        "{{ round(2.5) }}")),
    Explanation(
      "CAS0308", "a function has too few arguments, or too many",
      "A function is called with another number of arguments than it takes.",
      why: "What is missing would have to be guessed.",
      wrong: .text(
        "{{ pow(2) }}"),
      right: .text(
        "{{ pow(2, 3) }}")),
    Explanation(
      "CAS0309", "a function needs a table",
      "A function that looks at many rows was given a single value.",
      why: "There is nothing to sum or count.",
      wrong: .text(
        "{{ sum(2, 'troops') }}"),
      right: .text(
        "{{ sum(calls, 'troops') }}")),
    Explanation(
      "CAS0310", "a function needs the name of a field",
      "A function over a table does not say which field it means.",
      why: "There is nothing to sum.",
      wrong: .text(
        "{{ sum(calls) }}"),
      right: .text(
        "{{ sum(calls, 'troops') }}")),
    Explanation(
      "CAS0311", "not exactly one row",
      "A field of a fact is asked for, and its 'where' finds no row, or several.",
      why: "Which row is meant would be a guess.",
      wrong: .text(
        "On {{ all.date }} a call was made.",
        front: "facts: {all: {from: calls, where: \"datum.from == 'ARM'\"}}"),
      right: .text(
        "On {{ first.date }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0312", "a table has no such row",
      "A row is asked for by a number that the table does not reach; rows count from 0.",
      why: "There is no value to print.",
      wrong: .text(
        "{{ calls[7].label }}"),
      right: .text(
        "{{ calls[1].label }}")),
    Explanation(
      "CAS0313", "'datum' stands outside a table",
      "'datum' is the row at hand in a 'where' or a transform; in the text there is none.",
      why: "There is no value to print.",
      wrong: .text(
        "On {{ datum.date }} a call was made."),
      right: .text(
        "On {{ first.date }} a call was made.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0314", "a computation is nested too deeply",
      "Operators or calls are nested deeper than the evaluator goes.",
      why: "A hostile text must not exhaust the stack.",
      notShown: "a text that deep is refused before, with CAS0221"),
    Explanation(
      "CAS0315", "a pattern cannot be matched",
      """
      A regular expression is not well formed, or needs what casus does not do: look-around, repeats of a thousand.
      """,
      why: "It would match nothing, or take for ever.",
      wrong: .text(
        "{{ test('(a', 'a') }}"),
      right: .text(
        "{{ test('(a)', 'a') }}")),
    Explanation(
      "CAS0316", "a text grows too long",
      "An expression builds a text that is longer than any page.",
      why: "A hostile text must not exhaust the memory.",
      wrong: .text(
        "Nothing but words.",
        front: """
          facts: {first: {from: calls, transform: [{calculate: "datum.label + datum.label", as: label}, \
          {calculate: "datum.label + datum.label", as: label}, {calculate: "datum.label + datum.label", as: \
          label}, {calculate: "datum.label + datum.label", as: label}, {calculate: "datum.label + datum.label", \
          as: label}, {calculate: "datum.label + datum.label", as: label}, {calculate: "datum.label + \
          datum.label", as: label}, {calculate: "datum.label + datum.label", as: label}, {calculate: \
          "datum.label + datum.label", as: label}, {calculate: "datum.label + datum.label", as: label}, \
          {calculate: "datum.label + datum.label", as: label}, {calculate: "datum.label + datum.label", as: \
          label}, {calculate: "datum.label + datum.label", as: label}, {calculate: "datum.label + datum.label", \
          as: label}, {calculate: "datum.label + datum.label", as: label}, {calculate: "datum.label + \
          datum.label", as: label}, {calculate: "datum.label + datum.label", as: label}]}}
          """),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, transform: [{calculate: \"datum.label + datum.label\", as: label}]}}")),
    Explanation(
      "CAS0317", "'count' may mean two things",
      "'.count' is the number of rows of any table, and this table has a field of that name.",
      why: "One of the two would be printed for the other.",
      wrong: .text(
        "{{ n.count }} calls",
        front: "facts: {n: {from: calls, transform: [{aggregate: [{op: count, as: count}]}]}}"),
      right: .text(
        "{{ n.calls }} calls",
        front: "facts: {n: {from: calls, transform: [{aggregate: [{op: count, as: calls}]}]}}")),
  ]
}
