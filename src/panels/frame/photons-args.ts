import type { PanelKind } from '../panel.ts';
import { pathOf } from '../../services/places/path-of.ts';

/** What names the photons of a panel, for those who read of its command. */
export const PHOTONS_PROPERTIES = {
  path: { type: 'string', description: 'A photon file, as the file browser names it' },
  run: { type: 'string', description: 'Instead of a file: a run, gateway:ID or page:ID' },
  detector: {
    type: 'string',
    description: 'Its detector file; by default what a config.ini of its folder names',
  },
} as const;

/** The arguments of a panel of photons, with the paths of files as the gateway knows them. */
export const resolvePhotons: NonNullable<PanelKind['resolve']> = async (args, { places }) => {
  const { path, detector } = args;
  return {
    ...args,
    ...(typeof path === 'string' && { path: await pathOf(path, places) }),
    ...(typeof detector === 'string' && { detector: await pathOf(detector, places) }),
  };
};

/** One panel per photon file or run. */
export const photonsKey: NonNullable<PanelKind['keyOf']> = ({ path, run }) => {
  if (typeof run === 'string') {
    return run;
  }
  return typeof path === 'string' ? path : '';
};
