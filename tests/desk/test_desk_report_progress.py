"""Reports being written tell how far they are, and are stopped with nothing written."""

import pytest

from workbench.domain.errors import Cancelled


def test_progress_runs_over_all_files(desk, article, tmp_path):
    heard = []
    outs = [tmp_path / name for name in ("a.html", "a.pdf", "a.md")]
    desk.write_reports([desk.dossier(article.id)], outs, progress=lambda *far: heard.append(far))
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert all(out.stat().st_size for out in outs)


@pytest.mark.parametrize("when", [0, 1, 3])
def test_what_is_stopped_is_not_written(desk, article, tmp_path, when):
    heard = []
    outs = [tmp_path / name for name in ("a.html", "a.pdf", "a.md")]
    with pytest.raises(Cancelled, match="Nothing was written"):
        desk.write_reports(
            [desk.dossier(article.id)], outs, progress=lambda *far: heard.append(far), cancelled=lambda: len(heard) == when
        )
    assert len(heard) == when
    assert not any(out.exists() for out in outs)
