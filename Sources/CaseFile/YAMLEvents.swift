internal import CLibYAML

/// The events of one YAML document, as libyaml reports them, with places in bytes.
///
/// The only file that knows libyaml. The bytes must outlive it; what `scalar` lends is valid up to the next `advance`.
struct YAMLEvents: ~Copyable {
  enum Kind {
    case scalar, alias, mappingStart, mappingEnd, listStart, listEnd, documentStart, documentEnd, streamStart
    case streamEnd
    /// The bytes are no YAML from here on; `problem` tells more.
    case fault
  }

  enum Style { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// What libyaml says about a fault.
  struct Problem {
    let message: String
    /// What it was reading, such as `while scanning a simple key`.
    let context: String
    /// Byte offsets of the fault and of the beginning of what was being read.
    let offset: Int
    let contextOffset: Int
  }

  private(set) var kind = Kind.streamStart
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var cursor: CharacterCursor

  /// The events of those bytes, which are valid UTF-8 without a byte order mark; offsets count from `base`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    parser.initialize(to: yaml_parser_t())
    cursor = CharacterCursor(bytes, base: base, isASCII: isASCII)
    guard yaml_parser_initialize(parser) == 1 else {
      kind = .fault
      return
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Goes to the next event; after the end, or a fault, it stays there.
  mutating func advance() {
    if kind == .fault || kind == .streamEnd { return }
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else {
      kind = .fault
      return
    }
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: kind = .scalar
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_MAPPING_START_EVENT: kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_SEQUENCE_START_EVENT: kind = .listStart
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: kind = .fault
    }
  }

  // MARK: - The event that was reached

  /// Byte offsets of its beginning and its end.
  mutating func bounds() -> (start: Int, end: Int) {
    let start = cursor.offset(ofCharacter: event.pointee.start_mark.index)
    return (start, cursor.offset(ofCharacter: event.pointee.end_mark.index))
  }

  /// The value of a scalar.
  var scalar: UnsafeBufferPointer<UInt8> {
    let scalar = event.pointee.data.scalar
    return UnsafeBufferPointer(start: scalar.value, count: scalar.length)
  }

  /// How a scalar is written.
  var style: Style {
    switch event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Whether a mapping or list is written with brackets.
  var isFlow: Bool {
    switch kind {
    case .mappingStart: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    case .listStart: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    default: false
    }
  }

  var hasAnchor: Bool {
    switch kind {
    case .scalar: event.pointee.data.scalar.anchor != nil
    case .mappingStart: event.pointee.data.mapping_start.anchor != nil
    case .listStart: event.pointee.data.sequence_start.anchor != nil
    default: false
    }
  }

  var hasTag: Bool {
    switch kind {
    case .scalar: event.pointee.data.scalar.tag != nil
    case .mappingStart: event.pointee.data.mapping_start.tag != nil
    case .listStart: event.pointee.data.sequence_start.tag != nil
    default: false
    }
  }

  /// What libyaml says when the kind is `fault`.
  mutating func problem() -> Problem {
    let state = parser.pointee
    return Problem(
      message: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      offset: cursor.offset(ofCharacter: state.problem_mark.index),
      contextOffset: cursor.offset(ofCharacter: state.context_mark.index))
  }
}
