/**
 * Both reads of a wrap-up segment. The page documents the same response for both, so that what is said about
 * it is declared once and expanded for each; what is said about finding a segment stands alone.
 */
import { behaviour, type Clause, type Source } from '../clause.ts';

/** The operations that read a segment. */
type ReadId = 'segment.get' | 'segment.get-by-agent-interaction';

type Details = Parameters<typeof behaviour>[1];

/** What is said of a member, without the operation; `after` names what it depends on, of the same operation unless written whole. */
type Statement = Omit<Details, 'source' | 'dependsOn'> & {
  readonly row: string;
  readonly after?: readonly string[];
};

const codes = 'segment.wrap_up_configuration.allowed_codes';

const core = {
  'segment-id-returned': {
    statement: 'The segment_id beside segment is the sys_id of the wrap-up segment.',
    row: 'segment_id',
    after: ['sys-id-returned'],
    remedy:
      'At the top segment_id means the wrap-up segment; inside segment it means the interaction segment.',
  },
  'sys-id-returned': {
    statement: 'segment.sys_id is the sys_id that the creation answered.',
    row: 'segment.sys_id',
    remedy: 'Send the key of the wrap-up segment, not that of the interaction segment.',
  },
  'describes-outcome': {
    level: 'SHOULD',
    statement: 'A read is answered with a message about its outcome.',
    row: 'message',
    remedy: 'Add message, in any words.',
  },
  'agent-returned': {
    statement: 'The segment names the agent that it was created with.',
    row: 'segment.agent',
    remedy: 'Store agent_sys_id with the segment and show it, not the user who reads.',
  },
  'interaction-returned': {
    statement: 'The segment names the interaction that it was created with.',
    row: 'segment.interaction',
    remedy:
      'Store interaction_sys_id with the segment and show it; mind that agent and interaction are not swapped.',
  },
  'external-returned': {
    statement: 'A wrap-up that was created as external is read as external.',
    row: 'segment.external',
    remedy: 'Store external with the segment; false is only the default of a creation without it.',
  },
  'opened-on-returned': {
    statement: 'opened_on is read as it was sent.',
    row: 'segment.opened_on',
    remedy: 'Show the stored value in the form and the zone in which it came, not the time of the creation.',
  },
  'segmented-false': {
    statement: 'A wrap-up that was created without segmented is never read as segmented.',
    row: 'segment.segmented',
    remedy: 'The default of segmented is false, for external wrap-ups too.',
  },
  'state-open': {
    statement: 'Before an update the state is open.',
    row: 'segment.state',
    remedy: 'Show the stored state; reading must not close, and open must not be derived from other members.',
  },
  'state-closed': {
    statement: 'After an update the state is closed.',
    row: 'segment.state',
    after: ['state-open'],
    remedy: 'Store the state closed in the update instead of only answering it.',
  },
  'submitted-on-absent-when-open': {
    statement: 'An open segment has no submitted_on: it is left out, null or empty.',
    row: 'segment.submitted_on',
    remedy: 'Set submitted_on when the agent submits, not at the creation.',
  },
  'submitted-on-returned': {
    statement: 'A closed segment tells when it was submitted.',
    row: 'segment.submitted_on',
    remedy: 'Store the time of the update as submitted_on.',
  },
  'confirmed-on-absent-when-open': {
    statement: 'An open segment has no confirmed_on: it is left out, null or empty.',
    row: 'segment.confirmed_on',
    remedy: 'Only the update sets confirmed_on.',
  },
  'confirmed-on-returned': {
    statement: 'confirmed_on is read as the update sent it.',
    row: 'segment.confirmed_on',
    remedy:
      'Store the confirmed_on of the update and show it unchanged, not the time at which it was stored.',
  },
  'awaiting-confirmation-false': {
    statement: 'A segment that was closed with confirmed_on no longer awaits confirmation.',
    row: 'segment.awaiting_confirmation',
    remedy: 'Set awaiting_confirmation to false when confirmed_on is given.',
  },
  'awaiting-confirmation-true': {
    level: 'SHOULD',
    statement: 'An external segment that was closed without confirmed_on awaits confirmation.',
    row: 'segment.awaiting_confirmation',
    remedy: 'Set awaiting_confirmation to true until the external system has confirmed.',
  },
  'enable-codes-returned': {
    statement: 'enable_codes is read as it was sent.',
    row: 'segment.wrap_up_configuration.enable_codes',
    remedy: 'Store the configuration of the request with the segment.',
  },
  'code-and-notes-as-sent': {
    statement: 'If a closed segment shows the selected code or the notes, they are what the update sent.',
    row: 'segment',
    remedy: 'Leave code and notes out, as the page does, or show the stored values of this segment.',
  },
  'changes-nothing': {
    statement: 'Reading a segment changes nothing in it.',
    row: 'segment',
    remedy: 'A read must not close, stamp or otherwise write.',
  },
} as const satisfies Record<string, Statement>;

