import { fileFormatError } from '../../../errors.ts';
import type { Detector } from '../../../geometry/detector.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { findDetectorFlaw } from '../../detector-flaw.ts';
import { textLines } from '../../text/text-lines.ts';
import { finiteNumber, quoted, tokensOf, wholeNumber } from '../../text/tokens.ts';
import { parseDetectorHeader, type DetectorHeader } from './detector-header.ts';

/** The least that a row takes: `0 0 1 0` and its line end. */
const SHORTEST_ROW = 8;

/**
 * Reads Dragonfly's text detector (spec/emc.md 2.3): a line `num_pix detd ewald_rad`, of which old
 * files have only the first, then a row `qx qy qz corr mask` per pixel. Rows `qx qy corr mask`, of 2D
 * detectors, have qz = 0.
 *
 * @throws FileFormat with the line, for numbers that are missing, not finite or out of range.
 */
export async function readDetectorAscii(
  source: ByteSource,
  options: IoOptions = {},
): Promise<Detector> {
  const lines = textLines(source, options);
  const first = await lines.next();
  const header = checkHeader(first.done ? '' : first.value.text, source);
  const detector = emptyDetector(header);
  let columns = 0;
  let pixel = 0;
  for await (const { number, text } of lines) {
    const tokens = tokensOf(text);
    if (pixel < header.pixelCount) {
      columns ||= tokens.length;
      parseRow(tokens, columns, detector, pixel++, (expected, found) =>
        lineError(source, number, expected, quoted(found ?? text)),
      );
    } else if (tokens.length > 0) {
      const expected = `the end of the file: line 1 says ${header.pixelCount} pixels`;
      throw lineError(source, number, expected, quoted(text));
    }
  }
  if (pixel < header.pixelCount) {
    const expected = `the row of pixel ${pixel} of the ${header.pixelCount} that line 1 says`;
    throw lineError(source, pixel + 2, expected, 'the end of the file');
  }
  const flaw = findDetectorFlaw(detector);
  if (flaw) {
    throw lineError(source, flaw.pixel + 2, `${flaw.column} ${flaw.expected}`, flaw.found);
  }
  return detector;
}

function checkHeader(text: string, source: ByteSource): DetectorHeader {
  const header = parseDetectorHeader(text);
  if (!header) {
    const expected = 'num_pix, detd and ewald_rad, all positive, or num_pix alone';
    throw lineError(source, 1, expected, quoted(text));
  }
  // Before arrays are made for the pixels that it claims.
  if (header.pixelCount * SHORTEST_ROW > source.size) {
    const expected = `a number of pixels whose rows fit into ${source.size} bytes`;
    throw lineError(source, 1, expected, String(header.pixelCount));
  }
  return header;
}

function emptyDetector(header: DetectorHeader): Detector {
  const column = (): Float64Array => allocate(Float64Array, header.pixelCount, 8);
  return {
    kind: 'detector',
    ...header,
    qx: column(),
    qy: column(),
    qz: column(),
    correction: column(),
    mask: allocate(Uint8Array, header.pixelCount, 1),
  };
}

function parseRow(
  tokens: readonly string[],
  columns: number,
  detector: Detector,
  pixel: number,
  refuse: (expected: string, found?: string) => Error,
): void {
  if ((columns !== 4 && columns !== 5) || tokens.length !== columns) {
    throw refuse(
      pixel === 0
        ? 'five numbers, qx qy qz corr mask, or in 2D four without qz'
        : `${columns} numbers, as in the rows before`,
    );
  }
  const numbers = tokens.slice(0, -1).map((token) => {
    const value = finiteNumber(token);
    if (value === undefined) {
      throw refuse('a row of finite numbers', token);
    }
    return value;
  });
  const mask = wholeNumber(tokens[columns - 1]);
  if (mask === undefined || mask > 2) {
    throw refuse('a row that ends with a mask of 0, 1 or 2', tokens[columns - 1]);
  }
  const [qx, qy, ...others] = numbers;
  detector.qx[pixel] = qx;
  detector.qy[pixel] = qy;
  detector.qz[pixel] = columns === 5 ? others[0] : 0;
  detector.correction[pixel] = others[columns - 4];
  detector.mask[pixel] = mask;
}

function lineError(source: ByteSource, line: number, expected: string, found: string): Error {
  return fileFormatError({ file: source.name, where: `line ${line}`, expected, found });
}
