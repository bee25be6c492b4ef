/**
 * Before each file of tests: what jsdom lacks, and a console that fails the test it speaks in.
 *
 * @module
 */
import { format } from 'node:util';

for (const level of ['error', 'warn', 'log'] as const) {
  console[level] = (...words: unknown[]) => {
    throw new Error(`console.${level}: ${format(...words)}`);
  };
}

// Every browser has one; JupyterLab says so on the console where it is missing.
Object.defineProperty(navigator, 'clipboard', { value: {}, configurable: true });
