import Records
import Testing

@testable import daybook

@Suite struct CommandLineErrorTests {
  @Test(
    "a wrong command line is told what to do, in these words",
    arguments: [
      ([], #"no command given; "daybook help" lists the commands"#),
      (["--quiet"], #"no command given; "daybook help" lists the commands"#),
      (["dialy"], #"there is no command "dialy"; did you mean "daily"?"#),
      (["week"], #"there is no command "week"; did you mean "weekly"?"#),
      (["report"], #"there is no command "report"; "daybook help" lists the commands"#),
      (["dialy", "--help"], #"there is no command "dialy"; did you mean "daily"?"#),
      (["help", "dairy"], #"there is no command "dairy"; did you mean "daily"?"#),
      (["Daily"], #"there is no command "Daily"; did you mean "daily"?"#),
      (["daily", "--lang", "ru"], #"daily has no option "--lang"; did you mean "--language"?"#),
      (["daily", "--uot=x"], #"daily has no option "--uot"; did you mean "--out"?"#),
      (["daily", "--colour"], #"daily has no option "--colour"; "daybook help daily" lists the options"#),
      (["--colour"], #"there is no option "--colour"; "daybook help" lists the options"#),
      (["daily", "-x"], #"daily has no option "-x"; "daybook help daily" lists the options"#),
      (["daily", "--seed", "1"], "daily does not take --seed; it belongs to demo"),
      (
        ["demo", "--source=x"],
        "demo does not take --source; it belongs to run, daily, weekly, monthly, quarterly, backfill, runs, acknowledge, backup, restore, explain, verify, prune, doctor, init"
      ),
      (["daily", "--out"], "--out needs a value: --out DIR"),
      (["daily", "--out="], "--out needs a value: --out DIR"),
      (["daily", "--out", "--quiet"], "--out needs a value: --out DIR"),
      (["daily", "--out", "--help"], "--out needs a value: --out DIR"),
      (["daily", "--language"], "--language needs a value: --language en|ru"),
      (["daily", "--partial=yes"], #"--partial takes no value, but "yes" was given"#),
      (["daily", "--out", "a", "--out=b"], #"--out is given twice, "a" and "b"; give it once"#),
      (["daily", "--threads", "3"], #"--threads is "3", but must be 1 or 2"#),
      (["daily", "--language", "de"], #"--language is "de", but must be en or ru"#),
      (["demo", "--effects", "some"], #"--effects is "some", but must be all or outage or none"#),
      (["demo", "--requests"], "--requests needs a value: --requests N"),
      (["demo", "--requests", "0"], #"--requests is "0", but must be a whole number from 1 to 100000"#),
      (["demo", "--requests", "-5"], #"--requests is "-5", but must be a whole number from 1 to 100000"#),
      (["demo", "--requests", "1e3"], #"--requests is "1e3", but must be a whole number from 1 to 100000"#),
      (["demo", "--requests", "100001"], #"--requests is "100001", but must be a whole number from 1 to 100000"#),
      (
        ["demo", "--requests", "99999999999999999999"],
        #"--requests is "99999999999999999999", but must be a whole number from 1 to 100000"#
      ),
      (["daily", "--requests", "5"], "daily does not take --requests; it belongs to demo"),
      (["demo", "--seed", "-1"], #"--seed is "-1", but must be a whole number from 0 to 18446744073709551615"#),
      (
        ["daily", "--timezone", "Europe/Moskow"],
        #"--timezone is "Europe/Moskow", but must be an IANA time zone such as Europe/Moscow; "#
          + #"did you mean "Europe/Moscow"?"#
      ),
      (
        ["daily", "--as-of", "2026-11-20T01:00:00"],
        #"--as-of is "2026-11-20T01:00:00", but must be an instant with its zone, such as 2026-11-20T01:00:00Z "#
          + "or 2026-11-20T04:00+03:00, or a day such as 2026-11-20"
      ),
      (["daily", "2026-02-30"], #"DAY is "2026-02-30", but must be a day such as 2026-11-19, or yesterday, or today"#),
      (["weekly", "2025-W53"], #"WEEK is "2025-W53", but must be an ISO week such as 2026-W46, or last, or this"#),
      (["weekly", "46"], #"WEEK is "46", but must be an ISO week such as 2026-W46, or last, or this"#),
      (["daily", "today", "yesterday"], #"daily takes one argument at most, so "yesterday" is one too many"#),
      (["doctor", "me"], #"doctor takes no argument, so "me" is one too many"#),
      (["completion"], "completion needs SHELL: bash, zsh or fish"),
      (["completion", "csh"], #"SHELL is "csh", but must be bash, zsh or fish"#),
      (["daily", "\u{1B}[31m"], #"DAY is "\u{1B}[31m", but must be a day such as 2026-11-19, or yesterday, or today"#),
    ] as [([String], String)])
  func texts(arguments: [String], text: String) {
    guard case .failure(let error) = CommandLineParser.parse(arguments) else {
      Issue.record("\(arguments) was understood")
      return
    }
    #expect(error.description == text)
  }

  @Test(
    "the distance counts insertions, deletions, replacements and swaps",
    arguments: [
      ("", "abc", 3), ("daily", "daily", 0), ("dialy", "daily", 1), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ]
      as [(String, String, Int)])
  func distance(a: String, b: String, expected: Int) {
    #expect(EditDistance.between(Array(a), Array(b)) == expected)
    #expect(EditDistance.between(Array(b), Array(a)) == expected)
  }

  @Test(
    "characters that steer a terminal are shown, not sent",
    arguments: [
      ("Отчёт № 1 — 5 ₽", "Отчёт № 1 — 5 ₽"), ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("a\nb\r\u{7}", #"a\u{A}b\u{D}\u{7}"#),
      ("\u{9B}31m", #"\u{9B}31m"#), ("\u{202E}gnp.exe", #"\u{202E}gnp.exe"#), ("\u{2066}x", #"\u{2066}x"#),
      ("👩\u{200D}🚀", "👩\u{200D}🚀"),
    ] as [(String, String)])
  func terminal(text: String, shown: String) { #expect(TerminalText.safe(text) == shown) }
}
