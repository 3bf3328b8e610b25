package import Records

/// Advice as whole sentences.
extension English {
  package func sentence(_ advice: Advice) -> String { EnglishTypography.bound(unbound(advice)) }

  private func unbound(_ advice: Advice) -> String {
    switch advice {
    case .reviewReports(let review): return sentence(review)
    case .speedUp(let advice):
      return "Make responses faster: \(state(advice.excess))."
        + (advice.path.map { start($0, "took more than 2 s") } ?? "")
    case .lookInto(let advice):
      let change = advice.change
      let (usual, now) = apart(change.usual, change.now, change.unit)
      return "Look into \(title(change.figure).lowercasedFirst): \(now), usual \(usual)."
        + (advice.path.map { start($0, "took more than 2 s") } ?? "")
    case .resolveCriticals(let errors):
      return close(errors)
    case .reviewCriticals(let count):
      return count == 1
        ? "Make sure that the closed critical error report does not come back."
        : "Make sure that the \(plain(count)) closed critical error reports do not come back."
    case .reduceErrors(let advice):
      let ended = advice.span.map { "failed \(brief($0))" } ?? "fail"
      let share = advice.span == nil ? value(advice.rate, .fraction) : rounded(share: advice.rate)
      return "Find out why \(share) of requests \(ended)."
        + (advice.path.map { start($0, "of its requests failed") } ?? "")
    case .reduceQueries(let advice):
      let object = advice.paths.isEmpty ? "" : " of \(joined(advice.paths))"
      return "Reduce the database queries\(object): "
        + (advice.chatty == advice.of
          ? "every request runs more than 20."
          : "\(plain(advice.chatty)) of \(EnglishNumbers.counted(advice.of, "request", "requests")) ran more than 20.")
    case .bringBack(let excess): return bringBack(excess)
    case .makeRoom(let ahead): return sentence(ahead)
    case .lookBack(let past):
      return "Find out what happened \(brief(past.span)): \(title(past.figure).lowercasedFirst) beyond the limit."
    case .resolveIncidents(let incidents):
      return incidents.list.count == 1
        ? "Resolve the incident \(task(incidents.list[0]))."
        : "Resolve the \(plain(incidents.list.count)) open incidents: \(list(incidents.list) { task($0) })."
    case .reviewIncidents(let incidents):
      let list = incidents.list
      if list.count == 1, list[0].cause != nil {
        let owner = owner("", list[0].assignee)
        return "Make sure that the cause of \(quotation(Self.cut(list[0].title, 50))) is fixed"
          + (owner.isEmpty ? "." : " (\(owner)).")
      }
      return list.count == 1
        ? "Go through the incident \(task(list[0])): what keeps it from coming back?"
        : "Go through \(plain(list.count)) critical incidents: \(self.list(list) { task($0) }). What keeps them from coming back?"
    case .readFailure(let failure): return sentence(failure)
    case .reviewPanel(let review): return sentence(review)
    case .deliver(let letters): return sentence(letters)
    case .findMissedJobs(let missed): return sentence(missed)
    case .examineError(let error): return sentence(error)
    case .restoreCollection(let stopped):
      let rows = rows(stopped.source)
      return "Check why no \(rows) arrived for \(EnglishNumbers.counted(stopped.hours, "hour", "hours")): "
        + "was the application down, or only its \(rows)?"
    case .restoreSource(let source): return "Check why no rows of \(source.name) arrived."
    case .restoreCheck(let advice): return sentence(advice)
    case .reviewOutages(let advice): return sentence(advice)
    case .restoreChecks(let advice): return sentence(advice)
    case .restoreHosts(let advice): return sentence(ofHosts: advice)
    case .renew(let expiring): return sentence(expiring)
    case .reviewCheck(let change): return sentence(change)
    case .checkSource: return "Check the source: no metrics arrived."
    case .repairRows(let rows): return "Check what writes unusable values into the rows of \(table(rows.source))."
    case .repairWords(let words):
      let column = words.column == .severity ? "severities" : "statuses"
      return "Check what writes unknown \(column) into \(words.table.id): \(plain(words.rows)) of "
        + "\(EnglishNumbers.counted(words.of, "row", "rows"))."
    case .repairSection(let section):
      return "Make the data of “\(self.section(section))” readable again: run daybook doctor to see what is wrong."
    }
  }

