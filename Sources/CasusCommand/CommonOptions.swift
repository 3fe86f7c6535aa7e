import ArgumentParser
import Casus
import CasusExplanations
import CasusExport
import CasusSource
import Glibc

/// What every subcommand understands.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder that holds Data/ and Templates/.", valueName: "dir"))
  var root: String = "."

  @Option(name: .long, help: ArgumentHelp("How diagnostics are written: human, short, json, sarif or github."))
  var diagnostics: DiagnosticStyle = .human

  func world() throws -> DiskWorld {
    do {
      return try DiskWorld(root: root)
    } catch {
      Terminal.report([error], as: diagnostics, in: nil)
      throw ExitCode(1)
    }
  }
}

extension DiagnosticStyle: ExpressibleByArgument {}

/// The two streams: results on stdout, words on stderr.
enum Terminal {
  /// Writes diagnostics, sorted by place, each once; to be called once in a run, since a log stands alone.
  ///
  /// Machine-readable diagnostics are a result and go to stdout, unless another result goes there: then they stand with
  /// the words on stderr, where those of people always do.
  static func report(
    _ diagnostics: [Diagnostic], as style: DiagnosticStyle, in world: (any World)?, besideResult: Bool = false
  ) {
    let isColored = isatty(2) == 1 && getenv("NO_COLOR") == nil
    let formatter = DiagnosticFormatter(
      style: style, color: isColored, world: world, folder: (world as? DiskWorld)?.folderFromHere ?? "",
      version: casusVersion
    ) { ExplanationCatalog.named($0)?.rule }
    let text = formatter.format(diagnostics)
    switch style {
    case .json where !besideResult, .sarif where !besideResult: try? print(text)
    case .human, .short, .github, .json, .sarif: say(text)
    }
  }

  /// A line of words on stderr.
  static func say(_ line: String) {
    guard !line.isEmpty else { return }
    _ = Array((line.hasSuffix("\n") ? line : line + "\n").utf8).withUnsafeBytes { write($0, to: 2) }
  }

  /// Bytes on stdout; a result that cannot be written is no success.
  static func print(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes(print) }

  static func print(_ bytes: UnsafeRawBufferPointer) throws {
    guard write(bytes, to: 1) else {
      say("error: cannot write to stdout: \(String(cString: strerror(errno)))")
      throw Exit.faults
    }
  }

  /// Whether all bytes went out.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// A text on stdout, with a newline at its end.
  static func print(_ text: String) throws {
    guard !text.isEmpty else { return }
    try print(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}

/// The process's exit codes, a contract.
enum Exit {
  static let faults = ExitCode(1)
  static let differs = ExitCode(2)
}
