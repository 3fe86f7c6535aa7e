import CasusData

/// One cell of a matrix: a member and an issue.
struct MatrixCell {
  /// What is known of the cell; the five are never one another.
  enum State: Hashable {
    /// Sided with the state concerned, stood between, sided against it.
    case with, between, against
    case abstained, silent, notMember, notCoded

    init(_ state: String, position: Double?) {
      switch state {
      case "abstained", "abstention", "abstain": self = .abstained
      case "silent", "absent", "silence": self = .silent
      case "not-member", "not member", "notMember": self = .notMember
      case "value", "":
        guard let position else {
          self = .notCoded
          return
        }
        self = position > 0 ? .with : position < 0 ? .against : .between
      default: self = .notCoded
      }
    }

    /// A position was taken, if only by abstaining.
    var isPosition: Bool { [.with, .between, .against, .abstained].contains(self) }

    var sentence: String {
      switch self {
      case .with: "Sided with the state concerned"
      case .between: "Took a position between"
      case .against: "Sided against it"
      case .abstained: "Abstained in a vote"
      case .silent: "Silent or absent"
      case .notMember: "Not a member then"
      case .notCoded: "Nothing coded either way"
      }
    }

    var word: String {
      switch self {
      case .with: "with"
      case .between: "between"
      case .against: "against"
      case .abstained: "abstained"
      case .silent: "silent"
      case .notMember: "not a member"
      case .notCoded: "not coded"
      }
    }

    static let inOrder: [State] = [.with, .between, .against, .abstained, .silent, .notMember, .notCoded]
  }

  var row: Int
  var state: State
  var isPrincipal: Bool
}

/// Members, issues and cells of a matrix, in the order in which they are drawn.
struct MatrixContent {
  struct Member {
    var id: String
    var label: String
    /// No longer a member, or none on most of the issues where the data does not say.
    var hasLeft: Bool
  }

  struct Issue {
    var id: String
    var label: String
    var order: Double
    var principal: String
    var principalLabel: String
    var adjective: String
    /// How many allies took a position.
    var positions = 0
  }

  var members: [Member] = []
  /// Issues by the state whose cause they are.
  var groups: [[Issue]] = []
  private var cells: [String: [String: MatrixCell]] = [:]

  var issues: [Issue] { groups.flatMap { $0 } }

  subscript(member: Member, issue: Issue) -> MatrixCell? { cells[member.id]?[issue.id] }

  init(_ table: Table, _ fields: CompositeFields, member: String, issue: String) {
    let memberId = fields.name("member", default: "actor") ?? member
    let issueId = fields.name("issue", default: "issue") ?? issue
    let state = fields.name("color", default: "state")
    let position = fields.name("position", default: "position")
    let order = fields.name("order", default: "issueOrder")
    let principal = fields.name("column", default: "principal")
    let principalLabel = fields.name("principalLabel", default: "principalLabel") ?? principal
    let adjective = fields.name("principalAdjective", default: "principalAdjective")
    let isPrincipal = fields.name("isPrincipal", default: "isPrincipal")
    var issues: [Issue] = []
    var knownMembers: Set<String> = []
    var issueIndex: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let who = fields.text(row, memberId)
      let what = fields.text(row, issueId)
      let whose = fields.text(row, principal)
      if knownMembers.insert(who).inserted {
        members.append(Member(id: who, label: fields.text(row, member), hasLeft: false))
      }
      let owns = isPrincipal.map { table.value(row, $0) == .boolean(true) } ?? (!whose.isEmpty && who == whose)
      let cell = MatrixCell(
        row: row, state: .init(fields.text(row, state), position: fields.number(row, position)), isPrincipal: owns)
      cells[who, default: [:]][what] = cell
      let index = issueIndex[what] ?? issues.count
      if index == issues.count {
        issueIndex[what] = index
        issues.append(
          Issue(
            id: what, label: fields.text(row, issue), order: fields.number(row, order) ?? Double(index),
            principal: whose, principalLabel: fields.text(row, principalLabel), adjective: fields.text(row, adjective)))
      }
      if !owns, cell.state.isPosition { issues[index].positions += 1 }
    }
    issues.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    var groupOf: [String: Int] = [:]
    for issue in issues {
      if let index = groupOf[issue.principal] {
        groups[index].append(issue)
      } else {
        groupOf[issue.principal] = groups.count
        groups.append([issue])
      }
    }
    let isCurrent = fields.name("isCurrent", default: "isCurrent")
    for index in members.indices {
      if let isCurrent {
        let own = cells[members[index].id]?.values.map(\.row).min() ?? 0
        members[index].hasLeft = table.value(own, isCurrent) == .boolean(false)
        continue
      }
      let absent = issues.count { cells[members[index].id]?[$0.id]?.state == .notMember }
      members[index].hasLeft = 2 * absent > issues.count
    }
    members.sort { ($0.hasLeft ? 1 : 0, $0.label, $0.id) < ($1.hasLeft ? 1 : 0, $1.label, $1.id) }
  }

  /// Leaves out the issue that is missed least: of the smallest group, the one with the fewest positions of allies.
  /// Its label comes back.
  mutating func dropIssue() -> String? {
    guard groups.count > 1 || groups.first.map({ $0.count > 1 }) == true,
      let smallest = groups.indices.min(by: { (groups[$0].count, -$0) < (groups[$1].count, -$1) })
    else { return nil }
    let group = groups[smallest]
    guard let fewest = group.map(\.positions).min(), let index = group.lastIndex(where: { $0.positions == fewest })
    else { return nil }
    let dropped = groups[smallest].remove(at: index)
    if groups[smallest].isEmpty { groups.remove(at: smallest) }
    return dropped.label.split(separator: "|").joined(separator: " ")
  }

  /// How many allies took a position on an issue, and how many of them with the state concerned.
  func tally(_ issue: Issue) -> (with: Int, positions: Int, rows: [Int]) {
    let allies = members.compactMap { self[$0, issue] }.filter { !$0.isPrincipal && $0.state.isPosition }
    return (allies.count { $0.state == .with }, allies.count, allies.map(\.row))
  }

  /// The state whose cause most issues are, where there is one.
  var mainPrincipal: String? {
    let sizes = groups.map(\.count)
    guard groups.count > 1, let largest = sizes.max(), sizes.count(where: { $0 == largest }) == 1 else { return nil }
    return groups.first { $0.count == largest }?.first?.principal
  }
}
