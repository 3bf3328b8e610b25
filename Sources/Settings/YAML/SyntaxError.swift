/// What libyaml has to say of a text that is no YAML.
struct SyntaxError: Error {
  enum SyntaxPlace {
    case position(Position)
    /// The reader knows only the offset of a byte.
    case byte(Int)
  }

  let message: String
  let place: SyntaxPlace
}
