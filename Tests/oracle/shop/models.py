"""The application's tables as a Django programmer would write them, and the same tables read raw."""

import uuid

from django.contrib.auth.models import User
from django.db import models


class SystemMetric(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    metric_type = models.CharField(max_length=50)
    value = models.FloatField()
    unit = models.CharField(max_length=20)
    timestamp = models.DateTimeField()
    metadata = models.JSONField(default=dict)

    class Meta:
        db_table = "system_metrics"
        indexes = [models.Index(fields=["metric_type", "timestamp"])]


class ErrorReport(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=200)
    description = models.TextField()
    steps_to_reproduce = models.TextField()
    expected_behavior = models.TextField()
    actual_behavior = models.TextField()
    category = models.CharField(max_length=20)
    severity = models.CharField(max_length=10)
    module = models.CharField(max_length=100)
    url = models.URLField()
    user_agent = models.TextField()
    browser = models.CharField(max_length=100)
    operating_system = models.CharField(max_length=100)
    user_email = models.EmailField()
    status = models.CharField(max_length=15)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)
    assigned_to = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="assigned")
    user = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="reported")

    class Meta:
        db_table = "pilot_error_reports"


class ErrorComment(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    content = models.TextField()
    is_technical_note = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    author = models.ForeignKey(User, on_delete=models.CASCADE)
    error_report = models.ForeignKey(ErrorReport, on_delete=models.CASCADE)

    class Meta:
        db_table = "error_comments"


class Deployment(models.Model):
    id = models.TextField(primary_key=True)
    version = models.CharField(max_length=100)
    deployed_at = models.DateTimeField()
    environment = models.CharField(max_length=50, null=True)
    author = models.CharField(max_length=100, null=True)
    notes = models.TextField(null=True)
    rolled_back_at = models.DateTimeField(null=True)

    class Meta:
        managed = False
        db_table = "deployments"


class Incident(models.Model):
    id = models.TextField(primary_key=True)
    title = models.CharField(max_length=200)
    severity = models.CharField(max_length=10)
    status = models.CharField(max_length=15)
    description = models.TextField(null=True)
    affected_services = models.TextField(null=True)
    started_at = models.DateTimeField()
    detected_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    mitigated_at = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)
    root_cause = models.TextField(null=True)
    resolution = models.TextField(null=True)
    assigned_to = models.CharField(max_length=100, null=True)

    class Meta:
        managed = False
        db_table = "incidents"


class HealthCheck(models.Model):
    id = models.TextField(primary_key=True)
    check_name = models.CharField(max_length=100)
    status = models.CharField(max_length=10)
    checked_at = models.DateTimeField()
    response_time = models.FloatField(null=True)
    details = models.TextField(null=True)

    class Meta:
        managed = False
        db_table = "health_checks"


class UserScenario(models.Model):
    id = models.TextField(primary_key=True)
    scenario = models.CharField(max_length=100)
    status = models.CharField(max_length=10)
    executed_at = models.DateTimeField()
    steps = models.TextField(null=True)
    error = models.TextField(null=True)

    class Meta:
        managed = False
        db_table = "user_scenarios"


class UserFeedback(models.Model):
    id = models.TextField(primary_key=True)
    created_at = models.DateTimeField()
    rating = models.IntegerField(null=True)
    category = models.CharField(max_length=50, null=True)
    comment = models.TextField(null=True)
    user_id = models.IntegerField(null=True)

    class Meta:
        managed = False
        db_table = "user_feedback"


def raw(model):
    """All columns of a model's table as SQLite stores them: str, float, int, bytes or None."""
    names = [field.column for field in model._meta.concrete_fields]
    body = {name: models.TextField(primary_key=name == "id", null=True) for name in names}
    body["Meta"] = type("Meta", (), {"managed": False, "db_table": model._meta.db_table, "app_label": "shop"})
    body["__module__"] = __name__
    made = type("Raw" + model.__name__, (models.Model,), body)
    return made.objects.using("raw")


RAW = {model: raw(model) for model in
       (SystemMetric, ErrorReport, ErrorComment, Deployment, Incident, HealthCheck, UserScenario, UserFeedback, User)}
