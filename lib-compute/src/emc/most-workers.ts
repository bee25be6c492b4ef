/** More than any one machine has cores: each worker takes memory of its own. */
export const MOST_WORKERS = 1024;
