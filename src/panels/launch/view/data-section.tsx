import type { TranslationBundle } from '@jupyterlab/translation';
import type { Estimate } from '@damselfly/remote/http';
import type { ReactElement } from 'react';
import {
  formatInteger,
  formatSignificant,
  NARROW_SPACE,
  useTranslation,
} from '../../../components/index.ts';
import { detectorIcon, photonsIcon } from '../../../icons/index.ts';
import { isDropped, isOfPage, nameOf } from '../../../services/places/paths.ts';
import type { LaunchModel } from '../model/launch-model.ts';
import { BasicSection } from './basic-section.tsx';
import { FileField } from './file-field.tsx';
import { useLaunch } from './launch-context.tsx';
import { PowderThumbnail } from './powder-thumbnail.tsx';

/** What is reconstructed: the frames and where their pixels are. */
export function DataSection(): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const estimate = model.estimator.known?.estimate;
  return (
    <BasicSection group="data" title={trans.__('Data')}>
      <div className="dfl-LaunchData">
        <div>
          <FileField
            optionKey="in_photons_file"
            otherKeys={['in_photons_list', 'blacklist_file']}
            label={trans.__('Photons')}
            icon={photonsIcon}
            awaited={trans.__('A photon file, .emc or HDF5: typed, chosen or dropped here')}
            help={estimate && framesText(estimate, trans)}
          />
          <FileField
            optionKey="in_detector_file"
            otherKeys={['in_detector_list']}
            label={trans.__('Detector')}
            icon={detectorIcon}
            awaited={trans.__('Where its pixels are: a detector file, .h5 or .dat')}
            help={estimate && detectorText(estimate, model, trans)}
          />
          <PathsBegin folder={model.state.folder} />
        </div>
        {estimate?.powder && <PowderThumbnail powder={estimate.powder} />}
      </div>
    </BasicSection>
  );
}

/** What relative paths are relative to: the folder that the config will be written into. */
function PathsBegin({ folder }: { readonly folder: string }): ReactElement | null {
  const trans = useTranslation();
  if (folder === '') {
    return null;
  }
  return (
    <p className="dfl-caption" role="status">
      {isDropped(folder)
        ? trans.__('Dropped files: in this page until it is closed; nothing is uploaded.')
        : isOfPage(folder)
          ? trans.__('The built-in example: in this page; nothing is uploaded.')
          : trans.__('Paths begin in %1', folder)}
    </p>
  );
}

function framesText(
  { frames, usedFrames, meanCount, sampledFrames }: Estimate,
  trans: TranslationBundle,
): string | undefined {
  if (frames === undefined || meanCount === undefined) {
    return undefined;
  }
  const count =
    usedFrames === undefined || usedFrames === frames
      ? trans.__('%1 frames', formatInteger(frames))
      : trans.__('%1 of %2 frames', formatInteger(usedFrames), formatInteger(frames));
  const isGuess = sampledFrames !== undefined && sampledFrames < frames;
  const photons = (isGuess ? `≈${NARROW_SPACE}` : '') + formatInteger(meanCount);
  return [count, trans.__('%1 photons each', photons)].join(' · ');
}

function detectorText(
  { pixels }: Estimate,
  { reading, state }: LaunchModel,
  trans: TranslationBundle,
): string | undefined {
  if (pixels === undefined) {
    return undefined;
  }
  const { detd: distance, lambda: wavelength } = reading.sections['parameters'] ?? {};
  const nanometres = Number(wavelength) / 10;
  const source = state.wavelength;
  return [
    trans.__('%1 pixels', formatInteger(pixels)),
    ...(distance === undefined ? [] : [`${distance}${NARROW_SPACE}mm`]),
    ...(nanometres > 0 ? [`${formatSignificant(nanometres, 6)}${NARROW_SPACE}nm`] : []),
    ...(source && source.text === wavelength
      ? [trans.__('wavelength from %1', nameOf(source.config))]
      : []),
  ].join(' · ');
}
