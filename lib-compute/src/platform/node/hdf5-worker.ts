/**
 * The program of a disposable worker that reads HDF5 files of unknown origin (docs/architecture.md,
 * Processes). `startHdf5Worker` starts it, bounds it and ends it.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { serveSession } from '../../io/hdf5/serve-session.ts';
import { loadHdf5Library } from './hdf5-library.ts';
import { isInFolderOf } from './is-in-folder-of.ts';
import { isWaitedFor } from './is-waited-for.ts';

const calls = serveSession(await loadHdf5Library(), {
  mayOpen: (path, target) => isInFolderOf(target.path, path) && !isWaitedFor(path),
});

if (parentPort !== null) {
  expose(calls, nodeEndpoint(parentPort));
}