/** The members of a code, and the mistake that each one's statement usually meets. */
const codeMembers = {
  'sys-id': ['sys_id', 'Send the key of the code itself, not that of a row that links it to the segment.'],
  active: ['active', 'Take active from the stored code; being allowed does not make a code active.'],
  external: ['external', 'Take external from the stored code, not from the segment.'],
  description: ['description', 'Look the code up when the segment is shown: the request has only its label.'],
  'translated-code': ['translated_code', 'Translate as the read of the code does.'],
  'translated-description': ['translated_description', 'Translate as the read of the code does.'],
} as const;
type CodeMember = keyof typeof codeMembers;

function shownAsStored(which: 'allowed' | 'default', row: string): Record<string, Statement> {
  const label = `${which}-code-label`;
  const statements: [string, Statement][] = Object.entries(codeMembers).map(([name, [member, remedy]]) => [
    `${which}-code-${name}`,
    {
      statement: `${member} of ${which === 'allowed' ? 'an allowed' : 'the default'} code is what the read of that code shows.`,
      row: `${row}.${member}`,
      after: [label, 'code.get/answers-200'],
      remedy,
    },
  ]);
  return Object.fromEntries(statements);
}

const codeStatements: Readonly<Record<string, Statement>> = {
  'allowed-code-label': {
    statement: 'The labels of allowed_codes are those that the creation allowed, no more and no less.',
    row: `${codes}.code`,
    remedy: 'Show the codes of this segment: neither all codes nor the default alone.',
  },
  'default-code-label': {
    statement: 'default_code has the label that the creation named as default.',
    row: 'segment.wrap_up_configuration.default_code.code',
    remedy: 'Show the code of default_code, not the first of the allowed codes.',
  },
  ...shownAsStored('allowed', codes),
  ...shownAsStored('default', 'segment.wrap_up_configuration.default_code'),
};

const segmented = {
  'segmented-returned': {
    statement: 'A segmented wrap-up is read with segmented true.',
    row: 'segment.segmented',
    remedy: 'Store segmented with the segment.',
  },
  'interaction-segment-returned': {
    statement:
      'segment.segment_id of a segmented wrap-up is the interaction segment that the creation named.',
    row: 'segment.segment_id',
    remedy: 'Inside segment, segment_id is the record of the interaction segment, not the wrap-up segment.',
  },
  'segment-table-returned': {
    statement: 'segment_table of a segmented wrap-up is read as it was sent.',
    row: 'segment.segment_table',
    remedy: 'Store segment_table with the segment; it is the table of the interaction segment.',
  },
} as const satisfies Record<string, Statement>;

const ai = {
  'ai-code-returned': {
    statement: 'The pushed ai_wrap_up_code is read after the agent closed the segment.',
    row: 'segment.ai_wrap_up_code',
    remedy:
      'Show the pushed label here, from a field of its own that the update leaves alone; the selected code is another.',
  },
  'ai-notes-returned': {
    statement: 'The pushed ai_notes are read after the agent closed the segment.',
    row: 'segment.ai_notes',
    remedy: "Store the pushed notes in a field of their own; the agent's notes are another.",
  },
  'ai-code-stamp-returned': {
    statement: 'ai_code_defined_at is read as the push answered it.',
    row: 'segment.ai_code_defined_at',
    remedy: 'Store the stamp in the push; do not take it anew when the segment is closed or read.',
  },
  'ai-notes-stamp-returned': {
    statement: 'ai_notes_defined_at is read as the push answered it.',
    row: 'segment.ai_notes_defined_at',
    remedy: 'Store the stamp in the push; do not take it anew when the segment is closed or read.',
  },
  'enable-ai-code-returned': {
    statement: 'enable_ai_code is read as it was sent, true and false.',
    row: 'segment.wrap_up_configuration.enable_ai_code',
    remedy: 'Store enable_ai_code of the request with the configuration of the segment.',
  },
  'enable-ai-notes-returned': {
    statement: 'enable_ai_notes is read as it was sent, true and false.',
    row: 'segment.wrap_up_configuration.enable_ai_notes',
    remedy: 'Store enable_ai_notes of the request with the configuration of the segment.',
  },
  'use-ai-as-default-returned': {
    statement: 'use_ai_as_default is read as it was sent, true and false.',
    row: 'segment.wrap_up_configuration.use_ai_as_default',
    remedy: 'Store use_ai_as_default of the request with the configuration of the segment.',
  },
  'use-third-party-ai-returned': {
    statement: 'use_third_party_ai is read as it was sent, true and false.',
    row: 'segment.wrap_up_configuration.use_third_party_ai',
    remedy:
      'Take use_third_party_ai from the configuration of the creation, although its table leaves it out.',
  },
} as const satisfies Record<string, Statement>;

