"""What works here, and what breaks installations: `kling-desktop doctor`. A check is a row of `examination.CHECKS`."""
