/// How many rows of each table the figures of the period count.
extension ErrorSummary { package var rowsOfPeriod: Int { current.new } }
extension CommentSummary { package var rowsOfPeriod: Int { count } }
extension IncidentSummary { package var rowsOfPeriod: Int { list.count } }
extension DeploymentSummary { package var rowsOfPeriod: Int { list.count } }
extension FeedbackSummary { package var rowsOfPeriod: Int { count } }
extension UserSummary { package var rowsOfPeriod: Int { new } }

extension HealthSummary {
  package var rowsOfPeriod: Int { (checks + [others].compactMap(\.self)).reduce(0) { $0 + $1.total } }
}

extension ScenarioSummary {
  package var rowsOfPeriod: Int {
    (scenarios + [others].compactMap(\.self)).reduce(0) { $0 + $1.succeeded + $1.failed }
  }
}
