import type { Shortage } from '../../http/index.ts';

/** What a run would lack, with figures and what to do about it. */
export function shortageText({ resource, needed, available, where }: Shortage): string {
  const figures = `the run needs ${gigabytes(needed)}, and ${gigabytes(available)} are there`;
  switch (resource) {
    case 'memory':
      return `Not enough memory on ${where}: ${figures}. On processors, fewer workers need less.`;
    case 'device':
      return `Not enough memory in one piece on ${where}: ${figures}. A smaller size needs less, or use the wasm backend.`;
    case 'disk':
      return `Not enough room for the outputs in ${where}: ${figures}. Ask for fewer iterations, or name another output_folder.`;
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
