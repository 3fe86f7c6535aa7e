/// Whether the state whose cause an issue is belongs to the group on that issue.
enum PrincipalPart: String, OptionChoice {
  case with, without

  var words: String {
    switch self {
    case .with: "as a member like the others"
    case .without: "left out on its own issues, so that only its allies are counted"
    }
  }
}
