import Records

/// What words of statuses and severities usually mean.
enum WordMeaning {
  struct Map {
    let words: [(stored: String, meaning: String)]
    /// Whether each value that was looked at has a meaning.
    var isTotal = true
    /// What is only likely; nil where nothing is.
    var doubt: String?
  }

  /// The map of a column's values, without those that are not understood; nil where none is.
  static func map(
    _ column: SampledColumn, as standard: String, of table: SourceTable
  ) -> Map? {
    let values = column.values
    guard !values.isEmpty else { return nil }
    if column.isNumeric { return numbers(column, standard, table) }
    guard let meanings = meanings(standard, table) else { return nil }
    let words = values.compactMap { text, _ -> (stored: String, meaning: String)? in
      let plain = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
      let parts = plain.split(separator: " ").map(String.init)
      return (meanings[plain] ?? parts.lazy.compactMap { meanings[$0] }.first).map { (text, $0) }
    }
    return words.isEmpty ? nil : Map(words: words, isTotal: words.count == values.count)
  }

  private static func numbers(
    _ column: SampledColumn, _ standard: String, _ table: SourceTable
  ) -> Map? {
    guard standard == "status", let good = table == .health ? "PASS" : table == .jobs ? "ok" : nil else { return nil }
    let bad = table == .health ? "FAIL" : "failed"
    let name = column.words
    if name.contains(where: ["exit", "rc", "return"].contains) || (name == ["code"] && table == .jobs) {
      return Map(words: [("0", good), ("*", bad)])
    }
    guard column.values.allSatisfy({ ["0", "1"].contains($0.text) }) else { return nil }
    if name.contains(where: ["ok", "success", "succeeded", "up", "passed", "healthy", "alive"].contains) {
      return Map(words: [("1", good), ("0", bad)])
    }
    // A check's 1 is up by custom; a job's may be anything.
    return table == .health ? Map(words: [("1", good), ("0", bad)], doubt: "that 1 is good") : nil
  }

  private static func meanings(_ standard: String, _ table: SourceTable) -> [String: String]? {
    switch (standard, table) {
    case ("status", .jobs): jobs
    case ("status", .health): checks
    case ("status", .reports): reports
    case ("severity", _): severities
    case ("status", .orders): orders
    default: nil
    }
  }

  private static func each(_ meanings: [String: String]) -> [String: String] {
    var words: [String: String] = [:]
    for (meaning, list) in meanings { for word in list.split(separator: ",") { words[String(word)] = meaning } }
    return words
  }

  private static let jobs = each([
    "ok": "ok,success,successful,succeeded,done,completed,complete,finished,passed,pass",
    "failed": "failed,failure,fail,error,errored,err,crashed,timeout,timed out,aborted,broken,exception",
    "canceled": "canceled,cancelled,skipped,revoked,killed,stopped,terminated",
    "skip": "running,pending,queued,started,waiting,new,scheduled,in progress,retry,retrying,created",
  ])
  private static let checks = each([
    "PASS": "pass,passed,ok,up,success,healthy,online,alive,good,operational",
    "FAIL": "fail,failed,down,error,unhealthy,offline,dead,critical,timeout,bad,degraded,warning",
    "MAINTENANCE": "maintenance", "skip": "unknown,paused,disabled",
  ])
  private static let severities = each([
    "critical": "critical,crit,fatal,blocker,urgent,emergency,alert,p1,sev1,severe",
    "high": "high,major,error,p2,sev2,important", "medium": "medium,moderate,minor,warning,warn,normal,p3,sev3",
    "low": "low,trivial,info,notice,debug,planning,p4,p5,sev4",
  ])
  private static let orders = each([
    "completed": "completed,complete,delivered,done,finished,received,fulfilled,closed",
    "canceled": "canceled,cancelled,rejected,declined,refunded,returned,void", "failed": "failed,error,expired",
    "open": "open,new,created,pending,accepted,confirmed,paid,processing,preparing,ready,shipped,placed",
  ])
  private static let reports = each([
    "new": "new,open,opened,unresolved,todo,reported",
    "investigating": "investigating,pending,on hold,triage,triaged,waiting,acknowledged",
    "in_progress": "in progress,doing,assigned,active", "resolved": "resolved,closed,done,fixed,solved,completed",
    "wont_fix": "canceled,cancelled,ignored,wont fix,won t fix,rejected,duplicate,invalid",
  ])
}
