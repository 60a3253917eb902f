"""The simulator: a stand-in for ToAPIs with real HTTP on loopback and real MP4s. It imports nothing else of ours.

`acts.py` says what can go wrong and `faults_*.py` list it; `service.py` and `file_host.py` answer; `renderer.py` makes
the clips.
"""

from kling_desktop.simulator.script import fault_table
from kling_desktop.simulator.server import Seen, Settings, Simulator
from kling_desktop.simulator.solitude import HomeTaken

__all__ = ["HomeTaken", "Seen", "Settings", "Simulator", "fault_table"]
