/** Bodies beyond this many bytes, as sent or as decompressed, are cut off and never judged. */
const maxBodyBytes = 12 * 1024 * 1024;

/** The same of the Table API, of which a run requests a few columns of a thousand records at most. */
const maxTableBodyBytes = 4 * 1024 * 1024;

/** The bound on the body of the answer to a path. */
export const maxBodyBytesAt = (path: string): number =>
  path.startsWith('/api/now/table/') ? maxTableBodyBytes : maxBodyBytes;

/** Bodies with more values or elements than this are never judged: each one costs far more memory than its bytes. */
export const maxBodyParts = 120_000;

/** Heads beyond this many bytes are not taken; many servers send up to half of it. */
export const maxHeadBytes = 64 * 1024;

/** Seconds within which a connection must be there, if `SN_TIMEOUT` does not say less. */
export const connectSeconds = 10;

/** A request is given up after this many times `SN_TIMEOUT`, however much of the response arrives. */
export const deadlineFactor = 2;

/** Who we are: firewalls refuse requests that do not say so. */
export const userAgent = 'wrapup-conformance';
