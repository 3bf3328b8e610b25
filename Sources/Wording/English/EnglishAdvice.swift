package import Records

/// Advice as whole sentences.
extension English {
  package func sentence(_ advice: Advice) -> String {
    switch advice {
    case .reviewReports(let review): return sentence(review)
    case .speedUp(let advice):
      return "Make responses faster: \(state(advice.excess))."
        + (advice.path.map { start($0, "of its requests took more than 2 s") } ?? "")
    case .resolveCriticals(let errors):
      return errors.count == 1
        ? "Resolve the critical error that is still open\(list(errors.named, of: errors.count))."
        : "Resolve the \(plain(errors.count)) critical errors that are still open\(list(errors.named, of: errors.count))."
    case .reviewCriticals(let count):
      return count == 1
        ? "Make sure that the critical error that was closed does not come back."
        : "Make sure that the \(plain(count)) critical errors that were closed do not come back."
    case .reduceErrors(let advice):
      let ended = advice.span.map { "ended in a server error \(EnglishDates.stretch($0))" } ?? "end in a server error"
      let share = advice.span == nil ? value(advice.rate, .fraction) : rounded(share: advice.rate)
      return "Find out why \(share) of requests \(ended)."
        + (advice.path.map { start($0, "of its requests failed") } ?? "")
    case .reduceQueries(let advice):
      return "Reduce the database queries\(advice.path.map { " of \($0)" } ?? ""): \(plain(advice.chatty)) of "
        + "\(EnglishNumbers.counted(advice.of, "request", "requests")) ran more than 20."
    case .bringBack(let excess): return bringBack(excess.figure, state(excess) + ".")
    case .lookBack(let past):
      return "Find out what happened \(EnglishDates.stretch(past.span)): \(inside(self.past(past.figure))) beyond the "
        + "limit, and is no longer."
    case .resolveIncidents(let incidents):
      return incidents.list.count == 1
        ? "Resolve the incident \(length(incidents.list[0]))."
        : "Resolve the \(plain(incidents.list.count)) open incidents: \(list(incidents.list))."
    case .reviewIncidents(let incidents):
      return
        (incidents.list.count == 1
        ? "Go through the incident \(length(incidents.list[0]))"
        : "Go through \(plain(incidents.list.count)) critical incidents (\(list(incidents.list)))")
        + ": what keeps it from coming back?"
    case .restoreCollection(let stopped):
      let rows = rows(stopped.source)
      return "Check why no \(rows) arrived for \(EnglishNumbers.counted(stopped.hours, "hour", "hours")): "
        + "was the application down, or only its \(rows)?"
    case .restoreSource(let source): return "Check why no rows of \(source.name) arrived."
    case .checkSource: return "Check the source: no metrics arrived."
    case .repairRows(let rows): return "Check what writes unusable values into the rows of \(table(rows.source))."
    case .repairSection(let section):
      return "Make the data of “\(self.section(section))” readable again: run daybook doctor to see what is wrong."
    }
  }

  private func sentence(_ review: ReportReview) -> String {
    let reports = EnglishNumbers.counted(review.count, "new report", "new reports")
    let closed =
      review.open == review.count
      ? "" : review.open == 0 ? ", all closed by now" : ", \(plain(review.open)) of them still open"
    let place = review.category.map { " in the category \(quoted($0))" } ?? ""
    let why =
      review.limit.map { ": more than \(plain($0)) came in" }
      ?? review.before.map { ": \(ago(review.relation)) it was \(plain($0))" } ?? ""
    let module = review.topModule.map { " Start with the module \($0)." } ?? ""
    return "Go through the \(reports)\(place)\(closed)\(why).\(module)"
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
    switch figure.base {
    case .resources.diskUsage.last, .resources.diskUsage.max: "Free disk space: \(state)"
    case .resources.cpuUsage.mean, .resources.cpuUsage.max: "Find out what uses the CPU: \(state)"
    case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Find out what uses the memory: \(state)"
    case .resources.databaseConnections.mean, .resources.databaseConnections.max:
      "Find out what holds the database connections: \(state)"
    default: "Find out the cause: \(state)"
    }
  }
}
