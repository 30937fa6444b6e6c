/** The platform's message, with 400 or 404, where no API answers to a URI. */
export const noResource = /requested uri does not represent any resource/i;

/** An id that no record has. */
export const unknownId = `${'0'.repeat(31)}1`;

/** A read that every target answers, and that shows nothing. */
export const harmlessPath = `/api/now/wrapup/segment/${unknownId}`;