type CodeName = `${'allowed' | 'default'}-code-${'label' | CodeMember}`;
type ReadName = keyof typeof core | CodeName | keyof typeof segmented | keyof typeof ai;
type FamilyId = `${ReadId}/${ReadName}`;

const readIds: readonly ReadId[] = ['segment.get', 'segment.get-by-agent-interaction'];

function expand(
  statements: Readonly<Record<string, Statement>>,
  common: Pick<Details, 'profile' | 'since'>,
): Clause<FamilyId>[] {
  return readIds.flatMap((id) =>
    Object.entries(statements).map(([name, { row, after = [], ...details }]) =>
      behaviour(`${id}/${name}` as FamilyId, {
        ...common,
        ...details,
        source: { section: id, table: 'response', row },
        dependsOn: [
          `${id}/answers-200`,
          ...after.map((each) => (each.includes('/') ? each : `${id}/${each}`)),
        ],
      }),
    ),
  );
}

const families: readonly Clause<FamilyId>[] = [
  ...expand(core, { profile: 'core', since: 'zurich' }),
  ...expand(codeStatements, { profile: 'core', since: 'zurich' }),
  ...expand(segmented, { profile: 'segmented', since: 'zurich' }),
  ...expand(ai, { profile: 'ai', since: 'australia' }),
];

const path = (section: ReadId, row: string): Source => ({ section, table: 'path', row });
const unknown = (section: ReadId): Source => ({ section, table: 'status-code', row: '400' });

const finding = [
  behaviour('segment.get/found-by-sys-id', {
    statement: 'A segment is found by the sys_id that its creation answered.',
    source: path('segment.get', 'segment_id'),
    remedy: 'Look segment_id up among the sys_ids of wrap-up segments first.',
  }),
  behaviour('segment.get/found-by-external-id', {
    statement: 'A segment is found by its identifier on the external system.',
    source: path('segment.get', 'segment_id'),
    remedy: 'Look segment_id up among the external identifiers where no sys_id fits.',
  }),
  behaviour('segment.get/unknown-id', {
    statement: 'An id that belongs to no segment is rejected with 400 or 404.',
    source: unknown('segment.get'),
    remedy: 'Answer an error instead of 200 with an empty segment, and do not fall back on another segment.',
  }),
  behaviour('segment.get/unknown-external-id', {
    statement: 'An external identifier that belongs to no segment is rejected with 400 or 404.',
    source: path('segment.get', 'segment_id'),
    remedy: 'A read never makes a segment, and does not match identifiers in part.',
  }),
  behaviour('segment.get-by-agent-interaction/found-by-interaction', {
    statement: 'A pair finds the segment of its own interaction among several of the agent.',
    source: path('segment.get-by-agent-interaction', 'interaction_id'),
    remedy: 'Look for segments by both ids; the agent alone has many.',
  }),
  behaviour('segment.get-by-agent-interaction/unknown-agent', {
    statement:
      'The segment of another agent is not found: an agent without a segment is rejected with 400 or 404.',
    source: path('segment.get-by-agent-interaction', 'agent_id'),
    remedy: 'Look for segments by both ids; the interaction alone is not enough.',
  }),
  behaviour('segment.get-by-agent-interaction/unknown-interaction', {
    statement: 'An interaction without a segment is rejected with 400 or 404.',
    source: unknown('segment.get-by-agent-interaction'),
    remedy: 'Answer an error instead of 200 with an empty segment, and do not fall back on another segment.',
  }),
  behaviour('segment.get-by-agent-interaction/several-of-a-pair', {
    statement: 'Of several segments of a pair the newest or the open one is found.',
    source: path('segment.get-by-agent-interaction', 'interaction_id'),
    dependsOn: [
      'segment.get-by-agent-interaction/answers-200',
      'segment.get-by-agent-interaction/sys-id-returned',
    ],
    remedy: 'Decide for one of the segments of the pair; do not answer the oldest one once it is closed.',
  }),
  behaviour('segment.get-by-agent-interaction/agrees-with-get', {
    statement: 'The segment is the same as when it is read by its sys_id.',
    source: { section: 'segment.get-by-agent-interaction', table: 'response', row: 'segment' },
    dependsOn: [
      'segment.get-by-agent-interaction/answers-200',
      'segment.get/answers-200',
      ...families.filter(({ profile }) => profile === 'core').map(({ id }) => id),
    ],
    remedy: 'Build both answers with the same code.',
  }),
] as const;

export const segmentGetClauses = [...families, ...finding] as const;
