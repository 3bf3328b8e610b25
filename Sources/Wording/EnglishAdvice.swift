public import Records

/// Advice as whole sentences.
extension English {
  public func sentence(_ advice: Advice) -> String {
    switch advice {
    case .reviewReports(let category, let count, let open, let limit, let before, let topModule):
      let reports = EnglishNumbers.counted(count, "new report", "new reports")
      let closed = open == count ? "" : open == 0 ? ", all closed by now" : ", \(plain(open)) of them still open"
      let place = category.map { " in the category \(quoted($0))" } ?? ""
      let why =
        limit.map { ": more than \(plain($0)) came in" } ?? before.map { ": a week before it was \(plain($0))" } ?? ""
      return
        "Go through the \(reports)\(place)\(closed)\(why).\(topModule.map { " Start with the module \($0)." } ?? "")"
    case .speedUp(let excess, let path):
      return "Make responses faster: \(state(excess))."
        + (path.map { start($0, "of its requests took more than 2 s") } ?? "")
    case .resolveCriticals(let count, let named):
      return count == 1
        ? "Resolve the critical error that is still open\(list(named, of: count))."
        : "Resolve the \(plain(count)) critical errors that are still open\(list(named, of: count))."
    case .reviewCriticals(let count):
      return count == 1
        ? "Make sure that the critical error that was closed does not come back."
        : "Make sure that the \(plain(count)) critical errors that were closed do not come back."
    case .reduceErrors(let rate, let span, let path):
      let ended = span.map { "ended in a server error \(EnglishDates.stretch($0))" } ?? "end in a server error"
      let share = span == nil ? value(rate, .fraction) : rounded(share: rate)
      return "Find out why \(share) of requests \(ended)."
        + (path.map { start($0, "of its requests failed") } ?? "")
    case .reduceQueries(let path, let chatty, let of):
      return "Reduce the database queries\(path.map { " of \($0)" } ?? ""): \(plain(chatty)) of "
        + "\(EnglishNumbers.counted(of, "request", "requests")) ran more than 20."
    case .bringBack(let excess): return bringBack(excess.figure, state(excess) + ".")
    case .lookBack(let figure, let span):
      return
        "Find out what happened \(EnglishDates.stretch(span)): \(inside(past(figure))) beyond the limit, and is no longer."
    case .resolveIncidents(let incidents):
      return incidents.count == 1
        ? "Resolve the incident \(length(incidents[0]))."
        : "Resolve the \(plain(incidents.count)) open incidents: \(list(incidents))."
    case .reviewIncidents(let incidents):
      return
        (incidents.count == 1
        ? "Go through the incident \(length(incidents[0]))"
        : "Go through \(plain(incidents.count)) critical incidents (\(list(incidents)))")
        + ": what keeps it from coming back?"
    case .restoreCollection(let hours, let source):
      return "Check why no \(rows(source)) arrived for \(EnglishNumbers.counted(hours, "hour", "hours")): "
        + "was the application down, or only its \(rows(source))?"
    case .restoreSource(let source): return "Check why no rows of \(source) arrived."
    case .checkSource: return "Check the source: no metrics arrived."
    case .repairRows(let source): return "Check what writes unusable values into the rows of \(table(source))."
    case .repairSection(let section):
      return "Make the data of “\(self.section(section))” readable again: run daybook doctor to see what is wrong."
    }
  }

  private func start(_ path: PathShare, _ what: String) -> String {
    " Start with \(path.path): \(value(path.share, .fraction)) \(what), \(value(path.others, .fraction)) of all others."
  }

  /// `the p95 response time is 3.46 s, above the limit of 2 s`, `… was above the limit of 2 s from 11:40 to 13:05`.
  private func state(_ excess: Excess) -> String {
    let crossing = excess.crossing
    let side = "\(crossing.rises ? "above" : "below") the limit of \(value(crossing.limit, crossing.unit))"
    if let value = excess.value {
      return "\(inside(statement(excess.figure))) \(self.value(value, crossing.unit)), \(side)"
    }
    let subject = excess.isOfReadings ? gauge(excess.figure) : past(excess.figure)
    return "\(inside(subject)) \(side)" + (excess.span.map { " " + EnglishDates.stretch($0) } ?? "")
  }

  /// In the middle of a sentence; abbreviations stay as they are.
  private func inside(_ text: String) -> String {
    text.dropFirst().first?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// - Parameter state: `the mean CPU use is 96 %, above the limit of 90 %.`
  private func bringBack(_ figure: FigureID, _ state: String) -> String {
    switch figure.name {
    case "resources.disk_usage.last", "resources.disk_usage.max": "Free disk space: \(state)"
    case "resources.cpu_usage.mean", "resources.cpu_usage.max": "Find out what uses the CPU: \(state)"
    case "resources.memory_usage.mean", "resources.memory_usage.max": "Find out what uses the memory: \(state)"
    case "resources.database_connections.mean", "resources.database_connections.max":
      "Find out what holds the database connections: \(state)"
    default: "Find out the cause: \(state)"
    }
  }
}
