import Foundation
import Records

/// What was planted in an example database, so that a report can be held against it.
package struct Truth: Codable, Hashable, Sendable {
  /// `story`, `all`, `outage` or `none`.
  package let effects: String
  /// As text, because JSON readers lose the last digits of large numbers.
  package let seed: String
  /// The first day (UTC) with rows, `2026-08-24`.
  package let firstDay: String
  /// When the copy was made; no row is younger.
  ///
  /// A fitting as-of.
  package let end: String
  /// The last whole day and ISO week (UTC) before `end`.
  package let reportDay: String
  package let reportWeek: String
  /// Rows written, by table.
  package let rows: [String: Int]
  package let planted: [PlantedEffect]
  package let deployments: [Deployed]
  package let incidents: [Happened]

  /// One deployment and when it was taken back.
  package struct Deployed: Codable, Hashable, Sendable {
    package let version: String
    package let at: String
    package let rolledBackAt: String?
  }

  /// One incident; `resolvedAt` is nil while it is open.
  package struct Happened: Codable, Hashable, Sendable {
    package let title: String
    package let severity: String
    package let startedAt: String
    package let resolvedAt: String?
  }

  init(_ plan: Plan, rows: [String: Int]) {
    effects = plan.name
    seed = String(plan.seed)
    firstDay = plan.firstDay.description
    end = plan.end.description
    reportDay = plan.reportDay.description
    reportWeek = plan.reportWeek.description
    self.rows = rows
    planted = plan.effects.map(PlantedEffect.init)
    deployments = plan.deployments.map {
      Deployed(version: $0.version, at: $0.at.description, rolledBackAt: $0.rolledBackAt?.description)
    }
    incidents = plan.incidents.map {
      Happened(
        title: $0.title, severity: $0.severity, startedAt: $0.start.description,
        resolvedAt: $0.resolvedAt?.description)
    }
  }

  /// JSON with sorted keys (snake_case), UTF-8, one line feed at the end.
  package func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Strings, whole numbers and finite numbers only: encoding cannot fail.
    return Array(try! encoder.encode(self)) + [0x0a]
  }
}
