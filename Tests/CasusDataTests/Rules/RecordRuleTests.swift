import CasusData
import CasusSource
import Testing

/// One change to the small alliance and the line it must bring.
struct BrokenRule: CustomTestStringConvertible, Sendable {
  var table: String
  var old: String
  var new: String
  var faults: [String]

  init(_ table: String, _ old: String, _ new: String, _ faults: String...) {
    self.table = table
    self.old = old
    self.new = new
    self.faults = faults
  }

  var testDescription: String { "\(table): \(new)" }
}

@Test func `The small alliance breaks no rule`() {
  #expect(SmallAlliance().faults().lines == [])
}

@Test(arguments: [
  BrokenRule(
    "statements", "p4", "p16",
    "statements.csv:2:27: error[CAS0150]: 'p16' is not in 'essay', which has paragraphs 1 to 15 (correct the locator, or the extent of the source)"
  ),
  BrokenRule(
    "statements", "p4", "n327",
    "statements.csv:2:27: error[CAS0150]: 'n327' is not in 'essay', which has no notes (correct the locator, or the extent of the source)"
  ),
  BrokenRule(
    "responses", "n327", "n316",
    "responses.csv:2:41: error[CAS0150]: 'n316' is not in 'thesis', which has notes 317 to 368 (correct the locator, or the extent of the source)"
  ),
  BrokenRule(
    "requests", "p5-7", "p5-16",
    "requests.csv:3:71: error[CAS0150]: 'p3, p5-16' is not in 'essay', which has paragraphs 1 to 15 (correct the locator, or the extent of the source)"
  ),
  BrokenRule(
    "statements", "p4", "fourth",
    "statements.csv:2:27: error[CAS0150]: expected a paragraph or note of 'essay', found 'fourth' (write p12, n327, p3-5 or p3, p5)"
  ),
  BrokenRule(
    "sources", "317-368", "notes",
    "sources.csv:3:19: error[CAS0150]: expected the extent of 'notes', found 'notes' (write a count such as 37, or 317-368)",
    "responses.csv:2:41: error[CAS0150]: 'n327' is not in 'thesis', which has no notes (correct the locator, or the extent of the source)"
  ),
])
func `A locator names what its source has`(broken: BrokenRule) { expect(broken) }

@Test(arguments: [
  BrokenRule(
    "incidents", "start,false", "start,true",
    "incidents.csv:4:36: error[CAS0151]: the conflict set 'start' has more than one preferred row (prefer one of them)"
  ),
  BrokenRule(
    "incidents", "start,true", "start,false",
    "incidents.csv:3:34: error[CAS0151]: no row of the conflict set 'start' is preferred (prefer one, with a reason)"),
  BrokenRule(
    "incidents", "start,false", "start,",
    "incidents.csv:4:36: error[CAS0151]: expected true or false for 'preferred' in the conflict set 'start', found none"
  ),
  BrokenRule(
    "incidents", "start,false", ",",
    "incidents.csv:3:34: error[CAS0151]: the conflict set 'start' has one row in incidents, expected two or more (add the other reading, or empty the cell)"
  ),
  BrokenRule(
    "incidents", "start,false", ",false",
    "incidents.csv:3:34: error[CAS0151]: the conflict set 'start' has one row in incidents, expected two or more (add the other reading, or empty the cell)",
    "incidents.csv:4:31: error[CAS0151]: 'preferred' is filled in and the row is in no conflict set (name the set, or empty the cell)"
  ),
  BrokenRule(
    "incidents", "The essay is followed", "",
    "incidents.csv:3:45: error[CAS0151]: expected a reason why this row of the conflict set 'start' is preferred, found none (say why in 'reason')"
  ),
])
func `Of the readings of one thing exactly one is preferred, with a reason`(broken: BrokenRule) { expect(broken) }

