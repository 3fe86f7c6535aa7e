import ArgumentParser
import Glibc

/// Measures `casus` beside what else does the same work: whole processes, in turn, in one run.
@main
struct CasusBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "CasusBenchmarks", abstract: "Measure casus beside its peers.",
    discussion: """
      Each workload writes its input once, from a fixed seed, and then runs whole processes in turn (A B C A B C …), so \
      that a slow moment of the machine hits all alike. The first round warms up and is not counted. Peers that are not \
      installed are passed over, and named.

      Examples:
        swift run -c release CasusBenchmarks
        swift run -c release CasusBenchmarks load-870k --rounds 9 --python ~/venv/bin/python
      """)

  @Option(help: ArgumentHelp("The command to measure.", valueName: "path"))
  var casus = ".build/release/casus"

  @Option(help: ArgumentHelp("A Python that has the peers.", valueName: "path"))
  var python = "python3"

  @Option(help: ArgumentHelp("The program that only sets and draws.", valueName: "path"))
  var floor = ".build/release/CasusFloor"

  @Option(help: ArgumentHelp("Where the input is written and kept.", valueName: "dir"))
  var folder = ".build/benchmarks"

  @Option(help: "How often each contender is run; the first run more warms up.")
  var rounds = 7

  @Flag(help: "List the workloads.") var list = false

  @Flag(help: "Write the input and measure nothing.") var prepare = false

  @Argument(help: "The workloads; all of them where nothing is said.") var names: [String] = []

  func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds goes from 1 to 1000") }
    for name in names where !WorkloadCatalog.all.contains(where: { $0.name == name }) {
      let known = WorkloadCatalog.all.map { $0.name }.joined(separator: ", ")
      throw ValidationError("unknown workload '\(name)': known are \(known)")
    }
  }

  func run() throws {
    let workloads = WorkloadCatalog.all.filter { names.isEmpty || names.contains($0.name) }
    if list {
      for workload in workloads { print("\(workload.name): \(workload.summary)") }
      return
    }
    for workload in workloads {
      let place = try Place(folder: folder + "/" + workload.name, casus: casus, python: python, floor: floor)
      if prepare {
        try workload.prepare(in: place)
        continue
      }
      // In a process of its own: the system counts what the parent holds to a child's peak.
      let own = [CommandLine.arguments[0], workload.name, "--prepare", "--folder", folder, "--casus", casus]
      guard try ProcessRun(own).succeeded else { throw Failure("cannot prepare '\(workload.name)'") }
      let contenders = try workload.contenders(in: place).filter { contender in
        if contender.command.first == floor, access(floor, X_OK) != 0 {
          print(
            "\(contender.name) is passed over: no '\(floor)', 'swift build -c release --product CasusFloor' makes it")
          return false
        }
        guard let module = contender.module, !place.has(module: module) else { return true }
        print("\(contender.name) is passed over: \(python) has no \(module)")
        return false
      }
      let results = try Rounds(rounds).run(contenders)
      print(report(workload, results))
    }
  }
}
