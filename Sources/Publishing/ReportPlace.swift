import Records

/// Where the reports of one period stand below OUT: the plain folder, kept older revisions, and the staging folder.
struct ReportPlace: Hashable {
  /// Such as `daily`, `weekly`.
  let kind: ReportKind
  /// Such as `2026-11-19`, `2026-11-19.partial`.
  let name: String

  init(_ period: Period) {
    kind = period.kind
    name = period.id + (period.partial ? Self.partialEnding : "")
  }

  private init(kind: ReportKind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// Such as `daily/2026-11-19`.
  var path: String { "\(kind.id)/\(name)" }

  /// `2026-11-19.r2`; the second of that number, which only a hand can make, is `2026-11-19.r2.2`.
  func keptName(revision: Int, copy: Int = 1) -> String { "\(name).r\(revision)" + (copy == 1 ? "" : ".\(copy)") }

  /// No report has had so many revisions: a larger number was written by somebody else.
  private static let mostRevisions = 999_999_999

  /// The revision that a name or a report's own file claims; nil for what cannot be one.
  static func revision(_ number: Int?) -> Int? { number.flatMap { (1...mostRevisions).contains($0) ? $0 : nil } }

  /// A revision in digits.
  static func revision(digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? revision(Int(digits)) : nil
  }

  /// The revision of a kept folder's name; nil when the name belongs to something else.
  func revision(ofKept other: String) -> Int? {
    guard other.hasPrefix(name + ".r") else { return nil }
    let number = other.dropFirst(name.utf8.count + 2).prefix { $0 != "." }
    return Self.revision(digits: number)
  }

  /// `daily-2026-11-19.r3`: where revision 3 is put together, and where the older report lies for an instant after
  /// the exchange.
  func stagingName(revision: Int) -> String { "\(kind.id)-\(name).r\(revision)" }

  /// What a staging folder's name says; nil for other names.
  static func staged(_ text: String) -> (place: ReportPlace, revision: Int)? {
    guard let kind = ReportKind.all.first(where: { text.hasPrefix($0.id + "-") }) else { return nil }
    let rest = text.dropFirst(kind.id.utf8.count + 1)
    guard let mark = rest.lastIndex(of: "."), rest[mark...].hasPrefix(".r"),
      let revision = revision(digits: rest[mark...].dropFirst(2)),
      isPeriod(String(rest[..<mark]), kind)
    else { return nil }
    return (ReportPlace(kind: kind, name: String(rest[..<mark])), revision)
  }

  /// `expired-daily-2025-10-01.r1`: where a report that is removed lies in staging while it is taken apart.
  static func expiringName(_ name: String, _ kind: ReportKind) -> String { "\(expiring)\(kind.id)-\(name)" }

  /// Whether a staging folder's name is that of a report that is being removed.
  static func isExpiring(_ text: String) -> Bool {
    guard text.hasPrefix(expiring) else { return false }
    let rest = text.dropFirst(expiring.utf8.count)
    guard let kind = ReportKind.all.first(where: { rest.hasPrefix($0.id + "-") }) else { return false }
    return folder(String(rest.dropFirst(kind.id.utf8.count + 1)), kind) != nil
  }

  private static let expiring = "expired-"

  /// Where a folder's name among the reports of a kind belongs, and what it is about: a report's plain name, or that of
  /// a kept revision; nil for other names.
  static func folder(_ name: String, _ kind: ReportKind) -> (place: ReportPlace, span: any CalendarSpan)? {
    // No period's name has a part that begins with r.
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let plain = parts.prefix { $0.first != "r" }
    let kept = parts.dropFirst(plain.count)
    let place = ReportPlace(kind: kind, name: plain.joined(separator: "."))
    guard isPeriod(place.name, kind), let span = kind.span(named: place.period) else { return nil }
    guard let first = kept.first else { return (place, span) }
    let copies = kept.dropFirst()
    guard revision(digits: first.dropFirst()) != nil, copies.count < 2,
      copies.allSatisfy({ revision(digits: $0) != nil })
    else { return nil }
    return (place, span)
  }

  /// The period's id: `2026-11-19` of `2026-11-19.partial`.
  var period: String { Self.withoutEnding(name) }

  /// True for the name of a report's folder of that kind: a period's, over or not, or an older revision that was kept.
  static func isReport(_ name: String, _ kind: ReportKind) -> Bool { folder(name, kind) != nil }

  private static let partialEnding = ".partial"

  private static func withoutEnding(_ name: String) -> String {
    name.hasSuffix(partialEnding) ? String(name.dropLast(partialEnding.utf8.count)) : name
  }

  /// True for the name of a period's plain folder of that kind, over or not.
  static func isPeriod(_ name: String, _ kind: ReportKind) -> Bool {
    isClosed(withoutEnding(name), kind)
  }

  /// True for the name of a closed period's plain folder of that kind.
  static func isClosed(_ name: String, _ kind: ReportKind) -> Bool { kind.span(named: name) != nil }
}
