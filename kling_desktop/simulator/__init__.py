"""The simulator: a stand-in for ToAPIs with real HTTP on loopback and real MP4s. It imports nothing else of ours."""

from kling_desktop.simulator.server import Settings, Simulator

__all__ = ["Settings", "Simulator"]
