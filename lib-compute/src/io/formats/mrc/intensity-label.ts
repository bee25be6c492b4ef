/** One of the header's labels: by it a file of real numbers is known to be in reciprocal space, of which MRC has no mark. */
export const INTENSITY_LABEL = 'Fourier intensity: voxels are 1 / cell apart (Damselfly)';

/** Number of labels (word 55 of the header), and where they begin; each has 80 characters (spec/formats.md 5.9). */
const COUNT_OFFSET = 220;
const LABELS_OFFSET = 224;
const LABEL_LENGTH = 80;
const MOST_LABELS = 10;

/** Writes it as the only label of a header. */
export function writeIntensityLabel(header: DataView): void {
  header.setInt32(COUNT_OFFSET, 1, true);
  const text = new TextEncoder().encode(INTENSITY_LABEL.padEnd(LABEL_LENGTH));
  new Uint8Array(header.buffer, header.byteOffset + LABELS_OFFSET, LABEL_LENGTH).set(text);
}

/** Whether one of a header's labels is ours. Programs that change a file add theirs behind. */
export function hasIntensityLabel(header: DataView): boolean {
  return Array.from({ length: MOST_LABELS }, (_, number) => {
    const start = header.byteOffset + LABELS_OFFSET + number * LABEL_LENGTH;
    const bytes = new Uint8Array(header.buffer, start, LABEL_LENGTH);
    return String.fromCharCode(...bytes);
  }).some((label) => label.startsWith(INTENSITY_LABEL));
}
