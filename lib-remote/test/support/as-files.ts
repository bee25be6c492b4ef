import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputPart } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-files.ts';
import { partFile } from '../../src/run-directory/output-layout.ts';
import { outputFile, type RunPaths } from '../../src/run-directory/run-paths.ts';
import { readOutput } from './read-output.ts';

/** Puts an output into a file for each part, as Dragonfly did before it wrote HDF5, and removes it. */
export async function asFiles(paths: RunPaths, number: number): Promise<void> {
  const file = outputFile(paths, number);
  const output = await readOutput(file);
  const parts: Readonly<Record<OutputPart, Float64Array | Int32Array | string | undefined>> = {
    intens: output.intens,
    inter_weight: output.interWeight,
    orientations: output.orientations,
    mutual_info: lines(output.mutualInformation),
    likelihood: lines(output.logLikelihood),
    scale: lines(output.scale),
    occupancies: output.occupancies,
  };
  for (const part of [
    'intens',
    'inter_weight',
    'orientations',
    'mutual_info',
    'likelihood',
    'scale',
    'occupancies',
  ] as const) {
    const content = parts[part];
    if (content !== undefined) {
      const to = partFile(paths.outputFolder, part, number);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, content);
    }
  }
  rmSync(file);
}

function lines(values: Float64Array | undefined): string | undefined {
  return values && `${[...values].map((value) => value.toExponential(17)).join('\n')}\n`;
}
