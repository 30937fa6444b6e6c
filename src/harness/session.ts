import { join } from 'node:path';
import { Ledger } from '../run-folder/ledger.ts';
import { openConnection, type OpenConnection } from '../client/connection/target-connection.ts';
import { hold } from '../run-folder/lock.ts';
import type { RunContext } from '../contract/run.ts';
import { readRunContext } from '../run-folder/handover.ts';
import type { Learned } from './arrange/learned.ts';
import { InteractionPool } from './arrange/interaction-pool.ts';

/** What one worker keeps between checks: its connection to the target and its ledger. */
export interface Session extends OpenConnection {
  readonly context: RunContext;
  readonly ledger: Ledger;
  /** Interactions of the operator's that this worker may use. */
  readonly pool: InteractionPool;
  /** How the target reads what the page leaves open of valid requests, as far as this worker has found out. */
  readonly learned: Learned;
}

/** How long a worker that ends waits for responses to requests in flight. */
const lastAnswersMs = 5000;

/**
 * Opens the session of a worker from what the run's preparation left in the environment.
 *
 * @param worker which of the workers this is, from 0
 */
export function openSession(worker: number, environment: NodeJS.ProcessEnv = process.env): Session {
  const context = readRunContext(environment);
  const { close, ...connection } = openConnection(context, environment);
  const file = `ledger-${worker}.jsonl`;
  const release = hold(context.folder, 'worker');
  const ledger = new Ledger(join(context.folder, file), connection.redaction.text);
  return {
    ...connection,
    context,
    ledger,
    learned: {},
    pool: new InteractionPool(context, worker, ledger, file),
    async close() {
      await ledger.close(connection.connection.abort.reason?.isGone === true ? 0 : lastAnswersMs);
      await close();
      release();
    },
  };
}
