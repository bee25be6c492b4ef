import { VIEWS, viewOf, type NamedView } from '../camera/named-views.ts';
import { segmentedControl, type SegmentedControl } from '../controls/segmented-control.ts';
import type { VolumeLabels } from '../labels.ts';
import type { Camera } from '../volume-state.ts';

/** Over the picture: along which axis it is seen, as the keys choose it too. */
export class ViewRow {
  readonly node: HTMLElement;
  /** By which name the camera was moved last: some are of one view. */
  asked: NamedView = 'free';
  readonly #control: SegmentedControl<NamedView>;
  #shown: NamedView | undefined;

  constructor(labels: Pick<VolumeLabels, 'view' | 'viewName'>, look: (view: NamedView) => void) {
    const choices = VIEWS.map((value) => ({ value, label: labels.viewName(value) }));
    this.#control = segmentedControl(labels.view, choices, look);
    this.node = this.#control.node;
  }

  draw(camera: Camera): void {
    const view = viewOf(camera, this.asked);
    // At every frame of a turn.
    if (view !== this.#shown) {
      this.#shown = view;
      this.#control.draw(view);
    }
  }
}
