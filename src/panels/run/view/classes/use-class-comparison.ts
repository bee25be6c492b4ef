import { useEffect, useState } from 'react';
import { ClassComparison } from '../../model/class-comparison.ts';
import { commonLinesInWorker } from '../../model/common-lines-in-worker.ts';

/** Comparisons of classes, kept as long as the component is there. */
export function useClassComparison(): ClassComparison | undefined {
  const [comparison, setComparison] = useState<ClassComparison>();
  useEffect(() => {
    const made = new ClassComparison(commonLinesInWorker);
    setComparison(made);
    return () => {
      made.dispose();
    };
  }, []);
  return comparison;
}
