package import Records

/// What was counted of one of the smaller tables.
package protocol TableSummary: Sendable {
  /// Rows of the table that figures lack.
  var rejections: [Rejection] { get }
  /// How many of its rows the period's figures count.
  var rowsOfPeriod: Int { get }
}

extension ErrorSummary: TableSummary { package var rowsOfPeriod: Int { current.new } }
extension CommentSummary: TableSummary { package var rowsOfPeriod: Int { count } }
extension IncidentSummary: TableSummary { package var rowsOfPeriod: Int { list.count } }
extension DeploymentSummary: TableSummary { package var rowsOfPeriod: Int { list.count } }
extension FeedbackSummary: TableSummary { package var rowsOfPeriod: Int { count } }
extension UserSummary: TableSummary { package var rowsOfPeriod: Int { new } }

extension HealthSummary: TableSummary {
  package var rowsOfPeriod: Int { (checks + [others].compactMap(\.self)).reduce(0) { $0 + $1.total } }
}

extension ScenarioSummary: TableSummary {
  package var rowsOfPeriod: Int {
    (scenarios + [others].compactMap(\.self)).reduce(0) { $0 + $1.succeeded + $1.failed }
  }
}
