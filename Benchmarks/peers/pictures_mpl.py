"""One or six charts by matplotlib, as a whole process: pictures_mpl.py FIGURES FOLDER one|six"""
import json, os, sys
import charts_mpl
import matplotlib.pyplot as plt

with open(sys.argv[1], encoding="utf-8") as file:
    figures = json.load(file)
if sys.argv[3] == "six":
    charts_mpl.render(figures, sys.argv[2])
else:
    h = figures["history"]
    plt.figure(figsize=(12, 6)); plt.plot(range(len(h)), [d["p95"] for d in h], label="p95"); plt.plot(range(len(h)), [d["mean"] for d in h], label="среднее")
    plt.xticks(range(0, len(h), 7), [d["date"] for d in h][::7], rotation=45); plt.ylabel("секунды"); plt.title("Время ответа по дням: p95 и среднее"); plt.legend(); plt.grid(True, alpha=.3)
    plt.tight_layout(); plt.savefig(os.path.join(sys.argv[2], "1_latency_history.png"), dpi=100)
