import { formatSignificant } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { chosenRange } from '../../slices/range.ts';
import { PLANES, type Plane } from '../../slices/plane.ts';
import { sliceColours } from '../../slices/slice-colours.ts';
import { SliceView, type SliceContent } from '../../slices/slice-view.ts';
import type { Triple, VolumeData } from '../../volume-data.ts';
import type { VolumeState } from '../volume-state.ts';
import { lengthText, voxelLength } from '../voxel-length.ts';
import type { SectionContext } from './section.ts';

export interface SliceThumbnails {
  readonly node: HTMLElement;
  draw(data: VolumeData, state: VolumeState): void;
  dispose(): void;
}

/** The slices across x, y and z, small, with the place where they cross: a press, an arrow key or a slider moves it. */
export function sliceThumbnails({
  labels,
  choose,
  point,
}: Pick<SectionContext, 'labels' | 'choose' | 'point'>): SliceThumbnails {
  let shown: { readonly content: SliceContent; readonly state: VolumeState } | undefined;
  /** Made when they are first seen: most viewers never show their inspector. */
  let views: readonly SliceView[] = [];
  const viewOf = (plane: Plane): SliceView =>
    new SliceView(
      plane,
      { ...labels, summary: labels.sliceSummary },
      {
        move: (axis, position) => {
          if (shown && shown.state.layers[axis] !== position) {
            const layers: Triple = [...shown.state.layers];
            layers[axis] = position;
            choose({ layers });
          }
        },
        point,
      },
      { isSmall: true },
    );
  const draw = (): void => {
    views.forEach((view) => {
      if (shown) {
        view.draw(shown.content);
      }
    });
  };
  const resizing = new ResizeObserver(draw);
  const node = element('div', 'dfl-SliceThumbnails');
  resizing.observe(node);
  return {
    node,
    draw(data, state) {
      if (views.length === 0) {
        views = PLANES.map(viewOf);
        node.append(...views.map((view) => view.node));
      }
      if (shown?.content.data === data && isSamePicture(shown.state, state)) {
        return;
      }
      const { scale, gamma, range, layers } = state;
      const chosen = chosenRange(data, scale, range);
      const voxel = voxelLength(data, state.unit, labels);
      const [low, high] = [chosen.low, chosen.high].map((value) => formatSignificant(value, 3));
      const content = {
        data,
        layers,
        colours: sliceColours(data, state, { scale, gamma, ...chosen }),
        rings: [],
        pointed: undefined,
        low,
        high,
        positionText: (position: number) => lengthText(position * voxel.value, voxel),
      };
      shown = { content, state };
      draw();
    },
    dispose() {
      resizing.disconnect();
      views.forEach((view) => {
        view.dispose();
      });
    },
  };
}

const DRAWN = [
  'layers',
  'scale',
  'gamma',
  'range',
  'colours',
  'part',
  'phaseFloor',
  'unit',
] as const satisfies readonly (keyof VolumeState)[];

/** A dragged level or a turned camera changes nothing here. */
function isSamePicture(before: VolumeState, state: VolumeState): boolean {
  return DRAWN.every((name) => before[name] === state[name]);
}
