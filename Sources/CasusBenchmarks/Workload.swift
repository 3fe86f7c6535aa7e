/// A piece of work that casus and others can do: one file in `Workloads/`, one line in the catalog.
protocol Workload: Sendable {
  static var name: String { get }
  static var summary: String { get }
  /// Writes the input, unless it is there.
  static func prepare(in place: Place) throws
  /// Who does it, casus first.
  static func contenders(in place: Place) throws -> [Contender]
}

enum WorkloadCatalog {
  static let all: [any Workload.Type] = [
    LoadVotes.self,
    LoadManyVotes.self,
    AlignAssembly.self,
    MillionWaits.self,
    OneChart.self,
    TwoHundredCharts.self,
    BriefingOfEight.self,
    BookOfTwoHundred.self,
  ]
}

/// One way to do a piece of work: a whole process.
struct Contender: Sendable {
  var name: String
  var command: [String]
  /// The Python module it needs.
  var module: String?

  /// The program that draws as much and knows nothing: what it takes is what cannot be saved.
  static func floor(_ name: String, _ arguments: [String], in place: Place) -> Contender {
    Contender(name: name, command: [place.floor] + arguments)
  }

  /// casus on the workload's folder.
  static func casus(_ name: String, _ arguments: [String], in place: Place) -> Contender {
    var command = [place.casus]
    command += arguments
    command += ["--root", place.folder]
    return Contender(name: name, command: command)
  }

  /// A Python script, which gets the workload's folder as its argument.
  static func python(_ name: String, module: String, _ script: String, in place: Place) throws -> Contender {
    // A script named like the module it imports would import itself.
    let file = "peer-" + name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined() + ".py"
    try place.write(script, to: file)
    return Contender(name: name, command: [place.python, "\(place.folder)/\(file)", place.folder], module: module)
  }
}
