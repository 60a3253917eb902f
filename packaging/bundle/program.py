"""The program as the bundle starts it."""

import sys

from kling_desktop.__main__ import main

sys.exit(main())
