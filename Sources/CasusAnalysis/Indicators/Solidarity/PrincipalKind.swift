/// Whose causes count where solidarity is measured.
enum PrincipalKind: String, OptionChoice {
  case members, all

  var words: String {
    switch self {
    case .members: "those of states that were members at the time"
    case .all: "those of outsiders too"
    }
  }
}
