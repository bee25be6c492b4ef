import { useMemo, useState, type ReactElement } from 'react';
import { formatSignificant, Switch, useTranslation } from '../../../components/index.ts';
import { CurveChart } from '../../../components/curve-chart.tsx';
import { outlinePath } from '../model/outline-path.ts';
import { densityColours, intensityColours } from '../../../viewers/colours/plane-colours.ts';
import { shownHalfEdge } from '../model/shown-part.ts';
import type { PhasingSnapshot, PreparedPlane } from '../data/phase-request.ts';
import { usePhase } from './phase-context.tsx';
import { PlaneCanvas } from './plane-canvas.tsx';

/** The class as it is phased, the intensity of what was found, the density, and its errors. */
export function PhasePictures(): ReactElement | null {
  const trans = useTranslation();
  const { model } = usePhase();
  const { classes, phasing, isOfEarlierSettings } = model;
  const { phased } = phasing;
  // Beside a density stands what it was phased from.
  const prepared = phased?.prepared ?? phasing.prepared;
  const snapshot = phased?.snapshot;
  const colours = useMemo(() => prepared && intensityColours(prepared.values), [prepared]);
  if (classes === undefined || prepared === undefined || colours === undefined) {
    return null;
  }
  const { size } = classes;
  return (
    <div className="dfl-Phase-pictures">
      {isOfEarlierSettings && phasing.prepared && (
        <MeasuredPicture
          label={trans.__('Measured intensity with the new settings')}
          prepared={phasing.prepared}
          size={size}
        />
      )}
      <MeasuredPicture label={trans.__('Measured intensity')} prepared={prepared} size={size} />
      {snapshot && (
        <>
          <PlaneCanvas
            label={trans.__('Calculated intensity')}
            caption={trans.__('|F|² of the density, in the same colours')}
            values={snapshot.intensity}
            size={size}
            colours={colours}
          />
          <DensityPicture snapshot={snapshot} size={size} />
          <ErrorChart snapshot={snapshot} />
        </>
      )}
    </div>
  );
}

function MeasuredPicture({
  label,
  prepared,
  size,
}: {
  readonly label: string;
  readonly prepared: PreparedPlane;
  readonly size: number;
}): ReactElement {
  const trans = useTranslation();
  const { values, isMeasured } = prepared;
  const colours = useMemo(() => intensityColours(values), [values]);
  return (
    <PlaneCanvas
      label={label}
      caption={trans.__('less its background; grey: not measured')}
      values={values}
      size={size}
      colours={colours}
      isShown={isMeasured}
    />
  );
}

function DensityPicture({
  snapshot,
  size,
}: {
  readonly snapshot: PhasingSnapshot;
  readonly size: number;
}): ReactElement {
  const trans = useTranslation();
  const [isOutlined, setOutlined] = useState(true);
  const { density, support } = snapshot;
  const colours = useMemo(() => densityColours(density), [density]);
  const outline = useMemo(() => outlinePath(support, size), [support, size]);
  return (
    <PlaneCanvas
      label={trans.__('Density')}
      caption={
        <Switch
          label={trans.__('Outline of the support')}
          isOn={isOutlined}
          onChange={setOutlined}
        />
      }
      values={density}
      size={size}
      colours={colours}
      half={shownHalfEdge(support, size)}
      outline={isOutlined ? outline : undefined}
    />
  );
}

function ErrorChart({ snapshot }: { readonly snapshot: PhasingSnapshot }): ReactElement {
  const trans = useTranslation();
  const { steps, seed } = snapshot;
  const points = useMemo(() => steps.map((error, i) => [i + 1, error] as const), [steps]);
  return (
    <CurveChart
      name={trans.__('Error')}
      caption={trans.__('of each iteration, seed %1', seed)}
      points={points}
      horizontal={{ name: trans.__('iteration'), format: String }}
      vertical={{ scale: 'log', format: (value) => formatSignificant(value, 3) }}
    />
  );
}
