import { fileFormatError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { textLines } from '../../text/text-lines.ts';
import { quoted } from '../../text/tokens.ts';
import { CLASS_LETTERS } from './classes-text.ts';

/** Dragonfly's predictions are bytes that Python 3 has printed: `b'a'`. */
const AS_BYTES = /^b'(.?)'$/;

/**
 * Reads classes of frames as Dragonfly's classifier saves them (`my_classes.dat`): a line for each frame with its
 * letter, a to z, or nothing where it has no class.
 *
 * @returns per frame 0 where it has none, else 1 to 26.
 * @throws FileFormat for anything else, and for a length that is not `frameCount`: such a list belongs to other frames.
 */
export async function readClasses(
  source: ByteSource,
  frameCount: number,
  options?: IoOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const classes = new Uint8Array(frameCount);
  let lines = 0;
  for await (const { text, number } of textLines(source, options)) {
    const trimmed = text.trim();
    const letter = AS_BYTES.exec(trimmed)?.[1] ?? trimmed;
    const code = letter === '' ? 0 : CLASS_LETTERS.indexOf(letter) + 1;
    if (letter.length > 1 || (letter !== '' && code === 0)) {
      throw fileFormatError({
        file: source.name,
        where: `line ${number}`,
        expected: 'a letter from a to z, or nothing for a frame without a class',
        found: quoted(trimmed),
      });
    }
    if (lines < frameCount) {
      classes[lines] = code;
    }
    lines += 1;
  }
  if (lines !== frameCount) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: `a list of ${frameCount} lines, one for each frame`,
      found: `one of ${lines}: it belongs to other frames`,
    });
  }
  return classes;
}
