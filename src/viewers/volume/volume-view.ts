import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import { formatSignificant } from '../../components/format/number.ts';
import { element } from '../dom.ts';
import { AxesGizmo } from './axes-gizmo.ts';
import type { VolumeLabels } from './labels.ts';
import { LevelControl, type LevelContent } from './level-control.ts';
import { ScaleBar } from './scale-bar.ts';
import type { Camera, VolumeState } from './volume-state.ts';
import type { Length } from './voxel-length.ts';

/** How a picture was taken. */
export interface ViewNote {
  readonly camera: Camera;
  readonly level: number;
  readonly cut: VolumeState['cut'];
}

/** The viewer's elements: the picture with what lies over it, and the level below. */
export class VolumeView {
  readonly node: HTMLElement;
  /** Takes pointer and keys; holds the canvas while there is one. */
  readonly stage = element('div', 'dfl-VolumeViewer-stage', { tabindex: '0' });
  readonly level: LevelControl;
  readonly #labels: VolumeLabels;
  readonly #gizmo = new AxesGizmo();
  readonly #scaleBar = new ScaleBar();
  readonly #message = element('p', 'dfl-VolumeViewer-message', { role: 'status' });

  constructor(labels: VolumeLabels, choose: (level: number | 'auto') => void) {
    this.#labels = labels;
    this.level = new LevelControl(labels, choose);
    const scene = element('div', 'dfl-VolumeViewer-scene', {}, this.stage);
    scene.append(this.#gizmo.node, this.#scaleBar.node, this.#message);
    this.node = element('div', 'dfl-VolumeViewer', {}, scene, this.level.node);
    this.tell('');
  }

  /** In place of the picture, or nothing. */
  tell(message: string): void {
    this.#message.textContent = message;
    this.#message.hidden = message === '';
  }

  drawLevel(content: LevelContent, size: string): void {
    this.level.draw(content);
    const level = `${formatSignificant(content.level, 3)} ${content.unit}`.trim();
    this.stage.setAttribute('role', 'img');
    this.stage.setAttribute('aria-label', this.#labels.summary(size, level));
  }

  /** Writes beside the picture how it was taken, so that it can be taken, or checked, elsewhere. */
  noteView(view: ViewNote): void {
    this.stage.dataset['view'] = JSON.stringify(view);
  }

  /**
   * @param voxel the edge of a voxel of the model.
   * @param stageHeight CSS pixels.
   */
  drawOverlay(
    camera: Camera,
    { axes, scaleBar }: Pick<VolumeState, 'axes' | 'scaleBar'>,
    voxel: Length,
    stageHeight: number,
  ): void {
    this.#gizmo.node.toggleAttribute('hidden', !axes);
    this.#scaleBar.node.hidden = !scaleBar;
    this.#gizmo.draw(cameraAxes(camera));
    const { position, target, fieldOfView } = camera;
    const distance = Math.hypot(...position.map((at, axis) => at - target[axis]));
    const height = 2 * distance * Math.tan((fieldOfView * Math.PI) / 360);
    this.#scaleBar.draw((voxel.value * height) / stageHeight, voxel.unit);
  }
}
