/// Names whose values are secrets, in lower case; Cyrillic ones also with a capital.
enum SecretNames {
  enum SecretKind {
    /// Its value is hidden wherever one follows.
    case password
    /// Its value is hidden after `=`, and after `:` when it looks like a secret: "unexpected token: end" stays.
    case token
    /// Its value is hidden when it is a few digits: "pin: 13 is no output" stays.
    case pin
  }

  /// `anywhere`: also as the end of a longer word, `PGPASSWORD`, `csrfmiddlewaretoken`; others begin a word or a part of
  /// one, as `monkey` is no key.
  private struct SecretName {
    let name: StaticString
    let kind: SecretKind
    let anywhere: Bool
  }

  private static let entries: [SecretName] =
    ["password", "passwd", "passphrase", "passwort", "пароль", "Пароль", "ПАРОЛЬ"].map {
      SecretName(name: $0, kind: .password, anywhere: true)
    }
    + ["pwd"].map { SecretName(name: $0, kind: .password, anywhere: false) }
    + [
      "token", "secret", "apikey", "credential", "credentials", "signature", "accesskey", "токен", "Токен", "секрет",
      "Секрет",
    ].map { SecretName(name: $0, kind: .token, anywhere: true) }
    + [
      "key", "api-key", "auth", "authorization", "cookie", "session", "sessionid", "csrf", "sig", "pass", "ключ",
      "Ключ",
    ].map { SecretName(name: $0, kind: .token, anywhere: false) }
    + [
      "pin", "pin code", "pin-code", "pin_code", "pincode", "otp", "cvv", "cvv2", "cvc", "cvc2", "пин", "Пин", "ПИН",
      "пин-код", "Пин-код", "ПИН-код",
    ].map { SecretName(name: $0, kind: .pin, anywhere: false) }

  /// The kind of the first name that `stands` where a name has to be.
  static func kind(where stands: (_ name: StaticString, _ anywhere: Bool) -> Bool) -> SecretKind? {
    entries.first { stands($0.name, $0.anywhere) }?.kind
  }
}
