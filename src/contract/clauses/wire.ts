/** How bodies are written and read, whatever the operation: text, XML forms, URLs, hostile input. */
import { behaviour, type Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { segmentGetClauses } from './segment-get.ts';

const requestFormat: Source = { section: 'code.post', table: 'request-header', row: 'Content-Type' };
const answerFormat: Source = { section: 'code.get', table: 'request-header', row: 'Accept' };
/** Text on the wire is written as the description of a code. */
const posted = [...answered.codePost, 'code.post/created-are-listed', 'code.post/shows-description'] as const;
const postedAndRead = [...answered.codePost, 'code.post/created-are-listed', ...answered.codeGet] as const;
/** The same, and read as a description. */
const readAsSent = [...postedAndRead, 'code.get/finds-by-sys-id', 'code.get/shows-description'] as const;
const scriptedRest: Source = { section: 'platform: Scripted REST APIs', row: 'XML Request' };
const requestSize: Source = { section: 'platform: Controlling maximum request size' };
const badRequest: Source = { section: 'code.post', table: 'status-code', row: '400' };

const text = [
  behaviour('wire/markup-intact', {
    statement:
      'Ampersands, angle brackets, quotation marks, ]]> and backslashes in the description of a code are read back unchanged.',
    source: answerFormat,
    dependsOn: readAsSent,
    remedy: 'Escape text when it is written and unescape it once when it is read; store it as it is.',
  }),
  behaviour('wire/line-breaks-intact', {
    statement: 'Line feeds and tabs in the description of a code are read back unchanged.',
    source: answerFormat,
    dependsOn: readAsSent,
    remedy: 'Do not trim, fold or normalize white space inside text.',
  }),
  behaviour('wire/carriage-returns-not-lost', {
    level: 'SHOULD',
    statement: 'Carriage returns in the description of a code are read back unchanged, or as line feeds.',
    source: answerFormat,
    dependsOn: [...postedAndRead, 'wire/line-breaks-intact'],
    remedy:
      'Keep carriage returns, or turn each of them, with the line feed after it, into one line feed. Drop none.',
  }),
  behaviour('wire/beyond-ascii-intact', {
    statement:
      'Accented letters, other scripts and emoji in the description of a code are read back unchanged.',
    source: answerFormat,
    dependsOn: readAsSent,
    remedy: 'Read and write UTF-8, and store characters outside the basic plane whole.',
  }),
] as const;

const xml = { representations: ['xml'], dependsOn: posted } as const;

const forms = [
  behaviour('wire/xml-declaration-optional', {
    ...xml,
    statement: 'An XML request without a declaration is read like one with it.',
    source: requestFormat,
    remedy: 'The declaration is optional in XML 1.0: use a parser instead of looking for it.',
  }),
  behaviour('wire/xml-indentation', {
    ...xml,
    statement: 'White space between the elements of an XML request is ignored.',
    source: requestFormat,
    remedy: 'Leave text nodes of white space between elements out.',
  }),
  behaviour('wire/xml-cdata', {
    ...xml,
    statement: 'A CDATA section in an XML request is read as its text.',
    source: requestFormat,
    dependsOn: [
      ...posted,
      'wire/markup-intact',
      'wire/xml-declaration-optional',
      'code.post/description-markup',
    ],
    remedy: 'Take CDATA as character data, and unescape nothing in it.',
  }),
  behaviour('wire/xml-character-references', {
    ...xml,
    statement: 'Decimal and hexadecimal character references in an XML request are read as their characters.',
    source: requestFormat,
    dependsOn: [
      ...posted,
      'wire/beyond-ascii-intact',
      'code.post/description-non-ascii',
      'code.post/description-emoji',
      'wire/xml-declaration-optional',
    ],
    remedy: 'Resolve character references, those outside the basic plane too.',
  }),
  behaviour('wire/xml-request-form', {
    ...xml,
    level: 'SHOULD',
    statement:
      'An XML request is accepted with its members directly inside request, inside one element entry of request, or in either form.',
    reading: 'xml-request-form',
    source: scriptedRest,
    dependsOn: [...posted, 'wire/xml-declaration-optional'],
    remedy: "Accept request with one entry inside, as the platform's scripted REST APIs do.",
  }),
  behaviour('wire/json-escapes', {
    representations: ['json'],
    dependsOn: [
      ...posted,
      'wire/markup-intact',
      'wire/beyond-ascii-intact',
      'code.post/description-non-ascii',
      'code.post/description-emoji',
    ],
    statement: 'Escape sequences in a JSON request are read as their characters.',
    source: requestFormat,
    remedy: 'Use a JSON parser, and combine the two escapes of a surrogate pair.',
  }),
  behaviour('wire/member-order', {
    statement: 'A request with its members in another order is accepted with the same result.',
    source: requestFormat,
    dependsOn: posted,
    remedy: 'Address members by name.',
  }),
  behaviour('wire/charset-parameter', {
    level: 'SHOULD',
    statement: 'A charset parameter in Content-Type is accepted.',
    source: requestFormat,
    dependsOn: [...posted, 'wire/beyond-ascii-intact'],
    remedy: 'Compare only the media type of Content-Type, not the whole header.',
  }),
  behaviour('wire/same-segment-in-both', {
    representations: ['xml'],
    statement: 'A segment has the same values in JSON and in XML.',
    source: { section: 'segment.get', table: 'request-header', row: 'Accept' },
    dependsOn: [
      ...answered.segmentGet,
      ...segmentGetClauses
        .filter(({ operation, profile }) => operation === 'segment.get' && profile === 'core')
        .map(({ id }) => id),
    ],
    remedy: 'Write both representations from one value.',
  }),
  behaviour('wire/same-code-in-both', {
    representations: ['xml'],
    statement: 'A wrap-up code has the same values in JSON and in XML.',
    source: answerFormat,
    dependsOn: [
      ...answered.codeGet,
      'code.get/shows-sys-id',
      'code.get/shows-label',
      'code.get/shows-description',
      'code.get/external-as-created',
    ],
    remedy: 'Write both representations from one value.',
  }),
  behaviour('wire/wrong-url', {
    level: 'SHOULD',
    statement: "A URL below the API's path that belongs to no operation is answered with 400 or 404.",
    reading: 'wrong-url',
    source: { section: 'platform: REST API HTTP response codes', row: '400' },
    remedy: 'Answer an error with one of the two statuses below /api/now for what is not routed.',
  }),
  behaviour('wire/malformed-create-makes-nothing', {
    statement: 'A creation whose body is incomplete opens no segment.',
    source: { section: 'segment.create', table: 'status-code', row: '400' },
    dependsOn: ['segment.create/malformed-body', 'segment.get/unknown-external-id'],
    remedy: 'Parse the whole body before anything is written.',
  }),
] as const;

const hostile = [
  behaviour('wire/oversized-body', {
    profile: 'robustness',
    level: 'SHOULD',
    statement: 'A body of more than 10 MB is rejected with 4xx.',
    source: requestSize,
    remedy: 'Limit the body while it is read and answer 400 or 413.',
  }),
  behaviour('wire/long-label', {
    profile: 'robustness',
    level: 'SHOULD',
    statement: 'A creation of a code with a label of 10,000 characters is never answered with 5xx.',
    source: badRequest,
    remedy: 'Check lengths before the database does.',
  }),
  behaviour('wire/deep-nesting', {
    profile: 'robustness',
    level: 'SHOULD',
    statement: 'A body with 10,000 nested levels is accepted or rejected, never answered with 5xx.',
    source: badRequest,
    dependsOn: ['code.post/malformed-body'],
    remedy: 'Bound the depth of a body, and do not walk it recursively without a bound.',
  }),
  behaviour('wire/entity-not-expanded', {
    profile: 'robustness',
    level: 'SHOULD',
    representations: ['xml'],
    statement: "An XML request that declares an entity is rejected, or answered without the entity's text.",
    source: badRequest,
    remedy: 'Turn document type declarations off in the XML parser.',
  }),
  behaviour('wire/external-entity-not-read', {
    profile: 'robustness',
    level: 'SHOULD',
    representations: ['xml'],
    statement: 'An external entity named in a request is not looked for.',
    source: badRequest,
    dependsOn: ['code.post/malformed-body'],
    remedy: 'Turn document type declarations and external entities off in the XML parser.',
  }),
  behaviour('wire/answers-after-hostile-input', {
    profile: 'robustness',
    statement:
      'After the oversized, deeply nested and entity requests, a code stored earlier can be read unchanged.',
    source: { section: 'code.get', table: 'status-code', row: '200' },
    dependsOn: [
      ...answered.codeGet,
      'code.get/finds-by-sys-id',
      'code.get/shows-description',
      'code.post/shows-description',
    ],
    remedy: 'A request that is refused must not touch anything outside itself.',
  }),
] as const;

export const wireClauses = [...text, ...forms, ...hostile] as const;
