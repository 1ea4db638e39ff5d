"""One id for a recording: a hash of its encoded audio, so that renaming, moving and retagging do not change it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from djanalyzer.audio.decode import probe
from djanalyzer.audio.packets import audio_stream, open_container
from djanalyzer.audio.readers import nothing_inside


def identify(path: Path) -> str:
    """Return the recording's id: 40 hexadecimal digits.

    Two files have the same id when their encoded audio is the same, whatever their names, tags and pictures. Another
    encoding of the same music has another id; so has the same encoding whose header tells another encoder delay. The
    whole file is read: 0.02 s for three minutes of MP3.

    Raises
    ------
    UnreadableAudio
        The file has no audio in it.
    """
    probe(path)  # a text in which FFmpeg finds a frame of MP3 by chance is no recording
    container = open_container(path)
    try:
        stream = audio_stream(container, path)
        return _hash(container, stream, path)
    finally:
        container.close()


def _hash(container: Any, stream: Any, path: Path) -> str:
    import av

    codec = stream.codec_context
    digest = hashlib.blake2b(f"{codec.name} {codec.sample_rate} {codec.channels}".encode(), digest_size=20)
    n_bytes = 0
    try:
        for packet in container.demux(stream):
            if not n_bytes:  # the same packets without their gapless header lie on another time line
                digest.update(f" {stream.start_time} {packet.pts}".encode())
            digest.update(packet)
            n_bytes += packet.size
    except (av.error.FFmpegError, OSError):  # a file that breaks off is known by what is there
        digest.update(b"broken")
    if not n_bytes:
        raise nothing_inside(path)
    return digest.hexdigest()
