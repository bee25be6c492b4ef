import { formatPercent } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { RangeGrip } from '../../slices/range-grip.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import { segmentedControl } from '../controls/segmented-control.ts';
import type { VolumeState } from '../volume-state.ts';
import { planeRows } from './plane-rows.ts';
import { rowNode, sectionNode, type Section, type SectionContext } from './section.ts';

/** A side of the box keeps so much of the model's edge from the one opposite. */
const THINNEST = 0.02;

/** What is cut away: a half, and what is outside a box. */
export function cutSection({ labels, choose }: SectionContext): Section {
  let automatic: VolumeState['cut'] = 'none';
  const half = segmentedControl(
    labels.cutPlane,
    [
      { value: 'whole', label: labels.whole },
      { value: 'half', label: labels.half },
    ],
    (chosen) => {
      choose({ cut: chosen === 'whole' ? 'none' : automatic });
    },
  );
  const plane = planeRows(labels, (cut) => {
    choose({ cut });
  });
  const crops = [0, 1, 2].map((axis) => cropBar(axis));
  return {
    node: sectionNode(
      labels.cutPlane,
      [half.node],
      plane.node,
      ...crops.map(({ node }, axis) => rowNode(labels.boxAlong('xyz'[axis]), node)),
    ),
    draw(data, state) {
      const cut = chosenCut(data, state);
      automatic = cut ?? { normal: [1, 0, 0], at: 0 };
      half.draw(cut ? 'half' : 'whole');
      plane.node.hidden = cut === undefined;
      if (cut) {
        plane.draw(data, cut, state.unit);
      }
      crops.forEach((crop) => {
        crop.draw(state.crop);
      });
    },
  };

  function cropBar(axis: number): { node: HTMLElement; draw: (crop: VolumeState['crop']) => void } {
    let shown: VolumeState['crop'] | undefined;
    const node = element('div', 'dfl-VolumeInspector-crop');
    const set = (end: 0 | 1, place: number): void => {
      if (shown) {
        const [from, to] = shown[axis];
        const side: [number, number] =
          end === 0
            ? [Math.min(place - 0.5, to - THINNEST), to]
            : [from, Math.max(place - 0.5, from + THINNEST)];
        const crop: VolumeState['crop'] = [shown[0], shown[1], shown[2]];
        crop[axis] = side;
        choose({ crop });
      }
    };
    const name = 'xyz'[axis];
    const grips = ([0, 1] as const).map((end) => {
      const label = end === 0 ? labels.boxFrom(name) : labels.boxTo(name);
      return new RangeGrip(node, label, (place) => {
        set(end, place);
      });
    });
    node.append(...grips.map((grip) => grip.node));
    return {
      node,
      draw(crop) {
        shown = crop;
        crop[axis].forEach((at, end) => {
          grips[end].draw(at + 0.5, formatPercent(at + 0.5));
        });
      },
    };
  }
}
