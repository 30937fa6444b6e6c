/** Whether the Wrap Up API is there, where what it says of an unknown id does not tell. */
import { isPage } from '../../client/retry/page.ts';
import { noResource, unknownId } from '../../contract/no-resource.ts';
import { operationPath } from '../../contract/operations.ts';
import type { RunContext } from '../../contract/run.ts';
import { classify, type Finding } from './classify.ts';
import { RefusedError, type Probe, type Seen } from './probe.ts';
import { rowsOf, table } from './survey.ts';

/** A URI that no API can have. */
const impossiblePath = `/api/now/wrapup_conformance_no_such_api/${unknownId}`;

/** What else can be read without a record. */
const otherReads: readonly string[] = [
  operationPath('code.get', { code_id: unknownId }),
  operationPath('segment.get-by-agent-interaction', { agent_id: unknownId, interaction_id: unknownId }),
  // A path of the page that takes POST alone.
  operationPath('code.post', {}),
];

/**
 * What stands against judging a target, by its answer for an unknown segment; undefined where it may be the API.
 * A page with 400 or 404, and the platform's words for a URI that no API has, may be the answers of the API for
 * an unknown id: it is looked for elsewhere before anything is concluded.
 *
 * @param seen what the user under test got
 */
export async function problemIn(seen: Seen, probe: Probe, context: RunContext): Promise<Finding | undefined> {
  const finding = classify(seen, context.target.credentials);
  if (!finding || !isDoubtful(seen)) return finding;
  return (await isElsewhere(seen, probe, context)) ? undefined : finding;
}

/** Whether an answer for an unknown id may be the API's own, although it looks like none of an API. */
export function isDoubtful({ status, headers, raw }: Pick<Seen, 'status' | 'headers' | 'raw'>): boolean {
  if (status !== 400 && status !== 404) return false;
  return noResource.test(raw) || isPage({ headers, body: raw });
}

async function isElsewhere(seen: Seen, probe: Probe, context: RunContext): Promise<boolean> {
  const nowhere = signatureOf(await probe.get(impossiblePath, 'user'));
  const isOfApi = (other: Seen) => isAnswer(other) && signatureOf(other) !== nowhere;
  if (isOfApi(seen)) return true;
  for (const path of otherReads) if (isOfApi(await probe.get(path, 'user'))) return true;
  if (await isRecordShown(probe, context, isOfApi)) return true;
  // Nothing that can be read tells. A request without content is refused by an API, and makes nothing.
  const mayPost = context.target.kind === 'mock' && !context.consent.readOnly;
  return mayPost && isOfApi(await probe.postNothing(operationPath('code.post', {}), 'user'));
}

/** Whether a code that the Table API shows is answered by the API. */
async function isRecordShown(
  probe: Probe,
  { inputs }: RunContext,
  isOfApi: (seen: Seen) => boolean,
): Promise<boolean> {
  try {
    const known = inputs.codes?.[0];
    const rows =
      known === undefined && inputs.tableApi
        ? rowsOf(await table(probe, 'interaction_wrap_up_code', '', 'sys_id', 'provisioner', 1), 'sys_id')
        : undefined;
    const id = known ?? rows?.[0]?.['sys_id'];
    return id !== undefined && isOfApi(await probe.get(operationPath('code.get', { code_id: id }), 'user'));
  } catch (error) {
    // A Table API that is closed to the user says nothing of this API.
    if (error instanceof RefusedError && error.identity === 'provisioner') return false;
    throw error;
  }
}

/** Whether it is an answer of anything at all, rather than of a gateway or a login. */
function isAnswer({ status }: Seen): boolean {
  return status < 300 || (status >= 400 && status < 500 && ![401, 403, 407, 408, 429].includes(status));
}

/** What answers have in common that say the same of different URIs. */
function signatureOf({ status, raw, exchange }: Seen): string {
  const path = exchange.path.split('?', 1)[0] ?? '';
  const body = raw
    .replaceAll(path, '')
    .replaceAll(/[\w-]*\d[\w-]*/g, '')
    .replaceAll(/\s+/g, ' ');
  return `${status} ${body}`;
}
