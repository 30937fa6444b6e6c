import type { Defect } from '../defect.ts';

const beyondAscii: Defect['breaks'] = [
  'code.post/created-are-listed',
  'segment.create/ai-notes-4000-accented',
  'segment.create/ai-notes-2000-outside-bmp',
  'segment.update/notes-text',
];

/** Faults of text where answers are written: what is escaped, and what is not written at all. */
export const answerTextDefects: readonly Defect[] = [
  {
    id: 'wire/xml-not-escaped',
    sentence: 'Text is pasted into XML without being escaped.',
    breaks: ['code.post/parsable'],
    patch: () => ({ escapeXml: (text) => text }),
  },
  {
    id: 'wire/xml-escaped-twice',
    sentence: 'Text is escaped twice in XML.',
    breaks: ['code.post/created-are-listed'],
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(escapeXml(text)) }),
  },
  {
    id: 'wire/xml-carriage-returns',
    sentence: 'Carriage returns are left out of XML.',
    breaks: ['wire/carriage-returns-not-lost'],
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(text).replaceAll('&#13;', '') }),
  },
  {
    id: 'wire/ascii-json',
    sentence: 'Characters beyond ASCII become question marks in JSON.',
    breaks: beyondAscii,
    patch: ({ encodeJson }) => ({
      encodeJson: (body) => encodeJson(body).replaceAll(/\P{ASCII}/gu, '?'),
    }),
  },
  {
    id: 'wire/ascii-xml',
    sentence: 'Characters beyond ASCII become question marks in XML.',
    breaks: beyondAscii,
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(text).replaceAll(/\P{ASCII}/gu, '?') }),
  },
];
