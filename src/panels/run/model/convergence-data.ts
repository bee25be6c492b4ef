import type { IterationQuality, IterationRow, RunDetail } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatFixed, formatInteger, formatSignificant } from '../../../components/index.ts';
import type { ChartSeries, ConvergenceData } from '../../../viewers/charts/chart-data.ts';
import { hasHalves } from './has-halves.ts';
import { plannedIterations } from './planned-iterations.ts';
import { scheduleMarks } from './schedule-marks.ts';
import { joinedMarks, steeringMarks } from './steering-marks.ts';

/**
 * The charts of a run.
 *
 * @param qualities what is known of iterations beside their rows, by iteration.
 */
export function convergenceData(
  run: RunDetail,
  qualities: ReadonlyMap<number, IterationQuality>,
  trans: TranslationBundle,
): ConvergenceData {
  const series = [
    rmsChange(run.rows, trans),
    information(run, trans),
    likelihood(run.rows, trans),
    ...(hasHalves(run) ? [agreement(run, qualities, trans)] : []),
  ];
  const values = series.map(({ name, values, format, unit }) => {
    const last = values.at(-1);
    return last === undefined ? name : `${name} ${format(last)} ${unit}`.trimEnd();
  });
  return {
    series,
    marks: joinedMarks(scheduleMarks(run.rows, trans), steeringMarks(run, trans)),
    marksName: trans.__('Marks'),
    last: plannedIterations(run),
    summary: trans.__('Convergence after iteration %1: %2', run.rows.length, values.join(', ')),
  };
}

type Rows = readonly IterationRow[];

/** One value per iteration from 1 on; a log that was cut may lack some. */
function column(rows: Rows, read: (row: IterationRow) => number): number[] {
  const values = new Array<number>(rows.at(-1)?.number ?? 0).fill(Number.NaN);
  for (const row of rows) {
    values[row.number - 1] = read(row);
  }
  return values;
}

function rmsChange(rows: Rows, trans: TranslationBundle): ChartSeries {
  return {
    id: 'rms-change',
    name: trans.__('RMS change'),
    unit: '',
    scale: 'log',
    values: column(rows, (row) => row.rmsChange),
    format: (value) => formatSignificant(value, 3),
  };
}

function information({ rows, facts }: RunDetail, trans: TranslationBundle): ChartSeries {
  const { modes = 1, stillModes = 0 } = facts;
  // What a frame tells at most: all about which rotation of which model it is.
  const slices = (rows.at(-1)?.rotationCount ?? 0) * (modes - stillModes) + stillModes;
  return {
    id: 'information',
    name: trans.__('Mutual information'),
    unit: trans.__('nats'),
    scale: 'linear',
    values: column(rows, (row) => row.information),
    format: (value) => formatFixed(value, 4),
    ...(slices > 1
      ? {
          reference: {
            value: Math.log(slices),
            label: `ln ${formatInteger(slices)} = ${formatFixed(Math.log(slices), 3)}`,
          },
        }
      : {}),
  };
}

function likelihood(rows: Rows, trans: TranslationBundle): ChartSeries {
  return {
    id: 'log-likelihood',
    name: trans.__('Log-likelihood per frame'),
    unit: trans.__('nats'),
    scale: 'linear',
    values: column(rows, (row) => row.logLikelihood),
    format: (value) => (Math.abs(value) < 1000 ? formatFixed(value, 1) : formatInteger(value)),
  };
}

/** Up to where odd and even frames agree: in 1/nm where the size of a voxel is known. */
function agreement(
  { rows, facts }: RunDetail,
  qualities: ReadonlyMap<number, IterationQuality>,
  trans: TranslationBundle,
): ChartSeries {
  const { voxel } = facts;
  return {
    id: 'halves',
    name: trans.__('Halves agree up to'),
    unit: voxel === undefined ? trans.__('voxels') : trans.__('nm⁻¹'),
    scale: 'linear',
    values: column(rows, ({ number }) => {
      const halves = qualities.get(number)?.halves;
      return halves === undefined ? Number.NaN : halves.agreesUpTo * (voxel ?? 1);
    }),
    format: (value) => formatSignificant(value, 3),
  };
}
