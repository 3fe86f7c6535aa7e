import CasusData
import CasusExport
import CasusReport
import CasusSource
import CasusSpec
import CasusYAML

/// The earlier edition that `since` names; nil where it names none or an error was reported.
func earlierEdition(
  of briefing: Briefing, in world: any World, reporting diagnostics: inout [Diagnostic]
) -> EarlierEdition? {
  guard let node = briefing.frontMatter.since else { return nil }
  guard let path = node.text else {
    diagnostics.append(.unfitSince(node.kindName, at: node.place))
    return nil
  }
  let normal = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  guard normal != "out/\(briefing.name)/lock.json" else {
    // What a build writes cannot be what it starts from: the second build would say that nothing changed.
    diagnostics.append(.sinceItself(path, at: node.place))
    return nil
  }
  let bytes: [UInt8]
  do throws(Diagnostic) {
    bytes = try world.read(normal)
  } catch {
    var fault = error
    fault.place = node.place
    diagnostics.append(fault)
    return nil
  }
  guard let lock = readLock(bytes, file: normal, reporting: &diagnostics) else { return nil }
  let first = lock.published.filter { $0.occurrence == 1 }
  return EarlierEdition(
    date: lock.date, asOf: parseEDTF(lock.settings.asOf),
    printed: Dictionary(first.map { ($0.expression, $0.printed) }) { first, _ in first })
}