  private func sentence(_ review: ReportReview) -> String {
    let reports =
      review.category.map { self.reports(review.count, in: $0) }
      ?? EnglishNumbers.counted(review.count, "new error report", "new error reports")
    let closed =
      review.open == review.count
      ? "" : review.open == 0 ? ", all closed by now" : ", \(plain(review.open)) of them still open"
    let why =
      review.limit.map { " (limit \(plain($0)))" } ?? review.before.map {
        " (\(plain($0)) \(then(review.relation, review.day)))"
      }
      ?? ""
    let module = review.topModule.map { " Start with the module \($0)." } ?? ""
    return "Go through the \(reports)\(why)\(closed).\(module)"
  }

  private func start(_ path: PathShare, _ what: String) -> String {
    let times = path.others > 0 ? EnglishNumbers.significant(path.share / path.others, 2) : nil
    return " Start with \(path.path): \(value(path.share, .fraction)) \(what)"
      + (times.map { ", \($0) times the share elsewhere." } ?? ", none elsewhere.")
  }

  /// `p95 3.46 s (critical from 2 s)`, `CPU use above 90 % 11:40–13:05`.
  private func state(_ excess: Excess) -> String {
    let crossing = excess.crossing
    if let value = excess.value {
      return "\(title(excess.figure).lowercasedFirst) \(self.value(value, crossing.unit)) (\(limit(crossing)))"
    }
    let subject = excess.isOfReadings ? gauge(excess.figure) : title(excess.figure)
    return "\(subject.lowercasedFirst) \(stretch(excess))"
  }

  /// `above 90 % 11:40–13:05 (critical from 90 %)`, `97 % used (critical from 95 %)`.
  private func stretch(_ excess: Excess) -> String {
    let crossing = excess.crossing
    let state =
      excess.value.map { value($0, crossing.unit) } ?? beyond(crossing.limit, crossing.unit, rises: crossing.rises)
    return state + (excess.span.map { " " + brief($0) } ?? "") + (excess.value == nil ? "" : " (\(limit(crossing)))")
  }

  /// Such as `/a/, /b/ and /c/`.
  private func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Such as `Fix and close “Payment fails” (critical report, checkout; no owner) and 3 more critical reports`.
  private func close(_ errors: OpenCriticals) -> String {
    guard let first = errors.named.first else {
      return "Close the " + EnglishNumbers.counted(errors.count, "critical error report.", "critical error reports.")
    }
    let rest = errors.count - first.count
    let kind = first.count > 1 ? "\(plain(first.count)) critical reports" : "critical report"
    let details = [kind, first.module].filter { !$0.isEmpty }.joined(separator: ", ")
    let owner = owner(first.status, first.assignee)
    return
      "Fix and close \(quotation(Self.cut(first.title, 50))) (\(details)\(owner.isEmpty ? "" : "; " + owner))"
      + (rest > 0 ? " and \(EnglishNumbers.counted(rest, "more critical report", "more critical reports"))." : ".")
  }

  private func bringBack(_ excess: Excess) -> String {
    let isPast = excess.span?.end != nil
    let used = excess.value.map { "\(value($0, excess.crossing.unit)) used (\(limit(excess.crossing)))" }
    let (on, of) =
      excess.figure.ofAllGroups == nil
      ? ("", "") : (excess.figure.dimension.map { (" on \($0)", " of \($0)") } ?? ("", ""))
    return switch excess.figure.ofAllGroups ?? excess.figure.base {
    case .resources.diskUsage.last, .resources.diskUsage.max: "Free disk space\(on): \(used ?? stretch(excess))."
    case .resources.cpuUsage.mean, .resources.cpuUsage.max:
      "Find out what \(isPast ? "kept" : "keeps") CPU use\(of) \(stretch(excess))."
    case .resources.memoryUsage.mean, .resources.memoryUsage.max:
      used.map { "Find out what \(isPast ? "used" : "uses") the memory\(of): \($0)." }
        ?? "Find out what \(isPast ? "kept" : "keeps") memory use\(of) \(stretch(excess))."
    case .resources.databaseConnections.mean, .resources.databaseConnections.max:
      "Find out what \(isPast ? "held" : "holds") the database connections\(of): \(stretch(excess))."
    default: "Find out the cause: \(state(excess))."
    }
  }
}
