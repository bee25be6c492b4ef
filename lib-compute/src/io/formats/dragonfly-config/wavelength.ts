import type { DragonflyConfig } from './dragonfly-config.ts';

/** The wavelength of a config.ini in angstrom, `lambda` of `[parameters]`, where it is there and a number. */
export function wavelengthOf({ sections }: Pick<DragonflyConfig, 'sections'>): number | undefined {
  const wavelength = Number(sections['parameters']?.['lambda']);
  return wavelength > 0 && Number.isFinite(wavelength) ? wavelength : undefined;
}
