/** A worker for tests that dies at once. */
process.exit(3);
