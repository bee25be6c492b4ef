import { useRef, type ReactElement } from 'react';
import {
  Button,
  IconButton,
  Segmented,
  Select,
  useTranslation,
  VolumeTools,
} from '../../../components/index.ts';
import { downloadIcon, linkIcon, slicesIcon } from '../../../icons/index.ts';
import { TogetherControls } from './together-controls.tsx';
import { useVolumePanel } from './volume-context.tsx';

/** What the volume is, how it is drawn, and what is saved of it. */
export function VolumeToolbar(): ReactElement {
  const trans = useTranslation();
  const { model, openSaveMenu } = useVolumePanel();
  const save = useRef<HTMLSpanElement>(null);
  const { view, space, mode, args, opened } = model;
  const { modes = 1, datasets = [] } = opened ?? {};
  return (
    <div className="dfl-VolumeToolbar" role="group" aria-label={trans.__('Volume')}>
      <Segmented
        label={trans.__('What the axes are')}
        choices={[
          {
            value: 'reciprocal',
            label: opened?.isComplex === true ? trans.__('Transform') : trans.__('Intensity'),
          },
          { value: 'real', label: trans.__('Density') },
        ]}
        value={space}
        onChange={(chosen) => {
          model.setSpace(chosen);
        }}
      />
      {datasets.length > 1 && (
        <Select
          label={trans.__('Dataset of the file')}
          choices={datasets.map(({ path, shape }) => ({
            value: path,
            label: `${path} · ${shape.join(' × ')}`,
          }))}
          value={opened?.dataset ?? ''}
          onChange={(chosen) => {
            model.showDataset(chosen);
          }}
        />
      )}
      {modes > 1 && (
        <Select
          label={trans.__('Mode')}
          choices={Array.from({ length: modes }, (_, i) => ({
            value: String(i),
            label: trans.__('Mode %1', i),
          }))}
          value={String(mode)}
          onChange={(chosen) => {
            model.setMode(Number(chosen));
          }}
        />
      )}
      <TogetherControls />
      <VolumeTools
        space={space}
        state={view}
        onChange={(change) => {
          model.setView({ ...view, ...change });
        }}
      />
      <IconButton
        isSmall
        icon={slicesIcon}
        label={trans.__('Three slices below')}
        isPressed={args.slices === true}
        onClick={() => {
          model.showSlices(args.slices !== true);
        }}
      />
      <IconButton
        isSmall
        icon={linkIcon}
        label={trans.__('Turn together with other linked volumes')}
        isPressed={args.linksCamera === true}
        onClick={() => {
          model.linkCamera(args.linksCamera !== true);
        }}
      />
      <span ref={save} className="dfl-VolumeToolbar-save">
        <Button
          isSmall
          icon={downloadIcon}
          isDisabled={model.data === undefined || model.activity !== undefined}
          onClick={() => {
            if (save.current !== null) {
              openSaveMenu(save.current.getBoundingClientRect());
            }
          }}
        >
          {trans.__('Save…')}
        </Button>
      </span>
    </div>
  );
}
