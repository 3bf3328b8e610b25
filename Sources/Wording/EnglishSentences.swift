public import Records

/// Facts and advice as whole sentences.
extension English {
  public func sentence(_ fact: Fact) -> String {
    switch fact {
    case .beyondLimit(let figure, let value, let limit, let unit, let level, let rises):
      let level = level == .critical ? "critical" : "warning"
      return "\(subject(figure)) is \(self.value(value, unit)), \(rises ? "above" : "below") the \(level) limit of "
        + "\(self.value(limit, unit))."
    case .shareChanged(let figure, let before, let after, let low, let high, let verdict):
      let numbers = "\(value(before, .fraction)) → \(value(after, .fraction))"
      switch verdict {
      case .improved, .regressed:
        return "\(subject(figure)) \(after > before ? "rose" : "fell"): \(numbers) "
          + "(a change of \(points(low)) to \(points(high)) points)."
      case .noChange: return "\(subject(figure)) did not really change: \(numbers)."
      case .notEnoughData: return "\(subject(figure)): no clear change (\(numbers))."
      }
    case .countChanged(let figure, let before, let after, let low, let high, let verdict):
      let numbers = "\(plain(before)) → \(plain(after))"
      switch verdict {
      case .improved, .regressed:
        return "\(subject(figure)): \(after > before ? "more" : "fewer") than in the period before, \(numbers)"
          + ratio(low, high) + "."
      case .noChange: return "\(subject(figure)): no real change (\(numbers))."
      case .notEnoughData: return "\(subject(figure)): no clear change (\(numbers))."
      }
    case .crowdedCategory(let category, let count, let limit):
      return "\(EnglishNumbers.counted(count, "new report", "new reports")) in the category \(categoryName(category)), "
        + "more than \(limit)."
    case .gaps(let hours, let of):
      return "No metric rows came in \(EnglishNumbers.counted(hours, "hour", "hours")) of \(of): "
        + "figures of the period may be incomplete."
    case .rejectedRows(let source, let rejected, let of):
      return "\(EnglishNumbers.counted(rejected, "row", "rows")) of \(source) out of \(plain(of)) could not be used."
    case .sectionFailed(let section, let reason):
      return "The section “\(self.section(section))” could not be filled: \(reason)."
    }
  }

  public func sentence(_ advice: Advice) -> String {
    switch advice {
    case .reviewCategory(let category, let count, let limit, let topModule):
      let place = topModule.map { ", most of them in the module \($0)" } ?? ""
      return "Go through the \(EnglishNumbers.counted(count, "new report", "new reports")) in the category "
        + "\(categoryName(category))\(place): more than \(limit) came in."
    case .speedUp(let p95, let limit, let slowestPath):
      let start = slowestPath.map { " Start with \($0), which costs the most time." } ?? ""
      return "Make responses faster: p95 is \(value(p95, .seconds)), above \(value(limit, .seconds)).\(start)"
    case .resolveCriticals(let count):
      return count == 1
        ? "Resolve the critical error that is still open."
        : "Resolve the \(plain(count)) critical errors that are still open."
    case .reduceErrors(let rate, let worstPath):
      let start = worstPath.map { " Most of them come from \($0)." } ?? ""
      return "Find out why \(value(rate, .fraction)) of requests end in a server error.\(start)"
    case .reduceQueries(let path, let chatty, let of):
      return "Reduce the database queries of \(path): \(plain(chatty)) of \(plain(of)) requests ran more than 20."
    case .restoreCollection(let hours):
      return "Check why no metric rows came in \(EnglishNumbers.counted(hours, "hour", "hours")): "
        + "was the application down, or only its metrics?"
    }
  }

  private func subject(_ figure: FigureID) -> String {
    guard let dimension = figure.dimension else { return name(of: figure) }
    switch figure.name {
    case "reports.by_category": return "New reports in the category \(categoryName(dimension))"
    case "reports.by_module": return "New reports in the module \(dimension)"
    default: return "\(name(of: figure)), \(dimension)"
    }
  }

  private func plain(_ count: Int) -> String { EnglishNumbers.plain(Double(count)) }

  /// A difference of fractions in percentage points, with its sign.
  private func points(_ difference: Double) -> String {
    (difference > 0 ? "+" : "") + EnglishNumbers.grouped(difference * 100, decimals: 2, trimming: true)
  }

  private func ratio(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high, low.isFinite, high.isFinite else { return "" }
    return " (\(EnglishNumbers.significant(low, 2)) to \(EnglishNumbers.significant(high, 2)) times as many)"
  }
}
