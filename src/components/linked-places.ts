import type { Listener } from '../viewers/viewer.ts';
import type { Triple, VoxelReading } from '../viewers/volume-data.ts';

/** A viewer of a volume in which a place can be marked. */
export interface PlaceViewer {
  /** Marks a place that is pointed at in another view, in voxels from the centre. */
  point(place: Readonly<Triple> | undefined): void;
}

/** What is linked: what the pointer reads, and where the slices are. */
interface PlaceEvents {
  readonly hover: VoxelReading | undefined;
  readonly layer: Readonly<Triple>;
}

export interface LinkableViewer extends PlaceViewer {
  set state(state: { readonly layers: Triple });
  on<Name extends keyof PlaceEvents>(name: Name, listener: Listener<PlaceEvents[Name]>): () => void;
}

/** Views of one volume that show together what is pointed at in any of them, and where its slices are. */
export class LinkedPlaces {
  readonly #viewers = new Set<LinkableViewer>();
  #pointed: VoxelReading | undefined;

  /** What the pointer reads, in whichever view. */
  get pointed(): VoxelReading | undefined {
    return this.#pointed;
  }

  /** @returns what takes the viewer out again. */
  add(viewer: LinkableViewer): () => void {
    this.#viewers.add(viewer);
    const ends = [
      viewer.on('hover', (reading) => {
        this.#pointed = reading;
        this.#tellOthers(viewer, (other) => {
          other.point(reading?.position);
        });
      }),
      viewer.on('layer', ([x, y, z]) => {
        this.#tellOthers(viewer, (other) => {
          other.state = { layers: [x, y, z] };
        });
      }),
    ];
    return () => {
      this.#viewers.delete(viewer);
      ends.forEach((end) => {
        end();
      });
    };
  }

  #tellOthers(viewer: LinkableViewer, tell: (other: LinkableViewer) => void): void {
    for (const other of this.#viewers) {
      if (other !== viewer) {
        tell(other);
      }
    }
  }
}
