/** GET code/{code_id}: what it shows of a code that was created before. */
import { behaviour, type Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';

const response = (row: string): Source => ({ section: 'code.get', table: 'response', row });
const member = (name: string): Source => response(`result.result_map.wrap_up_code.${name}`);

/** What reading a created code back cannot do without. */
const createdAndRead = [...answered.codePost, ...answered.codeGet] as const;

/** What the members of the code read cannot be judged without. */
const found = [...createdAndRead, 'code.get/finds-by-sys-id'] as const;

/** What text that is stored cannot be judged without. */
const text = [...found, 'code.get/shows-label', 'code.get/shows-description'] as const;

export const codeGetClauses = [
  behaviour('code.get/finds-by-sys-id', {
    statement: 'The code that a read shows is the one whose sys_id stands in the path.',
    source: { section: 'code.get', table: 'path', row: 'code_id' },
    finds: 'code',
    dependsOn: [...createdAndRead, 'code.get/shows-sys-id'],
    remedy: 'Look the code up by the sys_id of the path; do not answer with the first or the newest record.',
  }),
  behaviour('code.get/shows-sys-id', {
    statement: 'The answer to a read of a code has a non-empty sys_id.',
    source: member('sys_id'),
    shows: ['/result/result_map/wrap_up_code/sys_id'],
    dependsOn: [...createdAndRead, 'code.post/sys-ids-differ'],
    remedy:
      'Send the key of the record as sys_id in the read as well, not as id and not only after creating.',
  }),
  behaviour('code.get/shows-label', {
    statement: 'The answer to a read of a code shows the label that the code was created with.',
    source: member('code'),
    shows: ['/result/result_map/wrap_up_code/code'],
    dependsOn: found,
    remedy:
      'Store the label untouched and send it as code, not the translated one and not under another name.',
  }),
  behaviour('code.get/shows-description', {
    statement: 'The answer to a read of a code shows the description that the code was created with.',
    source: member('description'),
    shows: ['/result/result_map/wrap_up_code/description'],
    dependsOn: found,
    remedy:
      'Store the description with the code, and show what is stored: the answer to the creation proves neither.',
  }),
  behaviour('code.get/shows-default-active', {
    statement: 'A code that was created without the flag active is read back as active.',
    source: member('active'),
    dependsOn: [...found, 'code.post/active-by-default'],
    remedy: 'Store the default true when the code is created; a column without a value reads as false.',
  }),
  behaviour('code.get/shows-inactive', {
    statement: 'A code that was created inactive is found and read back as inactive.',
    source: member('active'),
    shows: ['/result/result_map/wrap_up_code/active'],
    dependsOn: [...found, 'code.post/inactive-kept'],
    remedy: 'Store the flag that was sent, and do not hide inactive codes from a read by sys_id.',
  }),
  behaviour('code.get/external-as-created', {
    statement: 'A read of a code shows the value of external that the answer to its creation showed.',
    source: member('external'),
    shows: ['/result/result_map/wrap_up_code/external'],
    dependsOn: [...found, 'code.post/external-flag'],
    remedy: 'Store external true with every code that arrives through POST code.',
  }),
  behaviour('code.get/shows-translated-code', {
    statement:
      'translated_code in a read is the value that the creation answered, the translation sent, or the label itself.',
    source: member('translated_code'),
    shows: ['/result/result_map/wrap_up_code/translated_code'],
    dependsOn: [...found, 'code.post/translated-code', 'code.post/translated-pair'],
    remedy: 'Store translations with the code, and show one of them.',
  }),
  behaviour('code.get/shows-translated-description', {
    statement:
      'translated_description in a read is the value that the creation answered, the translation sent, or the description itself.',
    source: member('translated_description'),
    shows: ['/result/result_map/wrap_up_code/translated_description'],
    dependsOn: [...found, 'code.post/translated-description', 'code.post/translated-pair'],
    remedy: 'Store translations with the code, description included, and show one of them.',
  }),
  behaviour('code.get/non-ascii-text-stored', {
    statement: 'Accented, Arabic and CJK letters of a label and its description are read back unchanged.',
    source: member('code'),
    dependsOn: [...text, 'code.post/label-non-ascii', 'code.post/description-non-ascii'],
    remedy: 'Keep text as Unicode all the way to storage; a Latin-1 column or connection loses letters.',
  }),
  behaviour('code.get/emoji-stored', {
    statement:
      'Emoji and other characters above U+FFFF in a label and its description are read back unchanged.',
    source: member('code'),
    dependsOn: [...text, 'code.post/label-emoji', 'code.post/description-emoji'],
    remedy:
      'Use an encoding of four bytes where text is stored (utf8mb4, not utf8), and never cut surrogate pairs.',
  }),
  behaviour('code.get/markup-stored', {
    statement:
      'Markup characters, quotes and line breaks of a label and its description are read back unchanged.',
    source: member('description'),
    dependsOn: [
      ...text,
      'code.post/label-markup',
      'code.post/description-markup',
      'code.post/description-line-breaks',
    ],
    remedy: 'Store text as it came; escape it once where it is written out, never before it is stored.',
  }),
  behaviour('code.get/unknown-id', {
    statement: 'A sys_id that belongs to no code is answered with 400 or 404.',
    reading: 'unknown-id',
    source: { section: 'code.get', table: 'status-code', row: '400' },
    dependsOn: ['code.get/finds-by-sys-id'],
    remedy:
      'Answer a look-up that finds nothing with an error status, not with an empty code or a server error.',
  }),
  behaviour('code.get/changes-nothing', {
    statement: 'Reading a code leaves it as it was: a second read shows the same.',
    source: response('result.result_map.wrap_up_code'),
    dependsOn: found,
    remedy: 'Take every write out of the read, such as a counter or a flag that is stored with the code.',
  }),
  behaviour('code.get/describes-outcome', {
    level: 'SHOULD',
    statement: 'A read is answered with a message about its outcome.',
    source: response('result.message'),
    shows: ['/result/message'],
    dependsOn: createdAndRead,
    remedy: 'Add message inside result, in any words.',
  }),
] as const;
