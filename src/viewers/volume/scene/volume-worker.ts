/**
 * The program of the web worker that prepares volumes to be drawn.
 *
 * @module
 */
import { expose } from 'comlink';
import { volumeCalls } from './volume-calls.ts';

expose(volumeCalls());
