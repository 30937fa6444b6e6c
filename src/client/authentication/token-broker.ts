/**
 * The token broker of a run: it fetches OAuth tokens for all workers. If each worker requested its own, only the
 * first would get one where a refresh token can be used once. The broker is part of the process that started the
 * run. Tokens go over the loopback interface and never to disk.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { TokenError, type Tokens } from './oauth.ts';
import { codeOf, TransportError, type TokenAnswer } from '../connection/transport-error.ts';

interface Word {
  readonly token?: string;
  readonly refusal?: string;
  readonly remedy?: string;
  readonly failure?: string;
  readonly isLasting?: boolean;
  readonly tokenAnswer?: TokenAnswer;
}

/** Starts a broker and returns its address. */
export async function openTokenBroker(
  tokens: Tokens,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const path = `/${randomBytes(24).toString('base64url')}`;
  const server = createServer((incoming, outgoing) => {
    if (incoming.url !== path) {
      outgoing.writeHead(404).end();
      return;
    }
    // A worker that is killed during a request must not end the run.
    serve(tokens, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A broker that was not closed must not keep the process alive.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await tokens.close();
    },
  };
}

async function serve(tokens: Tokens, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let body = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) body += String(chunk);
  if (body !== '') await tokens.discard(body);
  const word: Word = await tokens.token().then(
    (token) => ({ token }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof TokenError) return { refusal: message, remedy: error.remedy };
      if (!(error instanceof TransportError)) return { failure: message };
      const { isLasting, tokenAnswer } = error;
      return { failure: message, isLasting, ...(tokenAnswer && { tokenAnswer }) };
    },
  );
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(word));
}

/** The tokens of a broker in another process. */
export function tokensOfBroker(address: string, onSecret: (secret: string) => void): Tokens {
  const dispatcher = new Agent({ connections: 1 });
  let refused: string | undefined;
  return {
    async token() {
      const discarded = refused;
      const word = await ask(address, dispatcher, discarded);
      // The broker knows of it only when it has answered: without an answer it has to be told again.
      if (refused === discarded) refused = undefined;
      if (word.refusal !== undefined) throw new TokenError(word.refusal, word.remedy ?? '');
      const { failure = 'no token was to be had', isLasting = false, tokenAnswer } = word;
      if (word.token === undefined)
        throw new TransportError(failure, false, { isLasting, ...(tokenAnswer && { tokenAnswer }) });
      onSecret(word.token);
      return word.token;
    },
    async discard(token) {
      refused = token;
    },
    close: () => dispatcher.destroy(),
  };
}

async function ask(address: string, dispatcher: Agent, discarded: string | undefined): Promise<Word> {
  try {
    const { body } = await request(address, { method: 'POST', dispatcher, body: discarded ?? '' });
    return (await body.json()) as Word;
  } catch (error) {
    throw new TransportError(`the broker for tokens of this run does not answer (${codeOf(error)})`, false, {
      cause: error,
    });
  }
}
