import { expect, test } from 'vitest';
import {
  openDragonflyFiles,
  type KnownModel,
  type OutputPart,
} from '../../../../src/io/formats/dragonfly-output/open-dragonfly-files.ts';
import type { ByteSource } from '../../../../src/io/byte-source/byte-source.ts';
import { memorySource } from '../../../../src/io/byte-source/memory-source.ts';
import type { OpenDragonflyOutput } from '../../../../src/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { refusalOf } from '../../../support/refusal.ts';

const FRAMES = 4;

/** Values that are not alike. */
function values(count: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: count }, (_, i) => i + 0.5);
}

function open(
  parts: Partial<
    Record<
      OutputPart,
      Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | string
    >
  >,
  known?: KnownModel,
): Promise<OpenDragonflyOutput> {
  const source = (part: OutputPart): Promise<ByteSource | undefined> => {
    const content = parts[part];
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return Promise.resolve(
      bytes && memorySource(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), part),
    );
  };
  return openDragonflyFiles('intens_001.bin', source, known);
}

const orientations = Int32Array.of(3, 0, -1, 7);

test.each([
  ['one volume', 1, [1, 5, 5, 5]],
  ['three volumes', 3, [3, 5, 5, 5]],
  ['two planes', 2, [2, 7, 7]],
])('%s', async (_, modes, shape) => {
  const intens = values(shape.reduce((product, extent) => product * extent, 1));
  const occupancies = values(FRAMES * modes);
  const output = await open({ intens, orientations, ...(modes > 1 && { occupancies }) });
  expect(output.shape).toEqual(shape);
  expect(output.frameCount).toBe(FRAMES);
  expect(await output.intens()).toEqual(intens);
  const blocks: number[] = [];
  for await (const block of output.intensBlocks()) {
    blocks.push(...block);
  }
  expect(blocks).toEqual([...intens]);
  expect(await output.table('orientations')).toEqual(Float64Array.from(orientations));
  expect(await output.occupancies()).toEqual(modes > 1 ? occupancies : undefined);
  expect(await output.interWeight()).toBeUndefined();
});

test.each<[string, KnownModel | undefined, readonly number[]]>([
  ['nothing is', undefined, [1, 9, 9, 9]],
  ['it is planes', { kind: 'planes' }, [1, 27, 27]],
  ['it is volumes', { kind: 'volumes' }, [1, 9, 9, 9]],
  ['its size, whatever else is said', { kind: 'volumes', edge: 27 }, [1, 27, 27]],
  ['a size that does not fit', { edge: 11 }, [1, 9, 9, 9]],
])('729 values are a cube and a square: known of the model: %s', async (_, known, shape) => {
  expect((await open({ intens: values(729) }, known)).shape).toEqual(shape);
});

test('what is known does not overrule the size of a file', async () => {
  const { shape } = await open({ intens: values(125) }, { kind: 'planes', edge: 11 });
  expect(shape).toEqual([1, 5, 5, 5]);
});

test('values of frames are text, as many as there are orientations', async () => {
  const output = await open({
    intens: values(27),
    orientations,
    likelihood: '-1.5\n-2e3\n0\n4\n',
    scale: '1\n1\n',
  });
  expect(output.tables).toEqual(['orientations', 'likelihood', 'scale']);
  expect(output.beside).toEqual(['orientations', 'likelihood', 'scale']);
  expect(await output.table('likelihood')).toEqual(Float64Array.of(-1.5, -2000, 0, 4));
  expect(await output.table('mutual_info')).toBeUndefined();
  expect(await refusalOf(() => output.table('scale'))).toMatchObject({
    fields: { file: 'scale', expected: 'a list of 4 values, one for each frame' },
  });
});

test('how many frames there are is not known without orientations', async () => {
  const output = await open({ intens: values(27), likelihood: '1\n2\n' });
  expect(output.frameCount).toBeUndefined();
  expect(output.tables).toEqual([]);
});

test('what does not fit is refused with its place', async () => {
  expect(await refusalOf(() => open({ orientations }))).toMatchObject({
    fields: { where: 'the model' },
  });
  // 64 values are the cube and the square of even numbers: the size of a model is odd.
  expect(await refusalOf(() => open({ intens: values(64) }))).toMatchObject({
    fields: { where: 'the size of the file', found: '512 bytes' },
  });
  for (const parts of [
    { orientations: new Uint8Array(6) },
    { orientations: new Int32Array(0) },
    { orientations, occupancies: values(FRAMES + 1) },
  ]) {
    expect(await refusalOf(() => open({ intens: values(27), ...parts }))).toMatchObject({
      fields: { where: 'the size of the file' },
    });
  }
  const flawed = await open({ intens: values(27).fill(NaN, 5, 6), inter_weight: values(8) });
  expect(await refusalOf(() => flawed.intens())).toMatchObject({ fields: { where: 'value 5' } });
  expect(await refusalOf(() => flawed.interWeight())).toMatchObject({
    fields: { file: 'inter_weight', expected: '216 bytes', found: '64 bytes' },
  });
});
