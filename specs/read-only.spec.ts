/**
 * Runs that only read: every record was there before, made by other users, who may change it while it is
 * read. So nothing is judged that only the one who made a record can know.
 */
import {
  describeResponse,
  judgeAccess,
  readCheck,
  showSame,
  type Answer,
  type RefusedIdentity,
} from '../fixtures/test.ts';

const code = 'result.result_map.wrap_up_code';

type Read = 'code.get' | 'segment.get' | 'segment.get-by-agent-interaction';
type Way = { readonly version?: string; readonly accept?: 'json' | 'none' };
type Pair = readonly [Answer, Answer];
type ReadingIds<Of extends Read> = {
  readonly changesNothing: `${Of}/changes-nothing`;
  readonly versionedUrl: `${Of}/versioned-url`;
  readonly acceptDefault: `${Of}/accept-default`;
};

/** The part of a judgement that the helpers here use. */
interface Judging {
  holds(
    answers: Pair | readonly [Answer],
    holds: boolean,
    evidence: { expected: string; actual: string },
  ): void;
  same(first: Answer, second: Answer, path: string): void;
  skip(reason: string, enabledBy: string): void;
}

/** Two reads that show whether reading changes a record; undefined where another user may have changed it. */
async function repeatedly(read: () => Promise<Answer>, path: string): Promise<Pair | undefined> {
  const first: Pair = [await read(), await read()];
  if (showSame(...first, path)) return first;
  const next: Pair = [first[1], await read()];
  // One change may be anybody's; one with every read is the read's.
  return showSame(...next, path) ? undefined : next;
}

/** A plain read and one in another way, of a record that did not change between them; undefined where it did. */
async function beside(
  read: () => Promise<Answer>,
  otherwise: () => Promise<Answer>,
  path: string,
): Promise<Pair | undefined> {
  const [before, other, after] = [await read(), await otherwise(), await read()];
  if (showSame(after, other, path)) return [after, other];
  return showSame(before, after, path) || showSame(before, other, path) ? [before, other] : undefined;
}

function agree(judge: Judging, pair: Pair | undefined, path: string): void {
  if (!pair)
    judge.skip(
      'the record changed while it was read: another user works with it',
      'WRAPUP_SEGMENT_SYS_IDS with closed segments, or running again',
    );
  else if (pair.every(({ body }) => body !== undefined)) judge.same(...pair, path);
  else
    judge.holds(pair, false, {
      expected: `what the other read answers: ${describeResponse(pair[0].exchange)}`,
      actual: describeResponse(pair[1].exchange),
    });
}

/** The clauses that reading any record has in common. */
const readingClauses: { readonly [Of in Read]: ReadingIds<Of> } = {
  'code.get': {
    changesNothing: 'code.get/changes-nothing',
    versionedUrl: 'code.get/versioned-url',
    acceptDefault: 'code.get/accept-default',
  },
  'segment.get': {
    changesNothing: 'segment.get/changes-nothing',
    versionedUrl: 'segment.get/versioned-url',
    acceptDefault: 'segment.get/accept-default',
  },
  'segment.get-by-agent-interaction': {
    changesNothing: 'segment.get-by-agent-interaction/changes-nothing',
    versionedUrl: 'segment.get-by-agent-interaction/versioned-url',
    acceptDefault: 'segment.get-by-agent-interaction/accept-default',
  },
};

/** What holds for reading any record, in one of the three ways. */
async function judgeReading<Operation extends Read>(
  judge: (id: ReadingIds<Operation>[keyof ReadingIds<Operation>]) => Judging,
  operation: Operation,
  read: (way?: Way) => Promise<Answer>,
  path: string,
): Promise<void> {
  const plain = () => read();
  const ids: ReadingIds<Operation> = readingClauses[operation];
  agree(judge(ids.changesNothing), await repeatedly(plain, path), path);
  agree(judge(ids.versionedUrl), await beside(plain, () => read({ version: 'v1' }), path), path);
  const unasked = await read({ accept: 'none' });
  const type = unasked.exchange.responseHeaders?.['content-type'] ?? 'none';
  const isJson = unasked.body !== undefined && /^application\/json\b/i.test(type);
  judge(ids.acceptDefault).holds([unasked], isJson, {
    expected: 'status 200 and a JSON body',
    actual: `Content-Type ${type}, ${describeResponse(unasked.exchange)}`,
  });
}

