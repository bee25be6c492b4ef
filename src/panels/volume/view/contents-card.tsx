import { isVolume } from '@damselfly/compute/io/formats/hdf5-volume/volume-datasets.ts';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { nameOf } from '../../../services/places/paths.ts';
import type { FileContents } from '../data/volume-request.ts';
import { useVolumePanel } from './volume-context.tsx';

/** What a file holds that is no volume, and what can be opened of it. */
export function ContentsCard({ contents }: { readonly contents: FileContents }): ReactElement {
  const trans = useTranslation();
  const { model, openFrames } = useVolumePanel();
  const { holds, datasets } = contents;
  const name = nameOf(model.args.path ?? '');
  return (
    <section className="dfl-VolumeContents" aria-label={trans.__('What the file holds')}>
      <div role="status">
        <h3>{titleOf(holds, name, trans)}</h3>
        <p>{adviceOn(contents, trans)}</p>
      </div>
      {holds === 'photons' && (
        <Button kind="primary" onClick={openFrames}>
          {trans.__('Open the frames')}
        </Button>
      )}
      {datasets.length > 0 && (
        <div
          className="dfl-VolumeContents-list"
          tabIndex={0}
          role="region"
          aria-label={trans.__('Datasets')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{trans.__('Dataset')}</th>
                <th scope="col">{trans.__('Shape')}</th>
                <th scope="col">{trans.__('Type')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {datasets.map((dataset) => (
                <tr key={dataset.path}>
                  <td>{dataset.path}</td>
                  <td>
                    {dataset.shape.length === 0 ? trans.__('one value') : dataset.shape.join(' × ')}
                  </td>
                  <td>{dataset.dtype}</td>
                  <td>
                    {isVolume(dataset) && (
                      <Button
                        kind="link"
                        onClick={() => {
                          model.showDataset(dataset.path);
                        }}
                      >
                        {trans.__('Show as a volume')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function titleOf(holds: FileContents['holds'], name: string, trans: TranslationBundle): string {
  switch (holds) {
    case 'photons':
      return trans.__('%1 holds photons', name);
    case 'detector':
      return trans.__('%1 holds a detector', name);
    case 'other':
      return trans.__('%1 holds no volume, photons or detector that is known', name);
  }
}

function adviceOn({ holds, datasets }: FileContents, trans: TranslationBundle): string {
  switch (holds) {
    case 'photons':
      return trans.__('They are looked at frame by frame.');
    case 'detector':
      return trans.__('Open the photons that were measured with it: it lays their frames out.');
    case 'other':
      return datasets.some(isVolume)
        ? trans.__(
            'By their names, the datasets with three axes are detector frames. Frames are opened from photon files only (.emc, .h5); here they can be shown as a volume.',
          )
        : trans.__(
            'Opened are volumes (three axes of numbers, or modes and three), photons, detectors and outputs as Dragonfly writes them. Frames as facilities store them are not opened yet.',
          );
  }
}
