/// Names whose values are secrets, in lower case; Cyrillic ones also with a capital.
enum SecretNames {
  enum Kind {
    /// Its value is hidden wherever one follows.
    case password
    /// Its value is hidden after `=`, and after `:` when it looks like a secret: "unexpected token: end" stays.
    case token
  }

  private static let passwords: [StaticString] = [
    "password", "passwd", "passphrase", "passwort", "pwd", "пароль", "Пароль",
  ]

  private static let tokens: [StaticString] = [
    "token", "secret", "key", "apikey", "api-key", "auth", "authorization", "credential", "credentials", "cookie",
    "session", "sessionid", "csrf", "csrftoken", "signature", "sig", "pass", "токен", "Токен", "ключ", "Ключ", "секрет",
    "Секрет",
  ]

  /// The kind of the first name that `stands` where a name has to be.
  static func kind(where stands: (StaticString) -> Bool) -> Kind? {
    if passwords.contains(where: stands) { return .password }
    return tokens.contains(where: stands) ? .token : nil
  }
}
