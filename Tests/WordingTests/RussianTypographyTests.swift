import Records
import Testing

@testable import Wording

@Suite("Russian typography")
struct RussianTypographyTests {
  /// Everything the language can say by itself, with names and paths as a database has them.
  private static var texts: [String] {
    let words = Russian()
    let zone = Zone(identifier: "Europe/Moscow")!
    let moment = Instant(iso8601: "2026-11-19T21:05:59Z")!
    let periods = [
      Period(day: Day("2026-11-19")!, zone: zone), Period(week: Week("2026-W46")!, zone: zone),
      Period(week: Week("2026-W53")!, zone: zone),
    ]
    let notes: [PictureNote] = [
      .noneDrawn(reason: ""), .notDrawn(name: "p95", reason: ""), .substituteFont, .missingGlyphs(text: ""),
    ]
    let reasons: [Rejection.Reason] = [.unreadableTime, .notANumber, .negativeDuration, .afterAsOf]
    let rejections = reasons.flatMap { reason in
      [1, 2, 5].flatMap { count in
        [false, true].map { Rejection(source: .metricType("p95"), reason: reason, count: count, atLeast: $0) }
      }
    }
    var texts: [String] = []
    texts += Label.allCases.map(words.label)
    texts += Section.allCases.flatMap {
      [words.section($0), words.quiet($0), words.absent(table: "/a", section: $0)]
    }
    texts += Severity.allCases.map(words.severity)
    texts += [Verdict.improved, .regressed, .noChange, .notEnoughData].flatMap { verdict in
      [true, false].map { words.verdict(verdict, isLikely: $0) }
    }
    texts += [MissingReason.noRows, .notRecorded, .noSuchField, .tooFewRows, .failed].map(words.missing)
    texts += RussianFigures.names.keys.map { words.name(of: $0) }
    texts += RussianDefinitions.texts.keys.compactMap { words.definition(of: $0) }
    texts += RussianSubject.known.keys.flatMap { name in
      [(1, 2), (2, 1)].compactMap { before, after in
        let change = CountChange(
          name, before: before, after: after, low: nil, high: nil, verdict: .regressed, relation: .previousWeek)
        return words.telling(.countChanged(change)).headline
      }
    }
    texts += SentenceTable.allFacts.filter { !namesThings($0.0) }
      .map { words.telling($0.0).sentence }
    texts += RussianSentenceTable.allFacts.filter { !isForeign($0.0) }
      .map { words.telling($0.0).sentence }
    texts += RussianSentenceTable.allAdvice.map { words.sentence($0.0) }
    texts += Comparison.Relation.allCases.flatMap { relation in
      [words.before(relation, nil)]
        + (Russian.evidence.keys + ["before", "n_before"]).map { words.evidence($0, relation) }
    }
    texts += periods.flatMap { [words.period($0), words.against(Comparison($0))] }
    texts += notes.map(words.note) + [words.failed(table: "/a", reason: "")]
    texts += words.dataQuality(
      Coverage(gaps: [moment], hours: 24), rejections: rejections, asOf: moment, zone: zone, isOfApplication: true,
      mayBeGone: false)
    texts += words.dataQuality(nil, rejections: [], asOf: moment, zone: zone, isOfApplication: true, mayBeGone: false)
    texts += ReportKind.all.flatMap { kind in
      [words.words(of: kind).report, words.words(of: kind).heading]
        + [true, false].map { words.allQuiet(kind, isJudged: $0) } + [words.noActivity(kind)]
    }
    texts += [
      words.partial(until: moment, in: zone), words.revision(2, nil), words.more(3), words.moment(moment, in: zone),
      words.day(Day("2026-11-19")!), words.hours(3), words.days(5), words.duration(4000),
    ]
    return texts
  }

  /// A technical reason, or versions, which are written as they are.
  private static func isForeign(_ fact: Fact) -> Bool {
    switch fact {
    case .sectionFailed, .deployments: true
    default: false
    }
  }

  /// Names from the database, which the English table has in English.
  private static func namesThings(_ fact: Fact) -> Bool {
    switch fact {
    case .criticals, .incidents, .unknownWords: true
    default: isForeign(fact)
    }
  }

  /// Words a Russian reader of a report knows by these letters, what the database calls its own, and figures' sources.
  private static let latin: Set<String> = [
    "p", "p95", "p99", "id", "PASS", "request_duration", "W46", "W53", "UTC", "Inter", "DejaVu", "Sans", "fonts",
    "inter",
    "cart", "checkout", "queue", "jobs", "payments", "cpu_usage", "a", "b", "orders", "paid",
    "daybook", "doctor", "Europe", "Moscow", "OK", "BAD", "Critical", "x",
    // Names and errors of jobs.
    "Sync", "Nightly", "backup", "Cleanup", "job1", "job2", "job3", "No", "space", "left", "on", "device",
    "KeyError", "zip", "e1", "e2", "e3", "e1", "e2", "e3",
  ]

  @Test("no Latin letters but names")
  func letters() {
    for text in Self.texts {
      for word in text.split(whereSeparator: { !($0.isASCII && $0.isLetter || $0.isNumber || $0 == "_") }) {
        guard word.contains(where: { $0.isASCII && $0.isLetter }) else { continue }
        #expect(Self.latin.contains(String(word)), "\(word) in: \(text)")
      }
    }
  }

  @Test("a number holds on to what it counts, a minus is a minus, quotation marks are Russian, nothing exclaims")
  func signs() {
    for text in Self.texts {
      #expect(!text.isEmpty && !text.contains(#/\d (?:%|[^\W\d])/#), "\(text)")
      #expect(!text.contains(#/-\d/#) || text.contains(#/\w-W?\d/#), "\(text)")
      #expect(!text.contains(#/[“”"'!]/#) && !text.contains("  ") && !text.contains("\u{202F}"), "\(text)")
      #expect(!text.contains(" —") && !text.contains(" – "), "\(text)")
      #expect(!text.contains(#/\d\.\d/#), "\(text)")
      #expect(!text.contains("..") && !text.hasSuffix(" "), "\(text)")
    }
  }

  @Test("a short preposition does not end a line")
  func prepositions() {
    for text in Self.texts {
      #expect(
        !text.contains(#/(?:^|[ \u{A0}(«])(?:[Вв]|[Сс]о?|[Кк]|[Уу]|[Нн]а|[Зз]а|[Ии]з|до|по|об|[Нн]е|ни) /#), "\(text)")
    }
  }

  @Test(
    "what holds together",
    arguments: [
      ("5 ошибок и 2 с", "5_ошибок и_2_с"), ("В категории", "В_категории"), ("тише — едешь", "тише_— едешь"),
      ("(с интерполяцией)", "(с_интерполяцией)"), ("1 → 2", "1_→ 2"), ("конец. А дальше", "конец. А_дальше"),
      ("сев и свод", "сев и_свод"), ("10 %", "10_%"), ("", ""), (" a  b ", " a  b "), ("с\u{A0}12 до 13", "с_12_до_13"),
    ])
  func binding(text: String, result: String) {
    #expect(RussianTypography.bound(text) == result.replacing("_", with: "\u{A0}"))
  }
}
