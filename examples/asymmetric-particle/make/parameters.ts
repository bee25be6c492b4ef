import { readFileSync } from 'node:fs';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';

/** What config.ini says of the experiment. */
export interface Parameters {
  /** Distance from the sample to the detector, mm. */
  readonly distance: number;
  /** Angstrom. */
  readonly wavelength: number;
  /** Edge of the detector in pixels, odd: the beam hits the middle of one. */
  readonly detectorSize: number;
  /** Edge of a pixel, mm. */
  readonly pixelSize: number;
  /** Pixels nearer to the beam are behind the beam stop. */
  readonly stopRadius: number;
  readonly frameCount: number;
  /** Mean photons per frame. */
  readonly meanCount: number;
}

export function readParameters(config: URL): Parameters {
  const { sections } = parseDragonflyConfig(readFileSync(config, 'utf8'), config.pathname);
  const number = (section: string, key: string): number => Number(sections[section]?.[key]);
  return {
    distance: number('parameters', 'detd'),
    wavelength: number('parameters', 'lambda'),
    detectorSize: number('parameters', 'detsize'),
    pixelSize: number('parameters', 'pixsize'),
    stopRadius: number('parameters', 'stoprad'),
    frameCount: number('make_data', 'num_data'),
    meanCount: number('make_data', 'mean_count'),
  };
}
