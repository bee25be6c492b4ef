/** Some tomograms for each frame. */
export interface FrameTomograms {
  /** frameCount + 1 offsets into `tomograms`. */
  readonly offsets: Uint32Array;
  /** Tomogram numbers, ascending in each frame. */
  readonly tomograms: Int32Array;
}

/** What an engine compares frames with, and what it remembers of that. */
export interface Search {
  /** How far below a frame's maximum `contenders` may ask for pairs, nats; one value per frame. */
  readonly reach: Float64Array;
  /** Missing where every frame is compared with every tomogram. */
  readonly among?: SearchedPairs;
}

/** The pairs of a limited search. */
export interface SearchedPairs {
  /** Tomograms that every frame is compared with, ascending. */
  readonly shared: Int32Array;
  /** Those that a frame is compared with besides. */
  readonly own: FrameTomograms;
}

/** Whether frame `d` is compared with tomogram `r`. */
export function searchTest(
  { among }: Search,
  tomogramCount: number,
): (d: number, r: number) => boolean {
  if (among === undefined) {
    return () => true;
  }
  const { shared, own } = among;
  const isShared = new Uint8Array(tomogramCount);
  shared.forEach((r) => (isShared[r] = 1));
  const ofFrames = Array.from(
    own.offsets.subarray(1),
    (end, d) => new Set(own.tomograms.subarray(own.offsets[d], end)),
  );
  return (d, r) => isShared[r] === 1 || ofFrames[d].has(r);
}

/** The search of an engine that has the tomograms from `first` to `end` - 1 only. */
export function searchOfShare({ reach, among }: Search, first: number, end: number): Search {
  if (among === undefined) {
    return { reach };
  }
  const shared = within(among.shared, first, end);
  return { reach, among: { shared, own: tomogramsOfShare(among.own, first, end) } };
}

/** Numbers from `first` to `end` - 1, counted from `first`. */
export function within(numbers: Int32Array, first: number, end: number): Int32Array {
  return numbers.filter((r) => r >= first && r < end).map((r) => r - first);
}

function tomogramsOfShare(own: FrameTomograms, first: number, end: number): FrameTomograms {
  return frameTomograms(
    Array.from(own.offsets.subarray(1), (last, d) =>
      within(own.tomograms.subarray(own.offsets[d], last), first, end),
    ),
  );
}

/** The search of an engine that has these frames only. */
export function searchOfFrames({ reach, among }: Search, members: Uint32Array): Search {
  const ownReach = Float64Array.from(members, (d) => reach[d]);
  if (among === undefined) {
    return { reach: ownReach };
  }
  const { offsets, tomograms } = among.own;
  const lists = Array.from(members, (d) => tomograms.subarray(offsets[d], offsets[d + 1]));
  return { reach: ownReach, among: { shared: among.shared, own: frameTomograms(lists) } };
}

/** Puts the lists of the frames, one after the other, together. */
export function frameTomograms(lists: readonly ArrayLike<number>[]): FrameTomograms {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, d) => {
    offsets[d + 1] = offsets[d] + list.length;
  });
  const tomograms = new Int32Array(offsets[lists.length]);
  lists.forEach((list, d) => {
    tomograms.set(list, offsets[d]);
  });
  return { offsets, tomograms };
}

/** From pairs in any order. */
export function framesOfPairs(
  pairs: readonly { readonly frames: Int32Array; readonly tomograms: Int32Array }[],
  frameCount: number,
): FrameTomograms {
  const lists = Array.from({ length: frameCount }, (): number[] => []);
  for (const { frames, tomograms } of pairs) {
    frames.forEach((d, i) => lists[d].push(tomograms[i]));
  }
  return frameTomograms(lists.map((list) => list.sort((a, b) => a - b)));
}
