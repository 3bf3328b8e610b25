import Records
import TestSupport
import Testing

@testable import Wording

/// `_` stands for a no-break space.
private func spaced(_ text: String) -> String { text.replacing("_", with: "\u{A0}") }

@Suite("Russian numbers")
struct RussianNumberTests {
  @Test(
    "a noun follows its number",
    arguments: [
      (0, "ошибок"), (1, "ошибка"), (2, "ошибки"), (3, "ошибки"), (4, "ошибки"), (5, "ошибок"), (9, "ошибок"),
      (10, "ошибок"), (11, "ошибок"), (12, "ошибок"), (14, "ошибок"), (15, "ошибок"), (20, "ошибок"), (21, "ошибка"),
      (22, "ошибки"), (25, "ошибок"), (100, "ошибок"), (101, "ошибка"), (102, "ошибки"), (111, "ошибок"),
      (112, "ошибок"), (114, "ошибок"), (121, "ошибка"), (1000, "ошибок"), (1001, "ошибка"), (1011, "ошибок"),
      (1_000_002, "ошибки"), (-1, "ошибка"), (-2, "ошибки"), (-11, "ошибок"), (.min, "ошибок"),
    ])
  func plurals(count: Int, form: String) {
    #expect(RussianNumbers.plural(count, "ошибка", "ошибки", "ошибок") == form)
  }

  @Test("a fraction takes the genitive singular, a number in words is read as written")
  func fractions() {
    func times(_ written: String) -> String { RussianNumbers.plural(written, "раз", "раза", "раз") }
    #expect(times("1,5") == "раза" && times("2,0") == "раза" && times("11,5") == "раза")
    #expect(times("1") == "раз" && times("3") == "раза" && times("7") == "раз" && times("1\u{A0}002") == "раза")
  }

