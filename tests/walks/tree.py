"""A copy of the tree in which something is added, as CONTRIBUTING.md says; counts the files that this takes, and builds it."""
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def git(*arguments, where=ROOT):
    return subprocess.run(["git", *arguments], cwd=where, check=True, capture_output=True, text=True).stdout


class Tree:
    """A copy of what is in the folder of the project and not ignored. Gone with close()."""

    def __init__(self, folder):
        self.root = Path(folder) / "tree"
        for name in git("ls-files", "-co", "--exclude-standard").splitlines():
            if (ROOT / name).is_file():
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.root / name)
        git("init", "-q", where=self.root)
        self.commit()

    def commit(self):
        git("add", "-A", where=self.root)
        git("-c", "user.name=walk", "-c", "user.email=walk@localhost", "commit", "-q", "-m", "walk", where=self.root)

    def changed(self):
        """The files that differ from the last commit, sorted."""
        git("add", "-A", where=self.root)
        return git("diff", "--cached", "--name-only", where=self.root).split()

    def insert(self, name, before, text):
        """Puts text before the first place of `before` in that file."""
        file = self.root / name
        content = file.read_text()
        assert before in content, f"{name} has no {before!r} any more"
        file.write_text(content.replace(before, text + before, 1))

    def replace(self, name, old, new):
        """Puts `new` where the only `old` of that file is."""
        file = self.root / name
        content = file.read_text()
        assert content.count(old) == 1, f"{name} has {old!r} {content.count(old)} times"
        file.write_text(content.replace(old, new))

    def add_words(self, words):
        """Words by key, in English and for each other language."""
        for key, text in words.items():
            table = {"arithmetic": "arithmetic", "choice": "fields", "parameter": "fields"}.get(key.split(".")[0], "screen")
            file = self.root / f"src/i18n/english_{table}.h"
            lines = file.read_text().splitlines(keepends=True)
            place = next(i for i, line in enumerate(lines) if line.startswith('    {"') and line[6:] > key + '"')
            lines.insert(place, f'    {{"{key}", "{text}"}},\n')
            file.write_text("".join(lines))
        for file in sorted((self.root / "src/i18n").glob("??.txt")):
            with file.open("a") as others:
                others.write("".join(f"{key} = {text}\n" for key, text in words.items()))

    def build(self, target):
        """Builds that target natively. @return its folder"""
        self.run("cmake", "--preset", "native")
        self.run("cmake", "--build", "--preset", "native", "--parallel", str(os.cpu_count()), "--target", target)
        return self.root / "build" / "native"

    def run(self, *command):
        """What the command prints in its folder, which must not fail."""
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}\n{done.stdout[-6000:]}{done.stderr[-6000:]}"
        return done.stdout
