import type { StageActions } from './stage-input.ts';
import { spotAt } from '../together/spot-at.ts';
import type { NamedView } from '../camera/named-views.ts';
import type { VolumePainter } from '../graphics/volume-painter.ts';
import type { VolumePointer } from './volume-pointer.ts';
import type { Camera, VolumeState } from '../volume-state.ts';
import type { VolumeView } from '../volume-view.ts';

/** What keys and pointer on the picture have an effect on. */
export interface StageParts {
  readonly painter: Pick<VolumePainter, 'views'>;
  readonly pointer: VolumePointer;
  readonly view: Pick<VolumeView, 'stepLevel'>;
  readonly projection: () => VolumeState['projection'];
  readonly choose: (change: Pick<VolumeState, 'projection'>) => void;
  readonly moveCamera: (change: (camera: Camera) => Camera) => void;
  readonly look: (view: NamedView) => void;
  readonly goHome: () => void;
}

/** What keys and pointer on the picture do. */
export function stageActions(parts: StageParts): StageActions {
  const { painter, pointer, view, projection, choose, moveCamera, look, goHome } = parts;
  return {
    point: (left, top) => {
      pointer.point(spotAt(painter.views, left, top));
    },
    click: (left, top) => {
      pointer.measure(spotAt(painter.views, left, top));
    },
    leave: () => {
      pointer.leave();
    },
    move: moveCamera,
    look,
    home: goHome,
    project: () => {
      choose({ projection: projection() === 'orthographic' ? 'perspective' : 'orthographic' });
    },
    level: (steps) => {
      view.stepLevel(steps);
    },
  };
}