  @Test(
    "counted things",
    arguments: [
      (1, "1_час"), (2, "2_часа"), (11, "11_часов"), (21, "21_час"), (24, "24_часа"), (168, "168_часов"),
      (1234, "1_234_часа"),
    ])
  func hours(count: Int, text: String) { #expect(Russian().hours(count) == spaced(text)) }

  @Test("days as sparklines span them", arguments: [(1, "1_день"), (7, "7_дней"), (14, "14_дней"), (22, "22_дня")])
  func days(count: Int, text: String) { #expect(Russian().days(count) == spaced(text)) }

  @Test(
    "a value with its unit",
    arguments: [
      (0, .count, "0"), (1, .count, "1"), (999, .count, "999"), (1000, .count, "1_000"), (1234, .count, "1_234"),
      (1_234_567, .count, "1_234_567"), (68.97, .count, "69,0"), (1234.56, .count, "1_234,6"), (-5, .count, "−5"),
      (-1234, .count, "−1_234"), (2e15, .count, "2e+15"), (-1.5e300, .count, "−1,5e+300"),
      (1e-9, .count, "0,000000001"),
      (4.567e-12, .count, "4,57e-12"),
      (0, .seconds, "0_с"), (0.000_002_3, .seconds, "0,0023_мс"), (0.2631, .seconds, "263_мс"),
      (0.0705, .seconds, "70,5_мс"), (0.9996, .seconds, "1_с"), (2.137, .seconds, "2,14_с"),
      (119.4, .seconds, "119_с"), (120, .seconds, "2_мин"), (3322, .seconds, "55_мин_22_с"), (7200, .seconds, "2_ч"),
      (12_600, .seconds, "3_ч_30_мин"), (172_800, .seconds, "2_дн."), (180_000, .seconds, "2_дн._2_ч"),
      (-0.25, .seconds, "−250_мс"), (-130, .seconds, "−2_мин_10_с"), (1e9, .seconds, "11_574_дн._2_ч"),
      (0, .fraction, "0_%"), (1, .fraction, "100_%"), (0.0029, .fraction, "0,29_%"), (0.00001, .fraction, "<_0,01_%"),
      (-0.00001, .fraction, ">_−0,01_%"), (0.014163, .fraction, "1,42_%"), (0.09999, .fraction, "10_%"),
      (0.5184, .fraction, "51,8_%"), (0.9985, .fraction, "99,85_%"), (0.99962, .fraction, "99,96_%"),
      (0.99996, .fraction, ">_99,99_%"), (1.5, .fraction, "150_%"), (15, .fraction, "1_500_%"),
      (512, .bytes, "512_Б"), (1536, .bytes, "1,5_КБ"), (1_073_741_824, .bytes, "1_ГБ"), (5e14, .bytes, "455_ТБ"),
      (0.0282, .perSecond, "0,0282/с"), (12.345, .perSecond, "12,3/с"), (2e15, .perSecond, "2e+15/с"),
      (1_047_326.5, .money("RUB"), "1_047_326,50_₽"), (5, .money(""), "5,00"), (5, .money("KZT"), "5,00_KZT"),
      (3.6199, .label("of 5"), "3,62_из_5"), (13, .label("messages"), "13_messages"),
      (0.0004, .label(""), "0,0004"), (-0.004, .label("В"), "−0,004_В"), (0, .money("RUB"), "0,00_₽"),
      (0.0004, .money("RUB"), "0,0004_₽"), (0.0149, .label(""), "0,0149"),
    ] as [(Double, Records.Unit, String)])
  func values(value: Double, unit: Records.Unit, text: String) {
    #expect(Russian().value(value, unit) == spaced(text))
  }

  @Test(
    "statistics behind a finding",
    arguments: [
      (0.014_163, "0,01416"), (3e-21, "<_0,0001"), (0, "0"), (1.5, "1,5"), (12_345.6, "12_346"), (-0.25, "−0,25"),
      (.infinity, "∞"),
    ])
  func statistics(value: Double, text: String) { #expect(Russian().number(value) == spaced(text)) }

  @Test("only all is 100 %, only none is 0 %")
  func roundingToAll() {
    for share in stride(from: 0.0001, to: 1, by: 0.000_07) {
      let text = Russian().value(share, .fraction)
      #expect(text != "100\u{A0}%" && text != "0\u{A0}%", "\(share)")
    }
  }

  @Test(
    "how a value moved",
    arguments: [
      (3, 3, .count, "без изменений"), (0, 7, .count, "+7"), (2, 6, .count, "+4"), (8, 3, .count, "−5"),
      (68, 66, .count, "−3_%"), (10, 100, .count, "×_10"), (40, 0, .count, "−100_%"), (1000, 1001, .count, "±_0_%"),
      (0.0039, 0.0142, .fraction, "+1,0_п._п."), (0.5, 0.500_001, .fraction, "±_0_п._п."), (0, 2, .seconds, nil),
      (1.41, 2.14, .seconds, "+52_%"), (0, 5, .money("RUB"), nil), (4.27, 3.62, .label("of 5"), "−0,65"),
    ] as [(Double, Double, Records.Unit, String?)])
  func changes(before: Double, after: Double, unit: Records.Unit, text: String?) {
    #expect(Russian().change(from: before, to: after, unit)?.text == text.map(spaced))
  }

  @Test("a figure says its value, that it is estimated, or why there is none")
  func figures() {
    let words = Russian()
    #expect(words.value(Figure("a.b", 2, unit: .seconds, n: 9)) == "2\u{A0}с")
    #expect(words.value(Figure("a.b", 2, unit: .seconds, n: 9, state: .estimate)) == "≈\u{A0}2\u{A0}с")
    let reasons: [(MissingReason, String)] = [
      (.noRows, "нет данных"), (.notRecorded, "не\u{A0}записывается"), (.noSuchField, "в\u{A0}записях не\u{A0}указано"),
      (.tooFewRows, "мало записей"), (.failed, "не\u{A0}прочитано"),
    ]
    for (reason, text) in reasons { #expect(words.value(Figure(missing: "a.b", reason, unit: .count)) == text) }
  }
}
