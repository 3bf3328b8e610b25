import Testing

@testable import Patterns

@Suite struct InitialsTests {
  @Test(
    "a name becomes the first letters of its words",
    arguments: [
      ("a.petrova", "A.\u{A0}P."), ("Anna Petrova", "A.\u{A0}P."), ("ivan_kuznetsov42", "I.\u{A0}K."),
      ("жанна-агузарова", "Ж.\u{A0}А."), ("support", "S."), ("o'brien", "O."), ("a.petrova@example.org", "A.\u{A0}P."),
      ("one two three four", "O.\u{A0}T.\u{A0}T."), ("user_17", "U."), ("17", "•••"), ("@", "•••"), ("", "•••"),
      ("ßen", "ß."), ("陈伟", "陈."), ("..x", "X."), ("\u{202E}evil", "E."),
    ])
  func initials(name: String, shown: String) { #expect(Initials.of(name) == shown) }
}
