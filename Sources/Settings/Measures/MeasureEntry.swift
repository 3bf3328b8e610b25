import Records

/// One entry of `measures` as written, each key for itself.
struct MeasureEntry {
  let name: String
  let source: String?
  let aggregate: Measure.Aggregate?
  let filter: Filter?
  let unitText: String?
  let better: Direction?
  let section: Section?
  let by: GroupField?
  private let reader: MappingReader
  private let position: Position

  init(_ member: Node.Member, in mapping: MappingReader) {
    name = member.key
    position = member.position
    reader = MappingReader(
      member.value, path: mapping.path(of: escaped(member.key)), keys: SettingsKeys.children(of: "measures.<name>"),
      mapping.diagnostics)
    source = reader.value("from", PlainValues.text)
    aggregate = reader.value("aggregate", PlainValues.choice("an aggregate"))
    filter = reader.value("where", Self.filter)
    unitText = reader.value("unit", PlainValues.text)
    better = reader.value("better", PlainValues.choice("a direction"))
    section = reader.value("section", PlainValues.choice("a section"))
    by = reader.value("by", Self.field)
  }

  func has(_ key: String) -> Bool { reader.member(key) != nil }

  /// Reports a problem of one key's value, or of the whole entry.
  func report(at key: String? = nil, _ message: String, remedy: String) {
    let place = key.flatMap { reader.member($0)?.value.position } ?? position
    reader.diagnostics.report(place, path: key.map(reader.path(of:)) ?? reader.path, message, remedy: remedy)
  }

  /// A limit as written; `.some(nil)` for `none`, nil when the key is absent or wrong.
  func limit(_ key: String, in unit: MeasureUnit) -> Double?? {
    reader.value(key) { (scalar) throws(ValueProblem) in
      if scalar.text == "none" { return nil }
      let isDecimal = scalar.text.utf8.allSatisfy {
        (48...57).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
      }
      guard isDecimal, let number = Double(scalar.text), number.isFinite else {
        let example = unit.name.isEmpty ? "a number" : "a number in the measure's unit, \(escaped(unit.name))"
        throw ValueProblem("\(shown(scalar.written)) is not a number", remedy: "Write \(example), or none")
      }
      guard unit.allows(number) else {
        let most = unit.unit == .fraction ? " to \(decimal(unit.writtenNumber(1)))" : " or more"
        throw ValueProblem("\(shown(scalar.written)) is out of range", remedy: "Write 0\(most), or none")
      }
      return number
    }
  }

  private static func field(_ scalar: Scalar) throws(ValueProblem) -> GroupField {
    let remedy = "Write host, path, the name of a member of the rows' metadata, or none"
    guard let field = GroupField(written: scalar.text), scalar.text.utf8.count <= 100 else {
      throw ValueProblem("\(shown(scalar.written)) is not the name of a field", remedy: remedy)
    }
    let isName = scalar.text.allSatisfy { !$0.isWhitespace && !"{}[]()<>=!,;:'\"".contains($0) }
    guard isName, Double(scalar.text) == nil else {
      throw ValueProblem("\(shown(scalar.written)) is not the name of a field", remedy: remedy)
    }
    return field
  }

  private static func filter(_ scalar: Scalar) throws(ValueProblem) -> Filter {
    do throws(FilterError) {
      return try Filter.parse(scalar.text)
    } catch {
      throw ValueProblem(
        error.description, remedy: "A condition reads: status_code >= 500 and path != '/health/'",
        offset: error.column - 1)
    }
  }
}
