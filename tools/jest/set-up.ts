/**
 * Before each file of tests: what jsdom lacks, and a console that fails the test it speaks in.
 *
 * @module
 */
import { configure } from '@testing-library/dom';
import { format } from 'node:util';

// A busy machine takes ten times what an idle one takes; a second would judge its speed.
configure({ asyncUtilTimeout: 30_000 });

for (const level of ['error', 'warn', 'log'] as const) {
  console[level] = (...words: unknown[]) => {
    throw new Error(`console.${level}: ${format(...words)}`);
  };
}

// Every browser has one; JupyterLab says so on the console where it is missing.
Object.defineProperty(navigator, 'clipboard', { value: {}, configurable: true });

// JupyterLab's shim puts a stump in place of jsdom's ranges, on which a click in a test selects text.
Reflect.deleteProperty(document, 'createRange');
