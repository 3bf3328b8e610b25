/// The presets of databases that people have, embedded into the executable from this folder.
///
/// Each is settings in the language of docs/databases.md, with what it is known by.
public enum PresetFiles {
  /// By their names, in the order in which they are looked for.
  public static let all: [(name: String, bytes: [UInt8])] = [
    ("airflow", PackageResources.airflow_yaml),
    ("beszel", PackageResources.beszel_yaml),
    ("dead-letter-queue", PackageResources.dead_letter_queue_yaml),
    ("django-celery-results", PackageResources.django_celery_results_yaml),
    ("django-request", PackageResources.django_request_yaml),
    ("django-shop", PackageResources.django_shop_yaml),
    ("django-silk", PackageResources.django_silk_yaml),
    ("event-store", PackageResources.event_store_yaml),
    ("flask-monitoringdashboard", PackageResources.flask_monitoringdashboard_yaml),
    ("gatus", PackageResources.gatus_yaml),
    ("healthchecks", PackageResources.healthchecks_yaml),
    ("n8n", PackageResources.n8n_yaml),
    ("solid-errors", PackageResources.solid_errors_yaml),
    ("solid-queue", PackageResources.solid_queue_yaml),
    ("speedtest-tracker", PackageResources.speedtest_tracker_yaml),
    ("uptime-kuma-1", PackageResources.uptime_kuma_1_yaml),
    ("uptime-kuma-2", PackageResources.uptime_kuma_2_yaml),
    ("uptime-kuma-2-0", PackageResources.uptime_kuma_2_0_yaml),
  ]
}
