import type { ConfigReading } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';

/** Whether photons or detectors are given. */
export function hasData({ given }: Pick<ConfigReading, 'given'>): boolean {
  return [
    given.in_photons_file,
    given.in_photons_list,
    given.in_detector_file,
    given.in_detector_list,
  ].some((path = '') => path !== '');
}
