import Records

/// Joins what a mail's subject says: the place first, then the news that fit.
struct SubjectLine {
  static let length = 100

  private let place: String
  private let clauses: [(kind: FindingKind, text: String)]

  init(_ place: String, _ clauses: [(kind: FindingKind, text: String)]) {
    self.place = place
    self.clauses = clauses
  }

  /// The first news, incidents and deployments whatever their length, others as they fit; `quiet` where nothing is told
  /// but deployments and critical errors that were open before.
  func text(otherwise quiet: String) -> String {
    var told: [String] = clauses.allSatisfy { Self.isCalm($0.kind) } ? [quiet] : []
    for clause in clauses {
      let length = (told + [clause.text]).joined(separator: "; ").count
      if told.isEmpty || Self.isEvent(clause.kind) || place.count + 2 + length <= Self.length {
        told.append(clause.text)
      }
    }
    return "\(place): \(told.joined(separator: "; "))"
  }

  private static func isCalm(_ kind: FindingKind) -> Bool { kind == .standingErrors || kind == .deployments }

  private static func isEvent(_ kind: FindingKind) -> Bool { kind == .incidents || kind == .deployments }
}
