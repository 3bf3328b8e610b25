"""The views that real_django.py asks for."""

from django.http import HttpResponse
from django.urls import re_path

# path, status, queries
PATHS = [
    ("/", 200, 1), ("/catalog/кофе/", 200, 25), ("/orders/17/", 200, 3), ("/orders/18/", 500, 2), ("/nope/", 404, 0),
    ("/" + "long-" * 40, 200, 0),
]  # fmt: skip
clock = None
seconds = 0
killed = False


def view(request):
    from django.contrib.auth.models import User

    _, status, queries = next(known for known in PATHS if known[0] == request.path)
    for _ in range(queries):
        User.objects.count()
    clock.sleep(round(seconds * 1e6))
    if killed:
        raise KeyboardInterrupt
    if status == 500:
        raise RuntimeError("no such order")
    return HttpResponse("ok", status=status)


urlpatterns = [re_path("", view)]
