import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { readBlacklist } from '@damselfly/compute/io/formats/dragonfly-blacklist/read-blacklist.ts';
import { readQuaternionList } from '@damselfly/compute/io/formats/quaternion-list/read-quaternion-list.ts';
import type { InputFile } from './hash-inputs.ts';
import { detectorFile, loadDetector } from './load-detector.ts';
import { loadPhotons, photonFiles } from './load-photons.ts';
import { loadStartModel } from './load-start-model.ts';
import { withSource } from './with-source.ts';

/** What a reconstruction reads: the content, and where it came from. */
export interface LoadedInput {
  readonly input: EmcInput;
  readonly files: readonly InputFile[];
}

/**
 * Reads and checks every file that the options name.
 *
 * @throws FileAccess, FileFormat or UnknownFormat with the file's name; Input where two files do not fit
 *   each other; NotBuilt.
 */
export async function loadInput(options: EmcOptions, signal: AbortSignal): Promise<LoadedInput> {
  const files: InputFile[] = [];
  const note = (role: string, path: string): string => {
    files.push({ role, path });
    return path;
  };
  const photonSets = await photonFiles(options);
  const detectorPath = note('detector', await detectorFile(options, photonSets.length));
  photonSets.forEach(({ path, dataset = '' }, i) => note(`photons ${i + 1}${dataset}`, path));

  const detector = await loadDetector(detectorPath, signal);
  const photons = await loadPhotons(photonSets, detector.pixelCount, signal);
  const {
    num_div: divisions,
    in_quat_file: rotationFile = '',
    blacklist_file: blacklistFile,
    start_model_file: modelFile,
  } = options;
  const rotations =
    typeof divisions === 'number'
      ? rotationList(divisions)
      : await withSource(note('rotations', rotationFile), (source) =>
          readQuaternionList(source, { signal }),
        );
  const input: EmcInput = { detector, photons, rotations };
  const blacklist =
    blacklistFile === undefined
      ? {}
      : {
          blacklist: await withSource(note('blacklist', blacklistFile), (source) =>
            readBlacklist(source, photons.frameCount, { signal }),
          ),
        };
  const startModel =
    modelFile === undefined
      ? {}
      : { startModel: await loadStartModel(note('start model', modelFile), signal) };
  return { input: { ...input, ...blacklist, ...startModel }, files };
}
