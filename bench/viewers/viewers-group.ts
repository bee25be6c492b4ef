import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchGroup } from '../group.ts';
import { wholeNumbers } from '../support/arguments.ts';
import { contenders, floors, grid, panels, type ContenderEntry } from './contenders.ts';
import { findViewerPeer } from './find-viewer-peers.ts';
import { measureDrawing } from './measure-drawing.ts';
import { measureIdle, measureLife } from './measure-life.ts';
import { measureSizes } from './measure-sizes.ts';
import { measureSurfaces } from './measure-surfaces.ts';
import { drawingTable, lifeTable, sizeTable, surfaceTable } from './viewer-tables.ts';

const HELP = `Usage: ./damselfly bench viewers [OPTION ...]

CPU milliseconds of a whole Chromium that draws without a graphics card, for volumes and frames of the
viewers and of their peers.

  --only NAME      one table: surfaces, volumes, grid, frames, life, sizes
  --volumes LIST   edges of the volumes, default 128,256
  --frames LIST    edges of the frames, default 1024,2048
  --no-peers       ours alone`;

const PEERS = fileURLToPath(new URL('../../.viewer-peers', import.meta.url));

/** Of the volume that is updated 40 times and of the grid's, and of the one whose level is dragged. */
const SMALL = 64;
const DRAGGED = 128;

export const viewersGroup: BenchGroup = {
  name: 'viewers',
  about: 'the viewers beside their peers: CPU time, memory and size in a browser',
  help: HELP,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        volumes: { type: 'string', default: '128,256' },
        frames: { type: 'string', default: '1024,2048' },
        'no-peers': { type: 'boolean', default: false },
      },
    });
    const { only } = values;
    const volumes = wholeNumbers('--volumes', values.volumes);
    const frames = wholeNumbers('--frames', values.frames);
    const tables: Readonly<Record<string, (all: readonly ContenderEntry[]) => Promise<void>>> = {
      async surfaces() {
        const measures = [];
        for (const size of volumes) {
          measures.push(await measureSurfaces(size));
        }
        print('Isosurfaces, CPU ms of one thread', surfaceTable(measures));
      },
      async volumes(all) {
        for (const size of volumes) {
          await drawings(`Volumes of ${size}³`, all.filter(isOfVolumes), size);
        }
      },
      async grid() {
        await drawings(`Twelve volumes of ${SMALL}³ in one picture`, [grid], SMALL);
      },
      async frames(all) {
        for (const size of frames) {
          await drawings(`Frames of ${size}²`, [...all.filter(isOfFrames), ...floors], size);
        }
      },
      async life(all) {
        const sizes = { size: SMALL, dragged: DRAGGED };
        const measures = await eachOf(all.filter(isOfVolumes), (contender) =>
          measureLife(contender, sizes, PEERS),
        );
        const idle = await eachOf([panels], (both) => measureIdle(both, SMALL, PEERS));
        print(`Life at ${SMALL}³, levels at ${DRAGGED}³`, lifeTable([...measures, ...idle]));
      },
      async sizes(all) {
        print('Programs', sizeTable(await measureSizes(all, PEERS)));
      },
    };
    if (only !== undefined && !(only in tables)) {
      throw new Error(`--only should be one of ${Object.keys(tables).join(', ')}, but is ${only}.`);
    }
    const present = await presentContenders(!values['no-peers']);
    for (const [name, measure] of Object.entries(tables)) {
      if (only === undefined || only === name) {
        await measure(present);
      }
    }
  },
};

function isOfVolumes({ data }: ContenderEntry): boolean {
  return data === 'volume';
}

function isOfFrames({ data }: ContenderEntry): boolean {
  return data === 'frame';
}

/** Ours, and the peers that are to be had, with their versions; says which are not. */
async function presentContenders(withPeers: boolean): Promise<ContenderEntry[]> {
  const present: ContenderEntry[] = [];
  for (const contender of contenders) {
    const { needs, title } = contender;
    if (needs === undefined) {
      present.push(contender);
    } else if (withPeers) {
      const found = await findViewerPeer(PEERS, needs);
      if ('version' in found) {
        present.push({ ...contender, title: `${title} (${found.version})` });
      } else {
        console.log(`${title} is not measured: ${found.missing}\n`);
      }
    }
  }
  return present;
}

async function drawings(
  title: string,
  shown: readonly ContenderEntry[],
  size: number,
): Promise<void> {
  const measures = await eachOf(shown, (contender) => measureDrawing(contender, size, PEERS));
  print(`${title}, CPU ms of the browser`, drawingTable(measures));
}

/** One after the other; one that fails is told of, and leaves the others their row. */
async function eachOf<Measure>(
  entries: readonly ContenderEntry[],
  measure: (entry: ContenderEntry) => Promise<Measure>,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const entry of entries) {
    try {
      measures.push(await measure(entry));
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      console.log(`${entry.title} failed: ${reason}\n`);
    }
  }
  return measures;
}

function print(title: string, table: string): void {
  console.log(`## ${title}\n\n${table}\n`);
}
