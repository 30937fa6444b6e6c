/** What the platform says, with 400 or 404, where no API answers to a URI. */
export const noResource = /requested uri does not represent any resource/i;
