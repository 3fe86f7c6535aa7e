import CasusData
import CasusSource
import CasusTestSupport
import Glibc
import Testing

/// The folder of the texts the record is read from, which are not part of this repository.
private let essays: String? = {
  let folder = getenv("CASUS_ESSAYS").map { String(cString: $0) } ?? "../shared/seeds"
  return access(folder, R_OK) == 0 ? folder : nil
}()

/// Every run of eight words of some texts, to find what was copied from them.
private struct RunsOfWords {
  private var runs: Set<[Substring]> = []
  private let length = 8

  mutating func add(_ text: String) {
    let words = Self.words(of: text)
    for start in words.indices.dropLast(length - 1) { runs.insert(Array(words[start..<start + length])) }
  }

  /// The first run that a text shares.
  func shared(with text: String) -> String? {
    let words = Self.words(of: text)
    return words.indices.dropLast(length - 1).lazy.map { Array(words[$0..<$0 + length]) }
      .first { runs.contains($0) }?.joined(separator: " ")
  }

  /// Letters and digits, in lower case; an apostrophe does not part a word.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }
  }
}

@Test func `A run of eight words is found however it is written, and seven are none`() {
  var runs = RunsOfWords()
  runs.add("The allies’ answer, when it came at last, was short.")
  #expect(runs.shared(with: "…the allies' answer when it CAME at\nlast!") == "the allies answer when it came at last")
  #expect(runs.shared(with: "the allies answer when it came at first") == nil)
  #expect(runs.shared(with: "") == nil)
}

@Test(.enabled(if: essays != nil, "set CASUS_ESSAYS to the folder of the essays"))
func `No free text shares a run of eight words with an essay`() throws {
  guard let essays else { return }
  let folder = RepositoryWorld(root: essays)
  var runs = RunsOfWords()
  for file in folder.list("") where file.hasSuffix(".txt") { runs.add(try folder.readText(file)) }
  var ours: [(place: String, text: String)] = []
  let world = RepositoryWorld()
  var diagnostics: [Diagnostic] = []
  for name in world.list("Data") {
    for table in loadDataset(name, from: world, reporting: &diagnostics)?.tables ?? [] {
      for (index, column) in table.columns.enumerated() {
        // The title of an essay is its own.
        guard case .text(let codes, let pool) = column, table.fields[index].name != "title" else { continue }
        for (row, code) in codes.enumerated() where code >= 0 {
          let place = table.places?[row, index] ?? Place(file: table.name)
          ours.append(("\(place.file):\(place.line):\(place.column)", pool[Int(code)]))
        }
      }
    }
  }
  for (folder, ending) in [("Templates", ".md"), ("Sources/Casus/Casus.docc", ".md"), ("", ".md")] {
    for file in world.list(folder) where file.hasSuffix(ending) {
      let path = folder.isEmpty ? file : "\(folder)/\(file)"
      for (line, text) in try world.readText(path).split(separator: "\n\n").enumerated() {
        ours.append(("\(path), paragraph \(line + 1)", String(text)))
      }
    }
  }
  #expect(ours.count > 1000)
  for (place, text) in ours {
    let shared = runs.shared(with: text)
    #expect(shared == nil, "\(place)")
  }
}
