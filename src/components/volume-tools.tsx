import type { ReactElement } from 'react';
import { adjustIcon, cutIcon, homeIcon } from '../icons/index.ts';
import type { VolumeData } from '../viewers/volume-data.ts';
import { chosenCut } from '../viewers/volume/planes/chosen-cut.ts';
import type { VolumeState } from '../viewers/volume/volume-state.ts';
import { IconButton } from './icon-button.tsx';
import { Segmented } from './segmented.tsx';
import { Select } from './select.tsx';
import { useTranslation } from './translation.tsx';

type Picture = 'surface' | 'cloud' | 'maxima' | 'slices';

/** What each kind of picture draws; all else can be combined in the inspector. */
const PICTURES: Readonly<Record<Picture, Pick<VolumeState, 'surfaces' | 'body' | 'slices'>>> = {
  surface: { surfaces: true, body: 'none', slices: false },
  cloud: { surfaces: false, body: 'cloud', slices: false },
  maxima: { surfaces: false, body: 'maxima', slices: false },
  slices: { surfaces: false, body: 'none', slices: true },
};

/** How a volume is drawn, whether it is cut open, and what opens the rest. */
export function VolumeTools({
  space,
  state,
  onChange,
}: {
  readonly space: VolumeData['space'];
  readonly state: VolumeState;
  readonly onChange: (change: Partial<VolumeState>) => void;
}): ReactElement {
  const trans = useTranslation();
  const isCut = chosenCut({ space }, state) !== undefined;
  const pictures = {
    label: trans.__('Picture of the model'),
    choices: [
      { value: 'surface', label: trans.__('Surface') },
      { value: 'cloud', label: trans.__('Volume') },
      { value: 'maxima', label: trans.__('MIP') },
      { value: 'slices', label: trans.__('Slices') },
    ],
    value: pictureOf(state),
    onChange: (picture: Picture) => {
      onChange({ ...PICTURES[picture], ...cameraFor(picture, pictureOf(state)) });
    },
  } as const;
  return (
    <>
      {/* The style shows one of the two: side by side where there is room (style/volume/panel.css). */}
      <span className="dfl-PictureChoice dfl-mod-wide">
        <Segmented {...pictures} />
      </span>
      <span className="dfl-PictureChoice dfl-mod-narrow">
        <Select {...pictures} />
      </span>
      <IconButton
        isSmall
        icon={cutIcon}
        label={trans.__('Cut open')}
        isPressed={isCut}
        onClick={() => {
          onChange({ cut: isCut ? 'none' : 'x' });
        }}
      />
      <IconButton
        isSmall
        icon={homeIcon}
        label={trans.__('Whole model in view')}
        onClick={() => {
          onChange({ camera: 'home' });
        }}
      />
      <IconButton
        isSmall
        icon={adjustIcon}
        label={trans.__('Levels, colours and planes')}
        isPressed={state.inspector}
        onClick={() => {
          onChange({ inspector: !state.inspector });
        }}
      />
    </>
  );
}

/** Slices fill the model and would be seen from their edges where a surface shows its best side: each has its own home. */
function cameraFor(picture: Picture, before: Picture): Partial<Pick<VolumeState, 'camera'>> {
  return picture !== before && (picture === 'slices' || before === 'slices')
    ? { camera: 'home' }
    : {};
}

function pictureOf({ surfaces, body, slices }: VolumeState): Picture {
  if (body !== 'none') {
    return body;
  }
  return slices && !surfaces ? 'slices' : 'surface';
}
