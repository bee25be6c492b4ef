import { loadKernels, moduleBytes } from '../../load-kernels.ts';
import { plain, relaxed } from './kernels.generated.ts';

/** A block of pixels, how a tile is aimed at it, and the model that is cut (assembly/expand.ts). */
type Slice = [
  pixels: number,
  pixelCount: number,
  aim: number,
  inside: number,
  model: number,
  edge: number,
  depth: number,
  lowest: number,
];

type SliceRows = [rows: number, sums: number];

/** The lists of a block (photon-lists.ts). */
type PhotonAddresses = [onesOffsets: number, ones: number, multiOffsets: number, multi: number];

/** What upper bounds consist of (assembly/bound.ts). */
type Bounds = [
  alive: number,
  sums: number,
  step: number,
  rest: number,
  logWeights: number,
  sliceSums: number,
  scale: number,
  maximum: number,
  reached: number,
  reach: number,
];

/**
 * The compiled kernels of `assembly/`, where each is described. All arguments but plain numbers are
 * addresses in `memory`, which the caller lays out (worker-memory.ts).
 */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  /** The first address behind the kernels' own constants. */
  memoryBegin(): number;
  aimAtBlock(
    matrices: number,
    centre: number,
    radius: number,
    edge: number,
    depth: number,
    aim: number,
  ): number;
  expandBlock(...slice: [...Slice, ...SliceRows]): void;
  expandPhotonsBlock(...slice: [...Slice, ...SliceRows]): void;
  expandScreenedBlock(
    ...slice: [
      ...Slice,
      ...SliceRows,
      levels: number,
      perStep: number,
      steps: number,
      fineSteps: number,
    ]
  ): number;
  scanBlock(
    frameCount: number,
    alive: number,
    steps: number,
    fineSteps: number,
    offsets: number,
    lists: number,
    totals: number,
    sums: number,
  ): void;
  boundTiles(frameCount: number, groupCount: number, ...bounds: Bounds): number;
  markTile(
    frameCount: number,
    group: number,
    ...boundsAndMarks: [...Bounds, candidates: number]
  ): number;
  sumBlock(...slice: [...Slice, sums: number]): void;
  addPhotons(
    frameCount: number,
    candidates: number,
    rows: number,
    ...listsAndSums: [...PhotonAddresses, sums: number]
  ): void;
  addPhotonsOverBackground(
    frameCount: number,
    candidates: number,
    rows: number,
    paddingRow: number,
    pixels: number,
    fluence: number,
    strength: number,
    ...listsAndSums: [...PhotonAddresses, sums: number]
  ): void;
  addSquares(rows: number, pixelCount: number, squares: number): void;
  addIntensities(
    frameCount: number,
    candidates: number,
    rows: number,
    pixelCount: number,
    intensities: number,
    factors: number,
    sums: number,
  ): void;
  addFluenceSlopes(
    kept: number,
    count: number,
    rows: number,
    paddingRow: number,
    pixels: number,
    fluence: number,
    rescale: number,
    strength: number,
    isOpen: number,
    beta: number,
    logNormaliser: number,
    negligible: number,
    parity: number,
    ...listsAndSlopes: [...PhotonAddresses, gain: number, fall: number]
  ): void;
  keepTile(
    tile: number,
    frameCount: number,
    candidates: number,
    sums: number,
    logWeights: number,
    sliceSums: number,
    numbers: number,
    scale: number,
    window: number,
    maximum: number,
    best: number,
    kept: number,
  ): number;
  dropOvertaken(kept: number, count: number, maximum: number, window: number): number;
  settle(kept: number, count: number, maximum: number, window: number): number;
  addExponentials(kept: number, count: number, beta: number, normaliser: number): void;
  weighTile(
    kept: number,
    count: number,
    beta: number,
    logNormaliser: number,
    negligible: number,
    logWeights: number,
    sliceSums: number,
    maximum: number,
    fluence: number,
    information: number,
    logLikelihood: number,
    expectedPhotons: number,
    fluenceSums: number,
    occupancies: number,
    models: number,
  ): number;
  tomogramBlock(
    kept: number,
    count: number,
    rows: number,
    pixelCount: number,
    paddingRow: number,
    ...lists: PhotonAddresses
  ): void;
  countFullBlocks(kept: number, count: number): number;
  tomogramByPixel(kept: number, rows: number, pixelCount: number, ...lists: PhotonAddresses): void;
  intensityBlock(
    kept: number,
    count: number,
    rows: number,
    pixelCount: number,
    intensities: number,
  ): void;
  mergeBlock(
    pixels: number,
    pixelCount: number,
    matrix: number,
    values: number,
    factor: number,
    edge: number,
    depth: number,
    lowest: number,
    volumes: number,
  ): void;
}

const KERNEL_NAMES = [
  'memoryBegin',
  'aimAtBlock',
  'expandBlock',
  'expandPhotonsBlock',
  'expandScreenedBlock',
  'sumBlock',
  'scanBlock',
  'boundTiles',
  'markTile',
  'addPhotons',
  'addPhotonsOverBackground',
  'addSquares',
  'addIntensities',
  'addFluenceSlopes',
  'keepTile',
  'dropOvertaken',
  'settle',
  'addExponentials',
  'weighTile',
  'tomogramBlock',
  'countFullBlocks',
  'tomogramByPixel',
  'intensityBlock',
  'mergeBlock',
] as const satisfies readonly Exclude<keyof Kernels, 'memory'>[];

export type KernelBuild = 'relaxed' | 'plain';

/** The fastest build that runs here; undefined where there is not even plain SIMD. */
export function supportedBuild(): KernelBuild | undefined {
  if (WebAssembly.validate(moduleBytes(relaxed))) {
    return 'relaxed';
  }
  return WebAssembly.validate(moduleBytes(plain)) ? 'plain' : undefined;
}

/**
 * A fresh instance with its own memory.
 *
 * @throws as `loadKernels` does.
 */
export function instantiateKernels(build: KernelBuild): Promise<Kernels> {
  return loadKernels(build === 'relaxed' ? relaxed : plain, KERNEL_NAMES, {
    what: 'its kernels',
    file: 'kernels.generated.ts',
  });
}
