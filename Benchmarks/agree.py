"""The figures Daybook and a peer both have must be the same numbers."""

import json
import os


def differences(peer_path, daybook_path, weekly):
    if not os.path.exists(daybook_path):
        return 1, ["Daybook wrote no report.json"]
    with open(peer_path, encoding="utf-8") as file:
        peer = json.load(file)
    with open(daybook_path, encoding="utf-8") as file:
        found = {figure["id"]: figure.get("value") for figure in json.load(file)["figures"]}
    wanted = {}
    requests = peer["week"]["request_duration"]
    for id, key in (("requests.count", "count"), ("requests.slow", "slow_count"), ("requests.errors", "error_count"),
                    ("requests.error_rate", "error_rate"), ("requests.duration.mean", "mean"),
                    ("requests.duration.max", "max"), ("requests.duration.p50", "p50"),
                    ("requests.duration.p95", "p95"), ("requests.duration.p99", "p99")):
        wanted[id] = requests[key]
    for type in ("cpu_usage", "memory_usage"):
        for aggregate in ("mean", "max"):
            wanted[f"resources.{type}.{aggregate}"] = peer["week"][type][aggregate] / 100
    wanted["resources.active_users.mean"] = peer["week"]["active_users"]["mean"]
    wanted["business.revenue.sum"] = peer["week"]["revenue"]["sum"]
    wanted["business.orders.sum"] = peer["week"]["orders_count"]["sum"]
    wanted["reports.new"] = peer["errors"]["total"]
    for row in peer["errors"]["by_category"]:
        wanted[f"reports.by_category{{{row['category']}}}"] = row["count"]
    for row in peer["errors"]["by_severity"]:
        wanted[f"reports.by_severity{{{row['severity']}}}"] = row["count"]
    if weekly:
        for row in peer["history"]:
            wanted[f"requests.count{{{row['date']}}}"] = row["count"]
            wanted[f"requests.duration.mean{{{row['date']}}}"] = row["mean"]
            wanted[f"requests.duration.p95{{{row['date']}}}"] = row["p95"]
        for row in peer["errors"]["daily"]:
            wanted[f"reports.new{{{row['date']}}}"] = row["count"]
    # Of the paths only those that have no number in them: peers do not fold /products/17/ into /products/{id}/.
    for row in peer["top_paths"]:
        id = f"requests.by_path.mean{{{row['path']}}}"
        if id in found:
            wanted[id] = row["mean"]
    wrong = [f"{id}: Daybook {found.get(id)!r}, the peer {value!r}" for id, value in wanted.items()
             if found.get(id) is None or abs(float(found[id]) - value) > 1e-9 * max(1.0, abs(value))]
    return len(wanted), wrong
