import Records

/// One entry of `panels`.
struct PanelEntry {
  private let reader: MappingReader
  private let number: Int

  /// - Parameter number: its place in the list, from 1: what it is named after where its title gives no name.
  init(_ reader: MappingReader, number: Int) {
    self.reader = reader
    self.number = number
  }

  /// Nil after reporting what is missing or contradictory.
  /// - Parameter taken: ids of the panels before it.
  func panel(unlike taken: Set<String>) -> OwnPanel? {
    let titles = self.titles
    if titles.isEmpty, reader.member("title") == nil {
      report("a panel needs a title", remedy: "Write title: Orders, or title: { en: Orders, ru: Заказы }")
    }
    let chart: OwnPanel.Display = reader.value("chart", PlainValues.choice("a chart of panels")) ?? .bar
    let aggregate = aggregate(chart)
    let source = self.source
    let unit = unit(aggregate)
    guard let source, let id = id(titles, unlike: taken), !titles.isEmpty else { return nil }
    return OwnPanel(
      id: id, titles: titles, source: aggregate == .share ? source : converting(source, unit),
      columns: columns(aggregate), aggregate: aggregate,
      chart: chart, unit: unit.unit, better: reader.value("better", PlainValues.choice("a direction")),
      section: reader.value("section", PlainValues.choice("a section")) ?? .business,
      isCompared: reader.value("compare", PlainValues.flag) ?? true,
      rows: reader.value("rows", Self.rows) ?? OwnPanel.usualRows)
  }

  // MARK: Names

  /// A text, or one for each language of reports.
  private var titles: [String: String] {
    guard let member = reader.member("title") else { return [:] }
    if case .mapping = member.value.content {
      let titles = reader.mapping("title", keys: Settings.Language.allCases.map(\.rawValue))
      return titles.members.reduce(into: [:]) { found, title in
        found[title.key] = titles.value(title.key, PlainValues.text)
      }
    }
    return reader.value("title", PlainValues.text).map { ["": $0] } ?? [:]
  }

  private func id(_ titles: [String: String], unlike taken: Set<String>) -> String? {
    if let given = reader.value("id", Self.name) {
      guard taken.contains(given) else { return given }
      report(at: "id", "a panel before it has the id \(shown(given))", remedy: "Give each its own")
      return nil
    }
    let title = titles["en"] ?? titles[""] ?? ""
    let name = Self.slug(title)
    let id = name.isEmpty ? "panel_\(number)" : name
    guard taken.contains(id) else { return id }
    report(
      "a panel before it has the same name in figures, \(id)", remedy: "Give it an id, such as id: \(id)_\(number)")
    return nil
  }

