import { nullTranslator, type TranslationBundle } from '@jupyterlab/translation';
import { createContext, useContext } from 'react';

/** The domain under which the extension's strings are translated. */
export const TRANSLATION_DOMAIN = 'jupyterlab_damselfly';

/** The language of everything below; English where no provider stands above. */
export const TranslationContext = createContext<TranslationBundle>(
  nullTranslator.load(TRANSLATION_DOMAIN),
);

/** `const trans = useTranslation()`, then `trans.__('literal')`. */
export function useTranslation(): TranslationBundle {
  return useContext(TranslationContext);
}
