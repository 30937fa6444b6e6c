import { codeByLabel } from '../../../reference/build-records.ts';
import type { Change } from '../../../reference/behaviour/types.ts';
import type { Behaviour, Context, Patch } from '../../../reference/behaviour/types.ts';
import type { UpdateRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { omit } from '../../../reference/compose.ts';
import { isObject, textOf } from '../../../reference/json.ts';
import { invalid } from '../../../reference/rejection.ts';
import { replacing, ruleAfter } from '../../../reference/replacing.ts';
import { answering } from '../patches/segments.ts';
import { beyondAscii, beyondLatin1 } from '../patches/texts.ts';

/** Whether the AI code is to be the code of a segment, as the agent selects none. */
const yieldsToAi = ({ configuration, request }: Change<UpdateRequest>): boolean =>
  configuration.use_ai_as_default && !request.wrap_up_code;

/** Closes with another code than the right one, which it is told. */
const closingWith =
  (
    choose: (
      right: Behaviour['closingCode'],
      change: Change<UpdateRequest>,
      context: Context,
    ) => string | undefined,
  ): Patch =>
  ({ closingCode }) => ({
    closingCode: (change, context) => choose(closingCode, change, context),
  });

/** Closes with another code than the right one where the AI code, which there is or is not, is to be the code. */
const closingWhereAi = (
  hasAiCode: boolean,
  choose: (change: Change<UpdateRequest>, context: Context) => string | undefined,
): Patch =>
  closingWith((right, change, context) =>
    yieldsToAi(change) && (change.segment.ai_wrap_up_code !== undefined) === hasAiCode
      ? choose(change, context)
      : right(change, context),
  );

/** Faults of the code that an update closes a segment with: which it is, and which one the answer shows. */
export const closingCodeDefects: readonly Defect[] = [
  {
    id: 'update/ignores-label',
    sentence: 'An update takes the default code whatever the agent selects.',
    breaks: [
      'segment.update/selected-code',
      'segment.get/code-and-notes-as-sent',
      'segment.get-by-agent-interaction/code-and-notes-as-sent',
    ],
    patch: () => ({ closingCode: ({ configuration }) => configuration.default_code }),
  },
  {
    id: 'update/no-default-code',
    sentence: 'An update without a label closes without a code.',
    breaks: ['segment.update/default-code-used'],
    patch: closingWith((right, change, context) =>
      change.request.wrap_up_code ? right(change, context) : undefined,
    ),
  },
  {
    id: 'update/first-allowed-code-as-default',
    sentence: 'An update without a label closes with the first allowed code.',
    breaks: ['segment.update/default-code-used'],
    patch: closingWith((right, change, context) =>
      change.request.wrap_up_code
        ? right(change, context)
        : (change.configuration.allowed_codes[0] ?? right(change, context)),
    ),
  },
  {
    id: 'update/no-default-code-where-optional',
    sentence: 'An update without a label closes without a code where none must be selected.',
    breaks: ['segment.update/default-code-used-where-optional'],
    patch: closingWith((right, change, context) =>
      change.request.wrap_up_code || change.configuration.enable_codes ? right(change, context) : undefined,
    ),
  },
  {
    id: 'update/shows-no-code-where-optional',
    sentence: 'An update shows no code where none must be selected.',
    breaks: ['segment.update/default-code-used-where-optional'],
    patch: answering(['segment.update'], (right, { wrap_up_configuration: id }, { store }) =>
      store.configuration(id)?.enable_codes === false ? omit(right, 'code') : right,
    ),
  },
  {
    id: 'update/refuses-letters-beyond-ascii',
    sentence: 'An update whose label has letters beyond ASCII is refused.',
    breaks: ['segment.update/code-non-ascii'],
    patch: ruleAfter('updateRules', 'wrap-up-code-known', ({ request: { wrap_up_code: label = '' } }) =>
      beyondAscii.test(label) ? invalid('wrap_up_code') : undefined,
    ),
  },
  {
    id: 'update/shows-letters-beyond-latin-1-as-question-marks',
    sentence: 'An update shows the code with question marks for letters beyond Latin-1.',
    breaks: ['segment.update/code-non-ascii'],
    patch: answering(['segment.update'], (right) =>
      isObject(right['code'])
        ? { ...right, code: { ...right['code'], code: beyondLatin1(textOf(right['code']['code'])) } }
        : right,
    ),
  },
  {
    id: 'update/any-code',
    sentence: 'An update without a default code closes with a code of its own.',
    breaks: ['segment.update/code-not-invented'],
    patch: closingWith(
      (right, change, context) => right(change, context) ?? context.codeForLabel({ code: 'General' }),
    ),
  },
  {
    id: 'update/not-allowed-becomes-default',
    sentence: 'An update with a label that is not allowed is accepted, and closes with the default code.',
    breaks: ['segment.update/code-not-allowed-all-or-nothing'],
    patch: (behaviour) => ({
      ...closingWith((choose, change, context) => {
        const right = choose(change, context);
        const { allowed_codes: allowed, default_code: byDefault } = change.configuration;
        return right === undefined || allowed.length === 0 || allowed.includes(right) ? right : byDefault;
      })(behaviour),
      ...replacing('updateRules', 'wrap-up-code-allowed', () => undefined)(behaviour),
    }),
  },
  {
    id: 'update/answers-no-code-in-words',
    sentence: 'An update of a segment without a code answers with a code called None.',
    breaks: ['segment.update/code-not-invented'],
    patch: answering(['segment.update'], (right, { code, sys_id: id }) =>
      code === undefined ? { ...right, code: { code: 'None', sys_id: id } } : right,
    ),
  },
  {
    id: 'update/ai-code-always-default',
    sentence: 'The AI code is the default without use_ai_as_default.',
    breaks: ['segment.update/ai-default-needs-flag'],
    patch: closingWith((right, change, context) =>
      right({ ...change, configuration: { ...change.configuration, use_ai_as_default: true } }, context),
    ),
  },
  {
    id: 'update/ai-code-beats-agent',
    sentence: 'The AI code wins over the label that the agent selects.',
    breaks: ['segment.update/ai-default-yields-to-agent'],
    patch: closingWith((right, change, context) =>
      right(change.segment.ai_wrap_up_code === undefined ? change : { ...change, request: {} }, context),
    ),
  },
  {
    id: 'update/answers-ai-code',
    sentence: 'An update answers with the AI code in place of the default one.',
    breaks: ['segment.update/ai-default-needs-flag'],
    patch: answering(
      ['segment.update'],
      (right, { ai_wrap_up_code: label = '', code = '', wrap_up_configuration: id }, context) => {
        const { store, behaviour } = context;
        const advised = codeByLabel(label, context);
        return advised && store.code(code) && store.configuration(id)?.use_ai_as_default === false
          ? { ...right, code: behaviour.renderCode('segment.update', advised, context) }
          : right;
      },
    ),
  },
  {
    id: 'update/ai-default-is-nothing',
    sentence: 'With use_ai_as_default an update without a label takes no code where there is an AI code.',
    breaks: ['segment.update/ai-default'],
    patch: closingWhereAi(true, () => undefined),
  },
  {
    id: 'update/ai-default-fault',
    sentence: 'With use_ai_as_default an update without a label takes the code General.',
    breaks: ['segment.update/ai-default'],
    patch: closingWhereAi(true, (_change, context) => context.codeForLabel({ code: 'General' })),
  },
  {
    id: 'update/unknown-code-without-ai-code',
    sentence: 'With use_ai_as_default and no AI code an update takes the code General.',
    breaks: ['segment.update/default-without-ai-code'],
    patch: closingWhereAi(false, (_change, context) => context.codeForLabel({ code: 'General' })),
  },
  {
    id: 'update/last-code-without-ai-code',
    sentence: 'With use_ai_as_default and no AI code an update takes the last allowed code.',
    breaks: ['segment.update/default-without-ai-code'],
    patch: closingWhereAi(false, ({ configuration }) => configuration.allowed_codes.at(-1)),
  },
];
