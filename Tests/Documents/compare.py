"""Runs every `$ midyear …` of the documents in a copy of the studies and compares what it prints with the page.

A page may shorten what is printed, but every line that it shows must be printed. With --renew, run numbers of a page are
replaced by those of today.

Usage: python3 Tests/Documents/compare.py MIDYEAR [--renew] PAGE…
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

RUN = re.compile(r"T\d{8}-[A-Z2-7]{6}")
NOT_REPEATED = ("runs", "show", "rerun", "diff", "import", "init", "template", "selftest", "backtest", "plan --verify")


def blocks(text):
    """Code blocks that begin with a command: (command, lines printed)."""
    for block in re.findall(r"```\n(\$ midyear .*?)```", text, re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, shown = part.partition("\n")
            while command.endswith("\\"):
                more, _, shown = shown.partition("\n")
                command = command[:-1] + " " + more.strip()
            yield command, [line.rstrip() for line in shown.splitlines() if line.strip()]


def printed(midyear, command, folder):
    shell = f"midyear() {{ '{midyear}' \"$@\"; }}; {command}"
    environment = dict(os.environ, MIDYEAR_LEDGER="none")
    done = subprocess.run(["bash", "-c", shell], cwd=folder, env=environment, capture_output=True, text=True)
    return done.stdout + done.stderr


def main(arguments):
    renew = "--renew" in arguments
    midyear, *pages = [a for a in arguments if a != "--renew"]
    midyear = os.path.abspath(midyear)
    wrong = 0
    for page in pages:
        text = open(page, encoding="utf-8").read()
        for command, shown in blocks(text):
            if command.removeprefix("midyear ").startswith(NOT_REPEATED) or "…" in command or "|" in command:
                continue
            with tempfile.TemporaryDirectory() as folder:
                shutil.copytree("scenarios", f"{folder}/scenarios")
                output = printed(midyear, command, folder)
            old, new = RUN.search("\n".join(shown)), RUN.search(output)
            if renew and old and new:
                text = text.replace(old[0], new[0])
            lines = {RUN.sub("RUN", line.rstrip()) for line in output.splitlines()}
            missing = [line for line in shown if RUN.sub("RUN", line) not in lines and set(line) != {"…"}]
            for line in missing:
                print(f"{page}: {command}\n    not printed: {line}")
            wrong += len(missing)
        if renew:
            open(page, "w", encoding="utf-8").write(text)
    print(f"{wrong} lines of the documents are not printed")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
