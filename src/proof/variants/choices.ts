/** What an implementer may decide otherwise where the page says nothing. */
import { codeByLabel } from '../../reference/build-records.ts';
import type { Context, Patch } from '../../reference/behaviour/types.ts';
import { composed } from '../../reference/compose.ts';
import { Rejection } from '../../reference/rejection.ts';
import { ruleAfter } from '../../reference/replacing.ts';
import type { AiRequest, CreateRequest } from '../../reference/requests.ts';
import { clausesOfEach } from '../defects/breaking.ts';
import type { Variant } from './variant.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD HH:MM:SS` this many hours from UTC. */
const zone =
  (hours: number): Patch =>
  ({ formatTime }) => ({ formatTime: (time) => formatTime(time + hours * 3_600_000) });

const awaitingWhenOpen =
  (value: boolean | undefined): Patch =>
  ({ segmentView }) => ({
    segmentView: {
      ...segmentView,
      awaiting_confirmation: (segment) => (segment.state === 'open' ? value : segment.awaiting_confirmation),
    },
  });

const ids =
  (change: (digits: string) => string): Patch =>
  () => ({ sysId: change });

const sysIdWarning = clausesOfEach('sys-id-format');

const refusedAsUnknown = ({ ai_wrap_up_code: label = '' }: CreateRequest | AiRequest, context: Context) =>
  label !== '' && !codeByLabel(label, context)
    ? new Rejection('invalid', 'ai_wrap_up_code is no wrap-up code of this segment')
    : undefined;

export const choiceVariants: readonly Variant[] = [
  {
    id: 'times-in-the-west',
    sentence: 'Its own times are those of a zone nine hours behind UTC.',
    patch: zone(-9),
  },
  {
    id: 'times-in-the-east',
    sentence: 'Its own times are those of a zone thirteen hours ahead of UTC.',
    patch: zone(13),
  },
  {
    id: 'times-as-iso',
    sentence: 'Its own times are written as in ISO 8601.',
    patch: () => ({ formatTime: (time) => new Date(time).toISOString() }),
    mayWarn: ['segment.update/submitted-on-format'],
  },
  {
    id: 'times-of-the-country',
    sentence: 'Its own times have the form of a country.',
    patch: () => ({
      formatTime: (time) => {
        const at = new Date(time);
        const date = `${pad(at.getUTCDate())}.${pad(at.getUTCMonth() + 1)}.${String(at.getUTCFullYear())}`;
        return `${date} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
      },
    }),
    mayWarn: ['segment.update/submitted-on-format'],
  },
  {
    id: 'clock-ahead',
    sentence: 'Its clock is a minute ahead of the one that writes the Date header.',
    clockOffsetMs: 60_000,
  },
  {
    id: 'clock-behind',
    sentence: 'Its clock is two minutes behind the one that writes the Date header.',
    clockOffsetMs: -120_000,
  },
  {
    id: 'opens-now',
    sentence: 'A wrap-up that is told no opening time gets that of the request.',
    patch: ({ segmentMembers }) => ({
      segmentMembers: {
        ...segmentMembers,
        opened_on: (source, context) =>
          segmentMembers.opened_on(source, context) ?? context.behaviour.formatTime(context.now),
      },
    }),
  },
  {
    id: 'open-awaits',
    sentence: 'An open wrap-up awaits its confirmation.',
    patch: awaitingWhenOpen(true),
  },
  {
    id: 'open-awaits-nothing',
    sentence: 'An open wrap-up has no value for awaiting_confirmation.',
    patch: awaitingWhenOpen(undefined),
  },
  {
    id: 'internal-awaits',
    sentence: 'A closed internal wrap-up awaits its confirmation.',
    patch: ({ updateMembers }) => ({
      updateMembers: {
        ...updateMembers,
        awaiting_confirmation: (change, context) =>
          !change.segment.external || updateMembers.awaiting_confirmation(change, context),
      },
    }),
  },
  {
    id: 'ids-upper-case',
    sentence: 'Ids are 32 hex digits in upper case.',
    patch: ids((digits) => digits.toUpperCase()),
  },
  {
    id: 'ids-as-uuid',
    sentence: 'Ids are UUIDs with dashes.',
    patch: ids((digits) => digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')),
    mayWarn: sysIdWarning,
  },
  {
    id: 'ids-short',
    sentence: 'Ids are short and decimal.',
    patch: ids((digits) => String(Number.parseInt(digits.slice(0, 12), 16))),
    mayWarn: sysIdWarning,
  },
  {
    id: 'ids-with-special-characters',
    sentence: 'Ids hold characters that a URL has to escape.',
    patch: ids((digits) => `${Buffer.from(digits, 'hex').toString('base64')} é%/?#&;`),
    mayWarn: sysIdWarning,
  },
  {
    id: 'ai-code-must-exist',
    sentence: 'An AI code that is no wrap-up code is refused.',
    patch: (standard) =>
      composed(standard, [
        ruleAfter('aiRules', 'open', ({ request }, context) => refusedAsUnknown(request, context)),
        ruleAfter('createRules', 'agent-required', refusedAsUnknown),
      ]),
  },
  {
    id: 'confirms-by-itself',
    sentence: 'A wrap-up that is closed without a confirmation time is confirmed by closing it.',
    patch: ({ updateMembers }) => ({
      updateMembers: {
        ...updateMembers,
        confirmed_on: (change, context) =>
          updateMembers.confirmed_on(change, context) ?? context.behaviour.formatTime(context.now),
        awaiting_confirmation: () => false,
      },
    }),
    mayWarn: [
      'segment.update/awaiting-true-when-unconfirmed',
      'segment.update/confirmed-on-not-invented',
      'segment.get/awaiting-confirmation-true',
      'segment.get-by-agent-interaction/awaiting-confirmation-true',
    ],
  },
  {
    id: 'half-a-pair-refused',
    sentence: 'One of agent and interaction alone is refused, even beside a sys_id.',
    patch: ({ identificationRules }) => ({
      identificationRules: {
        ...identificationRules,
        'pair-complete': ({ agent_sys_id: agent, interaction_sys_id: interaction }, { behaviour }) =>
          behaviour.given(agent) === behaviour.given(interaction)
            ? undefined
            : new Rejection('invalid', 'agent_sys_id and interaction_sys_id are required together'),
      },
    }),
    mayWarn: ['segment.update/sys-id-with-half-pair'],
  },
  {
    id: 'too-large-as-413',
    sentence: 'A body that is too large is refused with 413.',
    patch: ({ rejectionStatus }) => ({ rejectionStatus: { ...rejectionStatus, 'too-large': 413 } }),
  },
  {
    id: 'validates-codes-first',
    sentence: 'Rules of a creation are judged in another order.',
    patch: ({ createRules }) => ({
      createRules: Object.fromEntries(Object.entries(createRules).toReversed()),
    }),
  },
];
