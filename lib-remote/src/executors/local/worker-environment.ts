/** A server gives its tokens to what it starts in variables of these names. */
const OF_SERVERS = /^(JUPYTER|JPY_|.*(TOKEN|PASSWORD|SECRET))/;

/** The environment of a worker: what Node and the system need, and no secret of the Jupyter server. */
export function workerEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(own).filter(([name]) => !OF_SERVERS.test(name)));
}
