import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = resolve(root, process.env['DAMSELFLY_SHARED'] ?? '../shared');

/** Data sets that the bench runs on, by name. */
export const CASES = {
  golden: { title: 'golden run', config: join(shared, 'golden/emc-slide/config_sim_and_emc.ini') },
  public: { title: 'emc-public', config: join(root, 'test-data/emc-public/config.ini') },
} as const;

export type CaseName = keyof typeof CASES;

export const CASE_NAMES = ['golden', 'public'] as const satisfies readonly CaseName[];

export function isCaseName(name: unknown): name is CaseName {
  return CASE_NAMES.some((known) => known === name);
}
