extension RowSource {
  /// All of it that decides what is counted, in one line that is the same on every machine.
  package var definition: String {
    let base =
      switch rows {
      case .table(let name, let columns): "table \(name) \(Self.listed(columns))"
      case .query(let text): "query \(text)"
      }
    let parts: [(String, String)] = [
      ("constants", Self.listed(constants)), ("values", Self.listed(values.mapValues(\.definition))),
      ("times", Self.listed(times.mapValues(\.rawValue))), ("units", Self.listed(units)),
      ("differences", Self.listed(differences.mapValues { "\($0.from)..\($0.to)" })),
      ("zone", zone?.identifier ?? ""),
    ]
    return parts.reduce(base) { $1.1.isEmpty ? $0 : "\($0) \($1.0) \($1.1)" }
  }

  private static func listed(_ texts: [String: String]) -> String {
    texts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }
}
