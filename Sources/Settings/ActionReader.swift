import Records

/// Reads `actions` and `funnel`.
enum ActionReader {
  /// Actions that a report has room for.
  private static let most = 20
  private static let longestName = 60

  /// The file's actions in place of the standard ones, which then take their funnel with them.
  static func actions(_ file: MappingReader) -> Actions {
    var actions = Actions.standard
    if file.member("actions") != nil {
      actions = Actions(list(file.mapping("actions", keys: nil)))
    }
    if file.member("funnel") != nil { actions.funnel = funnel(file, actions.list.map(\.name)) }
    return actions
  }

  private static func list(_ mapping: MappingReader) -> [CustomerAction] {
    var owners: [String: String] = [:]
    let actions = mapping.members.map { member -> CustomerAction in
      func report(_ message: String, _ remedy: String) {
        mapping.diagnostics.report(
          member.position, path: mapping.path(of: member.key), message, remedy: remedy)
      }
      if member.key.count > longestName || Legible.line(member.key) != member.key {
        report(
          "the name of an action is too long or has characters that cannot be seen", "At most \(longestName) are taken")
      }
      let paths = mapping.oneOrMore(member.key, PlainValues.requestPath)
      for path in paths {
        let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
        if let owner = owners[bare] {
          report("\(shown(path)) is a path of \(shown(owner)) too", "A path can be of one action")
        }
        owners[bare] = member.key
      }
      return CustomerAction(member.key, paths: paths)
    }
    if actions.count > most {
      mapping.diagnostics.report(
        mapping.position, path: mapping.path, "there are \(actions.count) actions", remedy: "At most \(most) are taken")
    }
    return actions
  }

  private static func funnel(_ file: MappingReader, _ names: [String]) -> [String] {
    let steps = file.texts("funnel")
    guard let position = file.member("funnel")?.value.position else { return steps }
    func report(_ message: String, _ remedy: String) {
      file.diagnostics.report(position, path: "funnel", message, remedy: remedy)
    }
    for step in steps where !names.contains(step) {
      report(
        "there is no action \(shown(step))",
        NearestName.remedy(
          for: step, in: names,
          otherwise: names.isEmpty ? "Name its paths under actions" : "The actions are \(names.joined(separator: ", "))"
        ))
    }
    if Set(steps).count < steps.count { report("an action is in it twice", "Name each step once") }
    if steps.count == 1 { report("a funnel of one step tells nothing", "Name two actions or more, or none: []") }
    return steps
  }
}
