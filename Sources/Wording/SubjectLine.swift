import Records

/// Joins what a mail's subject says: the place first, then the news that fit.
struct SubjectLine {
  static let length = 60

  private let place: String
  private let clauses: [(kind: FindingKind, text: String)]

  init(_ place: String, _ clauses: [(kind: FindingKind, text: String)]) {
    self.place = place
    self.clauses = clauses
  }

  /// News as they fit, deployments last; `quiet` where nothing is told but these and critical errors that were open
  /// before, and where no news is short enough.
  func text(otherwise quiet: String) -> String {
    var told: [String] = clauses.allSatisfy { Self.isCalm($0.kind) } ? [quiet] : []
    for clause in clauses {
      let length = (told + [clause.text]).joined(separator: "; ").count
      if place.count + 2 + length <= Self.length {
        told.append(clause.text)
      }
    }
    if told.isEmpty { told = [quiet] }
    return "\(place): \(told.joined(separator: "; "))"
  }

  private static func isCalm(_ kind: FindingKind) -> Bool { kind == .standingErrors || kind == .deployments }
}
