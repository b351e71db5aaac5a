"""Kills an import that changes three files at random moments and looks at the study after each.

Usage: python3 Tests/Import/kill_import.py [rounds]     from the repository's folder, after make build
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

COMMAND = os.path.abspath(".build/release/midyear")
FILES = ("study.yaml", "observations.csv", "sheet-names.csv")
SHEET = "2020年1-6月,,\n指标,单位,1-6月\n个体工商户,户,5021\n进出口企业,家,12\n"


def main(rounds):
    random.seed(1)
    with tempfile.TemporaryDirectory() as folder:
        pristine = os.path.join(folder, "pristine")
        shutil.copytree("scenarios", pristine)
        with open(os.path.join(folder, "sheet.csv"), "w", encoding="utf-8") as sheet:
            sheet.write(SHEET)
        study = os.path.join(folder, "scenarios", "tongzhou-2020")
        showing = [COMMAND, "import", study, os.path.join(folder, "sheet.csv"), "--published", "2020-07-20"]
        writing = showing + ["--accept", "3", "--ignore", "4", "--write"]

        def reset():
            shutil.rmtree(os.path.join(folder, "scenarios"), ignore_errors=True)
            shutil.copytree(pristine, os.path.join(folder, "scenarios"))

        def state():
            contents = []
            for name in FILES:
                path = os.path.join(study, name)
                contents.append(open(path, "rb").read() if os.path.exists(path) else b"")
            return contents

        reset()
        before = state()
        start = time.time()
        subprocess.run(writing, check=True, stdout=subprocess.DEVNULL)
        duration = time.time() - start
        after = state()
        counts = {"before": 0, "decided": 0, "after": 0}
        for _ in range(rounds):
            reset()
            process = subprocess.Popen(writing, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0.3 * duration, 1.1 * duration))
            process.send_signal(signal.SIGKILL)
            process.wait()
            if os.path.exists(os.path.join(study, ".midyear-pending")):
                # Decided and not yet moved: every reader must see the new contents.
                seen = subprocess.run(showing, check=True, capture_output=True, text=True).stdout
                assert "与已有数据相同" in seen, seen
                counts["decided"] += 1
            elif state() == before:
                counts["before"] += 1
            else:
                assert state() == after, "between"
                counts["after"] += 1
        print(counts)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
