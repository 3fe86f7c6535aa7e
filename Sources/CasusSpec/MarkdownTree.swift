import CMarkGFM

/// A node of a Markdown document as Swift values: every pointer of cmark is born and dies in this file.
struct MarkdownNode {
  /// cmark's names of the nodes.
  enum Kind: String {
    case document
    case blockQuote = "block_quote"
    case list, item
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case paragraph, heading
    case thematicBreak = "thematic_break"
    case footnoteDefinition, footnoteReference
    case table
    case tableHeader = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case text, softbreak, linebreak, code
    case htmlInline = "html_inline"
    case emph, strong, strikethrough, link, image
    case unknown
  }

  var kind: Kind
  /// The words of text, code and HTML; the label of a footnote; the info string of a fence is `info`.
  var literal = ""
  var info = ""
  var destination = ""
  var isFenced = false
  /// The level of a heading, or the first number of an ordered list.
  var number = 0
  var isOrdered = false
  /// `l`, `c`, `r` or nothing for each column of a table.
  var alignments: [UInt8] = []
  /// Lines and bytes of the parsed text, counted from 1.
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var children: [MarkdownNode] = []
}

/// How deep blocks and inlines may nest.
let markdownDepthLimit = 100

/// Reads CommonMark with GitHub's tables, strikethrough and links, and footnotes.
///
/// `tooDeep` is called with the line of a node whose children were left out because they nest too deeply.
func markdownTree(_ bytes: [UInt8], tooDeep: (Int) -> Void) -> MarkdownNode {
  cmark_gfm_core_extensions_ensure_registered()
  let empty = MarkdownNode(kind: .document, startLine: 1, startColumn: 1, endLine: 1)
  guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return empty }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }
  bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let root = cmark_parser_finish(parser) else { return empty }
  defer { cmark_node_free(root) }
  cmark_consolidate_text_nodes(root)
  return converted(root, depth: 0, tooDeep: tooDeep)
}

private func converted(_ node: OpaquePointer, depth: Int, tooDeep: (Int) -> Void) -> MarkdownNode {
  var result = MarkdownNode(
    kind: kind(of: node), startLine: Int(cmark_node_get_start_line(node)),
    startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)))
  if let literal = cmark_node_get_literal(node) { result.literal = String(cString: literal) }
  switch result.kind {
  case .codeBlock:
    if let info = cmark_node_get_fence_info(node) { result.info = String(cString: info) }
    var (length, offset, sign): (Int32, Int32, CChar) = (0, 0, 0)
    result.isFenced = cmark_node_get_fenced(node, &length, &offset, &sign) != 0
  case .link, .image:
    if let url = cmark_node_get_url(node) { result.destination = String(cString: url) }
  case .heading:
    result.number = Int(cmark_node_get_heading_level(node))
  case .list:
    result.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    result.number = Int(cmark_node_get_list_start(node))
  case .table:
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    if let alignments = cmark_gfm_extensions_get_table_alignments(node) {
      result.alignments = (0..<count).map { alignments[$0] }
    }
  default: break
  }
  guard let first = cmark_node_first_child(node) else { return result }
  guard depth < markdownDepthLimit else {
    tooDeep(result.startLine)
    return result
  }
  var child: OpaquePointer? = first
  while let current = child {
    result.children.append(converted(current, depth: depth + 1, tooDeep: tooDeep))
    child = cmark_node_next(current)
  }
  return result
}

/// Extensions have no constants that Swift could trust, footnotes have no names: each kind is told in its own way.
private func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
  case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
  default:
    let name = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    return MarkdownNode.Kind(rawValue: name) ?? .unknown
  }
}
