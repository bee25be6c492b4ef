/**
 * The program of the process that reads outputs and makes of them what clients ask for: hundreds of
 * milliseconds of work, which must not keep the gateway from answering.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { expose } from 'comlink';
import { inputError } from '@damselfly/compute/errors.ts';
import { release } from '@damselfly/compute/release.ts';
import { FRAME_TABLES, sampled, type ArrayHeader } from '../../http/index.ts';
import { qualityOfOutput } from '../quality/quality-of-output.ts';
import { packed } from '../processes/packed.ts';
import { processEndpoint } from '../processes/process-endpoint.ts';
import type { ArrayCalls } from './array-calls.ts';
import { makeVolume } from './make-volume.ts';
import { OutputReader } from './output-reader.ts';
import { sliceOf } from './slice-of.ts';
import { volumeFile } from './volume-file.ts';

const outputs = new OutputReader();

const calls: ArrayCalls = {
  ready() {
    outputs.prepare();
  },

  volume: (question, folder) =>
    packed(async () => {
      const model = await outputs.model(question.source, question.mode);
      const { preview, full } = makeVolume(model, question);
      for (const { header, values } of preview ? [preview, full] : [full]) {
        await write(volumeFile(folder, header), values);
        release(values);
      }
      return { full: full.header, ...(preview && { preview: preview.header }) };
    }),

  slice: (source, { mode, axis, layer }, file) =>
    packed(async () => {
      const { kind, values, shape } = await outputs.model(source, mode);
      const size = shape[2];
      if (layer >= size) {
        throw inputError({ what: 'layer', expected: `below ${size}`, found: String(layer) });
      }
      const isPlane = kind === 'planes';
      const plane = isPlane ? sliceOf(values, size, 0, mode) : sliceOf(values, size, axis, layer);
      await write(file, plane);
      return { dtype: '<f4', shape: [size, size] } satisfies ArrayHeader;
    }),

  frames: (source, { column, most = Infinity }, file) =>
    packed(async () => {
      const name = FRAME_TABLES[column];
      const { values, modes } = await outputs.open(source, async (output) => ({
        values:
          column === 'occupancy'
            ? await output.occupancies()
            : await output.table(FRAME_TABLES[column]),
        modes: output.shape[0],
      }));
      if (values === undefined) {
        const what = `${source.path}: ${name}`;
        throw inputError({ what, expected: 'a value for each frame', found: 'missing' });
      }
      const isWhole = column === 'orientation';
      const isOfModes = column === 'occupancy';
      const sample = isOfModes ? values : sampled(values, most);
      await write(file, isWhole ? Int32Array.from(sample) : sample);
      const shape = isOfModes ? [sample.length / modes, modes] : [sample.length];
      return { dtype: isWhole ? '<i4' : '<f8', shape } satisfies ArrayHeader;
    }),

  quality: (source, question) => packed(() => qualityOfOutput(outputs, source, question)),
};

/** Beside, then renamed; not flushed to the disk, as what is lost can be made again. */
async function write(file: string, values: ArrayBufferView): Promise<void> {
  const part = `${file}.part-${randomUUID()}`;
  const { buffer, byteOffset, byteLength } = values;
  await writeFile(part, new Uint8Array(buffer, byteOffset, byteLength));
  await rename(part, file);
}

if (process.send !== undefined) {
  expose(calls, processEndpoint(process));
  process.once('disconnect', () => {
    // Its gateway has ended.
    process.exit();
  });
}
