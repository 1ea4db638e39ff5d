"""Learning from the library in words: what can be learned and what not, how far a run is, and what came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.field_words import FIELD_NAMES
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.pace import span

if TYPE_CHECKING:
    from djanalyzer.app.learning import Estimate, Progress, Prospect
    from djanalyzer.errors import Trouble
    from djanalyzer.music.judgement import Example, SubjectJudgement

SUBJECTS = {
    **{
        name: FIELD_NAMES[name]
        for name in ("beat_grid", "tempo", "key", "genre", "mood", "energy", "sections", "cues")
    },
    "downbeats": marked("Downbeats"),
}
SOURCES = {"you": marked("you"), "file": marked("tags of the file")}

PARTS = {
    "hear": marked("Hearing the tracks"),
    "fold": marked("Putting tracks aside as proof"),
    "tune": marked("Learning from what is confirmed"),
    "follow": marked("Learning from the rest with a teacher"),
    "find": marked("Finding labels that look wrong"),
    "retrain": marked("Learning anew without those"),
    "place": marked("Learning where you set cues"),
    "judge": marked("Comparing with your present model"),
    "tidy": marked("Deleting what is not needed any more"),
}

_OUTCOMES = {
    "better": marked("Better beyond chance: {after} right instead of {before}, on %n confirmed track(s)"),
    "unproven": marked(
        "Not provably better: {after} right instead of {before}, on %n track(s), may be chance"
    ),
    "worse": marked("No better: {after} right instead of {before}, on %n confirmed track(s)"),
    "few": marked(
        "Too few to tell: %n confirmed track(s) by {artists} artists; {fewest} by {fewest_artists} are needed"
    ),
    "untaught": marked("Nothing was learned of it"),
}
# What `app.learner` and `training.learning.prospects` say: the window says it in its own language.
_WAITING = {
    "Paused.": marked("You have paused it."),
    "Waits while a track plays.": marked("Waits while a track plays."),
    "Waits until the computer is plugged in.": marked("Waits until the computer is plugged in."),
}
_DOUBLES = re.compile(r"(\d+) tracks hold the same recording as another one: each counts once\.")
_REMARKS = {
    "All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered.": marked(
        "All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered."
    ),
    "Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own.": marked(
        "Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own."
    ),
    "No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed.": marked(
        "No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed."
    ),
}
# What stands between braces is a number, or a share: "62 %".
_REFUSALS = (
    marked("There is no track to learn from."),
    marked("Import music, or the collection of your DJ program, first."),
    marked(
        "Too little is said about these tracks to learn from: at most {most} of them agree on what they name."
    ),
    marked(
        "Learning needs {fewest} tracks with cues, keys, genres, moods or energy levels of your own or of a program."
    ),
)
_ANSWERS = (
    marked("{number} sections"),
    marked("{number} named by cues"),
    marked("{share} of the time"),
    marked("{number} of the DJ's"),
    marked("{right} of {found}"),
)
_SIGNS = {"better": "✓", "unproven": "~", "worse": "–", "few": "–", "untaught": "–"}
_TONES = {"better": "good", "unproven": "warning"}


def reason(prospect: Prospect, fewest: int) -> str:
    """Say what will be done with a subject, or what is missing for that."""
    n = prospect.n_labelled
    if n == 0:
        return tr("Cannot be learned: no track says anything of it.")
    if n < fewest:
        return tr("Cannot be learned: {fewest} tracks are needed.", fewest=fewest)
    if not prospect.checks and not prospect.learns:
        return tr("Cannot be learned: all tracks say the same, there is nothing to tell apart.")
    if not prospect.learns:
        return tr("Wrong ones are found; beats are heard as before.")
    if not prospect.proves and prospect.n_trusted:
        return tr("Is learned, but not offered: all are by one artist, which proves nothing for others.")
    if not prospect.proves:
        return tr("Is learned, but not offered: none is confirmed yet. Review some first.")
    return tr("Is learned, and offered if it proves to be better.")


def remark(said: str) -> str:
    """Return what limits learning, in the window's language where it is known."""
    if doubles := _DOUBLES.fullmatch(said):
        return tr("%n track(s) hold the same recording as another one: each counts once.", int(doubles[1]))
    return tr(_REMARKS[said]) if said in _REMARKS else said


def refusal(trouble: Trouble) -> str:
    """Return why nothing can be learned and what helps, in the window's language where it is known."""
    return " ".join(_known(said, _REFUSALS) for said in (trouble.message, trouble.hint) if said)


def _known(said: str, texts: tuple[str, ...]) -> str:
    """Return what was said in the window's language where it is one of some texts; anything else as it is."""
    for text in texts:
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>\\d+(?: %)?)", re.escape(text))
        if found := re.fullmatch(pattern, said):
            return tr(text, None, **found.groupdict())
    return said


def waiting(said: str) -> str:
    """Return why a run waits, in the window's language where it is known."""
    return tr(_WAITING[said]) if said in _WAITING else said


def current_words(said: str) -> str:
    """Return what the job of a run says that it is at, or why it waits, in the window's language; anything else as it is."""
    return tr(said) if said in PARTS.values() else waiting(said)


def estimate_words(estimate: Estimate) -> str:
    """Say how long a run takes, and what it needs on the disk."""
    words = [
        tr("About {time} and {size} on the disk.", time=span(estimate.seconds), size=size(estimate.n_bytes))
    ]
    if estimate.n_to_hear:
        words.append(
            tr("%n track(s) must be heard first; that is kept for the next time.", estimate.n_to_hear)
        )
    words.append(tr("Learning waits on battery and while you play. You can close this window meanwhile."))
    return " ".join(words)


def size(n_bytes: int) -> str:
    """Write an amount on the disk: "340 MB", "1.2 GB"."""
    megabytes = n_bytes / 1e6
    return f"{megabytes:.0f} MB" if megabytes < 1000 else f"{megabytes / 1000:.1f} GB"


def progress_words(progress: Progress) -> str:
    """Say how far a run is: "Hearing the tracks: 37 %. About 12 min left."."""
    part = tr(PARTS[progress.part]) if progress.part in PARTS else tr("Getting ready")
    words = tr("{part}: {share}.", part=part, share=notation.share(progress.done))
    if progress.state == "running" and progress.seconds_left is not None:
        words += " " + tr("About {time} left.", time=span(progress.seconds_left))
    return words


def outcome(judged: SubjectJudgement, needed: tuple[int, int]) -> tuple[str, str, str]:
    """Return a sign, its tone and a sentence about how a candidate did; `needed`: tracks and artists for a judgement."""
    name = str(judged.outcome)
    words = tr(
        _OUTCOMES[name],
        judged.n_tracks,
        before=notation.share(judged.before),
        after=notation.share(judged.after),
        artists=judged.n_artists,
        fewest=needed[0],
        fewest_artists=needed[1],
    )
    return _SIGNS[name], _TONES.get(name, "dim"), words


def example_words(example: Example) -> str:
    """Say what both models made of a track: "Techno: before House, now Techno"."""
    if not example.said_before and not example.said_after:
        return tr(
            "{before} right before, {after} now",
            before=notation.share(example.before),
            after=notation.share(example.after),
        )
    truth, before, after = (
        _known(said, _ANSWERS) for said in (example.truth, example.said_before, example.said_after)
    )
    told = tr("before {before}, now {after}", before=before or "–", after=after or "–")
    return tr("{truth}: {told}", truth=truth, told=told) if truth else told
