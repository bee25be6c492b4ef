/**
 * The program of the thread that makes an estimate: it reads files and computes for about a second,
 * which must not keep the gateway from answering.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { fileAccessError, isDamselflyError } from '@damselfly/compute/errors.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { freeDisk } from '../../worker/estimate/free-disk.ts';
import { estimateRequest } from '../../worker/estimate/estimate-request.ts';
import { openRoots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';
import { packed } from '../threads/packed.ts';
import type { EstimateCalls } from './estimate-calls.ts';

const calls: EstimateCalls = {
  estimate: (request, folders) =>
    packed(async () => {
      const roots = await openRoots(folders);
      return estimateRequest(request, {
        // The thread is ended where nobody waits for it any more.
        signal: new AbortController().signal,
        openSource: async (file) => {
          const path = await roots.resolve(file).catch((error: unknown) => {
            throw error instanceof HttpError ? asAccessError(file, error) : error;
          });
          return openFileSource(path);
        },
        freeDisk: async (folder) => {
          const path = await roots.resolve(folder).catch(asUnknown);
          return path === undefined ? undefined : await freeDisk(path);
        },
      });
    }),
};

/** What is wrong with the output folder is said where its own key is checked. */
function asUnknown(error: unknown): undefined {
  if (!(error instanceof HttpError) && !isDamselflyError(error)) {
    throw error;
  }
}

/** A path that leads out of the roots is one more problem of the config, told at its key. */
function asAccessError(file: string, cause: HttpError): Error {
  const reason = 'it lies outside the folders that this server may use';
  return fileAccessError({ file, operation: 'open', reason }, { cause });
}

if (parentPort !== null) {
  expose(calls, nodeEndpoint(parentPort));
}
