"""What was looked at, and what was found wrong: one line a case."""
import threading
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2


class Checks:
    def __init__(self):
        self.passed = self.failed = 0
        self.lock = threading.Lock()

    def check(self, name, problem):
        """`problem` is empty when all is well; that goes without a line."""
        with self.lock:
            if problem:
                self.failed += 1
                print(f"FAILED {name}: {str(problem)[:1000]}", flush=True)
            else:
                self.passed += 1

    def case(self, name, problems):
        """A line, whatever came of it."""
        self.check(name, "; ".join(problems))
        if not problems:
            print(f"ok     {name}", flush=True)

    def cases(self, cases):
        """Each a name and a function that returns problems, some at a time."""
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(self.look, cases))

    def look(self, case):
        name, body = case
        try:
            self.case(name, body())
        except Exception as error:  # what cannot be looked at has not passed
            self.case(name, [f"{type(error).__name__}: {error}"])
