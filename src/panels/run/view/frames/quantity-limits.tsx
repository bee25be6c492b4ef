import type { ReactElement } from 'react';
import { NumberField, Select, useTranslation } from '../../../../components/index.ts';
import type { FrameQuantity } from '../../model/frame-quantity.ts';

export interface QuantityLimitsProps {
  /** Which axis it is along. */
  readonly label: string;
  readonly names: Readonly<Record<FrameQuantity, string>>;
  readonly value: FrameQuantity;
  readonly onChange: (value: FrameQuantity) => void;
  /** Of the box, or of all frames where none is drawn; undefined while the values are not there. */
  readonly limits: readonly [from: number, to: number] | undefined;
  readonly onLimits: (limits: readonly [from: number, to: number]) => void;
}

const QUANTITIES = ['number', 'information', 'logLikelihood', 'scale', 'rotation'] as const;

/** A quantity of the frames along one axis, and from where to where frames are chosen by it. */
export function QuantityLimits({
  label,
  names,
  value,
  onChange,
  limits,
  onLimits,
}: QuantityLimitsProps): ReactElement {
  const trans = useTranslation();
  const field = (
    name: string,
    limit: number,
    change: (limit: number) => readonly [from: number, to: number],
  ): ReactElement => (
    <NumberField
      label={name}
      value={limits && rounded(limit, limits)}
      onChange={(changed) => {
        if (changed !== undefined) {
          onLimits(change(changed));
        }
      }}
    />
  );
  return (
    <div className="dfl-QuantityLimits" role="group" aria-label={label}>
      <Select
        label={label}
        choices={QUANTITIES.map((quantity) => ({ value: quantity, label: names[quantity] }))}
        value={value}
        onChange={onChange}
      />
      {limits && (
        <>
          {field(trans.__('%1 from', names[value]), limits[0], (from) => [from, limits[1]])}
          <span className="dfl-caption">{trans.__('to')}</span>
          {field(trans.__('%1 to', names[value]), limits[1], (to) => [limits[0], to])}
        </>
      )}
    </div>
  );
}

/** A limit as finely as what lies between both is told apart. */
function rounded(limit: number, [from, to]: readonly [from: number, to: number]): number {
  const decimals = 3 - Math.floor(Math.log10(Math.abs(to - from)));
  return decimals <= 20 ? Number(limit.toFixed(Math.max(0, decimals))) : limit;
}
