import { formatFixed, formatInteger, NARROW_SPACE } from '../../../components/format/number.ts';
import { element } from '../../dom.ts';
import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import { formatShort } from '../../slices/ticks.ts';
import type { VolumeLabels } from '../labels.ts';
import type { Camera, VolumeState } from '../volume-state.ts';
import { voxelLength } from '../voxel-length.ts';

type CaptionLabels = Pick<
  VolumeLabels,
  'voxel' | 'voxels' | 'voxelsOf' | 'sizeInVoxels' | 'shownBinned' | 'perspective' | 'orthographic'
>;

/** In the upper left corner of a large picture of one volume: what it is of, and how it is seen. */
export class StageCaption {
  readonly node = element('div', 'dfl-VolumeViewer-about', {
    'aria-hidden': 'true',
  });
  readonly #labels: CaptionLabels;
  #drawn = '';

  constructor(labels: CaptionLabels) {
    this.#labels = labels;
  }

  draw(data: VolumeData, state: VolumeState, camera: Camera): void {
    const lines = captionLines(data, state, camera, this.#labels);
    const drawn = lines.join('\n');
    // At every frame of a turn.
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.node.replaceChildren(...lines.map((line) => element('div', '', {}, line)));
    }
  }
}

/** A line each: `25³ voxels of 1.756 nm`, `Perspective 26°`. */
export function captionLines(
  data: VolumeData,
  { unit, projection }: Pick<VolumeState, 'unit' | 'projection'>,
  { fieldOfView }: Pick<Camera, 'fieldOfView'>,
  labels: CaptionLabels,
): readonly string[] {
  const size = `${formatInteger(modelSize(data))}³`;
  const edge = voxelLength(data, unit, labels);
  const what = edge.isCounted
    ? labels.sizeInVoxels(size)
    : labels.voxelsOf(
        size,
        `${formatShort(Number(edge.value.toPrecision(4)))}${NARROW_SPACE}${edge.unit}`,
      );
  const { binning } = data;
  return [
    binning > 1 ? `${what} · ${labels.shownBinned(`1/${formatInteger(binning)}`)}` : what,
    projection === 'orthographic'
      ? labels.orthographic
      : `${labels.perspective} ${formatFixed(fieldOfView, 0)}°`,
  ];
}
