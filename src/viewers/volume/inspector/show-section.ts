import { element } from '../../dom.ts';
import { numberControl } from '../controls/number-control.ts';
import { segmentedControl } from '../controls/segmented-control.ts';
import { selectControl } from '../controls/select-control.ts';
import { switchControl } from '../controls/switch-control.ts';
import { takesFilters } from '../scene/applied-filters.ts';
import type { VolumeState } from '../volume-state.ts';
import { rowNode, sectionNode, type Section, type SectionContext } from './section.ts';

/** Pieces below so many voxels are dust, unless told otherwise. */
const DUST = 20;

const SWITCHES = [
  'surfaces',
  'slices',
  'outline',
  'axes',
  'scaleBar',
  'rings',
  'measures',
  'support',
  'centrosymmetric',
  'radialMinimum',
  'normalised',
] as const satisfies readonly (keyof VolumeState)[];

/** Of intensities. */
const FILTERS: ReadonlySet<string> = new Set(['centrosymmetric', 'radialMinimum', 'normalised']);

/** No surface is around angles: what is one of -π and of π beside each other would be a wall. */
const ANGLES = { surfaces: false, slices: true, camera: 'home' } as const;

const COMPLEX_PARTS = [
  'coloured',
  'amplitude',
  'phase',
  'real',
  'imaginary',
] as const satisfies readonly VolumeState['part'][];

const SIGNS = ['both', 'above', 'below'] as const satisfies readonly VolumeState['signs'][];

/** What is drawn with the volume, and what is done to it before. */
export function showSection({ labels, choose, hasSupport }: SectionContext): Section {
  let shown: VolumeState | undefined;
  const what = SWITCHES.map((name) => ({
    name,
    control: switchControl(labels[name], (isOn) => {
      const others = name === 'normalised' && shown ? withoutValues(shown) : {};
      choose({ ...others, [name]: isOn });
    }),
  }));
  const dust = switchControl(labels.hideDust, (isOn) => {
    choose({ dust: isOn ? DUST : 0 });
  });
  const voxels = numberControl(labels.dustVoxels, (least) => {
    choose({ dust: Math.max(0, Math.round(least)) });
  });
  const projection = segmentedControl(
    labels.projection,
    [
      { value: 'perspective', label: labels.perspective },
      { value: 'orthographic', label: labels.orthographic },
    ],
    (chosen) => {
      choose({ projection: chosen });
    },
  );
  const unit = segmentedControl(
    labels.unit,
    [
      { value: 'natural', label: labels.naturalUnit },
      { value: 'angstrom', label: labels.angstrom },
      { value: 'voxels', label: labels.voxels },
    ],
    (chosen) => {
      choose({ unit: chosen });
    },
  );
  const part = selectControl(
    labels.part,
    COMPLEX_PARTS.map((value) => ({ value, label: labels.partName(value) })),
    (chosen) => {
      choose({ part: chosen, ...(chosen === 'phase' && ANGLES) });
    },
  );
  const partRow = rowNode(labels.part, part.node);
  const signs = segmentedControl(
    labels.signs,
    SIGNS.map((value) => ({ value, label: labels.signName(value) })),
    (chosen) => {
      choose({ signs: chosen });
    },
  );
  const signsRow = rowNode(labels.signs, signs.node);
  const grid = element('div', 'dfl-VolumeInspector-switches', {});
  grid.append(...what.map(({ control }) => control.node), dust.node);
  const dustRow = rowNode(labels.dustVoxels, voxels.node);
  return {
    node: sectionNode(
      labels.show,
      [],
      grid,
      partRow,
      signsRow,
      dustRow,
      rowNode(labels.projection, projection.node),
      rowNode(labels.unit, unit.node),
    ),
    draw(data, state) {
      shown = state;
      // Of one part of a complex number the others are there still.
      partRow.hidden = data.hue?.kind !== 'phase' && state.part === 'coloured';
      part.draw(state.part);
      // Of one sign the other is there still.
      signsRow.hidden = data.hue?.kind !== 'sign' && state.signs === 'both';
      signs.draw(state.signs);
      const isFiltered = takesFilters(data, state);
      what.forEach(({ name, control }) => {
        control.draw(state[name], name === 'support' && !hasSupport() ? labels.noSupport : '');
        control.node.hidden = FILTERS.has(name) && !isFiltered;
      });
      dust.draw(state.dust > 0);
      dustRow.hidden = state.dust === 0;
      voxels.draw({ value: state.dust, unit: labels.voxels });
      projection.draw(state.projection);
      // Lengths of what has no known size are in voxels, whatever is chosen (`voxelLength`).
      if (data.voxel === undefined) {
        const { noVoxelSize } = labels;
        unit.draw('voxels', { natural: noVoxelSize, angstrom: noVoxelSize });
      } else {
        unit.draw(state.unit);
      }
    },
  };
}

/** What was chosen as values of one unit says nothing in another. */
function withoutValues({ level, further }: VolumeState): Partial<VolumeState> {
  return {
    level: typeof level === 'number' ? 'auto' : level,
    further: further.filter((surface) => typeof surface.level !== 'number'),
    range: 'auto',
  };
}
