import { isAccepted, valueAt, type Answer } from '../../client/answer.ts';
import { Api } from '../../client/api.ts';
import type { Client } from '../../client/connection/client.ts';
import type { Session } from '../session.ts';

/** A lease: one check uses interactions that the operator gave, and closes the segments that it opened on them. */
export class InteractionLease {
  readonly #session: Session;
  readonly #api: Api;
  readonly #taken: string[] = [];
  /** The last known state of each segment on a leased interaction, by sys_id. */
  readonly #segments = new Map<string, { interaction: string; state: string }>();

  constructor(session: Session, client: Client) {
    this.#session = session;
    this.#api = new Api(client, 'json', {
      beforeRequest: () => undefined,
      afterAnswer: (answer) => this.watch(answer),
    });
  }

  /** One that no check uses, or has used either. Throws a SkipError when there is none. */
  take(mayUseAgain: boolean): string {
    const id = this.#session.pool.take(mayUseAgain);
    this.#taken.push(id);
    return id;
  }

  /** Notes the state of the segments that an answer shows. */
  watch({ operation, body }: Answer): void {
    if (this.#taken.length === 0) return;
    const [sysId, interaction, shown] = ['sys_id', 'interaction', 'state'].map((member) =>
      valueAt(body, `segment.${member}`),
    );
    if (typeof sysId !== 'string') return;
    const state = typeof shown === 'string' ? shown : undefined;
    const known = this.#segments.get(sysId);
    // Reading shows segments that others opened, too: the check closes only those that its creations returned.
    if (known) known.state = state ?? known.state;
    else if (operation === 'segment.create' && this.#taken.some((id) => id === interaction)) {
      this.#segments.set(sysId, { interaction: String(interaction), state: state ?? 'open' });
    }
  }

  /**
   * Closes what is open and gives the interactions back. One on which something stays open is not used again
   * in this run.
   */
  async giveBack(): Promise<void> {
    const blocked = new Set<string>();
    for (const [sysId, { interaction, state }] of this.#segments) {
      if (state !== 'closed' && !(await this.#close(sysId))) blocked.add(interaction);
    }
    this.#segments.clear();
    for (const id of this.#taken.splice(0)) if (!blocked.has(id)) this.#session.pool.giveBack(id);
  }

  async #close(sysId: string): Promise<boolean> {
    const notes = `Closed by the conformance run ${this.#session.context.mark}`;
    try {
      return isAccepted(await this.#api.updateSegment({ segment_sys_id: sysId }, { notes }));
    } catch {
      // A failure here says nothing about the clauses of the check.
      return false;
    }
  }
}
