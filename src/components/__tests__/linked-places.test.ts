import { expect, test } from '@jest/globals';
import { Emitter } from '../../viewers/emitter.ts';
import type { Listener } from '../../viewers/viewer.ts';
import type { Triple, VoxelReading } from '../../viewers/volume-data.ts';
import { LinkedPlaces, type LinkableViewer } from '../linked-places.ts';

interface Events {
  readonly hover: VoxelReading | undefined;
  readonly layer: Readonly<Triple>;
}

class PointedViewer implements LinkableViewer {
  readonly events = new Emitter<Events>();
  pointed: Readonly<Triple> | undefined;
  layers: Triple = [0, 0, 0];

  point(place: Readonly<Triple> | undefined): void {
    this.pointed = place;
  }

  set state({ layers }: { readonly layers: Triple }) {
    this.layers = layers;
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    return this.events.on(name, listener);
  }
}

test('what is pointed at in one view is marked in the others, and slices move together', () => {
  const places = new LinkedPlaces();
  const [first, second] = [new PointedViewer(), new PointedViewer()];
  const part = [first, second].map((viewer) => places.add(viewer));
  first.events.emit('hover', { position: [1, 2, 3], value: 7 });
  expect(second.pointed).toEqual([1, 2, 3]);
  expect(first.pointed).toBeUndefined();
  first.events.emit('hover', undefined);
  expect(second.pointed).toBeUndefined();
  second.events.emit('layer', [4, 5, 6]);
  expect(first.layers).toEqual([4, 5, 6]);
  part[0]();
  second.events.emit('layer', [7, 8, 9]);
  expect(first.layers).toEqual([4, 5, 6]);
});
