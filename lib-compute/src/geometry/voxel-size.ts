import type { Detector } from './detector.ts';

const ANGSTROM_PER_NANOMETRE = 10;

/**
 * Edge of a voxel of the model in 1/nm: the Ewald sphere's radius is 1 / wavelength, and the detector
 * file says how many voxels that is (spec/emc.md 2.3).
 *
 * @param wavelength angstrom.
 * @returns undefined where one of them is not known; old detector files know no radius.
 */
export function voxelSize(
  { ewaldRadius }: Pick<Detector, 'ewaldRadius'>,
  wavelength: number | undefined,
): number | undefined {
  return ewaldRadius === undefined || wavelength === undefined
    ? undefined
    : ANGSTROM_PER_NANOMETRE / wavelength / ewaldRadius;
}
