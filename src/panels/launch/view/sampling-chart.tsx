import { classes } from '@jupyterlab/ui-components';
import { useId, type ReactElement } from 'react';
import {
  formatFixed,
  formatInteger,
  formatSignificant,
  useTranslation,
} from '../../../components/index.ts';
import { isFlatConfig } from '../model/is-flat-config.ts';
import { axisTicks, samplingBars } from '../model/sampling-bars.ts';
import { useLaunch } from './launch-context.tsx';

/** The key of the config that the axis is. */
const OPTION = 'num_div';

const WIDTH = 384;
const HEIGHT = 132;
const PLOT = { left: 36, right: 384, top: 20, bottom: 108 };

/** What finer sampling would take, as bars over num_div; classes are not sampled by it. */
export function SamplingChart(): ReactElement | null {
  const { model } = useLaunch();
  const trans = useTranslation();
  const id = useId();
  const { reading } = model;
  const seconds = model.where.time?.seconds;
  const divisions = reading.options.num_div;
  if (typeof divisions !== 'number' || isFlatConfig(reading.options)) {
    return null;
  }
  const bars = samplingBars(divisions, seconds);
  const isTimed = bars[0].seconds !== undefined;
  const valueOf = (bar: (typeof bars)[number]): number => bar.seconds ?? bar.rotations;
  const largest = Math.max(...bars.map(valueOf));
  const y = (value: number): number => PLOT.bottom - (value / largest) * (PLOT.bottom - PLOT.top);
  const step = (PLOT.right - PLOT.left) / bars.length;
  const unit = isTimed ? trans.__('seconds per iteration') : trans.__('rotations');
  return (
    <section className="dfl-LaunchBox" aria-labelledby={`${id}-title`}>
      <div className="dfl-LaunchBox-head">
        <h3 id={`${id}-title`}>
          {isTimed ? trans.__('Sampling and time') : trans.__('Sampling and rotations')}
        </h3>
        <span className="dfl-caption">{unit}</span>
      </div>
      <svg
        className="dfl-LaunchChart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={bars
          .map((bar) => `num_div ${bar.divisions}: ${formatSignificant(valueOf(bar), 2)} ${unit}`)
          .join('; ')}
      >
        {axisTicks(largest).map((tick) => (
          <g key={tick}>
            <line
              className="dfl-mod-grid"
              x1={PLOT.left}
              x2={PLOT.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={PLOT.left - 8} y={y(tick) + 4} textAnchor="end">
              {tickText(tick)}
            </text>
          </g>
        ))}
        {bars.map((bar, place) => {
          const x = PLOT.left + place * step + step / 2;
          const isChosen = bar.divisions === divisions;
          return (
            <g key={bar.divisions} className={classes(isChosen && 'dfl-mod-chosen')}>
              <rect
                x={x - 12}
                width={24}
                y={y(valueOf(bar))}
                height={PLOT.bottom - y(valueOf(bar))}
              />
              <text x={x} y={PLOT.bottom + 16} textAnchor="middle">
                {bar.divisions}
              </text>
              {(isChosen || (place % 2 === 0 && Math.abs(bar.divisions - divisions) > 1)) && (
                <text x={x} y={y(valueOf(bar)) - 6} textAnchor="middle">
                  {`${formatFixed(bar.spacing, 1)}°`}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <div className="dfl-LaunchRow dfl-caption" aria-hidden="true">
        <code>{OPTION}</code>
        <span className="dfl-spring" />
        {trans.__('angle: distance between neighbouring rotations')}
      </div>
    </section>
  );
}

/** Short enough to stand left of the axis. */
function tickText(value: number): string {
  const power = value >= 1e6 ? { of: 1e6, name: 'M' } : { of: 1e3, name: 'k' };
  return value < 1000
    ? formatSignificant(value, 2)
    : `${formatInteger(value / power.of)}${power.name}`;
}
