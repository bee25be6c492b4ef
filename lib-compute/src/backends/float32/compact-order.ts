/** Fewer points are not worth dividing: they share their cache lines anyway. */
const FINEST = 8;

/**
 * Orders points so that neighbours in space are neighbours in the order: the points are halved at the
 * median along their longest extent, and each half again. Groups of `groupSize` that follow each other
 * from the beginning on are compact; only the last may hold fewer.
 *
 * @param coordinates one array per axis, one value per point.
 * @returns point numbers in their new order.
 */
export function compactOrder(coordinates: readonly Float64Array[], groupSize: number): Uint32Array {
  const order = Uint32Array.from(coordinates[0], (_, point) => point);
  const divide = (points: Uint32Array): void => {
    if (points.length <= FINEST) {
      return;
    }
    const keys = longestAxis(coordinates, points);
    const unit = points.length > groupSize ? groupSize : 1;
    const middle = unit * Math.ceil(points.length / unit / 2);
    partition(points, middle, keys);
    divide(points.subarray(0, middle));
    divide(points.subarray(middle));
  };
  divide(order);
  return order;
}

function longestAxis(coordinates: readonly Float64Array[], points: Uint32Array): Float64Array {
  const extents = coordinates.map((values) => {
    let lowest = Infinity;
    let highest = -Infinity;
    for (const point of points) {
      lowest = Math.min(lowest, values[point]);
      highest = Math.max(highest, values[point]);
    }
    return highest - lowest;
  });
  return coordinates[extents.indexOf(Math.max(...extents))];
}

/** Moves the `count` points with the lowest keys to the front (Hoare's selection), in linear time. */
function partition(points: Uint32Array, count: number, keys: Float64Array): void {
  let from = 0;
  let to = points.length - 1;
  while (from < to) {
    const pivot = keys[points[(from + to) >>> 1]];
    let low = from;
    let high = to;
    while (low <= high) {
      while (keys[points[low]] < pivot) {
        low++;
      }
      while (keys[points[high]] > pivot) {
        high--;
      }
      if (low <= high) {
        const point = points[low];
        points[low++] = points[high];
        points[high--] = point;
      }
    }
    if (count <= high) {
      to = high;
    } else if (count >= low) {
      from = low;
    } else {
      return;
    }
  }
}
