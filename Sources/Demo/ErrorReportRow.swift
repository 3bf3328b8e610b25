import Records

/// A row of pilot_error_reports.
struct ErrorReportRow {
  let id: String
  let title: String
  let description: String
  let steps: String
  let expected: String
  let actual: String
  let category: String
  let severity: String
  let module: String
  let client: Client
  let user: Account?
  let assignee: Int?
  let status: String
  let created: Instant
  let updated: Instant
  let resolved: Instant?
  let language: ErrorTopic.TopicLanguage

  /// What the reporter's browser says of itself.
  struct Client {
    let agent: String
    let browser: String
    let system: String

    static let all = [
      Client(
        agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 "
          + "Safari/537.36", browser: "Chrome 141", system: "Windows 10"),
      Client(
        agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
          + "Version/18.6 Mobile/15E148 Safari/604.1", browser: "Safari 18", system: "iOS 18"),
      Client(
        agent: "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0", browser: "Firefox 144",
        system: "Linux"),
      Client(
        agent: "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 "
          + "Mobile Safari/537.36", browser: "Chrome 141", system: "Android"),
    ]
  }
}
