import { nameOf } from '../../services/places/paths.ts';
import type { LaunchModel } from './model/launch-model.ts';

/** What the form is filled with, for the name of its tab: the run's name, else its photons; undefined where it is empty. */
export function formData({ state, reading }: LaunchModel): string | undefined {
  const { in_photons_file: file, in_photons_list: list } = reading.given;
  const photons = file ?? list;
  const isNamed = state.original !== null || state.name !== UNNAMED;
  if (isNamed) {
    return state.name;
  }
  return photons === undefined ? undefined : nameOf(photons);
}

/** What a form without data calls its run. */
export const UNNAMED = 'reconstruction';
