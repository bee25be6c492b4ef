import { parseDragonflyConfig } from '../../../../src/io/formats/dragonfly-config/dragonfly-config.ts';
import { outputContent } from '../../../../src/io/formats/dragonfly-output/output-content.ts';
import { outputOfIteration } from '../../../../src/io/formats/dragonfly-output/output-of-iteration.ts';
import { dragonflyPhotonsHdf5 } from '../../../../src/io/formats/dragonfly-photons-hdf5/dragonfly-photons-hdf5.ts';
import { blobSource } from '../../../../src/io/byte-source/blob-source.ts';
import type { ByteSource } from '../../../../src/io/byte-source/byte-source.ts';
import { openHttpSource } from '../../../../src/io/byte-source/http-source.ts';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import type { Dataset } from '../../../../src/io/dataset.ts';
import { toFloat64 } from '../../../../src/io/hdf5/to-float64.ts';
import { loadEmcInput } from '../../../../src/io/load-emc-input.ts';
import { reconstruct } from '../../../../src/emc/reconstruct.ts';
import { prepareStart } from '../../../../src/emc/start.ts';
import { hasSimd } from '../../../../src/platform/browser/has-simd.ts';
import { hdf5FileBytes } from '../../../../src/platform/browser/hdf5-file-bytes.ts';
import { openHdf5 } from '../../../../src/platform/browser/open-hdf5.ts';
import { browserWasmBackend } from '../../../../src/platform/browser/wasm-backend.ts';
import { workerHandle } from '../../../../src/platform/browser/worker-handle.ts';
import type { PageCalls } from '../page-calls.ts';

async function blobOf(address: string): Promise<Blob> {
  const response = await fetch(address);
  return response.blob();
}

/** Detectors as Blobs, which HDF5 reads in place; all else from memory, as other sources do. */
async function openSource(address: string): Promise<ByteSource> {
  const blob = await blobOf(address);
  return address.endsWith('det.h5')
    ? blobSource(blob, address)
    : memorySource(new Uint8Array(await blob.arrayBuffer()), address);
}

async function openPhotonsAt(address: string): Promise<Dataset> {
  const source = await openHttpSource(new URL(address, location.href).href);
  return dragonflyPhotonsHdf5.open(source, { openHdf5 });
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error);
}

const calls: PageCalls = {
  async reconstruct(folder, iterations, workers) {
    const config = `${folder}/config.ini`;
    const { options } = parseDragonflyConfig(await (await blobOf(config)).text(), config);
    const { input } = await loadEmcInput(options, { openSource, openHdf5 });
    const backend = browserWasmBackend();
    const outputs: string[] = [];
    const start = prepareStart(input, options, { parity: true });
    for await (const iteration of reconstruct(start, options, { backend, workers })) {
      const { number } = iteration;
      const bytes = await hdf5FileBytes(
        `output ${number}`,
        outputContent(outputOfIteration(iteration)),
      );
      outputs.push(base64Of(bytes));
      if (number === iterations) {
        break;
      }
    }
    return outputs;
  },

  async listHdf5(address) {
    try {
      const reader = await openHdf5(blobSource(await blobOf(address), address));
      await reader.close();
      return reader.datasets.map(({ path }) => path);
    } catch (error) {
      return [String(error)];
    }
  },

  async sumOf(address, dataset) {
    const reader = await openHdf5(await openSource(address));
    const values = toFloat64(await reader.numbers(dataset));
    await reader.close();
    return values.reduce((sum, value) => sum + value, 0);
  },

  async photonsIn(address, frames, opened) {
    try {
      const dataset = await openPhotonsAt(address);
      if (opened !== undefined) {
        await fetch(opened);
      }
      const counts: number[] = [];
      for (const frame of frames) {
        const { ones, counts: multi } = await dataset.photons({ from: frame, to: frame + 1 });
        counts.push(multi.reduce((sum, count) => sum + count, ones.length));
      }
      await dataset.close();
      return counts;
    } catch (error) {
      return textOf(error);
    }
  },

  async leftWhileSilent(address, opened, asked) {
    const dataset = await openPhotonsAt(address);
    await fetch(opened);
    const reading = dataset.photons({ from: 3999, to: 4000 }).then(() => 'it was read', textOf);
    await fetch(asked);
    await dataset.close();
    return reading;
  },

  hasSimd,

  async brokenWorker() {
    const handle = workerHandle(new Worker('/no-such-worker.js'));
    return handle.failed.catch(String);
  },
};

function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) {
    characters += String.fromCharCode(byte);
  }
  return btoa(characters);
}

Object.assign(globalThis, { calls });
