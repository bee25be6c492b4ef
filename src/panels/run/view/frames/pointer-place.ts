import type { PointedPlace } from '../../model/pointed-frame.ts';

/** Where a pointer is in its panel, from each of its edges, CSS pixels. */
export function pointerPlace(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  node: Element,
): PointedPlace | undefined {
  const panel = node.closest('.dfl-RunPanel')?.getBoundingClientRect();
  return (
    panel && {
      left: clientX - panel.left,
      right: panel.right - clientX,
      top: clientY - panel.top,
      bottom: panel.bottom - clientY,
      isRight: clientX > panel.left + panel.width / 2,
      isLow: clientY > panel.top + panel.height / 2,
    }
  );
}
