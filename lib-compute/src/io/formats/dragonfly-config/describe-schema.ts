/** What a schema accepts, in words for an error message: `a whole number, at least 1`. */
export function describeSchema(schema: object): string {
  return 'items' in schema && Array.isArray(schema.items)
    ? `${brief(schema)}: ${schema.items.filter(isObject).map(brief).join('; and ')}`
    : brief(schema);
}

/** Of several numbers, no more than how many they are: as one choice of several. */
function brief(schema: object): string {
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) {
    const note = 'note' in schema ? ` (${String(schema.note)})` : '';
    return schema.anyOf.filter(isObject).map(brief).join(', or ') + note;
  }
  if ('const' in schema) {
    return `"${String(schema.const)}"`;
  }
  if ('items' in schema && Array.isArray(schema.items)) {
    return `${schema.items.length} numbers`;
  }
  const type = 'type' in schema ? schema.type : undefined;
  if (type === 'boolean') {
    return '0 or 1';
  }
  if (type === 'integer' || type === 'number') {
    return [type === 'integer' ? 'a whole number' : 'a number', ...limits(schema)].join(', ');
  }
  return 'a text';
}

function limits(schema: object): string[] {
  return [
    'minimum' in schema ? [`at least ${String(schema.minimum)}`] : [],
    'exclusiveMinimum' in schema ? [`above ${String(schema.exclusiveMinimum)}`] : [],
    'maximum' in schema ? [`at most ${String(schema.maximum)}`] : [],
  ].flat();
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
