import CasusSource
import Testing

@testable import CasusExport

struct LockReaderTests {
  private func read(_ text: String) -> (lock: Lock?, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let lock = readLock(Array(text.utf8), file: "lock.json", reporting: &faults)
    return (lock, faults)
  }

  @Test func `what was written is read back the same`() throws {
    let lock = smallLock()
    let (again, faults) = read(lock.json)
    #expect(faults.isEmpty)
    #expect(again == lock)
    #expect(again?.json == lock.json)
  }

  @Test(arguments: [
    LockValue.null, .boolean(true), .number(-0.125), .number(1e300), .text("2021-05~"), .bounds(low: 0, high: 30),
    .bounds(low: 337, high: nil), .list([.number(1), .null]),
    .object([LockValue.Member(name: "a", value: .text("b"))]),
  ])
  func `every kind of value is read back the same`(_ value: LockValue) throws {
    var lock = smallLock()
    lock.published = [published("x", "x", value, rows: [])]
    let (again, faults) = read(lock.json)
    #expect(faults.isEmpty)
    #expect(again == lock)
  }

  @Test func `one number is one line, and says nothing twice`() throws {
    let lines = smallLock().json.split(separator: "\n")
    #expect(lines.filter { $0.contains("\"printed\"") }.count == 3)
    let share = try #require(lines.first { $0.contains("lag.share") })
    #expect(share.contains(#""rows": {"set": "0011223344", "count": 10}"#))
    #expect(lines.filter { $0.contains("requests/r7") }.count == 1)
  }

  @Test(arguments: [
    ("", "CAS0621"), ("{", "CAS0621"), ("[]", "CAS0621"), ("{\"lock\": 3}", "CAS0622"), ("{}", "CAS0622"),
    ("{\"charts\": [], \"published\": []}", "CAS0622"), ("{\"lock\": 2}", "CAS0623"),
  ])
  func `what is no lock is called so`(_ text: String, _ code: String) {
    let (lock, faults) = read(text)
    #expect(lock == nil)
    #expect(faults.first?.code == code)
  }

  @Test func `a lock of before is told from one that says no version`() {
    #expect(read("{\"charts\": [], \"published\": []}").faults.first?.message.contains("found version 1") == true)
    #expect(read("{}").faults.first?.message.contains("found version none") == true)
  }

  @Test func `a member of the wrong type is named with its place`() throws {
    let text = smallLock().json.replacing("\"decimals\": 0", with: "\"decimals\": -1.5")
    let (lock, faults) = read(text)
    #expect(lock == nil)
    #expect(faults.map(\.code) == ["CAS0623", "CAS0623", "CAS0623"])
    let line = 1 + text.prefix(upTo: try #require(text.firstRange(of: "-1.5")).lowerBound).count { $0 == "\n" }
    #expect(faults[0].place?.line == line)
  }

  @Test func `a name that stands twice is refused`() {
    let text = smallLock().json.replacing("\"row\": \"requests/r1\"", with: "\"row\": \"requests/r0\"")
    let faults = read(text).faults
    #expect(faults.map(\.code) == ["CAS0624"])
    #expect(faults[0].message.contains("'requests/r0' stands twice"))
  }

  @Test func `a number that names a set that is not there is refused`() {
    let text = smallLock().json.replacing(
      "{\"set\": \"0011223344\", \"count\": 10}", with: "{\"set\": \"ff\", \"count\": 10}")
    #expect(read(text).faults.map(\.code) == ["CAS0623"])
  }

  @Test func `a truncated lock is a fault wherever it ends`() {
    let text = smallLock().json
    for length in stride(from: 0, to: text.utf8.count - 2, by: 97) {
      let (lock, faults) = read(String(text.prefix(length)))
      #expect(lock == nil && !faults.isEmpty)
    }
  }

  @Test func `a thousand faults are twenty diagnostics`() {
    var lock = smallLock()
    lock.published = (0..<1000).map { _ in published("same", "1", .number(1), rows: []) }
    #expect(read(lock.json).faults.count == 20)
  }
}
