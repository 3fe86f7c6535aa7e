import Glibc

/// What a program that was run left behind.
struct Subprocess {
  var status: Int32
  var output: [UInt8]

  /// Runs a program found on the path, its standard error thrown away; nil where there is no such program.
  ///
  /// This is the only place at which casus runs anything, and `git` the only program: see `GitRevision`.
  static func run(_ program: String, _ arguments: [String], environment: [String]) -> Subprocess? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pid = pid_t()
    let spawned = withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawnp(&pid, program, &actions, nil, arguments, environment)
      }
    }
    close(ends[1])
    defer { close(ends[0]) }
    guard spawned == 0 else { return nil }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(ends[0], &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      output += chunk[..<count]
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    // The low seven bits tell a signal, the next byte what the program returned.
    return Subprocess(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output: output)
  }
}

/// Hands texts on as C has them, with a null pointer at the end.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    var empty: UnsafeMutablePointer<CChar>?
    guard let base = buffer.baseAddress else { return body(&empty) }
    return body(base)
  }
}
