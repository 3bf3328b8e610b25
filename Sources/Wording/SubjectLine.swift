import Records

/// Joins what a mail's subject says: the place first, then the news that fit.
struct SubjectLine {
  static let length = 60

  private let place: String
  private let news: [(kind: FindingKind, telling: Telling)]

  init(_ place: String, _ news: [(kind: FindingKind, telling: Telling)]) {
    self.place = place
    self.news = news.filter { $0.telling.clause != nil }
  }

  /// The first news whatever its length, others as they fit; `quiet` where nothing is told but deployments and critical
  /// errors that were open before.
  func text(otherwise quiet: String) -> String {
    var told: [String] = news.allSatisfy { Self.isCalm($0.kind) } ? [quiet] : []
    for (_, telling) in news {
      guard let clause = telling.clause, let brief = telling.brief else { continue }
      if fits(told + [clause]) {
        told.append(clause)
      } else if told.isEmpty || fits(told + [brief]) {
        told.append(brief)
      }
    }
    return "\(place): \(told.joined(separator: "; "))"
  }

  private func fits(_ clauses: [String]) -> Bool {
    place.count + 2 + clauses.joined(separator: "; ").count <= Self.length
  }

  private static func isCalm(_ kind: FindingKind) -> Bool { kind == .standingErrors || kind == .deployments }
}
