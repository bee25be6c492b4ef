/**
 * The web worker that compares classes along their common lines.
 *
 * @module
 */
import { commonLines, type CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import { valuesOf } from '@damselfly/compute/volume/quantise.ts';
import { expose } from 'comlink';
import type { CommonLinesRequest } from './common-lines-request.ts';

const calls = {
  compare(
    { planes, size, sampling }: CommonLinesRequest,
    report: (part: number) => void,
  ): CommonLines {
    return commonLines(valuesOf(planes), size, sampling, report);
  },
};

export type CommonLinesCalls = typeof calls;

expose(calls);