@Test(arguments: [
  BrokenRule(
    "memberships", "2006,2012-06", "1998-12-30,2012-06",
    "memberships.csv:5:19: error[CAS0152]: the spell of UZB, ORG, member overlaps another (end one before the other starts, or put both in a conflict set)"
  ),
  // A year may end on its first day, and the next spell begin on its last: no overlap is certain.
  BrokenRule("memberships", "2006,2012-06", "1999,2012-06"),
  BrokenRule(
    "memberships", "2006,2012-06,,,,", "1995,2012-06,,exit,false,",
    "memberships.csv:5:33: error[CAS0151]: the conflict set 'exit' has one row in memberships, expected two or more (add the other reading, or empty the cell)",
    "memberships.csv:5:19: error[CAS0152]: the spell of UZB, ORG, member overlaps another (end one before the other starts, or put both in a conflict set)"
  ),
  BrokenRule(
    "memberships", "1999,,,,,essay,p1\nm4,UZB,ORG,member,2006,2012-06,,,,",
    "1999,,exit,true,As the thesis has it,essay,p1\nm4,UZB,ORG,member,1995,2012-06,,exit,false,"),
  BrokenRule(
    "groups", "2009,\n", "2009,\ng2,turkic,KAZ,2011,\n",
    "groups.csv:3:15: error[CAS0152]: the spell of turkic, KAZ overlaps another (end one before the other starts, or put both in a conflict set)"
  ),
  BrokenRule(
    "groups", "2009,\n", ",\ng2,turkic,KAZ,,\n",
    "groups.csv:3:15: error[CAS0152]: the spell of turkic, KAZ overlaps another (end one before the other starts, or put both in a conflict set)"
  ),
  BrokenRule(
    "memberships", "2006,2012-06", "2012-07,2012-06",
    "memberships.csv:5:27: error[CAS0152]: the spell ends on 2012-06, before it starts on 2012-07 (correct one of the dates)"
  ),
])
func `Spells of one actor, organisation and role follow each other`(broken: BrokenRule) { expect(broken) }

@Test(arguments: [
  BrokenRule(
    "requests", "arm-strike,ARM", "arm-strike,UZB",
    "requests.csv:2:12: error[CAS0153]: 'UZB' was no member of 'ORG' on 2020-10-14 (correct the date or the spell, or write true into 'outsider')"
  ),
  BrokenRule("requests", "arm-strike,ARM,ORG,", "arm-strike,UZB,ORG,true"),
  BrokenRule(
    "requests", "arm-strike,ARM,ORG,", "arm-strike,ARM,ORG,true",
    "requests.csv:2:20: error[CAS0153]: 'ARM' is marked as an outsider and was a member of 'ORG' on 2020-10-14 (empty the cell, or correct the spell)"
  ),
  // A state that is called upon has no members.
  BrokenRule("requests", "arm-strike,ARM,ORG", "arm-strike,UZB,KAZ"),
])
func `A request comes from a member or is marked`(broken: BrokenRule) { expect(broken) }

@Test(arguments: [
  BrokenRule(
    "responses", "2021-05-26", "2021-05-13",
    "responses.csv:2:19: error[CAS0154]: the answer is of 2021-05-13, before the case 'arm-may' of 2021-05-14 (correct one of the dates)"
  ),
  BrokenRule("responses", "2021-05-26", "2021-05"),
  BrokenRule(
    "responses", "arm-may,ORG,2021-05-26", "arm-strike,ORG,2020-10-13",
    "responses.csv:2:22: error[CAS0154]: the answer is of 2020-10-13, before the case 'arm-strike' of 2020-10-14 (correct one of the dates)"
  ),
  BrokenRule(
    "requests", "2021-05-14,2021-09-01", "2021-04,2021-09-01",
    "requests.csv:3:28: error[CAS0154]: the request is of 2021-04, before its incident of 2021-05-01/2021-05-14 (correct one of the dates)"
  ),
])
func `First the incident, then the request, then the answer`(broken: BrokenRule) { expect(broken) }

