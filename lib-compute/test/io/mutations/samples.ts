import type { ByteSource } from '../../../src/io/byte-source/byte-source.ts';
import type { Dataset } from '../../../src/io/dataset.ts';
import { readBlacklist } from '../../../src/io/formats/dragonfly-blacklist/read-blacklist.ts';
import { dragonflyDetectorAscii } from '../../../src/io/formats/dragonfly-detector-ascii/dragonfly-detector-ascii.ts';
import { readDetectorList } from '../../../src/io/formats/dragonfly-detector-list/read-detector-list.ts';
import {
  formatEmcLogHeader,
  formatEmcLogRow,
} from '../../../src/io/formats/dragonfly-log/format-emc-log.ts';
import { readEmcLog } from '../../../src/io/formats/dragonfly-log/read-emc-log.ts';
import { dragonflyPhotonsBinary } from '../../../src/io/formats/dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { encodePhotonsBinary } from '../../../src/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { readPhotonsList } from '../../../src/io/formats/dragonfly-photons-list/read-photons-list.ts';
import { readScaleText } from '../../../src/io/formats/dragonfly-scale/read-scale-text.ts';
import { mrc } from '../../../src/io/formats/mrc/mrc.ts';
import { readQuaternionList } from '../../../src/io/formats/quaternion-list/read-quaternion-list.ts';
import { photonsDataset } from '../../../src/io/photons-dataset.ts';
import { photonsOf } from '../../support/arbitrary-photons.ts';
import { mrcBytes, mrcBytesOf } from '../../support/mrc-bytes.ts';
import { bytesFrom, noHdf5 } from '../../support/open-bytes.ts';
import { bytesOfText } from './bytes.ts';
import {
  checkDetector,
  checkEach,
  checkFrames,
  checkPhotons,
  checkRotations,
  checkVolume,
} from './sound.ts';

/** A good file of one format, and how to read all of it. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Reads everything, and throws an error that is not ours where the values are unsound. */
  readonly readAll: (source: ByteSource) => Promise<void>;
}

export const PIXELS = 30;
export const FRAMES = 8;

/** Frames of 0 to 7 ones and 7 to 0 multi pixels, in descending order: files need not ascend. */
const photons = photonsOf(
  PIXELS,
  Array.from({ length: FRAMES }, (_, d) =>
    Array.from({ length: 7 }, (_, i) => ({
      pixel: 29 - 4 * i - (d % 4),
      count: i < d ? 1 : 2 + i,
    })),
  ),
);

const photonsContext = { ...noHdf5, pixelCount: PIXELS };

async function photonsSample(dtype: Dataset['dtype']): Promise<Sample> {
  return {
    name: `photons-${dtype}.emc`,
    bytes: await bytesFrom(encodePhotonsBinary(photonsDataset(photons, 'memory'), dtype)),
    async readAll(source) {
      const dataset = await dragonflyPhotonsBinary.open(source, photonsContext);
      await checkFrames(dataset, PIXELS);
      if (dataset.dtype !== 'float64') {
        checkPhotons(await dataset.photons(), dataset.frameCount, PIXELS);
      }
    },
  };
}

export const sparsePhotons = await photonsSample('sparse');
export const int32Photons = await photonsSample('int32');
export const float64Photons = await photonsSample('float64');

export const detector: Sample = {
  name: 'det.dat',
  bytes: bytesOfText(
    `12 100.5 99.25\n${Array.from(
      { length: 12 },
      (_, t) => `${t - 6}.25e+00 ${6 - t} -1.5 0.${t + 1}5 ${t % 3}\n`,
    ).join('')}`,
  ),
  async readAll(source) {
    checkDetector(await dragonflyDetectorAscii.open(source, noHdf5));
  },
};

function mapSample(name: string, bytes: Uint8Array): Sample {
  return {
    name,
    bytes,
    async readAll(source) {
      const file = await mrc.open(source, noHdf5);
      checkVolume(await file.read(), file.shape);
    },
  };
}

export const map = mapSample('float32.mrc', await mrcBytes());

export const bigEndianMap = mapSample(
  'int16-big-endian.ccp4',
  await mrcBytesOf(
    1,
    2,
    (view, offset, voxel) => {
      view.setInt16(offset, voxel - 5);
    },
    { bigEndian: true, axes: [3, 1, 2], extended: 80 },
  ),
);

export const photonsList: Sample = {
  name: 'photons_list.txt',
  bytes: bytesOfText('a.emc\n../b.emc\n/data/c.h5 /entry/data\nd.h5\n'),
  async readAll(source) {
    const entries = await readPhotonsList(source);
    checkEach(entries, 1, ({ path, dataset = '/' }) => path !== '' && dataset.startsWith('/'));
  },
};

export const detectorList: Sample = {
  name: 'det_list.txt',
  bytes: bytesOfText('../det.h5\ndet_b.h5\n/data/det_c.dat\n../det.h5\n'),
  async readAll(source) {
    checkEach(await readDetectorList(source, 4), 4, (path) => path !== '');
  },
};

export const blacklist: Sample = {
  name: 'blacklist.txt',
  bytes: bytesOfText('0\n1\n0\n0\n1\n1\n0\n0\n'),
  async readAll(source) {
    checkEach([...(await readBlacklist(source, 8))], 8, (flag) => flag === 0 || flag === 1);
  },
};

export const scale: Sample = {
  name: 'scale_005.dat',
  bytes: bytesOfText('1.0000\n0.5e0\n2.25\n-1.0\n1.125\n'),
  async readAll(source) {
    checkEach([...(await readScaleText(source, 5))], 5, Number.isFinite);
  },
};

export const quaternions: Sample = {
  name: 'quat.dat',
  bytes: bytesOfText('4\n1 0 0 0 1\n0 1 0 0 0.5\n0.5 0.5 -0.5 0.5 2\n0.8 0 0.6 0 1e-1\n'),
  async readAll(source) {
    checkRotations(await readQuaternionList(source));
  },
};

const logHeader = {
  frameCount: 500,
  totalFrameCount: 600,
  meanCount: 293.34,
  rotationCount: 3240,
  relevantPixelCount: 776,
  pixelCount: 1089,
  systemVolume: [1, 49, 49, 49],
  threadCount: 2,
  processCount: 1,
  alpha: 0,
  beta: 0.25,
  needScaling: true,
};

const logRows = [1, 2, 3, 4].map((iteration) => ({
  iteration,
  seconds: 1.5,
  rmsChange: 0.1 / iteration,
  information: 1 + iteration,
  logLikelihood: -400 + iteration,
  rotationCount: 3240,
  beta: 0.25,
}));

export const log: Sample = {
  name: 'EMC.log',
  bytes: bytesOfText(formatEmcLogHeader(logHeader) + logRows.map(formatEmcLogRow).join('')),
  async readAll(source) {
    const { rows } = await readEmcLog(source);
    checkEach(rows, 0, (row) => {
      const { iteration, rotationCount, ...others } = row;
      return (
        Number.isSafeInteger(iteration) &&
        Number.isSafeInteger(rotationCount) &&
        Object.keys(others).length === 5
      );
    });
  },
};

export const samples: readonly Sample[] = [
  sparsePhotons,
  int32Photons,
  float64Photons,
  detector,
  map,
  bigEndianMap,
  photonsList,
  detectorList,
  blacklist,
  scale,
  quaternions,
  log,
];
