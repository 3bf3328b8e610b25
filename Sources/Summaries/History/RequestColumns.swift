/// Optional summaries of requests side by side, column by column.
struct RequestColumns: Codable, Sendable, Hashable {
  var durations: ValueColumns
  var withStatus: [Int]
  var serverErrors: [Int]
  var clientErrors: [Int]
  var denied: [Int]
  var slow: [Int]
  var withQueries: [Int]
  var chatty: [Int]

  init(_ summaries: [RequestSummary?]) {
    durations = ValueColumns(summaries.map { $0?.durations })
    withStatus = summaries.map { $0?.withStatus ?? 0 }
    serverErrors = summaries.map { $0?.serverErrors ?? 0 }
    clientErrors = summaries.map { $0?.clientErrors ?? 0 }
    denied = summaries.map { $0?.denied ?? 0 }
    slow = summaries.map { $0?.slow ?? 0 }
    withQueries = summaries.map { $0?.withQueries ?? 0 }
    chatty = summaries.map { $0?.chatty ?? 0 }
  }

  /// Nil for columns of different lengths.
  var summaries: [RequestSummary?]? {
    guard let values = durations.summaries,
      [withStatus, serverErrors, clientErrors, denied, slow, withQueries, chatty].allSatisfy({
        $0.count == values.count
      })
    else { return nil }
    return values.indices.map { place in
      values[place].map { durations in
        RequestSummary(
          durations: durations, withStatus: withStatus[place], serverErrors: serverErrors[place],
          clientErrors: clientErrors[place], denied: denied[place], slow: slow[place],
          withQueries: withQueries[place], chatty: chatty[place])
      }
    }
  }
}
