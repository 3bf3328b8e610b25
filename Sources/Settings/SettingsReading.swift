import Records

extension Settings {
  /// Reads a settings file (docs/settings.md).
  ///
  /// - Parameters:
  ///   - file: its name, for messages.
  ///   - environment: the values of `${NAME}`.
  /// - Throws: every problem of the file at once; a file that is no YAML has one.
  package static func parse(
    _ bytes: [UInt8], file: String, environment: [String: String]
  ) throws(SettingsErrors) -> Settings {
    let diagnostics = Diagnostics(file: file)
    var settings = Settings()
    if let source = SourceText(bytes, diagnostics) {
      let tree = (try? tree(source, environment, diagnostics)) ?? nil
      settings.read(MappingReader(tree, path: "", keys: SettingsKeys.children(of: ""), diagnostics))
    }
    try diagnostics.throwIfAny()
    return settings
  }

  /// The tree of a file that takes nothing from the environment; nil for an empty one.
  static func tree(_ bytes: [UInt8], _ diagnostics: Diagnostics) throws(TreeBuilder.Abandoned) -> Node? {
    guard let source = SourceText(bytes, diagnostics) else { return nil }
    return try tree(source, [:], diagnostics)
  }

  private static func tree(
    _ source: SourceText, _ environment: [String: String], _ diagnostics: Diagnostics
  ) throws(TreeBuilder.Abandoned) -> Node? {
    guard var builder = TreeBuilder(source, environment: environment, diagnostics) else { return nil }
    return try builder.tree()
  }

  private mutating func read(_ file: MappingReader) {
    source.read(file.mapping("source", keys: SettingsKeys.children(of: "source")))
    report.read(file.mapping("report", keys: SettingsKeys.children(of: "report")))
    measures = MeasureCatalogue.measures(file.mapping("measures", keys: nil), after: StandardMeasures.all)
    actions = ActionReader.actions(file)
    panels = PanelList.panels(file)
    calendar = CalendarReader.events(file)
  }
}

extension Settings.Source {
  fileprivate mutating func read(_ mapping: MappingReader) {
    if let given = mapping.value("url", Self.address) { path = given }
    mapping.read("stored_timezone", into: &storedTimezone, PlainValues.zone)
    mapping.read("wait", into: &wait, Duration.seconds(0...3600, from: "0s", to: "1h"))
    if let given = mapping.value("preset", Self.presets) { presets = given }
    tables = TableReader.tables(mapping.mapping("tables", keys: nil))
  }

  /// `none`, or names with commas between.
  private static func presets(_ scalar: Scalar) throws(ValueProblem) -> [String] {
    let names = scalar.text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    if names == ["none"] { return [] }
    for name in names where !Preset.names.contains(name) {
      throw ValueProblem(
        "there is no preset \(shown(name))",
        remedy: NearestName.remedy(
          for: name, in: Preset.names, otherwise: "The presets are none, \(Preset.names.joined(separator: ", "))"))
    }
    return names
  }

  private static func address(_ scalar: Scalar) throws(ValueProblem) -> String {
    let text = try PlainValues.text(scalar)
    do throws(AddressError) {
      return try path(of: text)
    } catch {
      throw ValueProblem(error.problem, remedy: error.remedy)
    }
  }
}

extension Settings.Report {
  fileprivate mutating func read(_ mapping: MappingReader) {
    if let given = mapping.value("name", PlainValues.text) { name = given }
    mapping.read("timezone", into: &timezone, PlainValues.zone)
    mapping.read("language", into: &language, PlainValues.choice("a language of reports"))
    mapping.read("out", into: &out, PlainValues.text)
    mapping.read("keep", into: &keep, Duration.days)
    mapping.read("settle", into: &settle, Duration.seconds(0...86_400, from: "0s", to: "1d"))
    if mapping.member("kinds") != nil {
      let given = mapping.oneOrMore("kinds", PlainValues.reportKind)
      kinds = ReportKind.all.filter(given.contains)
    }
    mapping.read("catch_up", into: &catchUp, Duration.days)
    let links = mapping.mapping("links", keys: SettingsKeys.children(of: "report.links"))
    if let link = links.value("error", PlainValues.link(naming: "id", of: "report's id")) { errorLink = link }
    if let link = links.value("report", PlainValues.link(naming: "period", of: "period")) { reportLink = link }
    if let folder = mapping.value("templates", PlainValues.text) { templates = folder }
    mapping.read("mask", into: &mask, PlainValues.flag)
    mapping.read("category_limit", into: &categoryLimit, PlainValues.countOrNone)
    mapping.read("people", into: &people, PlainValues.choice("a way to show people"))
  }
}
