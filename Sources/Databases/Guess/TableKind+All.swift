import Records

extension TableKind {
  /// In the order in which equals are taken.
  static let all: [TableKind] = [
    TableKind(
      .requests, ["request", "access", "hit", "http", "visit", "pageview", "call", "log"], telling: ["path", "status"],
      [
        .init("time", .time, "time timestamp ts requested at started date created logged start"),
        .init(
          "duration", .number,
          "duration response_time time_taken elapsed took latency processing_time ms millis seconds"),
        .init("path", .path, "path url uri route endpoint page request"), .init("method", .method, "method verb"),
        .init("status", .httpStatus, "status status_code code response_code http_status response"),
        .init("queries", .number, "queries num_queries query_count sql_queries num_sql_queries"),
      ]),
    TableKind(
      .jobs,
      [
        "job", "run", "execution", "task", "build", "backup", "pipeline", "cron", "import", "export", "sync", "batch",
        "workflow", "dag", "etl", "schedule",
      ], telling: ["status", "error"],
      [
        .init(
          "finished_at", .time,
          "finished finish ended end completed stopped done executed ran time timestamp ts date created"),
        .init("name", .text, "name job task workflow command pipeline dag script title kind type class"),
        .init("status", .words, "status state result outcome success succeeded ok exit_code return_code exit rc code"),
        .init("started_at", .time, "started start began begin launched"),
        .init("duration", .number, "duration elapsed took runtime run_time seconds ms millis"),
        .init("error", .prose, "error error_message exception stderr failure reason message msg"),
      ]),
    TableKind(
      .health,
      ["check", "heartbeat", "beat", "probe", "ping", "uptime", "health", "healthcheck", "monitor", "availability"],
      telling: ["status"],
      [
        .init("checked_at", .time, "checked time timestamp ts at created date"),
        .init("check_name", .text, "name check monitor service host target site endpoint probe url"),
        .init("status", .words, "status state result up ok healthy success passed alive is_up"),
        .init("response_time", .number, "response_time latency ping rtt duration elapsed ms millis"),
      ]),
    TableKind(
      .incidents, ["incident", "outage", "downtime", "alert", "alarm", "disruption", "interruption"],
      telling: ["title", "root_cause", "resolved_at", "severity"],
      [
        .init("started_at", .time, "started start began begin down triggered fired occurred time timestamp created"),
        .init("id", .key, "id number key uuid"),
        .init("title", .prose, "title summary subject name message description"),
        .init("check_name", .text, "check monitor service host"),
        .init("severity", .words, "severity priority level urgency impact"),
        .init("detected_at", .time, "detected"), .init("acknowledged_at", .time, "acknowledged ack"),
        .init("resolved_at", .time, "resolved ended end up closed recovered finished cleared stopped"),
        .init("root_cause", .prose, "root_cause cause reason msg"), .init("resolution", .prose, "resolution fix"),
        .init("assigned_to", .text, "assigned assigned_to assignee owner"),
      ]),
    TableKind(
      .reports,
      ["error", "issue", "ticket", "bug", "exception", "defect", "report", "problem", "fault", "case", "incident"],
      telling: ["title", "severity", "status"],
      [
        .init("created_at", .time, "created opened reported first_seen occurred raised time timestamp ts date"),
        .init("id", .key, "id number key uuid fingerprint"),
        .init("title", .prose, "title short_description summary subject message name description exception"),
        .init("category", .text, "category type kind class exception_class area"),
        .init("severity", .words, "severity priority level urgency impact"),
        .init("module", .text, "module component service team assignment_group app project source"),
        .init("status", .words, "status state resolution"),
        .init("updated_at", .time, "updated modified last_seen changed"),
        .init("resolved_at", .time, "resolved closed fixed done"),
      ]),
    TableKind(
      .deployments, ["deploy", "deployment", "release", "rollout"], telling: ["version"],
      [
        .init("deployed_at", .time, "deployed released time timestamp date created at finished started"),
        .init("version", .text, "version tag release revision build commit sha"),
        .init("environment", .text, "environment env stage"),
        .init("author", .text, "author deployer user who actor by"),
        .init("rolled_back_at", .time, "rolled_back reverted"),
        .init("notes", .prose, "note description message comment changelog"),
      ]),
    TableKind(
      .feedback, ["feedback", "rating", "review", "survey", "nps"], telling: ["rating"],
      [
        .init("created_at", .time, "created submitted time timestamp date at"),
        .init("rating", .rating, "rating score star grade"),
        .init("category", .text, "category topic type kind"),
        .init("comment", .prose, "comment text message body review"),
      ]),
    TableKind(
      .expiries, ["certificate", "cert", "domain", "license", "licence", "expiry", "expiration"],
      telling: ["expires_at"],
      [
        .init("expires_at", .time, "expire expires expiry valid_to valid_until not_after expiration"),
        .init("name", .text, "name domain host common_name subject title"), .init("kind", .text, "kind type"),
      ]),
    TableKind(
      .orders, ["order", "sale", "purchase", "booking", "invoice", "sold"], telling: ["created_at"],
      [
        .init("created_at", .time, "placed ordered created paid sold time timestamp date at"),
        .init("amount", .number, "total amount sum price revenue cents"), .init("currency", .text, "currency"),
        .init("status", .words, "status state"), .init("product", .text, "product item dish article sku"),
        .init("seller", .text, "seller vendor producer merchant shop store"),
        .init("quantity", .number, "quantity qty"),
      ]),
    TableKind(
      .metrics, ["metric", "measurement", "sample", "reading", "sensor", "stat", "gauge", "telemetry"],
      telling: ["value"],
      [
        .init("timestamp", .time, "timestamp time ts recorded measured created at date"),
        .init("metric_type", .text, "metric_type metric name sensor type key kind"),
        .init("value", .number, "value val reading amount measurement"), .init("unit", .text, "unit uom"),
      ]),
  ]
}
