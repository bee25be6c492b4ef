import { readFileSync } from 'node:fs';
import { golden } from './golden-data.ts';

const LINES = readFileSync(golden('expected', 'EMC.log'), 'utf8').trimEnd().split('\n');

/** Above the rows. */
const HEAD_LINES = 19;

/** The log of the small golden case while its first iteration is computed. */
export const LOG_HEAD = `${LINES.slice(0, HEAD_LINES).join('\n')}\n`;

/** Its rows, each with its end. */
export const LOG_ROWS: readonly string[] = LINES.slice(HEAD_LINES).map((line) => `${line}\n`);

/** A whole output of it. */
export const OUTPUT = golden('expected', 'output_005.h5');
