import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The small golden case, which every clone has. */
export const emcPublic = resolve(root, 'test-data/emc-public');

/** The shared folder with the large golden data: `DAMSELFLY_SHARED`, by default beside the clone. */
export const shared = resolve(root, process.env['DAMSELFLY_SHARED'] ?? '../shared');

/** False where `./damselfly test --without-shared` leaves out what needs that folder; it says so. */
export const withShared = process.env['DAMSELFLY_WITHOUT_SHARED'] !== '1';