@Test(arguments: [
  BrokenRule(
    "statements", "2021-06", "2008",
    "statements.csv:2:6: error[CAS0155]: the group 'turkic' has no member on 2008 (add its members to groups)"),
  BrokenRule("statements", "2021-06", "2009-01"),
  BrokenRule(
    "groups", "g1,turkic,KAZ,2009,", "g1,ARM,KAZ,2009,",
    "statements.csv:2:6: error[CAS0155]: the group 'turkic' has no member on 2021-06 (add its members to groups)"),
])
func `A group has members on the day it speaks`(broken: BrokenRule) { expect(broken) }

@Test(arguments: [
  BrokenRule(
    "requests", "2021-05-14,,,,essay", "2021-05-13,,,,essay",
    "requests.csv:3:51: error[CAS0156]: known from 2021-05-13, before it happened on 2021-05-14 (correct one of the dates)"
  ),
  BrokenRule(
    "requests", "2021-09-01", "2021-05-01",
    "requests.csv:3:39: error[CAS0157]: 'observed-until' is of 2021-05-01, before the start of the case of 2021-05-14 (correct one of the dates)"
  ),
  BrokenRule(
    "requests", "2021-09-01,", "2021-09-01,2021-05-01",
    "requests.csv:3:50: error[CAS0157]: 'withdrawn' is of 2021-05-01, before the start of the case of 2021-05-14 (correct one of the dates)"
  ),
  BrokenRule(
    "responses", "2021-05-26", "2022-01",
    "responses.csv:2:19: error[CAS0158]: dated 2022-01, after its source 'thesis' of 2021-12 (correct the date, or name the source that tells it)"
  ),
  // About the day of publication nothing is certain.
  BrokenRule("sources", "2021-12,", "2021-12~,"),
])
func `Nothing is known, watched or published before it happens`(broken: BrokenRule) { expect(broken) }

@Test func `An alternative answer is held against the readings of its case and not against one`() {
  var alliance = SmallAlliance()
  alliance.replace(
    "2021-05-26,,,,,thesis,n327",
    with: "2021-05-26,,first,true,As said,thesis,n327\nsooner,arm-may,ORG,2021-05-13,,first,false,,thesis,n327",
    in: "responses")
  #expect(alliance.faults().lines.count == 1)
  alliance.replace(
    "2021-05-14,2021-09-01,,2021-05-14,,,,essay", with: "2021-05-14,2021-09-01,,2021-05-14,asked,true,As said,essay",
    in: "requests")
  alliance.replace(
    "\"p3, p5-7\"\n", with: "p3\narm-may-record,ARM,ORG,,incursion,2021-05-13,,,,asked,false,,essay,p3\n",
    in: "requests")
  #expect(alliance.faults().lines == [])
}

@Test func `The faults of one rule in one table are shown up to a limit, the rest counted at its place`() {
  var alliance = SmallAlliance()
  alliance.replace(
    "said,turkic,2021-06,essay,p4\n",
    with: (1...100).map { "s\($0),ARM,2021-06,essay,p99\n" }.joined(), in: "statements")
  let lines = alliance.faults().lines
  #expect(lines.count == CSVLimit.faultsShown + 1)
  #expect(lines.last == "statements.csv:22:23: error[CAS0150]: and 80 more like it from here on")
}

@Test func `A doubled preference and an overlap point to the other row`() {
  var alliance = SmallAlliance()
  alliance.replace("start,false", with: "start,true", in: "incidents")
  alliance.replace("2006,2012-06", with: "1995,2012-06", in: "memberships")
  let related = alliance.faults().diagnostics.flatMap(\.related)
  #expect(related.map(\.place.line) == [3, 4])
}

@Test func `Every rule has a code and a sentence of its own`() {
  let rules = RecordRuleCatalog.all
  #expect(Set(rules.map { $0.code }).count == rules.count)
  #expect(Set(rules.map { $0.summary }).count == rules.count)
}

private func expect(_ broken: BrokenRule, _ location: SourceLocation = #_sourceLocation) {
  var alliance = SmallAlliance()
  alliance.replace(broken.old, with: broken.new, in: broken.table)
  #expect(alliance.faults().lines.sorted() == broken.faults.sorted(), sourceLocation: location)
}
