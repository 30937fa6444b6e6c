/** The platform's message, with 400 or 404, where no API answers to a URI. */
export const noResource = /requested uri does not represent any resource/i;

/** A read that every target answers, and that shows nothing: no record has this id. */
export const harmlessPath = `/api/now/wrapup/segment/${'0'.repeat(31)}1`;
