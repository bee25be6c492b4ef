import type { ClassesData } from './classes-data.ts';
import type { ClassOrder } from './classes-state.ts';

/** Numbers of the classes as they are shown; equally occupied ones by their number. */
export function orderOf(
  { count, occupancies }: Pick<ClassesData, 'count' | 'occupancies'>,
  order: ClassOrder,
): number[] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return order === 'occupancy' && occupancies !== undefined
    ? numbers.sort((a, b) => occupancies[b] - occupancies[a] || a - b)
    : numbers;
}

/** The part of all frames that a class stands for, 0 to 1; 0 where no frame is used. */
export function shareOf(occupancies: readonly number[], number: number): number {
  const all = occupancies.reduce((sum, value) => sum + value, 0);
  return all > 0 ? occupancies[number] / all : 0;
}
