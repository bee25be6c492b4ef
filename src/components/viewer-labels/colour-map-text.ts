import type { TranslationBundle } from '@jupyterlab/translation';
import type { ColourMapName } from '../../viewers/colours/colour-map-name.ts';

/** What a colour map is called. */
export function colourMapText(name: ColourMapName, trans: TranslationBundle): string {
  switch (name) {
    case 'inferno':
      return trans.__('Inferno');
    case 'viridis':
      return trans.__('Viridis');
    case 'cividis':
      return trans.__('Cividis');
    case 'magma':
      return trans.__('Magma');
    case 'grey':
      return trans.__('Grey');
    case 'inverted grey':
      return trans.__('Inverted grey');
    case 'coolwarm':
      return trans.__('Coolwarm');
    case 'cubehelix':
      return trans.__('Cubehelix');
    case 'CMRmap':
      return trans.__('CMRmap');
    case 'jet':
      return trans.__('Jet');
    case 'cyclic':
      return trans.__('Cyclic');
  }
}
