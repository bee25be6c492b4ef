import { finiteNumber, wholeNumber } from '../../text/tokens.ts';
import type { EmcLogHeader } from './emc-log.ts';

/**
 * Reads a line `name = value` of a log's head.
 *
 * @param refuse called with what was expected where the value of a known name cannot be read.
 * @returns what the line says; nothing for titles and names of other versions.
 */
export function parseHeaderLine(
  line: string,
  refuse: (expected: string) => never,
): Partial<EmcLogHeader> {
  const [name, value] = line.split('=', 2).map((part) => part.trim());
  switch (name) {
    case 'num_data': {
      const [frameCount, totalFrameCount = frameCount] = wholes(value, '/', [1, 2], refuse);
      return { frameCount, totalFrameCount };
    }
    case 'num_pix': {
      const [relevantPixelCount, pixelCount] = wholes(value, '/', [2], refuse);
      return { relevantPixelCount, pixelCount };
    }
    case 'system_volume':
      return { systemVolume: wholes(value, 'X', [3, 4], refuse) };
    case 'num_rot':
      return { rotationCount: wholes(value, '/', [1], refuse)[0] };
    case 'num_threads':
      return { threadCount: wholes(value, '/', [1], refuse)[0] };
    case 'num_proc':
      return { processCount: wholes(value, '/', [1], refuse)[0] };
    case 'mean_count':
      return { meanCount: finiteNumber(value) ?? refuse('mean_count = a number') };
    case 'alpha':
      return { alpha: finiteNumber(value) ?? refuse('alpha = a number') };
    case 'beta':
      return { beta: finiteNumber(value) ?? refuse('beta = a number') };
    case 'need_scaling':
      if (value !== 'yes' && value !== 'no') {
        return refuse('need_scaling = yes or no');
      }
      return { needScaling: value === 'yes' };
    default:
      return {};
  }
}

/** Whole numbers between separators, as many as one of `lengths`. */
function wholes(
  text: string | undefined,
  separator: string,
  lengths: readonly number[],
  refuse: (expected: string) => never,
): number[] {
  const numbers = (text ?? '').split(separator).map((part) => wholeNumber(part.trim()));
  const found = numbers.filter((number) => number !== undefined);
  return lengths.includes(numbers.length) && found.length === numbers.length
    ? found
    : refuse(`${lengths.join(' or ')} whole numbers separated by ${separator}`);
}
