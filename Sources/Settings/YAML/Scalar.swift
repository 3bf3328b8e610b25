/// A single value: text in any case, what it means is for its reader to say.
struct Scalar {
  /// With variables of the environment put in.
  let text: String
  /// As in the file, before that.
  ///
  /// Messages show it, since what comes from the environment may be secret.
  let written: String
  /// A variable in it could not be put in, which is reported already: there is nothing to read.
  var isBroken = false
  /// Neither quoted nor a block.
  let isPlain: Bool
  /// Where the first character of `text` stands, if text and file agree character by character on one line.
  let textPosition: Position?
}
