import Foundation
import Testing

@testable import daybook

@Suite("Reports in Russian")
struct LanguageTests {
  @Test(
    "the option and the settings both make a report Russian; the command line stays English",
    arguments: [(["--language", "ru"], ""), ([], "report: { language: ru }\n")])
  func chosen(options: [String], settings: String) throws {
    let place = try Place()
    try place.settings(settings)
    let outcome = place.report(["daily", RunTests.day] + options)
    #expect(outcome.code == .success, "\(outcome.error)")
    #expect(!outcome.error.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(outcome.error)")
    let folder = place.out + "/daily/\(RunTests.day)/"
    let text = try String(contentsOfFile: folder + "report.txt", encoding: .utf8)
    #expect(text.contains("отчёт за\u{A0}день") && text.contains("О\u{A0}данных"))
    #expect(!text.contains("What this report rests on"))
    let json = try String(contentsOfFile: folder + "report.json", encoding: .utf8)
    #expect(json.contains(#""language" : "ru""#) && json.contains(#""figures""#))
  }

  @Test("in another language a report is another revision")
  func revised() throws {
    let place = try Place()
    try place.settings()
    #expect(place.report(["daily", RunTests.day]).code == .success)
    let russian = place.report(["daily", RunTests.day, "--language", "ru"])
    #expect(russian.code == .success, "\(russian.error)")
    #expect(russian.error.contains("revision 2"), "\(russian.error)")
    let text = try String(contentsOfFile: place.out + "/daily/\(RunTests.day)/report.txt", encoding: .utf8)
    #expect(text.contains("Это редакция\u{A0}2"))
  }
}
