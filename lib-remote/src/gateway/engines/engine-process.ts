/**
 * The program of the process that tries engines out: it makes an estimate, for which it reads files and
 * computes for about a second, or looks at what there is to compute on. It must not keep the gateway from
 * answering, nor take it along where a driver of graphics breaks down.
 *
 * @module
 */
import { expose } from 'comlink';
import { listDevices } from '@damselfly/compute/backends/list-devices.ts';
import { fileAccessError, isDamselflyError } from '@damselfly/compute/errors.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { backendLoaders } from '../../worker/backend-loaders.ts';
import { freeDisk } from '../../worker/estimate/free-disk.ts';
import { estimateRequest } from '../../worker/estimate/estimate-request.ts';
import { openRoots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';
import { packed } from '../processes/packed.ts';
import { processEndpoint } from '../processes/process-endpoint.ts';
import type { EngineCalls } from './engine-calls.ts';

const calls: EngineCalls = {
  estimate: (request, folders) =>
    packed(async () => {
      const roots = await openRoots(folders);
      return estimateRequest(request, {
        // The process is ended where nobody waits for it any more.
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
  devices: (withGraphics) =>
    listDevices(backendLoaders, withGraphics ? undefined : ['wasm', 'reference']),
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

// Forked, and not imported for its types.
if (process.send !== undefined) {
  expose(calls, processEndpoint(process));
  process.once('disconnect', () => {
    // Its gateway has ended.
    process.exit();
  });
}
