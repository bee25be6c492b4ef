/**
 * The program of the web worker that finds isosurfaces.
 *
 * @module
 */
import { expose } from 'comlink';
import { surfaceCalls } from './surface-calls.ts';

expose(surfaceCalls());