  /// Small letters and digits of ASCII, everything else as one `_`, at most 40 characters.
  private static func slug(_ title: String) -> String {
    var slug = ""
    for byte in title.lowercased().utf8 where slug.utf8.count < 40 {
      if isPlain(byte) {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, slug.last != "_" {
        slug += "_"
      }
    }
    while slug.last == "_" { slug.removeLast() }
    return slug
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }

  private static func name(_ scalar: Scalar) throws(ValueProblem) -> String {
    let isName = scalar.text.utf8.allSatisfy { isPlain($0) || $0 == 0x5F }
    guard isName, !scalar.text.isEmpty, scalar.text.utf8.count <= 40 else {
      throw ValueProblem(
        "\(shown(scalar.written)) is not an id", remedy: "Make it of a to z, digits and _, at most 40 characters")
    }
    return scalar.text
  }

  // MARK: Rows

  private static let roles = ["time", "value", "group"]

  private var source: RowSource? {
    let hasQuery = reader.member("query") != nil
    if hasQuery, let table = reader.member("table") {
      reader.diagnostics.report(
        table.position, path: reader.path, "table stands beside a query", remedy: "Leave one of both out")
    } else if !hasQuery, reader.member("table") == nil {
      report("a panel needs a query or a table", remedy: "Write query: SELECT …, or table: orders")
    }
    var source = SourceReader(reader, .panel).source()
    if case .rows? = source.keeps {
      report(at: "keeps", "a panel's rows are kept for a time", remedy: "Write a duration such as 30d")
    }
    if !hasQuery {
      guard let name = reader.value("table", PlainValues.text) else { return nil }
      source.rows = .table(name, columns: [:])
      source.place = reader.diagnostics.place(reader.member("table")?.value.position ?? reader.position)
    }
    return source
  }

  private func columns(_ aggregate: OwnPanel.PanelAggregate) -> [String: String] {
    var columns: [String: String] = [:]
    for role in Self.roles { columns[role] = reader.value(role, PlainValues.text) }
    if aggregate == .count { columns["value"] = nil }
    return columns
  }

  // MARK: Numbers

  private func aggregate(_ chart: OwnPanel.Display) -> OwnPanel.PanelAggregate {
    let given: OwnPanel.PanelAggregate? = reader.value("aggregate", PlainValues.choice("an aggregate of panels"))
    let hasValue = reader.member("value") != nil
    if chart == .table {
      for key in ["value", "count", "group", "aggregate", "better", "compare", "unit"] {
        guard let member = reader.member(key) else { continue }
        reader.diagnostics.report(
          member.position, path: reader.path, "a table has no \(key)",
          remedy: "Leave it out: a table shows the columns of its query as they are")
      }
      return .count
    }
    if let rows = reader.member("rows") {
      reader.diagnostics.report(
        rows.position, path: reader.path, "rows is for chart: table", remedy: "Leave it out")
    }
    let counts = reader.value("count", PlainValues.flag)
    if counts == true, hasValue {
      report(at: "count", "a panel counts rows or adds up a value, not both", remedy: "Leave count or value out")
    }
    if let given, given != .count, !hasValue {
      report(at: "aggregate", "\(given.rawValue) needs a value", remedy: "Write value: and the column it is made of")
    }
    if given == .count, hasValue {
      report(at: "aggregate", "count needs no value", remedy: "Leave value out, or write aggregate: sum")
    }
    return given ?? (hasValue ? .sum : .count)
  }

  /// What values are stored and shown in.
  private func unit(_ aggregate: OwnPanel.PanelAggregate) -> MeasureUnit {
    let natural: MeasureUnit? =
      switch aggregate {
      case .count: .of("count")
      case .share: .of("%")
      case .sum, .avg, .min, .max: nil
      }
    guard let text = reader.value("unit", PlainValues.text) else { return natural ?? .of("") }
    let unit = MeasureUnit.of(text)
    guard let natural, unit.unit != natural.unit else { return natural ?? unit }
    report(
      at: "unit", "a panel of \(aggregate.rawValue) is not in \(shown(text))", remedy: "Leave the key out")
    return natural
  }

  /// Values in a unit that Daybook converts are stored in it, unless `units` says another.
  private func converting(_ source: RowSource, _ unit: MeasureUnit) -> RowSource {
    guard source.units["value"] == nil else { return source }
    var source = source
    switch unit.unit {
    case .seconds, .bytes, .fraction: source.units["value"] = unit.name
    case .count, .perSecond, .money, .label: break
    }
    return source
  }

  private static func rows(_ scalar: Scalar) throws(ValueProblem) -> Int {
    guard let rows = Int(scalar.text), (1...100).contains(rows) else {
      throw ValueProblem("\(shown(scalar.written)) is no number of rows", remedy: "Write 1 to 100")
    }
    return rows
  }

  private func report(at key: String? = nil, _ message: String, remedy: String) {
    let place = key.flatMap { reader.member($0)?.value.position } ?? reader.position
    reader.diagnostics.report(place, path: key.map(reader.path(of:)) ?? reader.path, message, remedy: remedy)
  }
}
