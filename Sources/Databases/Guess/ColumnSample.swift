import Records
import SQLite
import Summaries

/// Values of one column, as they are met.
struct ColumnSample {
  let name: String
  private let type: String
  private var numbers: [Double] = []
  private var texts: [String] = []
  private var others = 0
  private var dated = 0
  private var datedByC = 0
  private var parser = TimeParser(zone: .utc)

  init(_ name: String, type: String) {
    self.name = name
    self.type = type
  }

  mutating func note(_ row: borrowing Statement, _ place: Int32, _ intake: TextIntake) {
    switch row.kind(place) {
    case .null: break
    case .integer, .real: numbers.append(row.real(place))
    case .blob: others += 1
    case .text: unsafe row.withBytes(place) { bytes in unsafe note(bytes, intake) }
    }
  }

  private mutating func note(_ bytes: UnsafeRawBufferPointer, _ intake: TextIntake) {
    guard unsafe !bytes.isEmpty else { return }
    if unsafe parser.parse(bytes) != TimeParser.unreadable { dated += 1 }
    if bytes.count < 32, unsafe parser.parseCtime(bytes) != TimeParser.unreadable { datedByC += 1 }
    texts.append(unsafe intake.text(UnsafeRawBufferPointer(rebasing: bytes.prefix(200))))
  }

  func column(_ reference: (table: String, key: String)?) -> SampledColumn {
    SampledColumn(name: name, time: time, reference: reference, numbers: numbers, texts: texts, others: others)
  }

  private var time: TimeFormat? {
    guard others == 0 else { return nil }
    if numbers.isEmpty, !texts.isEmpty {
      if dated * 10 >= texts.count * 9 { return .text }
      return datedByC * 10 >= texts.count * 9 ? .ctime : nil
    }
    guard texts.isEmpty, let low = numbers.min(), let high = numbers.max(), isNamedTime else { return nil }
    return [TimeFormat.epoch, .milliseconds, .microseconds, .nanoseconds].first { format in
      let seconds = (format.microsecondsPerUnit ?? 1) / 1e6
      return low * seconds >= Self.earliest && high * seconds <= Self.latest
    }
  }

  /// September 2001 and 2065: what is beyond is some other number.
  private static let earliest = 1e9
  private static let latest = 3e9

  /// A number is a time only where its name or its type says so, too.
  private var isNamedTime: Bool {
    let kind = type.lowercased()
    if kind.contains("date") || kind.contains("time") { return true }
    return NameWords.of(name).contains(where: Self.timeWords.contains)
  }

  static let timeWords: Set<String> = [
    "time", "at", "date", "timestamp", "ts", "when", "epoch", "unix", "created", "updated", "started", "start", "begin",
    "began", "ended", "end", "finished", "stopped", "completed", "opened", "closed", "resolved", "expire", "expiry",
    "seen",
    "modified", "occurred", "checked", "logged", "millis", "on",
  ]
}
