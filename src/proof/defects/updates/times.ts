import type { Defect } from '../defect.ts';
import { replacing } from '../../../reference/replacing.ts';
import { storing } from '../patches/segments.ts';

/** Faults of confirmed_on, submitted_on and awaiting_confirmation after an update. */
export const closingTimeDefects: readonly Defect[] = [
  {
    id: 'update/forgets-confirmed-on',
    sentence: 'An update drops confirmed_on.',
    breaks: [
      'segment.update/confirmed-on-returned',
      'segment.get/confirmed-on-returned',
      'segment.get-by-agent-interaction/confirmed-on-returned',
    ],
    patch: replacing('updateMembers', 'confirmed_on', () => undefined),
  },
  {
    id: 'update/invents-confirmed-on',
    sentence: 'An update sets confirmed_on by itself.',
    breaks: ['segment.update/confirmed-on-not-invented'],
    patch: replacing(
      'updateMembers',
      'confirmed_on',
      ({ request }, { behaviour, now }) => request.confirmed_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/stores-confirmed-on',
    sentence: 'An update without a confirmation time stores that of the update.',
    breaks: ['segment.update/confirmed-on-not-invented'],
    patch: storing('segment.update', ({ confirmed_on: on }, _, { behaviour, now }) => ({
      confirmed_on: on ?? behaviour.formatTime(now),
    })),
  },
  {
    id: 'update/no-submitted-on',
    sentence: 'An update sets no submitted_on.',
    breaks: [
      'segment.update/submitted-on-set',
      'segment.get/submitted-on-returned',
      'segment.get-by-agent-interaction/submitted-on-returned',
    ],
    patch: replacing('updateMembers', 'submitted_on', () => undefined),
  },
  {
    id: 'update/submitted-is-confirmed',
    sentence: 'submitted_on is what was sent as confirmed_on.',
    breaks: ['segment.update/submitted-on-own'],
    patch: replacing(
      'updateMembers',
      'submitted_on',
      ({ request }, { behaviour, now }) => request.confirmed_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/submitted-is-opened',
    sentence: 'submitted_on is the time at which the segment was opened.',
    breaks: ['segment.update/submitted-on-own'],
    patch: replacing(
      'updateMembers',
      'submitted_on',
      ({ segment }, { behaviour, now }) => segment.opened_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/iso-times',
    sentence: 'Times are written with T and Z.',
    breaks: ['segment.update/submitted-on-format'],
    patch: () => ({ formatTime: (time) => new Date(time).toISOString() }),
  },
  {
    id: 'update/american-times',
    sentence: 'The time of submission is written with the month first and slashes.',
    breaks: ['segment.update/submitted-on-format'],
    patch: () => ({
      formatTime: (time) => {
        const [date = '', clock = ''] = new Date(time).toISOString().slice(0, 19).split('T');
        const [year, month, day] = date.split('-');
        return `${month}/${day}/${year} ${clock}`;
      },
    }),
  },
  {
    id: 'update/always-awaiting',
    sentence: 'A confirmed segment still awaits confirmation.',
    breaks: [
      'segment.update/awaiting-false-when-confirmed',
      'segment.get/awaiting-confirmation-false',
      'segment.get-by-agent-interaction/awaiting-confirmation-false',
    ],
    patch: replacing('updateMembers', 'awaiting_confirmation', () => true),
  },
  {
    id: 'update/never-awaiting',
    sentence: 'An unconfirmed segment does not await confirmation.',
    breaks: [
      'segment.update/awaiting-true-when-unconfirmed',
      'segment.get/awaiting-confirmation-true',
      'segment.get-by-agent-interaction/awaiting-confirmation-true',
    ],
    patch: replacing('updateMembers', 'awaiting_confirmation', () => false),
  },
];
