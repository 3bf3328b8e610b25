/// A value of a YAML file and where it stands.
///
/// Aliases are already followed.
struct Node {
  enum NodeContent {
    case scalar(Scalar)
    case list([Node])
    case mapping([Member])
  }

  struct Member {
    let key: String
    let position: Position
    let value: Node
  }

  let position: Position
  let content: NodeContent
  /// Nodes in it, itself included, aliases followed.
  let size: Int

  /// True for nothing, `~` and `null`: a key without a value.
  var isNull: Bool {
    if case .scalar(let scalar) = content { return scalar.isPlain && ["", "~", "null"].contains(scalar.written) }
    return false
  }
}
