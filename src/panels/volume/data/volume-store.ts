import { inputError, resourcesError } from '@damselfly/compute/errors.ts';
import type { LoadContext } from '@damselfly/compute/io/emc-input/load-context.ts';
import type { Hdf5Content } from '@damselfly/compute/io/hdf5/hdf5-content.ts';
import type { TransformFile, VolumeFile, WantedVolume } from '@damselfly/compute/io/format.ts';
import { cxiContent } from '@damselfly/compute/io/formats/hdf5-volume/cxi-content.ts';
import { encodeMrc } from '@damselfly/compute/io/formats/mrc/encode-mrc.ts';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { hasSigns } from '@damselfly/compute/volume/signed-volume.ts';
import { histogramOf } from '@damselfly/compute/volume/statistics.ts';
import type { ComplexVolume, Volume } from '@damselfly/compute/volume/volume.ts';
import { amplitudesOf } from './amplitudes-of.ts';
import { openVolume } from './file-contents.ts';
import { filledValues, measuredValues } from './measured-values.ts';
import { missingVoxels } from './missing-voxels.ts';
import { oneMode } from './one-mode.ts';
import { readComplex } from './read-complex.ts';
import { readSigned } from './read-signed.ts';
import { shownCube } from './shown-cube.ts';
import { supportMask, type SupportVolume } from './support-mask.ts';
import type { OpenedFile, OpenedVolume, ReadReport, ReadVolume } from './volume-request.ts';

/** Larger cubes are shown binned: a graphics card takes 134 MB for one of this edge. */
const LARGEST = 406;

/** Of the cube around a volume: 4.3 GB, which is as much as a page can have in one piece. */
const LARGEST_READ = 1024;

const ANGSTROM_PER_NM = 10;

/** One volume file, read mode by mode. */
export class VolumeStore {
  readonly #context: LoadContext;
  readonly #largest: number;
  #file: VolumeFile | undefined;
  #path = '';
  /** How many files were asked for. */
  #asked = 0;
  #read: { readonly mode: number; readonly volume: Volume | ComplexVolume } | undefined;

  /** @param largest edge of a cube that is shown; a larger one is binned. */
  constructor(context: LoadContext, largest = LARGEST) {
    this.#context = context;
    this.#largest = largest;
  }

