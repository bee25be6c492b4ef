import { formatSignificant } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { modelSize } from '../../model-grid.ts';
import type { Triple } from '../../volume-data.ts';
import { sliderControl } from '../controls/slider-control.ts';
import { switchControl } from '../controls/switch-control.ts';
import { voxelLength } from '../voxel-length.ts';
import type { VolumeState } from '../volume-state.ts';
import { planeRows } from './plane-rows.ts';
import { rowNode, sectionNode, type Section, type SectionContext } from './section.ts';

/** Where the slices are: one across each axis, and a free one. */
export function slicesSection({ labels, choose }: SectionContext): Section {
  let shown: VolumeState | undefined;
  const layers = ([0, 1, 2] as const).map((axis) =>
    sliderControl(labels.layer('xyz'[axis]), (at) => {
      if (shown) {
        const moved: Triple = [...shown.layers];
        moved[axis] = at;
        choose({ layers: moved });
      }
    }),
  );
  const values = layers.map(() => element('span', 'dfl-VolumeInspector-value'));
  const rows = layers.map(({ node }, axis) => rowNode('xyz'[axis], node, values[axis]));
  const orthogonal = element('div', '', {}, ...rows);
  const free = switchControl(labels.freePlane, (isOn) => {
    choose({ plane: isOn ? { normal: [1, 1, 1], at: 0 } : null });
  });
  const plane = planeRows(labels, (chosen) => {
    choose({ plane: chosen });
  });
  return {
    node: sectionNode(labels.slices, [], orthogonal, free.node, plane.node),
    draw(data, state) {
      shown = state;
      const { value, unit } = voxelLength(data, state.unit, labels);
      const half = modelSize(data) / 2;
      orthogonal.hidden = !state.slices;
      layers.forEach((layer, axis) => {
        const at = state.layers[axis];
        const text = `${formatSignificant(at * value, 3)} ${unit}`;
        layer.draw({ value: at, minimum: -half, maximum: half, text });
        values[axis].textContent = text;
      });
      free.draw(state.plane !== null);
      plane.node.hidden = state.plane === null;
      if (state.plane !== null) {
        plane.draw(data, state.plane, state.unit);
      }
    },
  };
}
