import Casus
import CasusSource
import Glibc
import Testing

/// The door to the disk opens below the root only.
struct DiskWorldTests {
  @Test(arguments: ["../secret", "a/../../secret", "/etc/passwd", "a\0b"])
  func `what lies outside the root is refused`(_ path: String) throws {
    let world = try DiskWorld(root: "/tmp")
    #expect { try world.read(path) } throws: { ($0 as? Diagnostic)?.code == "CAS0002" }
  }

  @Test func `a root that is not there is named`() {
    #expect { try DiskWorld(root: "/no/such/folder") } throws: {
      ($0 as? Diagnostic)?.message.contains("/no/such/folder") == true
    }
  }

  @Test func `a pipe is no file, and nobody waits for it`() throws {
    let path = "/tmp/casus-pipe-\(getpid())"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let world = try DiskWorld(root: "/tmp")
    #expect { try world.read(String(path.dropFirst(5))) } throws: { ($0 as? Diagnostic)?.code == "CAS0004" }
  }

  @Test func `a folder is no file`() throws {
    let world = try DiskWorld(root: "/")
    #expect { try world.read("tmp") } throws: { ($0 as? Diagnostic)?.code == "CAS0004" }
  }
}
