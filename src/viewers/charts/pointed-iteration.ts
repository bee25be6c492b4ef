import { Emitter } from '../emitter.ts';
import { iterationAt, type IterationAxis } from './iteration-axis.ts';

/** What a drawing over iterations tells of the pointer. */
export interface IterationEvents {
  /** The iteration below the pointer; `undefined` when it has left. */
  readonly hover: number | undefined;
  /** The iteration that was clicked. */
  readonly pick: number;
}

/** Tells which iteration of a drawing the pointer is at. */
export class PointedIteration extends Emitter<IterationEvents> {
  #hovered: number | undefined;

  constructor(node: HTMLElement, axis: () => IterationAxis) {
    super();
    const at = ({ clientX }: MouseEvent): number =>
      iterationAt(axis(), clientX - node.getBoundingClientRect().left);
    node.addEventListener('click', (event) => {
      this.emit('pick', at(event));
    });
    node.addEventListener('pointermove', (event) => {
      this.#hover(at(event));
    });
    node.addEventListener('pointerleave', () => {
      this.#hover(undefined);
    });
  }

  #hover(iteration: number | undefined): void {
    if (iteration !== this.#hovered) {
      this.#hovered = iteration;
      this.emit('hover', iteration);
    }
  }
}
