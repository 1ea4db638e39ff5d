"""`python -m djanalyzer` is the command line."""

import sys

from djanalyzer.cli import main

if __name__ == "__main__":
    sys.exit(main())
