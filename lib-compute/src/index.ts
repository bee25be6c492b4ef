/**
 * `@damselfly/compute`: Dragonfly's files in, EMC reconstructions out, in the browser, Node and Deno.
 * What differs between these is given from outside; for Node see `@damselfly/compute/node`.
 *
 * @module
 */

export * from './errors.ts';
