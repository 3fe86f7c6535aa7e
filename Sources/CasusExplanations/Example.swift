/// Something small enough to read, and whole enough to be compiled: a few files and the command that is run over them.
package struct Example: Sendable {
  /// The files a reader is shown, in order; they stand in an ``ExampleWorld``.
  package var shown: [File]
  /// Files that belong to it and would tell the reader nothing.
  package var unshown: [File] = []
  /// The arguments of `casus`.
  package var arguments: [String]
  /// Where something changes after a build: the files as they were when it was built.
  package var built: [File] = []

  /// One file of an example.
  package struct File: Sendable {
    package var path: String
    package var text: String
    /// Whether it is saved in Latin-1 and not in UTF-8.
    var isLatin1 = false

    init(_ path: String, _ text: String, isLatin1: Bool = false) {
      self.path = path
      self.text = text + (text.isEmpty ? "" : "\n")
      self.isLatin1 = isLatin1
    }

    var bytes: [UInt8] {
      isLatin1 ? text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x3F } : Array(text.utf8)
    }
  }

  /// All files of the world in which it is compiled, by path.
  package var files: [String: [UInt8]] { Self.world(of: built + unshown + shown) }

  /// The files as they were when it was built; nil where nothing is built before.
  package var filesAsBuilt: [String: [UInt8]]? { isRebuilt ? Self.world(of: built) : nil }

  /// Whether it is built before the command runs.
  package var isRebuilt = false

  private static func world(of shown: [File]) -> [String: [UInt8]] {
    var files = ExampleWorld.files.mapValues { Array($0.utf8) }
    for file in shown { files[file.path] = file.bytes }
    return files
  }
}

extension Example {
  /// A text under a front matter that names the data; `front` goes into it.
  static func text(_ body: String, front: String = "") -> Example {
    brief(ExampleWorld.head + (front.isEmpty ? "" : front + "\n") + "---\n\n" + body)
  }

  /// A whole briefing.
  static func brief(_ text: String) -> Example {
    Example(shown: [File("Templates/brief.md", text)], arguments: ["check"])
  }

  /// A chart in a file of its own.
  static func chart(_ text: String) -> Example {
    Example(shown: [File("chart.yaml", text)], arguments: ["chart", "chart.yaml"])
  }

  /// The rows of the table `calls`.
  static func rows(_ text: String, isLatin1: Bool = false) -> Example {
    Example(shown: [File("Data/calls/calls.csv", text, isLatin1: isLatin1)], arguments: ["data", "list", "calls"])
  }

  /// The descriptor of the dataset.
  static func descriptor(_ text: String) -> Example {
    Example(shown: [File("Data/calls/datapackage.json", text)], arguments: ["data", "list", "calls"])
  }

  /// An indicator over one CSV: its name, and its options or flags.
  static func measure(_ indicator: String, _ options: String..., over csv: String) -> Example {
    let settings = options.flatMap { option in
      option.hasPrefix("--") ? option.split(separator: " ").map(String.init) : ["--set", option]
    }
    return Example(
      shown: [File("cases.csv", csv)], arguments: ["measure", indicator, "--data", "cases.csv"] + settings)
  }

  /// Tables of a record, by name, that is loaded or asked for something; the descriptor types their columns.
  static func record(_ tables: [String: String], run arguments: String...) -> Example {
    let names = tables.keys.sorted()
    return Example(
      shown: names.map { File("Data/record/\($0).csv", tables[$0] ?? "") },
      unshown: [File("Data/record/datapackage.json", ExampleRecord(tables).descriptor)],
      arguments: arguments.isEmpty ? ["data", "list", "record"] : arguments)
  }

  /// Any files, and what is run over them.
  static func files(_ files: [File], run arguments: String...) -> Example {
    Example(shown: files, arguments: arguments)
  }

  /// Files that are built, changed, and then asked about.
  static func rebuilt(from built: [File], to changed: [File], run arguments: String...) -> Example {
    var example = Example(shown: changed, arguments: arguments, built: built)
    example.isRebuilt = true
    return example
  }

  /// A command line in the small world.
  static func command(_ arguments: String...) -> Example { Example(shown: [], arguments: arguments) }
}
