import Records

/// Error reports of the days before the period, of which only the beginnings of events are wanted (docs/methods.md#events).
///
/// What a title becomes is costly to tell: it is asked only where another report of the module came within ten minutes.
struct EarlierEvents {
  private struct EarlierReport {
    let title: [UInt8]
    let category: String
    let time: Int64
  }

  private var byModule: [String: [EarlierReport]] = [:]

  mutating func add(_ module: String, title: UnsafeRawBufferPointer, category: String, at time: Int64) {
    byModule[module, default: []].append(
      EarlierReport(title: unsafe Array(title), category: category, time: time))
  }

  /// When each event began and of which category its first report is, in no order.
  func starts(_ intake: TextIntake) -> [(time: Int64, category: String)] {
    byModule.flatMap { module, reports in
      let sorted = reports.sorted { $0.time < $1.time }
      var near: [ErrorGroup.GroupedReport] = []
      var starts: [(time: Int64, category: String)] = []
      for (place, report) in sorted.enumerated() {
        let before = place > 0 ? report.time - sorted[place - 1].time : .max
        let after = place + 1 < sorted.count ? sorted[place + 1].time - report.time : .max
        guard min(before, after) <= ErrorGroup.clump else {
          starts.append((report.time, report.category))
          continue
        }
        let title = unsafe report.title.withUnsafeBytes { unsafe intake.text($0) }
        near.append(
          ErrorGroup.GroupedReport(
            ErrorGroup(module: module, title: title), category: report.category, at: report.time))
      }
      return starts + ErrorGroup.starts(near).map { ($0.time, $0.category) }
    }
  }
}
