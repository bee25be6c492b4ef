"""Damselfly: X-ray laser diffraction frames to a 3D structure."""
