import Records

/// Every key a settings file may have.
///
/// Reading, the example and the test of docs/settings.md take it from here.
enum SettingsKeys {
  /// Such as `en or ru`.
  private static let languages = Settings.Language.allCases.map(\.rawValue).joined(separator: " or ")

  static let all: [SettingsKey] = [
    SettingsKey(
      path: "source.url", sample: "sqlite:///srv/shop/db.sqlite3",
      explanation: "The database: sqlite:/// and an absolute path, or a plain path"),
    SettingsKey(
      path: "source.stored_timezone", fallback: "UTC",
      explanation: "The zone of stored times without an offset; Django with USE_TZ=False stores local time"),
    SettingsKey(
      path: "source.wait", fallback: "30s", explanation: "How long to wait for a locked database, at most 1h"),
    SettingsKey(
      path: "source.preset", sample: "uptime-kuma-2",
      explanation: "Which program wrote the database, or none; left out, it is known by its tables (docs/databases.md)"),
    SettingsKey(
      path: "source.tables",
      sample: "{ pilot_error_reports: { name: bug_reports, columns: { created_at: opened_at } } }",
      explanation: "Where standard tables come from: tables with other names, or queries (docs/databases.md)"),
    SettingsKey(path: "source.tables.<table>.name", explanation: "The table's name in your database"),
    SettingsKey(path: "source.tables.<table>.columns", explanation: "Standard column: column in your database"),
    SettingsKey(
      path: "source.tables.<table>.query", explanation: "In place of a name: one SELECT with the standard columns"),
    SettingsKey(path: "source.tables.<table>.set", explanation: "Columns that hold the same in every row"),
    SettingsKey(
      path: "source.tables.<table>.values",
      explanation: "What stored values mean, by column; * is every other value, skip leaves the row out"),
    SettingsKey(
      path: "source.tables.<table>.times",
      explanation: "How times are stored, by column: text, ctime, epoch, epoch_ms, epoch_us or epoch_ns"),
    SettingsKey(path: "source.tables.<table>.zone", explanation: "The zone of its times, where it is another"),
    SettingsKey(
      path: "source.tables.<table>.units", explanation: "In what unit numbers are stored, by column, such as ms"),
    SettingsKey(
      path: "source.tables.<table>.duration", explanation: "The column duration as the time from one column to another"),
    SettingsKey(path: "source.tables.<table>.duration.from", explanation: "The column with the earlier time"),
    SettingsKey(path: "source.tables.<table>.duration.to", explanation: "The column with the later time"),
    SettingsKey(
      path: "source.tables.<table>.keeps",
      explanation: "What your database keeps of its rows: 30d, 10000 rows, or 100 rows of name"),
    SettingsKey(
      path: "report.name", sample: "Shop",
      explanation: "The service's name in titles; left out, that of the program (docs/databases.md), else Application"),
    SettingsKey(
      path: "report.timezone", fallback: "UTC",
      explanation: "The zone whose days, weeks and months are reported (IANA name)"),
    SettingsKey(path: "report.language", fallback: "en", explanation: "The language of reports: \(languages)"),
    SettingsKey(path: "report.out", fallback: "reports", explanation: "The folder reports are written to"),
    SettingsKey(path: "report.keep", fallback: "400d", explanation: "How long reports are to be kept, in days"),
    SettingsKey(
      path: "report.settle", fallback: "10m",
      explanation: "How long after its end a period counts as closed, at most 1d"),
    SettingsKey(
      path: "report.kinds", fallback: "[\(ReportKind.all.map(\.id).joined(separator: ", "))]",
      explanation: "What daybook run writes"),
    SettingsKey(
      path: "report.catch_up", fallback: "35d",
      explanation: "How long after its end daybook run still reports a period that was missed, in days"),
    SettingsKey(
      path: "report.links", sample: "{ error: \"https://admin.example.org/errors/{id}/\" }",
      explanation: "Addresses reports and mails link to; {id} is the id of an error report"),
    SettingsKey(path: "report.links.error", explanation: "The page of one error report"),
    SettingsKey(path: "report.links.report", explanation: "The page of the whole report, for mails"),
    SettingsKey(
      path: "report.templates", sample: "templates",
      explanation: "The folder of your own templates, beside this file; daybook init --templates fills it"),
    SettingsKey(
      path: "report.mask", fallback: "true",
      explanation: "Hide addresses, account numbers and secrets in names and texts from the database"),
    SettingsKey(
      path: "report.people", fallback: "names",
      explanation: "How authors and those in charge are shown: names, initials or none"),
    SettingsKey(
      path: "report.category_limit", fallback: "10",
      explanation: "More new error reports of one category than this are told, or none"),
    SettingsKey(path: "measures.<name>.from", explanation: "The metric type of its rows"),
    SettingsKey(
      path: "measures.<name>.where", explanation: "Only rows for which this holds; for a share, those counted"),
    SettingsKey(path: "measures.<name>.aggregate", explanation: "How its number is made of the rows"),
    SettingsKey(path: "measures.<name>.unit", explanation: "Its unit, and that of its limits"),
    SettingsKey(path: "measures.<name>.better", explanation: "Which direction is good: lower or higher"),
    SettingsKey(path: "measures.<name>.warning", explanation: "The limit of a warning, or none"),
    SettingsKey(path: "measures.<name>.critical", explanation: "The limit of an alarm, or none"),
    SettingsKey(path: "measures.<name>.section", explanation: "The section of the report it stands in"),
    SettingsKey(
      path: "measures.<name>.by",
      explanation: "What its rows are told apart by: host, path, another member of their metadata, or none"),
    SettingsKey(
      path: "actions.<name>", sample: "[/checkout/, /pay/]",
      explanation: "What customers do, with the path or paths of its requests"),
    SettingsKey(
      path: "funnel", sample: "[Cart, Checkout, Order]",
      explanation: "Names of actions, each of which follows the one before"),
    SettingsKey(path: "panels.<panel>.title", explanation: "What it is called: a text, or { en: …, ru: … }"),
    SettingsKey(
      path: "panels.<panel>.id", explanation: "What its figures are named after; made of the title if left out"),
    SettingsKey(path: "panels.<panel>.query", explanation: "One SELECT that gives its rows"),
    SettingsKey(path: "panels.<panel>.table", explanation: "In place of a query: a table of your database"),
    SettingsKey(path: "panels.<panel>.time", fallback: "time", explanation: "The column with the time of a row"),
    SettingsKey(path: "panels.<panel>.value", explanation: "The column whose values are added up"),
    SettingsKey(
      path: "panels.<panel>.count", fallback: "true", explanation: "Rows are counted, where there is no value"),
    SettingsKey(
      path: "panels.<panel>.aggregate", fallback: "sum",
      explanation:
        "How its number is made of values: sum, avg, min, max, or share of rows with 1 among those with 0 or 1"),
    SettingsKey(path: "panels.<panel>.group", explanation: "The column that rows are told apart by"),
    SettingsKey(
      path: "panels.<panel>.chart", fallback: "bar", explanation: "line or bar by day, or table for the rows"),
    SettingsKey(path: "panels.<panel>.unit", explanation: "The unit of its values, such as EUR or ms"),
    SettingsKey(path: "panels.<panel>.better", explanation: "Which direction is good: lower or higher"),
    SettingsKey(
      path: "panels.<panel>.section", fallback: "business", explanation: "The section of the report it stands in"),
    SettingsKey(
      path: "panels.<panel>.compare", fallback: "true", explanation: "Whether the period before stands beside"),
    SettingsKey(path: "panels.<panel>.rows", fallback: "10", explanation: "How many rows a table shows, at most 100"),
    SettingsKey(path: "panels.<panel>.set", explanation: "As in source.tables, by time, value, group or unit"),
    SettingsKey(path: "panels.<panel>.values", explanation: "As in source.tables, by value or group"),
    SettingsKey(path: "panels.<panel>.times", explanation: "As in source.tables: how its time is stored"),
    SettingsKey(path: "panels.<panel>.zone", explanation: "The zone of its times, where it is another"),
    SettingsKey(path: "panels.<panel>.units", explanation: "As in source.tables: in what unit its value is stored"),
    SettingsKey(path: "panels.<panel>.keeps", explanation: "How long your database keeps its rows, such as 30d"),
    SettingsKey(path: "calendar.<event>.name", sample: "New Year", explanation: "What is said of these days"),
    SettingsKey(path: "calendar.<event>.from", sample: "2027-01-01", explanation: "The first day"),
    SettingsKey(path: "calendar.<event>.to", sample: "2027-01-08", explanation: "The last day; the first if left out"),
    SettingsKey(path: "calendar.<event>.kind", sample: "holiday", explanation: "holiday, sale or maintenance"),
  ]

  /// The keys a mapping may have, in order; the whole file's for an empty path.
  static func children(of path: String) -> [String] {
    let depth = path.isEmpty ? 0 : path.split(separator: ".").count
    var keys: [String] = []
    for key in all where path.isEmpty || key.path.hasPrefix(path + ".") {
      let name = String(key.path.split(separator: ".")[depth])
      if !keys.contains(name) { keys.append(name) }
    }
    return keys
  }
}
