import type { PreparedProblem } from './problem.ts';

/** Whether frames hold photons that come from the models alone: no background, and no intensities. */
export function countsPhotonsAlone({ groups }: Pick<PreparedProblem, 'groups'>): boolean {
  return groups.every(({ problem: { background, gaussian } }) => !(background ?? gaussian));
}
