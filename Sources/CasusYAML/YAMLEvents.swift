import CYAML

/// libyaml's events one by one; no C pointer leaves this file.
///
/// Events rather than whole documents: depth and aliases are counted while reading, before anything recurses.
final class YAMLEvents {
  /// What stands next in a YAML text.
  enum Event {
    case documentStart
    case scalar(String, Style, anchor: String?)
    case listStart(anchor: String?)
    case mapStart(anchor: String?)
    case alias(String)
    /// The end of a list, a mapping or a document.
    case end
    case streamEnd
  }

  /// How a scalar is written: a plain one is typed by its spelling, the others are text.
  enum Style {
    case plain, tagged, quoted, block
  }

  /// A position in the text: line and column counted from 0, the column in Unicode scalars.
  struct Mark {
    var line: Int
    var column: Int
  }

  /// Why a text is no YAML.
  struct Problem: Error {
    var words: String
    /// Where; nil where only a count of bytes is known.
    var mark: Mark?
    var byteOffset: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Where the last event starts and ends.
  private(set) var start = Mark(line: 0, column: 0)
  private(set) var end = Mark(line: 0, column: 0)

  /// Events of a text that outlives this object.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(Problem) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
      defer { yaml_event_delete(&event) }
      start = Mark(line: event.start_mark.line, column: event.start_mark.column)
      end = Mark(line: event.end_mark.line, column: event.end_mark.column)
      switch event.type {
      case YAML_STREAM_START_EVENT: continue
      case YAML_DOCUMENT_START_EVENT: return .documentStart
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let tag = scalar.tag.map { String(cString: $0) }
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        return .scalar(text, style(scalar.style, tag: tag), anchor: name(scalar.anchor))
      case YAML_SEQUENCE_START_EVENT: return .listStart(anchor: name(event.data.sequence_start.anchor))
      case YAML_MAPPING_START_EVENT: return .mapStart(anchor: name(event.data.mapping_start.anchor))
      case YAML_ALIAS_EVENT: return .alias(name(event.data.alias.anchor) ?? "")
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT, YAML_DOCUMENT_END_EVENT: return .end
      default: return .streamEnd
      }
    }
  }

  private func style(_ style: yaml_scalar_style_t, tag: String?) -> Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: tag == "tag:yaml.org,2002:str" || tag == "!" ? .tagged : .plain
    }
  }

  private func name(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func problem() -> Problem {
    let words = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let mark = parser.pointee.problem_mark
    let isReaderError = parser.pointee.error == YAML_READER_ERROR
    return Problem(
      words: words, mark: isReaderError ? nil : Mark(line: mark.line, column: mark.column),
      byteOffset: parser.pointee.problem_offset)
  }
}
