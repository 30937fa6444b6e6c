import { textOf } from '../../../reference/json.ts';
import type { Defect } from '../defect.ts';
import { answeringCode, findingCode, showingCode } from '../patches/codes.ts';
import { answeringTable, missingFromTable } from '../patches/tables.ts';
import { reversed } from '../patches/texts.ts';

/** Faults in how POST code, GET code, or the table of codes, finds and shows a code. */
export const codeReadingDefects: readonly Defect[] = [
  {
    id: 'identify/code-not-found',
    sentence: 'GET code finds no code.',
    breaks: ['code.post/creates'],
    patch: () => ({ findCode: () => undefined }),
  },
  {
    id: 'code/get-first',
    sentence: 'GET code answers with the first code whatever the id.',
    breaks: ['code.get/finds-by-sys-id'],
    patch: () => ({ findCode: (_id, { store }) => [...store.codes()][0] }),
  },
  {
    id: 'code/get-other-sys-id',
    sentence: 'GET code shows another sys_id than the requested one.',
    breaks: ['code.get/finds-by-sys-id'],
    patch: showingCode('code.get', (code) => ({ ...code, sys_id: reversed(code.sys_id) })),
  },
  {
    id: 'code/post-shows-inactive',
    sentence: 'POST code shows every code that it made as inactive.',
    breaks: ['code.post/active-by-default'],
    patch: answeringCode('code.post', (shown) => ({ ...shown, active: false })),
  },
  {
    id: 'code/get-shows-inactive',
    sentence: 'GET code shows every code as inactive.',
    breaks: ['code.get/shows-default-active'],
    patch: answeringCode('code.get', (shown) => ({ ...shown, active: false })),
  },
  {
    id: 'code/get-changes',
    sentence: 'Reading a code changes it.',
    breaks: ['code.get/changes-nothing'],
    patch: findingCode((code, { store, behaviour }) => {
      store.putCode(behaviour.codeKey(code.code), { ...code, description: `${code.description}!` });
      return code;
    }),
  },
  {
    id: 'code/second-read-otherwise',
    sentence: 'From the second time on GET code shows a code without its description.',
    breaks: ['code.get/changes-nothing'],
    patch: (behaviour) => {
      const known = new Set<string>();
      return findingCode((code) => {
        const isAgain = known.has(code.sys_id);
        known.add(code.sys_id);
        return isAgain ? { ...code, description: '' } : code;
      })(behaviour);
    },
  },
  {
    id: 'code/not-in-table',
    sentence: 'Codes are not in the table of codes.',
    breaks: ['code.post/stored-in-table'],
    patch: missingFromTable('description'),
  },
  {
    id: 'code/table-has-other-sys-id',
    sentence: 'The table of codes shows another sys_id than the API.',
    breaks: ['code.post/stored-in-table'],
    patch: answeringTable((answer, record) =>
      'code' in record && record['translated_code'] === undefined
        ? { ...answer, body: { result: { ...record, sys_id: reversed(textOf(record['sys_id'])) } } }
        : answer,
    ),
  },
];
