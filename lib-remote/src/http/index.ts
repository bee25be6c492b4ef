/**
 * `@damselfly/remote/http`: what the gateway and its clients say to each other. The only part of
 * lib-remote that runs in a page too; schemas, so that both sides check what they are sent.
 *
 * | request                                 | answer                                             |
 * | --------------------------------------- | -------------------------------------------------- |
 * | GET status                              | `Status`                                           |
 * | GET folder?path=                        | `FolderListing`                                    |
 * | GET text?path=                          | a config.ini, log or list as text, at most 1 MiB   |
 * | GET file?path=                          | bytes, with ranges                                 |
 * | POST estimate                           | `EstimateRequest` to `Estimate`                    |
 * | GET runs                                | `RunSummary[]`                                     |
 * | POST runs                               | `StartRequest` to `RunSummary`                     |
 * | POST example                            | `ExampleRequest` to `PreparedExample`              |
 * | POST runs/open                          | `OpenRun` to `RunSummary`: the run of a folder     |
 * | GET runs/ID                             | `RunDetail`                                        |
 * | POST runs/ID/control                    | `ControlRequest`, 202                              |
 * | POST runs/ID/steer                      | `SteerRequest`, 202                                |
 * | POST runs/ID/extend                     | `ExtendRequest`, 202                               |
 * | GET runs/ID/files                       | `RunFile[]`                                        |
 * | GET runs/ID/text/log, stdout, stderr    | text                                               |
 * | GET runs/ID/volumes/N?mode=&level=&type=&scale= | values with `X-Damselfly-Volume`           |
 * | GET runs/ID/slices/N?mode=&axis=&layer= | values with `X-Damselfly-Array`                    |
 * | GET runs/ID/frames/N?column=&most=      | values with `X-Damselfly-Array`; of `most` frames  |
 * | GET runs/ID/quality/N                   | `IterationQuality`                                 |
 * | GET events                              | server-sent events, each a `GatewayEvent`          |
 *
 * All below `api/` of where the proxy serves the gateway. Anything but success has a `Problem` as body.
 *
 * @module
 */

export * from './backend.ts';
export * from './estimate-with-time.ts';
export * from './events.ts';
export * from './frame-tables.ts';
export * from './name-of-run.ts';
export * from './places.ts';
export * from './probe-time.ts';
export * from './problem.ts';
export * from './quality.ts';
export * from './run.ts';
export * from './run-name.ts';
export * from './run-state.ts';
export * from './sampled.ts';
export * from './shortage.ts';
export * from './start.ts';
export * from './started-of.ts';
export * from './steer.ts';
export * from './volume.ts';
