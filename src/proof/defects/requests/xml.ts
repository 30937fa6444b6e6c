import { Rejection } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { readingText } from '../patches/bodies.ts';

const malformed = (what: string): Rejection => new Rejection('malformed', what);

/** Faults in reading XML: forms that mean the same are not taken for the same. */
export const xmlRequestDefects: readonly Defect[] = [
  {
    id: 'request/xml-declaration-needed',
    sentence: 'XML without a declaration is refused.',
    breaks: ['wire/xml-declaration-optional'],
    patch: readingText('xml', (text) => (text.startsWith('<?xml') ? text : malformed('no declaration'))),
  },
  {
    id: 'request/xml-declaration-refused',
    sentence: 'XML with a declaration and line breaks is refused.',
    breaks: ['wire/xml-indentation'],
    patch: readingText('xml', (text) =>
      /^<\?xml[^>]*\?>\s*\n/.test(text) ? malformed('declaration') : text,
    ),
  },
  {
    id: 'request/xml-undeclared-loses-text',
    sentence: 'XML without a declaration is read without the first description.',
    breaks: ['wire/xml-declaration-optional'],
    patch: readingText('xml', (text) =>
      text.startsWith('<?xml') ? text : text.replace(/<description>[^<]*<\/description>/, ''),
    ),
  },
  {
    id: 'request/xml-indentation-refused',
    sentence: 'White space between elements is refused.',
    breaks: ['wire/xml-indentation'],
    patch: readingText('xml', (text) => (/>\s+<\w/.test(text) ? malformed('white space') : text)),
  },
  {
    id: 'request/xml-cdata-dropped',
    sentence: 'CDATA sections are dropped.',
    breaks: ['wire/xml-cdata'],
    patch: readingText('xml', (text) => text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')),
  },
  {
    id: 'request/xml-cdata-unescaped',
    sentence: 'References in CDATA sections are resolved.',
    breaks: ['wire/xml-cdata'],
    patch: readingText('xml', (text) =>
      text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, (section) => section.replaceAll('&amp;', '&')),
    ),
  },
  {
    id: 'request/xml-references-lost',
    sentence: 'Character references above ASCII are lost.',
    breaks: ['wire/xml-character-references'],
    patch: readingText('xml', (text) => text.replaceAll(/&#(?:x[0-9a-f]{2,}|\d{3,});/gi, '?')),
  },
  {
    id: 'request/xml-hexadecimal-references',
    sentence: 'Hexadecimal character references are left as they are.',
    breaks: ['wire/xml-character-references'],
    patch: readingText('xml', (text) => text.replaceAll('&#x', '&amp;#x')),
  },
  {
    id: 'request/xml-entry-fault',
    sentence: 'The element entry in a request is answered with 500.',
    breaks: ['wire/xml-request-form'],
    patch: readingText('xml', (text) => (text.includes('<entry>') ? new Rejection('fault', 'entry') : text)),
  },
  {
    id: 'request/xml-entry-loses-text',
    sentence: 'The descriptions in the element entry of a request are overlooked.',
    breaks: ['wire/xml-request-form'],
    patch: readingText('xml', (text) =>
      text.includes('<entry>') ? text.replaceAll(/<description>[^<]*<\/description>/g, '') : text,
    ),
  },
];
