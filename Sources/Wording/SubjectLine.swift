import Records

/// Joins what a mail's subject says: the place first, then the news that fit.
struct SubjectLine {
  static let length = 60

  private let place: String
  private let news: [(kind: FindingKind, clauses: [String])]

  /// - Parameter facts: the weightiest first; what is no news is left out.
  init(_ place: String, _ facts: [Fact], told: (Fact) -> Telling) {
    self.place = place
    news = facts.compactMap { fact in
      let telling = told(fact)
      return telling.clause.map { (fact.kind, [$0] + [telling.shortClause].compactMap(\.self)) }
    }
  }

  /// News as they fit, each as long as there is room for; `quiet` where nothing is told but deployments and critical
  /// errors that were open before, and where no news is short enough.
  func text(otherwise quiet: String) -> String {
    var told: [String] = news.allSatisfy { Self.isCalm($0.kind) } ? [quiet] : []
    for (_, clauses) in news {
      let fitting = clauses.first { clause in
        place.count + 2 + (told + [clause]).joined(separator: "; ").count <= Self.length
      }
      if let fitting { told.append(fitting) }
    }
    if told.isEmpty { told = [quiet] }
    return "\(place): \(told.joined(separator: "; "))"
  }

  private static func isCalm(_ kind: FindingKind) -> Bool { kind == .standingErrors || kind == .deployments }
}
