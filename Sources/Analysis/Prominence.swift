import Records

/// How prominent a finding is.
enum Prominence: Sendable {
  /// Worse for certain; what is only likely to be is watched.
  case worse, likelyWorse
  case better
  case limit, recovered
  /// New critical errors; those that were open before.
  case alarm, standing
  case crowd, lost, unread
  case incident, deployment
  /// A test that showed nothing, or could not be made.
  case unmoved
}

extension Finding {
  var prominence: Prominence {
    switch kind {
    case .limit: .limit
    case .recovery: .recovered
    case .change, .noComparison:
      switch verdict {
      case .regressed: severity >= .medium ? .worse : .likelyWorse
      case .improved: .better
      case .noChange, .notEnoughData, nil: .unmoved
      }
    case .rise: .likelyWorse
    case .limitAhead: severity >= .medium ? .worse : .likelyWorse
    case .trend, .anomaly: severity == .info ? .unmoved : .likelyWorse
    case .crowd: .crowd
    case .newErrors: .alarm
    case .standingErrors: .standing
    case .down, .outages: .worse
    case .jobs: severity >= .medium ? .worse : .likelyWorse
    case .expiry: severity == .critical ? .worse : .likelyWorse
    case .incidents: .incident
    case .deployments: .deployment
    case .lostData: .lost
    case .unreadSection: .unread
    }
  }
}
