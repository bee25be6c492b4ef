import { BufferGeometry, GLBufferAttribute, Sphere } from 'three';
import { stagedUpload } from '../graphics/staged-upload.ts';
import type { ShadedSurface } from './shaded-surface.ts';

interface HeldSurface {
  readonly geometry: BufferGeometry;
  readonly buffers: readonly WebGLBuffer[];
}

/** Who wants surfaces: a volume on its way into the picture, its companions, or the picture itself. */
export type Asker = 'own' | 'companions' | 'picture';

/** What is on its way to the graphics. */
interface Errand {
  readonly surfaces: readonly ShadedSurface[];
  readonly givingUp: AbortController;
  readonly arrival: Promise<void>;
}

/** The surfaces that one context holds, ready to be drawn. */
export class SurfaceBuffers {
  readonly #context: WebGL2RenderingContext;
  readonly #held = new Map<ShadedSurface, HeldSurface>();
  /** The last of each asker, one after the other. */
  readonly #errands = new Map<Asker, Errand>();
  #last: Promise<void> = Promise.resolve();

  constructor(context: WebGL2RenderingContext) {
    this.#context = context;
  }

  /** @returns `undefined` while it is not held. */
  geometryOf(surface: ShadedSurface): BufferGeometry | undefined {
    return this.#held.get(surface)?.geometry;
  }

  holds(surfaces: readonly ShadedSurface[]): boolean {
    return surfaces.every((surface) => this.#held.has(surface));
  }

  /**
   * Brings surfaces to the graphics without holding the page, after those that others asked for; resolves also when
   * the same asker wants others instead.
   */
  async bring(surfaces: readonly ShadedSurface[], asker: Asker): Promise<void> {
    const before = this.#errands.get(asker);
    if (before?.surfaces === surfaces) {
      await before.arrival;
      return;
    }
    before?.givingUp.abort();
    const givingUp = new AbortController();
    const arrival = this.#last.then(() => this.#take(surfaces, givingUp.signal));
    const errand = { surfaces, givingUp, arrival };
    this.#errands.set(asker, errand);
    this.#last = arrival.catch(() => undefined);
    try {
      await arrival;
    } finally {
      if (this.#errands.get(asker) === errand) {
        this.#errands.delete(asker);
      }
    }
  }

  /** Gives back what is held of others, but for what is on its way. */
  keepOnly(surfaces: readonly ShadedSurface[]): void {
    const awaited = [...this.#errands.values()].flatMap((errand) => errand.surfaces);
    for (const [surface, { geometry, buffers }] of this.#held) {
      if (!surfaces.includes(surface) && !awaited.includes(surface)) {
        geometry.dispose();
        // Three knows only of what it has drawn.
        this.#giveBack(buffers);
        this.#held.delete(surface);
      }
    }
  }

  /** Before the context is given back. */
  close(): void {
    this.#errands.forEach(({ givingUp }) => {
      givingUp.abort();
    });
    this.#errands.clear();
    this.keepOnly([]);
  }

  async #take(surfaces: readonly ShadedSurface[], signal: AbortSignal): Promise<void> {
    for (const surface of surfaces) {
      if (signal.aborted) {
        return;
      }
      const held = this.#held.get(surface) ?? (await this.#upload(surface, signal));
      if (!held) {
        return;
      }
      this.#held.set(surface, held);
    }
  }

  async #upload(surface: ShadedSurface, signal: AbortSignal): Promise<HeldSurface | undefined> {
    const { positions, normals, light, indices, paint } = surface;
    const buffers: WebGLBuffer[] = [];
    for (const array of [positions, normals, light, indices, ...(paint ? [paint] : [])]) {
      const kind = array === indices ? 'indices' : 'vertices';
      const buffer = await stagedUpload(this.#context, array, kind, signal);
      if (!buffer) {
        this.#giveBack(buffers);
        return undefined;
      }
      buffers.push(buffer);
    }
    const [position, normal, lit, index, painted] = buffers;
    const { FLOAT, UNSIGNED_BYTE, UNSIGNED_INT } = this.#context;
    const count = positions.length / 3;
    const geometry = new BufferGeometry();
    // Else three would look at each vertex, to know how far off it is; the order is told.
    geometry.boundingSphere = new Sphere();
    // Meshes are drawn from such attributes too; three's types of a mesh do not say so.
    Object.assign(geometry.attributes, {
      position: new GLBufferAttribute(position, FLOAT, 3, 4, count),
      normal: new GLBufferAttribute(normal, FLOAT, 3, 4, count),
      light: new GLBufferAttribute(lit, UNSIGNED_BYTE, 1, 1, count, true),
      ...(paint && { paint: new GLBufferAttribute(painted, UNSIGNED_BYTE, 4, 1, count, true) }),
    });
    Object.assign(geometry, {
      index: new GLBufferAttribute(index, UNSIGNED_INT, 1, 4, indices.length),
    });
    return { geometry, buffers };
  }

  #giveBack(buffers: readonly WebGLBuffer[]): void {
    buffers.forEach((buffer) => {
      this.#context.deleteBuffer(buffer);
    });
  }
}
