package import CasusSource

/// The briefings of a root: the Markdown files directly in `Templates/`, sorted.
package func briefings(in world: any World) -> [String] {
  world.list("Templates").filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.map { "Templates/" + $0 }
}

/// The path of a briefing that a user named by its path or by its name alone.
package func briefing(named name: String, in world: any World) throws(Diagnostic) -> String {
  let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
  let known = briefings(in: world)
  if let match = known.first(where: { $0 == path || briefingName($0) == path }) { return match }
  if path.hasSuffix(".md") {
    // Reading tells what is wrong: outside the root, or not there.
    _ = try world.read(path)
    return path
  }
  throw Diagnostic.unknownBriefing(name, known: known.map(briefingName))
}

/// The name of a briefing: its file's name without the ending.
package func briefingName(_ path: String) -> String {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
}
