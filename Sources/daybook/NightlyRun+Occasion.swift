import Records

extension NightlyRun {
  /// What reports are written for.
  enum Occasion {
    /// They are due.
    /// - Parameter caughtUp: what the last of them tells of missed nights; nil where nothing was missed.
    case due(caughtUp: CaughtUpReports?)
    /// Somebody asks for reports of the past.
    /// - Parameter isForced: whether one that says the same as the one that stands becomes a revision all the same.
    case past(isForced: Bool)

    /// The source may have removed rows of a past period since they were counted: a report of the rest would tell too little.
    var passesOverLost: Bool {
      switch self {
      case .due: false
      case .past: true
      }
    }

    /// Whether reports older than `report.keep` are removed afterwards: not by a run that may have been asked for them.
    var removesExpired: Bool {
      switch self {
      case .due: true
      case .past: false
      }
    }

    var isForced: Bool {
      switch self {
      case .due: false
      case .past(let isForced): isForced
      }
    }

    var caughtUp: CaughtUpReports? {
      switch self {
      case .due(let caughtUp): caughtUp
      case .past: nil
      }
    }
  }
}
