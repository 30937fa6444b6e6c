/** Why a request is refused; the wire turns it into a status code. */
export type Reason =
  | 'malformed'
  | 'invalid'
  | 'too-large'
  | 'wrong-state'
  | 'unknown-record'
  | 'unknown-uri'
  | 'wrong-method'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-acceptable'
  | 'unsupported-media'
  | 'fault';

/** A refusal, as a value: the model throws nothing. */
export class Rejection {
  readonly reason: Reason;
  readonly message: string;
  readonly detail: string;

  constructor(reason: Reason, message: string, detail = '') {
    this.reason = reason;
    this.message = message;
    this.detail = detail;
  }
}

/** A refusal because of what the request says. */
export function invalid(message: string, detail = ''): Rejection {
  return new Rejection('invalid', message, detail);
}
