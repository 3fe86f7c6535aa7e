import CasusSource

/// How many errors, and how many warnings, are told of one text: whoever sees a hundred needs no more to begin with,
/// and a file that is none of ours could hold a million.
private let faultLimit = 100

extension [Diagnostic] {
  /// The first errors and the first warnings, and how many more there are.
  func limited(in file: String) -> [Diagnostic] {
    guard count > faultLimit else { return self }
    var errors = 0
    var others = 0
    let told = filter { diagnostic in
      if diagnostic.severity == .error { errors += 1 } else { others += 1 }
      return (diagnostic.severity == .error ? errors : others) <= faultLimit
    }
    guard told.count < count else { return self }
    return told + [.moreFaults(count - told.count, in: file)]
  }
}
