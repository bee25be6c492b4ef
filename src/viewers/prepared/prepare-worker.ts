/**
 * The program of the web worker that filters and aligns what slices and classes show.
 *
 * @module
 */
import { expose } from 'comlink';
import { prepareCalls } from './prepare-calls.ts';

expose(prepareCalls);