const sameId = (left: unknown, right: string) => String(left).toLowerCase() === right.toLowerCase();
const refusedWith = ({ status }: Answer) => (status >= 400 ? String(status) : undefined);

readCheck(
  'existing segments by their sys_ids',
  [
    'segment.get/found-by-sys-id',
    'segment.get/sys-id-returned',
    'segment.get/segment-id-returned',
    'segment.get/describes-outcome',
    'segment.get/changes-nothing',
    'segment.get/versioned-url',
    'segment.get/accept-default',
    'wire/same-segment-in-both',
  ],
  async ({ api, given, judge }) => {
    const segments = await given.existing('segments', (id) => api.getSegment(id));
    for (const { id, answer } of segments) {
      judge('segment.get/found-by-sys-id').accepted(answer);
      // What an external system calls a segment finds it, too; it has another sys_id then.
      const isSysId = /^[0-9a-f]{32}$/i.test(id);
      judge('segment.get/sys-id-returned').matches(
        answer,
        'segment.sys_id',
        (shown) => shown !== undefined && (!isSysId || sameId(shown, id)),
        isSysId ? JSON.stringify(id) : 'a value',
      );
      const sysId = answer.body?.segment?.sys_id;
      judge('segment.get/segment-id-returned').equal(answer, 'segment_id', sysId);
      judge('segment.get/describes-outcome').present(answer, 'message');
    }
    // A closed segment is hardly changed while it is read.
    const { id } = segments.find(({ answer }) => answer.body?.segment?.state === 'closed') ?? segments[0];
    const read = (way: Way = {}) => api.getSegment(id, way);
    await judgeReading(judge, 'segment.get', read, 'segment');
    const inJson = await beside(read, () => read({ accept: 'json' }), 'segment');
    agree(judge('wire/same-segment-in-both'), inJson, 'segment');
  },
);

readCheck(
  'existing segments by agent and interaction',
  [
    'segment.get-by-agent-interaction/agent-returned',
    'segment.get-by-agent-interaction/interaction-returned',
    'segment.get-by-agent-interaction/found-by-interaction',
    'segment.get-by-agent-interaction/segment-id-returned',
    'segment.get-by-agent-interaction/sys-id-returned',
    'segment.get-by-agent-interaction/describes-outcome',
    'segment.get-by-agent-interaction/changes-nothing',
    'segment.get-by-agent-interaction/versioned-url',
    'segment.get-by-agent-interaction/accept-default',
    'segment.get-by-agent-interaction/agrees-with-get',
    'segment.get-by-agent-interaction/unknown-agent',
    'segment.get-by-agent-interaction/unknown-interaction',
  ],
  async ({ api, given, judge }) => {
    const { agent, interaction } = await given.existingPair((id) => api.getSegment(id));
    const read = (way: Way = {}) => api.getSegmentByAgentAndInteraction(agent, interaction, way);
    const answer = await read();
    const sysId = answer.body?.segment?.sys_id;
    judge('segment.get-by-agent-interaction/agent-returned').equal(answer, 'segment.agent', agent);
    judge('segment.get-by-agent-interaction/interaction-returned').equal(
      answer,
      'segment.interaction',
      interaction,
    );
    judge('segment.get-by-agent-interaction/found-by-interaction').equal(
      answer,
      'segment.interaction',
      interaction,
    );
    judge('segment.get-by-agent-interaction/sys-id-returned').present(answer, 'segment.sys_id');
    judge('segment.get-by-agent-interaction/segment-id-returned').equal(answer, 'segment_id', sysId);
    judge('segment.get-by-agent-interaction/describes-outcome').present(answer, 'message');
    await judgeReading(judge, 'segment.get-by-agent-interaction', read, 'segment');
    const bySysId = await beside(read, () => api.getSegment(sysId ?? ''), 'segment');
    agree(judge('segment.get-by-agent-interaction/agrees-with-get'), bySysId, 'segment');
    const ofUnknownAgent = await api.getSegmentByAgentAndInteraction(given.sysId(), interaction);
    judge('segment.get-by-agent-interaction/unknown-agent').follows(
      refusedWith(ofUnknownAgent),
      ofUnknownAgent,
    );
    const ofNothing = await api.getSegmentByAgentAndInteraction(agent, given.sysId());
    judge('segment.get-by-agent-interaction/unknown-interaction').follows(refusedWith(ofNothing), ofNothing);
  },
);

