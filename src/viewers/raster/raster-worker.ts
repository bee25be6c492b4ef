/**
 * The web worker behind the raster: a `RasterRows` to be called.
 *
 * @module
 */
import { expose } from 'comlink';
import { RasterRows } from './raster-rows.ts';

expose(new RasterRows());
