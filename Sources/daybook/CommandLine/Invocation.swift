/// What the user asked for, in typed values; nothing has been looked up yet.
struct Invocation: Sendable {
  let command: any Command
  var options = SharedOptions()
}