readCheck(
  'existing codes',
  [
    'code.get/finds-by-sys-id',
    'code.get/shows-sys-id',
    'code.get/describes-outcome',
    'code.get/changes-nothing',
    'code.get/versioned-url',
    'code.get/accept-default',
    'wire/same-code-in-both',
  ],
  async ({ api, given, judge }) => {
    const codes = await given.existing('codes', (id) => api.getCode(id));
    for (const { id, answer } of codes) {
      judge('code.get/shows-sys-id').present(answer, `${code}.sys_id`);
      judge('code.get/finds-by-sys-id').matches(
        answer,
        `${code}.sys_id`,
        (shown) => sameId(shown, id),
        JSON.stringify(id),
      );
      judge('code.get/describes-outcome').present(answer, 'result.message');
    }
    const [{ id }] = codes;
    const read = (way: Way = {}) => api.getCode(id, way);
    await judgeReading(judge, 'code.get', read, code);
    agree(judge('wire/same-code-in-both'), await beside(read, () => read({ accept: 'json' }), code), code);
  },
);

readCheck(
  'reads of nothing',
  ['code.get/unknown-id', 'segment.get/unknown-id', 'segment.get/unknown-external-id', 'wire/wrong-url'],
  async ({ api, given, judge }) => {
    const noCode = await api.getCode(given.sysId());
    judge('code.get/unknown-id').follows(refusedWith(noCode), noCode);
    const noSegment = await api.getSegment(given.sysId());
    judge('segment.get/unknown-id').follows(refusedWith(noSegment), noSegment);
    const noExternal = await api.getSegment(given.unique());
    judge('segment.get/unknown-external-id').follows(refusedWith(noExternal), noExternal);
    const nowhere = await api.getSegment('', { path: '/api/now/wrapup/no-such-resource' });
    judge('wire/wrong-url').follows(refusedWith(nowhere), nowhere);
  },
);

// The page does not say whether a target looks for the record first, so access is judged on one that exists.
readCheck(
  'refused reads of an existing code',
  ['code.get/unauthenticated', 'code.get/wrong-credentials', 'code.get/role-required'],
  async ({ api, given, judge }) => {
    const [{ id }] = await given.existing('codes', (each) => api.getCode(each));
    await judgeAccess(judge, 'code.get', given, (as) => api.getCode(id, { as }));
  },
);

readCheck(
  'refused reads of an existing segment',
  [
    'segment.get/unauthenticated',
    'segment.get/wrong-credentials',
    'segment.get/role-required',
    'segment.get-by-agent-interaction/unauthenticated',
    'segment.get-by-agent-interaction/wrong-credentials',
    'segment.get-by-agent-interaction/role-required',
  ],
  async ({ api, given, judge }) => {
    const [{ id }] = await given.existing('segments', (each) => api.getSegment(each));
    await judgeAccess(judge, 'segment.get', given, (as) => api.getSegment(id, { as }));
    const { agent, interaction } = await given.existingPair((each) => api.getSegment(each));
    const byTheirs = (as: RefusedIdentity) => api.getSegmentByAgentAndInteraction(agent, interaction, { as });
    await judgeAccess(judge, 'segment.get-by-agent-interaction', given, byTheirs);
  },
);
