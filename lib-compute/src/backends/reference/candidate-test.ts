import type { Candidates } from '../emc-problem.ts';

/** Whether frame `d` is compared with tomogram `r`; without candidates every frame is with every one. */
export function candidateTest(
  candidates: Candidates | undefined,
): (d: number, r: number) => boolean {
  if (candidates === undefined) {
    return () => true;
  }
  const { placeCount, places, offsets, framePlaces } = candidates;
  const frameCount = offsets.length - 1;
  const isOpen = new Uint8Array(frameCount * placeCount);
  for (let d = 0; d < frameCount; d++) {
    for (let i = offsets[d]; i < offsets[d + 1]; i++) {
      isOpen[d * placeCount + framePlaces[i]] = 1;
    }
  }
  return (d, r) => isOpen[d * placeCount + places[r]] === 1;
}
