import Records

/// A row of auth_user.
struct Account {
  let id: Int
  let username: String
  let firstName: String
  let lastName: String
  let isStaff: Bool
  let isSuperuser: Bool
  let joined: Instant
  let lastLogin: Instant?
  let password: String

  var email: String { username + "@example.com" }
}