  /**
   * @param wanted of an HDF5 file: which of its volumes.
   * @throws what opening throws; Input where it has two axes; AbortError where another file is opened meanwhile.
   */
  async open(path: string, wanted: WantedVolume = 'likeliest'): Promise<OpenedFile> {
    const asked = ++this.#asked;
    await this.close();
    const file = await openVolume(path, wanted, this.#context);
    if (asked !== this.#asked) {
      await (file.kind === 'volume-file' ? file.close() : undefined);
      throw new DOMException('Another volume is opened.', 'AbortError');
    }
    if (file.kind === 'contents') {
      return file;
    }
    const { dtype, voxelSize, voxelEdges, cellAngles, transform, hdf5 } = file;
    const [x, y, z] = file.shape.slice(-3);
    const modes = file.shape.length === 4 ? file.shape[0] : 1;
    // Dragonfly's models are in HDF5, real, and say nothing of voxels or space.
    const isModel =
      hdf5 !== undefined &&
      file.space === undefined &&
      voxelSize === undefined &&
      file.readComplex === undefined;
    if (hdf5?.dataset === 'intens' && x !== y) {
      await file.close();
      throw inputError({
        what: path,
        expected: 'a volume with three axes',
        found: `planes (${file.shape.join(' x ')}); open its run instead`,
      });
    }
    this.#file = file;
    this.#path = path;
    return {
      shape: [x, y, z],
      modes,
      dtype,
      space: file.space ?? (isModel ? 'reciprocal' : 'real'),
      ...(voxelSize !== undefined && { voxel: voxelSize / ANGSTROM_PER_NM }),
      ...(voxelEdges && { voxelEdges: voxelEdges.map((edge) => edge / ANGSTROM_PER_NM) }),
      ...(cellAngles && { cellAngles }),
      ...(transform && { transform: inNm(transform) }),
      ...(file.readComplex && { isComplex: true }),
      ...(hdf5 && { dataset: hdf5.dataset, datasets: hdf5.volumes }),
    };
  }

  /** Reads one mode, and makes of it what views take. @throws what reading throws. */
  async volume(
    mode: number,
    scale: ReadVolume['scale'],
    report: ReadReport,
    signal: AbortSignal,
  ): Promise<ReadVolume> {
    const read = await this.#mode(mode, report, signal);
    if (read.kind === 'complex-volume') {
      return readComplex(this.#path, read, scale, this.#largest);
    }
    const { data } = read;
    const [x, y, z] = read.shape;
    // Of the voxels of the file: what is laid around them to make a cube counts as nothing, as do those of no number.
    const own = measuredValues(this.#path, data);
    const { measured, statistics, notMeasured } = own;
    const left =
      notMeasured === 0
        ? {}
        : { notMeasured, missing: missingVoxels(data, [x, y, z], this.#largest) };
    if (hasSigns(statistics)) {
      const drawn = filledValues(data, own, 0);
      return { ...readSigned(drawn, measured, [x, y, z], scale, this.#largest), ...left };
    }
    const whole = quantise(measured, scale);
    const fill = scale === 'log' ? 0 : statistics.minimum;
    const least = notMeasured === 0 ? statistics.minimum : Math.min(statistics.minimum, fill);
    const filled = filledValues(data, own, fill);
    const cube = shownCube(filled, [x, y, z], least, this.#largest);
    const { values, size, binning } = cube;
    return {
      // The very cube of the file: a binned one may have as many voxels as a file that is none.
      ...(binning === 1 && values.length === measured.length
        ? whole
        : quantise(values, scale, whole)),
      ...statistics,
      ...left,
      histogram: histogramOf(whole),
      shape: [size, size, size],
      size: cube.whole,
      binning,
    };
  }

  /** One mode as an MRC file, its values, or their amplitudes, in 32 bits. @throws what reading or encoding throws. */
  async mrc(mode: number, report: ReadReport, signal: AbortSignal): Promise<Blob> {
    const read = await this.#mode(mode, report, signal);
    const volume = read.kind === 'volume' ? read : amplitudesOf(read);
    const pieces = [...encodeMrc(volume)].map((piece) => Uint8Array.from(piece));
    return new Blob(pieces, { type: 'application/octet-stream' });
  }

  /**
   * One mode as what a CXI file holds: its values as they are.
   *
   * @param space as what it is looked at.
   * @param support is written as a mask.
   * @throws what reading throws; Input where the support has other voxels.
   */
  async cxi(
    mode: number,
    space: OpenedVolume['space'],
    support: SupportVolume | undefined,
    report: ReadReport,
    signal: AbortSignal,
  ): Promise<Hdf5Content> {
    const read = await this.#mode(mode, report, signal);
    return cxiContent(read, space, support && supportMask(support, read.shape));
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    this.#read = undefined;
    await file?.close();
  }

  async #mode(
    mode: number,
    report: ReadReport,
    signal: AbortSignal,
  ): Promise<Volume | ComplexVolume> {
    const file = this.#file;
    if (!file) {
      throw inputError({ what: 'A volume', expected: 'a file that is open', found: 'none' });
    }
    if (this.#read?.mode !== mode) {
      checkSize(file);
      const options = { onProgress: report, signal };
      const whole = await (file.readComplex?.(options) ?? file.read(options));
      const volume = oneMode(whole, mode);
      // Meanwhile another file may have taken its place.
      if (file === this.#file) {
        this.#read = { mode, volume };
      }
      return volume;
    }
    return this.#read.volume;
  }
}

/** Before anything is read of it. @throws Resources. */
function checkSize({ shape }: VolumeFile): void {
  const edge = Math.max(...shape.slice(-3));
  if (edge > LARGEST_READ) {
    throw resourcesError({
      resource: `room for a volume of ${shape.slice(-3).join(' x ')} voxels`,
      needed: `a cube of ${edge} voxels along each edge`,
      available: `one of ${LARGEST_READ}`,
    });
  }
}

function inNm({ isHalf, step }: TransformFile): NonNullable<OpenedVolume['transform']> {
  return { isHalf, ...(step !== undefined && { step: step * ANGSTROM_PER_NM }) };
}
