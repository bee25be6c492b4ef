import * as Type from 'typebox';

/**
 * Names a run, or what is asked of one; made by whoever asks (a UUID). Files are called by it: it must not
 * be a path.
 */
export const IdSchema = Type.String({ pattern: '^[0-9a-zA-Z-]{8,64}$' });
