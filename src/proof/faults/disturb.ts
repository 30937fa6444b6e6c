/** Ways to disturb some requests, from which faults are made. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fractions } from '../random.ts';

/** Handles a request instead of the instance, or passes it on and changes the answer. */
export type Disturbance = (
  next: RequestListener,
) => (incoming: IncomingMessage, outgoing: ServerResponse) => void;

type Choice = (incoming: IncomingMessage) => boolean;

/** Disturbs chosen requests, and passes on the rest; each instance has a choice of its own. */
export const disturbing =
  (chooser: () => Choice, disturbance: Disturbance): ((next: RequestListener) => RequestListener) =>
  (next) => {
    const isChosen = chooser();
    const disturbed = disturbance(next);
    return (incoming, outgoing) => {
      if (isChosen(incoming)) disturbed(incoming, outgoing);
      else next(incoming, outgoing);
    };
  };

/** Every nth request that `counts` picks; all by default. */
export const everyNth =
  (nth: number, counts: Choice = () => true): (() => Choice) =>
  () => {
    let count = 0;
    return (incoming) => {
      if (!counts(incoming)) return false;
      count += 1;
      return count % nth === 0;
    };
  };

/** Every request after the first ones that `counts` picks; all by default. */
export const afterFirst =
  (first: number, counts: Choice = () => true): (() => Choice) =>
  () => {
    let count = 0;
    return (incoming) => counts(incoming) && (count += 1) > first;
  };

/** The first requests that come. */
export const firstOnes =
  (first: number): (() => Choice) =>
  () => {
    let count = 0;
    return () => (count += 1) <= first;
  };

/** Every request. */
export const always = (): Choice => () => true;

/** A share of the requests, the same ones each time that they come in the same order. */
export const share =
  (of: number): (() => Choice) =>
  () => {
    const next = fractions(1);
    return () => next() < of;
  };

export const isRead: Choice = ({ method }) => method === 'GET';
export const isPost: Choice = ({ method }) => method === 'POST';

/** Breaks the connection before the instance sees the request. */
export const resetBefore: Disturbance = () => (incoming) => {
  incoming.socket.resetAndDestroy();
};

/** Breaks the connection instead of sending the answer: the instance has processed the request. */
export const resetAfter: Disturbance = (next) => (incoming, outgoing) => {
  const { socket } = incoming;
  outgoing.writeHead = () => {
    // At the end of this turn, so that the writer of the answer can finish.
    setImmediate(() => socket.resetAndDestroy());
    return outgoing;
  };
  outgoing.write = () => true;
  outgoing.end = () => outgoing;
  next(incoming, outgoing);
};

/** Sends the head of the answer this much later. */
export const delayed =
  (milliseconds: number): Disturbance =>
  (next) =>
  (incoming, outgoing) => {
    setTimeout(() => next(incoming, outgoing), milliseconds);
  };

/** Sends the half of the body, then nothing (`stalls`) or the end of the connection (`ends`). */
export const halfBody =
  (then: 'stalls' | 'ends'): Disturbance =>
  (next) =>
  (incoming, outgoing) => {
    const end = outgoing.end.bind(outgoing);
    outgoing.end = ((body?: string | Uint8Array) => {
      if (body === undefined || body.length < 2) return end();
      outgoing.write(body.slice(0, Math.floor(body.length / 2)), () => {
        if (then === 'ends') incoming.socket.end();
      });
      return outgoing;
    }) as ServerResponse['end'];
    next(incoming, outgoing);
  };
