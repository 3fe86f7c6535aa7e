import CasusSource

/// An explanation as plain text, as Markdown and as JSON.
extension Explanation {
  /// For a terminal.
  package var text: String {
    var lines = ["\(code): \(summary)", "", meaning, "", "Why it matters: \(importance)"]
    switch demonstration {
    case .words(let reason): lines += ["", "Not shown here: \(reason)."]
    case .examples(let wrong, let right):
      for (title, example) in [("Wrong", wrong), ("Right", right)] {
        lines += ["", "\(title): \(example.commandLine)"]
        for (name, file) in example.named {
          lines += ["  \(name)"] + Example.abridged(file.text).map { $0.isEmpty ? "" : "    \($0)" }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For a page and for code scanning; headings are left to where it stands.
  package var markdown: String {
    var blocks = [meaning, importance]
    switch demonstration {
    case .words(let reason): blocks.append("Not shown here: \(reason).")
    case .examples(let wrong, let right):
      for (title, example) in [("Wrong", wrong), ("Right", right)] {
        let names = example.named.map { name, file in "`\(file.path)`" + name.dropFirst(file.path.count) }
        let place = names.isEmpty ? "" : ", in " + names.joined(separator: " and ")
        blocks.append("**\(title)**\(place), with `\(example.commandLine)`\(names.isEmpty ? "." : ":")")
        blocks += example.named.map { _, file in
          let lines = Example.abridged(file.text)
          // A fence longer than any within.
          let inner = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
          let fence = String(repeating: "`", count: max(3, inner + 1))
          return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
        }
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One JSON object, on one line.
  package var json: String {
    var members = [("code", code), ("summary", summary), ("meaning", meaning), ("importance", importance)]
      .map { "\(jsonText($0)):\(jsonText($1))" }
    switch demonstration {
    case .words(let reason): members.append("\"notShown\":\(jsonText(reason))")
    case .examples(let wrong, let right):
      members += [("wrong", wrong), ("right", right)].map { "\"\($0)\":\($1.json)" }
    }
    return "{\(members.joined(separator: ","))}"
  }
}

extension Example {
  var json: String {
    func list(_ files: [File]) -> String {
      files.map { "{\"path\":\(jsonText($0.path)),\"text\":\(jsonText($0.text))}" }.joined(separator: ",")
    }
    let before = isRebuilt ? ",\"built\":[\(list(built))]" : ""
    return "{\"command\":\(jsonText(commandLine))\(before),\"files\":[\(list(shown))]}"
  }
}
