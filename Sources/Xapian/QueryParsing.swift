// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

extension QueryParser {
  /// Parses a text, without a database: wildcards, synonyms and corrections then find nothing.
  public func parse(_ text: some Bytes) throws -> ParsedQuery { try parse(text, database: nil) }

  /// Parses a text for a database.
  public func parse(
    _ text: some Bytes, for database: borrowing some ReadableDatabase & ~Copyable
  ) throws -> ParsedQuery {
    try parse(text, database: database.pointer)
  }

  private func parse(_ text: some Bytes, database: OpaquePointer?) throws -> ParsedQuery {
    let callbacks = ParserCallbacks(self)
    var parsed = ParsedQuery()
    var error = cx_error()
    withExtendedLifetime(callbacks) {
      withC(callbacks) { parser in
        withUnsafeMutablePointer(to: &parsed) { target in
          text.withC { cx_parse(parser, database, $0, ParsedQuery.visit, target, &error) }
        }
      }
    }
    guard error.kind == CX_OK else {
      let reported = XapianError(taking: &error, about: text.forMessage)
      throw callbacks.takeError() ?? reported
    }
    return parsed
  }

  private func withC(_ callbacks: ParserCallbacks, _ body: (UnsafePointer<cx_parser>) -> Void) {
    var names = ByteList([defaultPrefix])
    for field in fields {
      names.append(field.name)
      names.append(field.prefix)
      names.append(field.grouping)
    }
    for range in ranges { names.append(range.marker) }
    names.withC { names in
      let fields = fields.indices.map { index in
        var field = cx_field(self.fields[index], names, at: 1 + 3 * index)
        callbacks.fields[index]?.install(in: &field)
        return field
      }
      let ranges = ranges.indices.map { index in
        var range = cx_range(self.ranges[index], marker: names[1 + 3 * fields.count + index])
        callbacks.ranges[index]?.install(in: &range)
        return range
      }
      fields.withUnsafeBufferPointer { fields in
        ranges.withUnsafeBufferPointer { ranges in
          callbacks.words.withC { words in
            var parser = cx_parser()
            parser.words = words.pointee
            parser.fields = fields.baseAddress
            parser.field_count = fields.count
            parser.ranges = ranges.baseAddress
            parser.range_count = ranges.count
            parser.default_operation = defaultOperator.operation
            parser.flags = flags.rawValue
            (parser.wildcard_limit, parser.wildcard_limit_kind) = wildcardLimit.parts
            parser.default_prefix = names[0]
            body(&parser)
          }
        }
      }
    }
  }
}

/// The closures of a parser, behind C callbacks for the length of a parse.
private final class ParserCallbacks {
  let words: WordCallbacks
  let fields: [Callback<String, Query>?]
  let ranges: [Callback<(String, String), Query?>?]

  init(_ parser: QueryParser) {
    words = WordCallbacks(parser.words)
    fields = parser.fields.map { field in field.query.map { Callback($0) } }
    ranges = parser.ranges.map { range in
      range.query.map { query in Callback<(String, String), Query?> { try query($0.0, $0.1) } }
    }
  }

  func takeError() -> (any Error)? {
    words.takeError() ?? fields.lazy.compactMap { $0?.error }.first
      ?? ranges.lazy.compactMap { $0?.error }.first
  }
}

extension Callback where Argument == String, Answer == Query {
  fileprivate func install(in field: inout cx_field) {
    field.context = context
    field.custom = { context, text, stop in
      let callback = Callback<String, Query>.from(context)
      let query = callback.answer(String(decoding: text.buffer, as: UTF8.self))
      let built = callback.build(query)
      stop.pointee = built == nil
      return built
    }
  }
}

extension Callback where Argument == (String, String), Answer == Query? {
  fileprivate func install(in range: inout cx_range) {
    range.context = context
    range.custom = { context, lower, upper, stop in
      let callback = Callback<(String, String), Query?>.from(context)
      let ends = (
        String(decoding: lower.buffer, as: UTF8.self), String(decoding: upper.buffer, as: UTF8.self)
      )
      guard let answer = callback.answer(ends) else {
        stop.pointee = true
        return nil
      }
      guard let query = answer else { return nil }
      let built = callback.build(query)
      stop.pointee = built == nil
      return built
    }
  }
}

extension Callback {
  /// Xapian's query of an answer; `nil` when it cannot be built, which is then the callback's error.
  fileprivate func build(_ query: Query?) -> OpaquePointer? {
    guard let query else { return nil }
    do { return try QueryProgram(query).build() } catch {
      self.error = error
      return nil
    }
  }
}

extension cx_field {
  fileprivate init(_ field: QueryParser.Field, _ names: cx_list, at index: Int) {
    self.init()
    name = names[index]
    prefix = names[index + 1]
    grouping = names[index + 2]
    boolean = field.kind != .text
    exclusive = field.kind != .boolean(exclusive: false)
  }
}

extension cx_range {
  fileprivate init(_ range: QueryParser.Range, marker: cx_bytes) {
    self.init()
    self.marker = marker
    slot = range.slot
    suffix = range.markerIsSuffix
    repeated = range.markerRepeats
    switch range.kind {
    case .text: kind = CX_RANGE_TEXT
    case .number: kind = CX_RANGE_NUMBER
    case .date(let monthFirst, let epoch):
      kind = CX_RANGE_DATE
      prefer_mdy = monthFirst
      epoch_year = Int32(clamping: epoch)
    }
  }
}

extension QueryParser.Field {
  fileprivate var grouping: String {
    if case .grouped(let name) = kind { return name }
    return ""
  }
}

extension QueryParser.Operator {
  fileprivate var operation: cx_operation {
    switch self {
    case .and: CX_AND
    case .or: CX_OR
    case .near: CX_NEAR
    case .phrase: CX_PHRASE
    case .eliteSet: CX_ELITE_SET
    case .synonym: CX_SYNONYM
    case .max: CX_MAX
    }
  }
}

extension ParsedQuery {
  fileprivate static let visit: cx_visit_parsed = { context, part, bytes, word in
    let target = context!.assumingMemoryBound(to: ParsedQuery.self)
    let text = String(decoding: bytes.buffer, as: UTF8.self)
    switch part {
    case CX_PARSED_QUERY: target.pointee.query = .serialised(bytes.array)
    case CX_PARSED_CORRECTION: target.pointee.corrected = text
    case CX_PARSED_STOPPED: target.pointee.stopped.append(text)
    default:
      target.pointee.unstemmed[bytes.array, default: []].append(String(decoding: word.buffer, as: UTF8.self))
    }
  }
}
