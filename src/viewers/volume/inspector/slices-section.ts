import { switchControl } from '../controls/switch-control.ts';
import { planeRows } from './plane-rows.ts';
import { sectionNode, type Section, type SectionContext } from './section.ts';
import { sliceThumbnails } from './slice-thumbnails.ts';

/** Where the slices are, and what they show: one across each axis, and a free one. */
export function slicesSection(context: SectionContext): Section {
  const { labels, choose } = context;
  const thumbnails = sliceThumbnails(context);
  const free = switchControl(labels.freePlane, (isOn) => {
    choose({ plane: isOn ? { normal: [1, 1, 1], at: 0 } : null });
  });
  const plane = planeRows(labels, (chosen) => {
    choose({ plane: chosen });
  });
  return {
    node: sectionNode(labels.slices, [], thumbnails.node, free.node, plane.node),
    draw(data, state) {
      thumbnails.draw(data, state);
      free.draw(state.plane !== null);
      plane.node.hidden = state.plane === null;
      if (state.plane !== null) {
        plane.draw(data, state.plane, state.unit);
      }
    },
    dispose() {
      thumbnails.dispose();
    },
  };
}
