import type { IncomingMessage } from 'node:http';

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';

import type { Behaviour } from '../behaviour/types.ts';
import type { Principal } from '../directory.ts';
import { Rejection } from '../rejection.ts';
import type { ObjectShape } from '../shapes.ts';
import type { TableDone, Tables } from '../tables/tables.ts';
import type { Answering } from './answering.ts';
import type { Bindings, IncomingCall } from './exchange.ts';
import { notAcceptable } from './media.ts';

/** What the HTTP layer does for every route, the Table API's included. */
interface TableHost {
  readonly parts: { readonly tables: Tables; readonly behaviour: Behaviour };
  readonly answering: Answering;
  readonly exchange: (bindings: Bindings) => IncomingCall;
  readonly principal: (incoming: IncomingMessage) => Principal | Rejection;
  readonly body: (incoming: IncomingMessage, shape: ObjectShape) => Promise<unknown>;
}

type TableContext = Context<{ Bindings: Bindings }>;
type Outcome = TableDone | Rejection;

/** A row in XML: every element is a column. */
const anyRow: ObjectShape = { kind: 'object', members: {} };

/** Adds the part of the Table API that test data needs. */
export function addTableRoutes(
  hono: Hono<{ Bindings: Bindings }>,
  prefixes: readonly string[],
  app: TableHost,
): void {
  const { tables } = app.parts;
  const answered =
    (work: (c: TableContext, principal: Principal) => Outcome | Promise<Outcome>) =>
    async (c: TableContext): Promise<Response> => {
      await answer(app, c, work);
      return RESPONSE_ALREADY_SENT;
    };
  const table = (c: TableContext): string => c.req.param('table') ?? '';
  const id = (c: TableContext): string => c.req.param('id') ?? '';
  for (const prefix of prefixes) {
    const all = `${prefix}/table/:table`;
    const one = `${all}/:id`;
    hono.get(
      all,
      answered((c, principal) => tables.list(table(c), c.req.query(), principal)),
    );
    hono.get(
      one,
      answered((c, principal) => tables.read(table(c), id(c), c.req.query(), principal)),
    );
    hono.post(
      all,
      answered(async (c, principal) => {
        const body = await app.body(c.env.incoming, anyRow);
        return body instanceof Rejection ? body : tables.insert(table(c), body, principal);
      }),
    );
    hono.delete(
      one,
      answered((c, principal) => tables.remove(table(c), id(c), principal)),
    );
  }
}

async function answer(
  app: TableHost,
  c: TableContext,
  work: (c: TableContext, principal: Principal) => Outcome | Promise<Outcome>,
): Promise<void> {
  const { incoming, outgoing, accepted } = app.exchange(c.env);
  const principal = app.principal(incoming);
  const outcome = principal instanceof Rejection ? principal : await work(c, principal);
  const rejection = accepted === undefined ? notAcceptable() : outcome;
  if (rejection instanceof Rejection) {
    return app.answering.refused(rejection, { operation: undefined, accepted }, outgoing);
  }
  if (rejection.status === 204) {
    return app.answering.empty(outgoing);
  }
  const { behaviour } = app.parts;
  const type = accepted ?? 'application/json';
  const headers = { 'content-type': behaviour.contentTypes[type] ?? type };
  const body = { result: rejection.result };
  return app.answering.send(
    { status: rejection.status, headers, body },
    undefined,
    behaviour.produces[type] ?? 'json',
    outgoing,
  );
}
