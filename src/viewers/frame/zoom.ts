/**
 * Device pixels per detector pixel: whole ones, or for wholes of detector pixels in one device pixel their
 * reciprocal. Every detector pixel counts once then, however far out.
 */
export interface Zoom {
  /** Device pixels along one detector pixel; 1 when zoomed out. */
  readonly size: number;
  /** Detector pixels along one device pixel; 1 when zoomed in. */
  readonly bin: number;
}

/** Detector pixels are made no larger, device pixels. */
const LARGEST = 64;

/** From largest to smallest: a step nearer or farther changes the size by about a quarter. */
const STEPS: readonly Zoom[] = [
  ...[LARGEST, 48, 40, 32, 24, 20, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1].map((size) => ({
    size,
    bin: 1,
  })),
  ...[2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32].map((bin) => ({ size: 1, bin })),
];

/** The largest at which all of a picture can be seen. */
export function zoomToFit(
  picture: { readonly rows: number; readonly columns: number },
  room: { readonly width: number; readonly height: number },
): Zoom {
  const size = Math.floor(Math.min(room.width / picture.columns, room.height / picture.rows));
  if (size >= 1) {
    return { size: Math.min(size, LARGEST), bin: 1 };
  }
  const bin = Math.ceil(Math.max(picture.columns / room.width, picture.rows / room.height));
  return { size: 1, bin: Number.isFinite(bin) ? bin : 1 };
}

/** @param factor device pixels per detector pixel, as a state keeps it. */
export function zoomOf(factor: number): Zoom {
  return factor >= 1
    ? { size: Math.min(Math.round(factor), LARGEST), bin: 1 }
    : { size: 1, bin: Math.round(1 / factor) };
}

export function factorOf({ size, bin }: Zoom): number {
  return size / bin;
}

/** The next step of the zoom: nearer with a positive direction. */
export function nextZoom(zoom: Zoom, direction: number): Zoom {
  const factor = factorOf(zoom);
  const next =
    direction > 0
      ? STEPS.findLast((step) => factorOf(step) > factor * (1 + 1e-9))
      : STEPS.find((step) => factorOf(step) < factor * (1 - 1e-9));
  return next ?? zoom;
}
