import ArgumentParser
import Casus
import CasusSource

/// The paths of the briefings a user named, or of all there are; unknown names are reported together.
func findBriefings(_ names: [String], in world: DiskWorld, _ common: CommonOptions) throws -> [String] {
  guard !names.isEmpty else {
    let all = briefings(in: world)
    if all.isEmpty {
      Terminal.report([.noBriefings()], as: common.diagnostics, in: world)
      throw Exit.faults
    }
    return all
  }
  var paths: [String] = []
  var faults: [Diagnostic] = []
  for name in names {
    do throws(Diagnostic) {
      let path = try briefing(named: name, in: world)
      if !paths.contains(path) { paths.append(path) }
    } catch {
      faults.append(error)
    }
  }
  guard faults.isEmpty else {
    Terminal.report(faults, as: common.diagnostics, in: world)
    throw Exit.faults
  }
  return paths
}
