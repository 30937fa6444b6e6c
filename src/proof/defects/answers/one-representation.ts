import { isObject } from '../../../reference/json.ts';
import type { Defect } from '../defect.ts';
import { changingBody } from '../patches/bodies.ts';
import { editAt } from '../patches/edit.ts';

/** Faults of reads in one representation that the other one shows right. */
export const oneRepresentationDefects: readonly Defect[] = [
  {
    id: 'view/xml-segment-otherwise',
    sentence: 'GET segment says in XML that an open wrap-up awaits confirmation.',
    breaks: ['wire/same-segment-in-both', 'segment.get-by-agent-interaction/agrees-with-get'],
    patch: changingBody(
      'segment.get',
      (body) =>
        editAt(body, '/segment', (segment) =>
          isObject(segment) && segment['state'] === 'open'
            ? { ...segment, awaiting_confirmation: true }
            : segment,
        ),
      'xml',
    ),
  },
  {
    id: 'wire/json-segment-awaits',
    sentence: 'GET segment says in JSON that every wrap-up awaits confirmation.',
    breaks: ['wire/same-segment-in-both', 'segment.get/awaiting-confirmation-false'],
    patch: changingBody(
      'segment.get',
      (body) => editAt(body, '/segment/awaiting_confirmation', () => true),
      'json',
    ),
  },
  {
    id: 'view/xml-code-otherwise',
    sentence: 'GET code adds a full stop to translated labels in XML.',
    breaks: ['wire/same-code-in-both', 'code.get/shows-translated-code'],
    patch: changingBody(
      'code.get',
      (body) =>
        editAt(body, '/result/result_map/wrap_up_code/translated_code', (text) =>
          typeof text === 'string' ? `${text}.` : text,
        ),
      'xml',
    ),
  },
  {
    id: 'wire/xml-code-without-translation',
    sentence: 'GET code shows no translated description in XML.',
    breaks: ['wire/same-code-in-both', 'code.get/shows-translated-description'],
    patch: changingBody(
      'code.get',
      (body) => editAt(body, '/result/result_map/wrap_up_code/translated_description', () => undefined),
      'xml',
    ),
  },
];
