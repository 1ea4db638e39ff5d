"""The verb that learns from the DJ's own library: what there is to learn from, a run, and what came of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import note, say, say_json, say_table
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.learning import Estimate, LearningOrder, LearningRun, Outlook, Prospect
    from djanalyzer.app.session import Session
    from djanalyzer.training.learning.words import Meaning


def run_learn(arguments: Namespace) -> int:
    """Say what can be learned, learn it, and say what came of it."""
    from djanalyzer.app.learner import learn
    from djanalyzer.app.learning import begin, outlook

    with open_session(arguments) as session:
        if arguments.resume:
            run = _cut_short(session)
            note(f"Run {run.number} goes on where it was cut short.")
        else:
            order = _order(arguments)
            seen = outlook(session, order)
            if arguments.dry_run:
                _tell(session, seen, is_json=arguments.json)
                return FINE
            if not arguments.json:
                say_outlook(seen)
            run = begin(session, order)
        done = session.jobs.run("Learn", lambda job: learn(run, job))
        say_json(run_record(done)) if arguments.json else say_run(done)
    return FINE


def _tell(session: Session, seen: Outlook, *, is_json: bool) -> None:
    """Print what there is to learn from, and what the DJ's own words for it were taken to mean."""
    from djanalyzer.app.cue_meanings import evidence_record, meanings_of

    if is_json:
        say_json({**outlook_record(seen), "evidence": evidence_record(session, seen.tracks)})
        return
    say_outlook(seen)
    if meanings := meanings_of(session, seen.tracks):
        say()
        say_table(("cues", "stand at", "how often", "number"), [_meaning_row(m) for m in meanings])


def _meaning_row(meaning: Meaning) -> tuple[str, str, str, str]:
    n = abs(meaning.shift)
    away = f"{counted(n, 'beat')} {'after' if meaning.shift > 0 else 'before'} " if n else ""
    share = f"{meaning.share:.0%}" if meaning.n_seen else "not heard yet"
    return f"{meaning.sign.kind} {meaning.sign.text}", f"{away}{meaning.place}", share, str(meaning.n_cues)


def _order(arguments: Namespace) -> LearningOrder:
    from djanalyzer.app.learning import LearningOrder, Subject

    subjects = tuple(Subject(name) for name in arguments.what) if arguments.what else tuple(Subject)
    return LearningOrder(arguments.query, subjects, arguments.minutes)


def _cut_short(session: Session) -> LearningRun:
    from djanalyzer.app.learning import unfinished

    run = unfinished(session)
    if run is None:
        raise Trouble("No run was cut short.", "`djanalyzer learn` begins a new one.")
    return run


def say_outlook(seen: Outlook) -> None:
    """Print what can be learned and what not, and what it takes."""
    rows = [
        (p.subject.replace("_", " "), str(p.n_labelled), str(p.n_trusted), _plan(p)) for p in seen.prospects
    ]
    say_table(("what", "tracks", "confirmed", "what will be done"), rows)
    for remark in seen.remarks:
        note(remark)
    if seen.estimate is not None:
        note(_takes(seen.estimate))
    elif seen.refusal is not None:
        note(f"{seen.refusal.message} {seen.refusal.hint}")


def _plan(prospect: Prospect) -> str:
    if prospect.why:
        return prospect.why
    return "Learned, and offered if it proves to be better."


def _takes(found: Estimate) -> str:
    minutes = max(1, round(found.seconds / 60))
    return (
        f"This takes about {counted(minutes, 'minute')} and {found.n_bytes / 1e6:,.0f} MB; "
        f"{counted(found.n_to_hear, 'track')} of {found.n_tracks} must be heard first."
    )


def say_run(run: LearningRun) -> None:
    """Print what a run has found and learned."""
    from djanalyzer.app.learning import findings_of, judgement_of, left_out_of
    from djanalyzer.app.promotion import report_lines

    for left in left_out_of(run):
        note(f"{left.path}: {left.why} Left out.")
    found = Counter(finding.subject for finding in findings_of(run))
    n = sum(found.values())
    parts = ", ".join(f"{subject.replace('_', ' ')} {count}" for subject, count in found.most_common())
    say(f"Run {run.number}: {counted(n, 'label')} look wrong{f' ({parts})' if parts else ''}.")
    judgement = judgement_of(run)
    for line in report_lines(judgement) if judgement else ("No model was made.",):
        say(line)
    if judgement is not None and judgement.offered:
        note("`djanalyzer models promote` uses what is better; one command takes it back.")
    if n:
        note("`djanalyzer review` lists what looks wrong. Nothing in the library was changed.")
    sys.stdout.flush()


def outlook_record(seen: Outlook) -> dict[str, Any]:
    """Return what can be learned, for JSON."""
    found = seen.estimate
    return {
        "tracks": len(seen.tracks),
        "subjects": [
            {
                "subject": p.subject,
                "tracks": p.n_labelled,
                "confirmed": p.n_trusted,
                "checks": p.checks,
                "learns": p.learns,
                "proves": p.proves,
                "why": p.why,
                "sources": dict(seen.sources.get(p.subject, {})),
            }
            for p in seen.prospects
        ],
        "remarks": list(seen.remarks),
        "refusal": seen.refusal.message if seen.refusal else None,
        "seconds": round(found.seconds) if found else None,
        "bytes": found.n_bytes if found else None,
        "to_hear": found.n_to_hear if found else None,
    }


def run_record(run: LearningRun) -> dict[str, Any]:
    """Return what a run has found and learned, for JSON."""
    from djanalyzer.app.learning import findings_of, judgement_of, left_out_of

    judgement = judgement_of(run)
    return {
        "run": run.number,
        "folder": str(run.folder),
        "seconds": run.progress.seconds if run.progress else None,
        "left_out": [{"path": left.path, "why": left.why} for left in left_out_of(run)],
        "findings": dict(Counter(finding.subject.value for finding in findings_of(run))),
        "offered": sorted(judgement.offered) if judgement else [],
        "subjects": [
            {
                "subject": judged.subject,
                "outcome": judged.outcome,
                "before": judged.before,
                "after": judged.after,
                "chance": judged.chance,
                "tracks": judged.n_tracks,
            }
            for judged in (judgement.subjects if judgement else ())
        ],
    }
