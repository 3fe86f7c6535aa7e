/// Every code there is: one file for each group, one entry for each code.
///
/// A test compares the catalog with the codes in the sources, and puts every example through the compiler.
package enum ExplanationCatalog {
  /// Codes that belong together, under one heading.
  package struct Group: Sendable {
    package let title: String
    package let explanations: [Explanation]
  }

  package static let groups: [Group] = [
    Group(title: "Files and the world outside", explanations: files),
    Group(title: "The data package", explanations: packages),
    Group(title: "The form of a CSV file", explanations: csv),
    Group(title: "What a cell may hold", explanations: cells),
    Group(title: "Rules of a record of an alliance", explanations: record),
    Group(title: "YAML and JSON as such", explanations: yaml),
    Group(title: "The front matter", explanations: frontMatter),
    Group(title: "Expressions as written", explanations: expressions),
    Group(title: "Blocks of code that casus computes", explanations: blocks),
    Group(title: "The text of a briefing", explanations: text),
    Group(title: "Options and expressions, when data is asked", explanations: answers),
    Group(title: "Transforms and facts", explanations: transforms),
    Group(title: "What is measured", explanations: indicators + indicatorsMore + indicatorsMost),
    Group(title: "Charts as specified", explanations: charts + chartsMore),
    Group(title: "Marks of this field, annotations, colours", explanations: marks),
    Group(title: "Pages and what is printed on them", explanations: pages + pagesMore),
    Group(title: "Paper and language", explanations: paper),
    Group(title: "Fonts and files that are written", explanations: outputs),
    Group(title: "What travels in a PDF", explanations: sealed),
    Group(title: "Around a build", explanations: command + commandMore),
    Group(title: "What differs from the lock", explanations: drift + driftMore + since),
    Group(title: "The lock file", explanations: lock),
  ]

  /// All of them, in the order of their codes.
  package static let all: [Explanation] = groups.flatMap(\.explanations).sorted { $0.code < $1.code }

  package static func named(_ code: String) -> Explanation? {
    let code = code.uppercased()
    return all.first { $0.code == code }
  }
}
