import Synchronization

/// The tables whose rows an indicator asked for: only a conflict between rows of these can move what it yields.
final class TablesRead: Sendable {
  private let found = Mutex<Set<String>>([])

  func note(_ table: String) { found.withLock { _ = $0.insert(table) } }

  var names: Set<String> { found.withLock { $0 } }
}
