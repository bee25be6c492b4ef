import type { Tomograms } from '../../backends/emc-problem.ts';
import { tomogramCells } from '../../backends/float32/tomogram-cells.ts';

/** Tomograms that take their turn together: as many as the wasm backend computes at a time. */
const CELL = 16;

/**
 * The tomograms that every frame is compared with in one iteration: every `period`-th cell of neighbouring
 * orientations, so that all have had their turn after `period` iterations, and those of one turn are spread over all
 * orientations.
 *
 * @param tomograms all that there are, whatever share of them this rank has: the cells are the same for all ranks.
 * @returns ascending numbers; never none.
 */
export function sharedTomograms(tomograms: Tomograms, period: number, turn: number): Int32Array {
  const all = Array.from({ length: tomograms.count }, (_, r) => r);
  const cells = tomogramCells(tomograms, all, CELL);
  const turns = Math.min(period, cells.length);
  const chosen = cells.filter((_cell, number) => number % turns === turn % turns);
  return Int32Array.from(chosen.flatMap((cell) => [...cell])).sort();
}
