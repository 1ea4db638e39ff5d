"""Songs rendered while training runs: ever new ones, never those held out, in a store that stays small."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.training import batches
from djanalyzer.training.examples import is_held_out, stored_examples
from djanalyzer.training.feeding import Diet, Feed, Share
from djanalyzer.training.mining import Mining
from djanalyzer.training.rolling import Rolling
from tests.nightly import NIGHTLY
from tests.training.clicks import write_clicks

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def rolling(tmp_path):
    return Rolling(tmp_path / "store", size=16, n_uses=5.0, n_workers=1, render=write_clicks)


@pytest.fixture(autouse=True)
def short_excerpts(monkeypatch):
    monkeypatch.setattr(batches, "SHAPES", ((2, 128),) * 4)


def test_every_seed_but_those_held_out_has_its_turn_once(rolling):
    seeds = [rolling.seed(i) for i in range(1000)]
    assert seeds == [s for s in range(100_000_000, 100_000_000 + 1091) if not is_held_out(s)][:1000]


def test_the_store_grows_then_rolls_on(rolling):
    assert list(rolling.window(0)) == [0]
    assert list(rolling.window(50)) == list(range(11))
    assert list(rolling.window(1000)) == list(range(185, 201))  # a song for every five excerpts


def test_seeds_kept_for_measuring_are_never_reached(rolling):
    with pytest.raises(Trouble, match="Begin with a lower seed"):
        replace(rolling, first_seed=799_999_999).seed(5)


@pytest.mark.skipif(not NIGHTLY, reason="starts processes that load torch: by night")
def test_batches_of_songs_that_did_not_exist_before(rolling):
    """What is drawn follows from the step alone: a run that goes on at step 25 draws as the one that came by it."""
    rolling = replace(rolling, size=8)
    diet = Diet((rolling,), seed=0)
    with Feed(diet, Mining(), 0) as feed:
        drawn = [feed.take() for _ in range(41)]
    kept = [int(path.stem) for path in stored_examples(rolling.folder, held_out=False)]
    assert not any(is_held_out(seed) for seed in kept)
    assert len(kept) < 3 * rolling.size
    assert rolling.seed(0) not in kept  # it had its turn
    elsewhere = replace(rolling, folder=rolling.folder.with_name("elsewhere"))
    with Feed(replace(diet, sources=(elsewhere,)), Mining(), 25) as feed:
        again = [feed.take() for _ in range(2)]
    for batch, before in zip(again, drawn[25:27], strict=True):
        assert batch.logmel.equal(before.logmel)


@pytest.mark.skipif(not NIGHTLY, reason="starts processes that load torch: by night")
def test_a_process_that_does_not_render_waits_for_the_one_that_does(rolling):
    diet = Diet((rolling,), seed=0)
    with (
        Feed(diet, Mining(), 0, Share(0, 2)) as first,
        Feed(diet, Mining(), 0, Share(1, 2, renders=False)) as other,
    ):
        one, two = first.take(), other.take()
    assert one.logmel.shape == two.logmel.shape
    assert not one.logmel.equal(two.logmel)


def test_a_folder_of_other_examples_is_left_alone(rolling):
    rolling.folder.mkdir()
    write_clicks(5, rolling.folder)
    with pytest.raises(Trouble, match="would delete"), Feed(Diet((rolling,), seed=0), Mining(), 0):
        pass
    assert len(stored_examples(rolling.folder, held_out=False)) == 1


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_examples_to_measure_with_and_other_files_are_left_alone(rolling):
    rolling.folder.mkdir()
    write_clicks(11, rolling.folder)
    with pytest.raises(Trouble, match="would delete"), Feed(Diet((rolling,), seed=0), Mining(), 0):
        pass
    (held_out,) = stored_examples(rolling.folder, held_out=True)
    held_out.unlink()
    song = rolling.folder / "01.mp3"
    song.write_bytes(b"a DJ's own")
    half = rolling.folder / "000007.4711"
    for _ in range(2):
        with Feed(Diet((rolling,), seed=0), Mining(), 0) as feed:
            feed.take()
        assert song.exists()
        assert not half.exists()
        half.touch()  # a kill left it


def broken(seed, folder):
    raise OSError(f"no space left for {seed}")


@pytest.mark.skipif(not NIGHTLY, reason="starts processes that load torch: by night")
def test_what_goes_wrong_while_rendering_is_told(rolling):
    diet = Diet((replace(rolling, render=broken),), seed=0)
    with pytest.raises(OSError, match="no space left"), Feed(diet, Mining(), 0) as feed:
        feed.take()


@pytest.mark.skipif(not NIGHTLY, reason="starts processes that load torch: by night")
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX")
def test_a_killed_run_leaves_no_process_behind(rolling):
    script = (
        "import sys; from pathlib import Path\n"
        "from djanalyzer.training.rolling import Renderer, Rolling\n"
        "from tests.training.clicks import write_clicks\n"
        "if __name__ == '__main__':\n"
        "    rolling = Rolling(Path(sys.argv[1]), size=16, n_workers=1, render=write_clicks)\n"
        "    renderer = Renderer(rolling, 0)\n"
        "    renderer.wait_for(rolling.paths(0))\n"
        "    print('rendered', flush=True)\n"
        "    renderer.wait_for([rolling.folder / 'never'])\n"
    )
    file = rolling.folder.with_name("run.py")
    file.write_text(script)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, str(file), str(rolling.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"rendered\n"
        family = psutil.Process(process.pid).children(recursive=True)
        assert family
        process.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in family):
        assert time.monotonic() < deadline, family
        time.sleep(0.05)
