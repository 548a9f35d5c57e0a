"""README shows a real session: what stands there is what the program says."""

from pathlib import Path

from tests.run import ROOT, Planlegg


def test_the_session_in_the_readme_is_what_demo_says(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    told = Planlegg(tmp_path).ok("demo", day=None).out
    assert "```console\n$ python3 cli.py demo\n" + told + "```" in readme
