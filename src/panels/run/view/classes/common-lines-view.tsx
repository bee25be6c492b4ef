import { mostLeastRadius } from '@damselfly/compute/classes/class-lines.ts';
import { defaultSampling } from '@damselfly/compute/classes/default-sampling.ts';
import { useEffect, useMemo, type ReactElement } from 'react';
import {
  Button,
  EmptyState,
  ProgressBar,
  useSignal,
  useTranslation,
} from '../../../../components/index.ts';
import { failedIcon, photonsIcon } from '../../../../icons/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import type { ClassesData } from '../../../../viewers/classes/classes-data.ts';
import type { ClassComparison } from '../../model/class-comparison.ts';
import type { CommonLinesRequest } from '../../model/common-lines-request.ts';
import { useRun } from '../run-context.tsx';
import { ClassScatter } from './class-scatter.tsx';
import { CommonLinesFields } from './common-lines-fields.tsx';
import { SaveCommonLines } from './save-common-lines.tsx';

/** Fewer points have no place. */
const FEWEST = 2;

/** The classes as points: those that share lines lie near each other. */
export function CommonLinesView({
  data,
  comparison,
}: {
  readonly data: ClassesData;
  readonly comparison: ClassComparison | undefined;
}): ReactElement | null {
  const request = useRequest(data);
  useEffect(() => {
    comparison?.want(request);
  }, [comparison, request]);
  return comparison === undefined ? null : (
    <div className="dfl-CommonLines">
      <div className="dfl-CommonLines-tools">
        <CommonLinesFields size={data.size} />
        <span className="dfl-spring" />
        <SaveCommonLines comparison={comparison} />
      </div>
      <div className="dfl-CommonLines-body">
        <ComparisonPicture data={data} comparison={comparison} />
        <ComparisonState comparison={comparison} />
      </div>
    </div>
  );
}

/** What is to be compared now. */
function useRequest(data: ClassesData): CommonLinesRequest {
  const { model } = useRun();
  const { directions, leastRadius, weighting } = model.view.commonLines;
  const { values, scale, low, high, size } = data;
  const iteration = model.volume.current?.header.iteration ?? 0;
  return useMemo(() => {
    const most = Math.max(0, mostLeastRadius(size));
    return {
      iteration,
      planes: { values, scale, low, high },
      size,
      sampling: {
        directions,
        weighting,
        leastRadius:
          leastRadius === 'auto'
            ? defaultSampling(size).leastRadius
            : // Another run may have had larger classes.
              Math.min(leastRadius, most),
      },
    };
  }, [iteration, values, scale, low, high, size, directions, weighting, leastRadius]);
}

/** How far the comparison is, or why there is none. */
function ComparisonState({
  comparison,
}: {
  readonly comparison: ClassComparison;
}): ReactElement | null {
  const trans = useTranslation();
  useSignal(comparison.changed);
  const { part, error, isCancelled } = comparison;
  if (part !== undefined) {
    return (
      <div className="dfl-CommonLines-state dfl-mod-awaited">
        <span>{trans.__('Comparing the classes · %1 %', Math.round(100 * part))}</span>
        <ProgressBar label={trans.__('Common lines')} fraction={part} />
        <Button
          isSmall
          onClick={() => {
            comparison.cancel();
          }}
        >
          {trans.__('Cancel')}
        </Button>
      </div>
    );
  }
  if (error === undefined && !isCancelled) {
    return null;
  }
  return (
    <div className="dfl-CommonLines-state" role={isCancelled ? 'status' : 'alert'}>
      <span className={isCancelled ? 'dfl-caption' : 'dfl-fieldError'}>
        {isCancelled ? trans.__('The comparison was ended.') : errorText(error)}
      </span>
      <span className="dfl-spring" />
      <Button
        isSmall
        onClick={() => {
          comparison.retry();
        }}
      >
        {isCancelled ? trans.__('Compare') : trans.__('Try again')}
      </Button>
    </div>
  );
}

/** The points, or what stands in their place. */
function ComparisonPicture({
  data,
  comparison,
}: {
  readonly data: ClassesData;
  readonly comparison: ClassComparison;
}): ReactElement | null {
  const trans = useTranslation();
  useSignal(comparison.changed);
  const { found, part, isOld } = comparison;
  // Those of another run, or of one begun anew, may be others.
  if (found === undefined || !areAsMany(found.request, data)) {
    return part === undefined ? null : (
      <EmptyState
        icon={photonsIcon}
        title={trans.__('The classes are being compared')}
        fact={trans.__('Each line through the centre of one with each line of every other.')}
      />
    );
  }
  const { lines } = found;
  if (lines.numbers.length < FEWEST) {
    return (
      <EmptyState
        icon={failedIcon}
        title={trans.__('There is nothing to compare')}
        fact={trans.__(
          'Two classes at least must hold more than one value; here %1 do.',
          lines.numbers.length,
        )}
      />
    );
  }
  return (
    <>
      <ClassScatter data={data} lines={lines} isOld={isOld} />
      {lines.empty.length > 0 && (
        <div className="dfl-caption dfl-CommonLines-note">
          {trans._n(
            'Class %2 is left out: its lines have one value each.',
            '%1 classes are left out, as their lines have one value each: %2.',
            lines.empty.length,
            lines.empty.length,
            lines.empty.join(', '),
          )}
        </div>
      )}
      {lines.notFinite.length > 0 && (
        <div className="dfl-caption dfl-CommonLines-note">
          {trans._n(
            'Class %2 is left out: some of its values are not finite.',
            '%1 classes are left out, as some of their values are not finite: %2.',
            lines.notFinite.length,
            lines.notFinite.length,
            lines.notFinite.join(', '),
          )}
        </div>
      )}
    </>
  );
}

function areAsMany({ size, planes }: CommonLinesRequest, data: ClassesData): boolean {
  return size === data.size && planes.values.length === data.values.length;
}
