import { element } from '../../dom.ts';
import { modelSize } from '../../model-grid.ts';
import type { Triple, VolumeData } from '../../volume-data.ts';
import { unitPlane } from '../planes/chosen-cut.ts';
import { numberControl } from '../controls/number-control.ts';
import { sliderControl } from '../controls/slider-control.ts';
import { FOLD_AXES } from '../camera/fold-axes.ts';
import type { VolumeLabels } from '../labels.ts';
import { lengthText, voxelLength } from '../voxel-length.ts';
import type { FreePlane, VolumeState } from '../volume-state.ts';
import { rowNode } from './section.ts';

export interface PlaneRows {
  readonly node: HTMLElement;
  draw(data: VolumeData, plane: FreePlane, unit: VolumeState['unit']): void;
}

/** Normals that are chosen by name. */
const SNAPS: readonly (readonly [string, Readonly<Triple>])[] = [
  ['x', [1, 0, 0]],
  ['y', [0, 1, 0]],
  ['z', [0, 0, 1]],
  ['2', FOLD_AXES[2]],
  ['3', FOLD_AXES[3]],
  ['5', FOLD_AXES[5]],
];

/** A plane: where it is along its normal, the normal typed, or that of an axis. */
export function planeRows(labels: VolumeLabels, choose: (plane: FreePlane) => void): PlaneRows {
  let shown: FreePlane = { normal: [1, 0, 0], at: 0 };
  let perVoxel = 1;
  const slider = sliderControl(labels.position, (at) => {
    choose({ ...shown, at });
  });
  const position = numberControl(labels.position, (length) => {
    choose({ ...shown, at: length / perVoxel });
  });
  const normal = ([0, 1, 2] as const).map((axis) =>
    numberControl(labels.normalAlong('xyz'[axis]), (part) => {
      const typed: Triple = [...shown.normal];
      typed[axis] = part;
      choose({ ...shown, normal: typed });
    }),
  );
  const snaps = SNAPS.map(([name, axis]) => {
    const label = labels.along(name);
    const button = element(
      'button',
      '',
      { type: 'button', title: label, 'aria-label': label },
      name,
    );
    button.addEventListener('click', () => {
      choose({ ...shown, normal: [...axis] });
    });
    return button;
  });
  return {
    node: element(
      'div',
      'dfl-VolumeInspector-plane',
      {},
      rowNode(labels.position, slider.node, position.node),
      rowNode(labels.normal, ...normal.map(({ node }) => node)),
      rowNode('', element('span', 'dfl-VolumeInspector-snaps', {}, ...snaps)),
    ),
    draw(data, plane, unit) {
      shown = plane;
      const voxel = voxelLength(data, unit, labels);
      perVoxel = voxel.value;
      const half = modelSize(data) / 2;
      const length = plane.at * perVoxel;
      const text = lengthText(length, voxel);
      slider.draw({ value: plane.at, minimum: -half, maximum: half, text });
      position.draw({ value: length, unit: voxel.unit });
      unitPlane(plane).normal.forEach((part, axis) => {
        normal[axis].draw({ value: Number(part.toFixed(3)) });
      });
    },
  };
}
