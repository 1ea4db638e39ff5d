"""Exit codes that scripts can rely on; `--help` tells them."""

FINE, SOME_FAILED, USAGE, TROUBLE, INTERRUPTED = 0, 1, 2, 3, 130

EXIT_CODES = """\
exit codes:
  0    everything went well
  1    some files or tracks failed; they are listed with the reason, the rest is done
  2    the command was not understood
  3    nothing could be done; one sentence says why
  130  stopped with Ctrl+C; what was done until then is kept
"""
