/** One encoded picture. */
export interface Mp4Sample {
  readonly data: Uint8Array<ArrayBuffer>;
  /** Shown without those before it. */
  readonly isKey: boolean;
  /** Microseconds. */
  readonly duration: number;
}

export interface Mp4Movie {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly codec: 'avc1' | 'vp09';
  /** What the decoder needs first: the AVCDecoderConfigurationRecord of H.264; VP9 needs nothing. */
  readonly description: Uint8Array<ArrayBuffer>;
  /** In the order of their times, which is that of decoding. */
  readonly samples: readonly Mp4Sample[];
}

/** Units per second of all times in the file. */
const TIMESCALE = 1_000_000;

/** No rotation and no scale: 1 as 16.16, and as 2.30 in the corner. */
const UNIT_MATRIX = uint32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** Text follows in plain letters, which all applications read. */
const UNDETERMINED_LANGUAGE = 0x55c4;

/** Profile 0, level 5.1, 8 bits, 4:2:0, limited range, BT.709 thrice: "VP Codec ISO Media File Format Binding", 1.0. */
const VP9_CONFIGURATION = Uint8Array.of(1, 0, 0, 0, 0, 51, 0x82, 1, 1, 1, 0, 0);

/**
 * A movie without sound as MP4: ISO/IEC 14496-12, its H.264 as of 14496-15.
 *
 * The tables stand before the pictures, so that a player can begin before it has all.
 */
export function mp4File(movie: Mp4Movie): Blob {
  const pictures = movie.samples.map(({ data }) => data);
  const type = box('ftyp', text('isom'), uint32(512), text(`isomiso2mp41`));
  // The tables are as long wherever the pictures begin.
  const start = type.length + moov(movie, 0).length + 8;
  const length = pictures.reduce((sum, { length: bytes }) => sum + bytes, 8);
  return new Blob([type, moov(movie, start), uint32(length), text('mdat'), ...pictures], {
    type: 'video/mp4',
  });
}

function moov(movie: Mp4Movie, start: number): Uint8Array<ArrayBuffer> {
  const { width, height, samples } = movie;
  const duration = samples.reduce((sum, sample) => sum + sample.duration, 0);
  const times = uint32(0, 0, TIMESCALE, duration);
  const track = 1;
  return box(
    'moov',
    fullBox('mvhd', 0, times, uint32(0x10000, 0x1000000, 0, 0), UNIT_MATRIX, zeros(24), uint32(2)),
    box(
      'trak',
      // Enabled, in the movie, in its preview.
      fullBox(
        'tkhd',
        7,
        uint32(0, 0, track, 0, duration),
        zeros(16),
        UNIT_MATRIX,
        uint32(width * 0x10000, height * 0x10000),
      ),
      box(
        'mdia',
        fullBox('mdhd', 0, times, uint16(UNDETERMINED_LANGUAGE, 0)),
        fullBox('hdlr', 0, zeros(4), text('vide'), zeros(12), text('Video\0')),
        box(
          'minf',
          fullBox('vmhd', 1, zeros(8)),
          box('dinf', fullBox('dref', 0, uint32(1), fullBox('url ', 1))),
          sampleTable(movie, start),
        ),
      ),
    ),
  );
}

/** All pictures in one chunk. @param start of the first picture in the file, bytes. */
function sampleTable(movie: Mp4Movie, start: number): Uint8Array<ArrayBuffer> {
  const { samples } = movie;
  const keys = samples.flatMap(({ isKey }, index) => (isKey ? [index + 1] : []));
  return box(
    'stbl',
    fullBox('stsd', 0, uint32(1), sampleEntry(movie)),
    fullBox('stts', 0, uint32(samples.length, ...samples.flatMap(({ duration }) => [1, duration]))),
    fullBox('stss', 0, uint32(keys.length, ...keys)),
    fullBox('stsc', 0, uint32(1, 1, samples.length, 1)),
    fullBox('stsz', 0, uint32(0, samples.length, ...samples.map(({ data }) => data.length))),
    fullBox('stco', 0, uint32(1, start)),
  );
}

function sampleEntry({ codec, width, height, description }: Mp4Movie): Uint8Array<ArrayBuffer> {
  const dotsPerInch = 72 * 0x10000;
  return box(
    codec,
    zeros(6),
    uint16(1),
    zeros(16),
    uint16(width, height),
    uint32(dotsPerInch, dotsPerInch, 0),
    uint16(1),
    zeros(32),
    // 24 bits of colour, and no table of colours.
    uint16(24, 0xffff),
    codec === 'avc1' ? box('avcC', description) : box('vpcC', VP9_CONFIGURATION),
  );
}

function box(type: string, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of [uint32(length), text(type), ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A box of version 0. */
function fullBox(type: string, flags: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return box(type, uint32(flags), ...parts);
}

function text(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

function zeros(bytes: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function uint16(...values: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(values.flatMap((value) => [value >>> 8, value]));
}

function uint32(...values: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    values.flatMap((value) => [value >>> 24, value >>> 16, value >>> 8, value]),
  );
}
