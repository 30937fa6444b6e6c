import { Rejection } from '../rejection.ts';

/** The value of a JSON text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return new Rejection('malformed', 'The request body is not JSON', (error as Error).message);
  }
}
