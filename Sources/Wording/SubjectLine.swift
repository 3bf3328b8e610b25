import Records

/// Joins what a mail's subject says: the place first, then the news that fit.
struct SubjectLine {
  static let length = 100

  private let place: String
  private let clauses: [(fact: Fact, text: String)]

  init(_ place: String, _ clauses: [(fact: Fact, text: String)]) {
    self.place = place
    self.clauses = clauses
  }

  /// The first news, incidents and deployments whatever their length, others as they fit; `quiet` where nothing is told
  /// but deployments and critical errors that were open before.
  func text(otherwise quiet: String) -> String {
    var told: [String] = clauses.allSatisfy { Self.isCalm($0.fact) } ? [quiet] : []
    for clause in clauses {
      let length = (told + [clause.text]).joined(separator: "; ").count
      if told.isEmpty || Self.isEvent(clause.fact) || place.count + 2 + length <= Self.length {
        told.append(clause.text)
      }
    }
    return "\(place): \(told.joined(separator: "; "))"
  }

  private static func isDeployment(_ fact: Fact) -> Bool { if case .deployments = fact { true } else { false } }

  private static func isCalm(_ fact: Fact) -> Bool {
    if case .criticals(_, new: 0, settled: 0, _) = fact { true } else { isDeployment(fact) }
  }

  private static func isEvent(_ fact: Fact) -> Bool {
    if case .incidents = fact { true } else { isDeployment(fact) }
  }
}
