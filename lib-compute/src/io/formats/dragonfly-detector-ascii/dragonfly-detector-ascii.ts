import type { Detector } from '../../../geometry/detector.ts';
import type { Format } from '../../format.ts';
import { parseDetectorHeader } from './detector-header.ts';
import { readDetectorAscii } from './read-detector-ascii.ts';

/** Dragonfly's text detector, `.dat` (spec/emc.md 2.3). */
export const dragonflyDetectorAscii: Format<Detector> = {
  name: 'dragonfly-detector-ascii',
  title: 'Dragonfly detector (text .dat)',
  probe(head, { name }) {
    const [first, second = ''] = new TextDecoder().decode(head).split(/\r?\n/, 2);
    const columns = second.trim().split(/\s+/).length;
    const isPlausible =
      parseDetectorHeader(first) !== undefined && (columns === 4 || columns === 5);
    if (name.toLowerCase().endsWith('.dat')) {
      return isPlausible ? 0.95 : 0.5;
    }
    return isPlausible ? 0.6 : 0;
  },
  async open(source, context) {
    try {
      return await readDetectorAscii(source, context);
    } finally {
      await source.close();
    }
  },
};
