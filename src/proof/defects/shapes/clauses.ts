import { catalogue, type ClauseId } from '../../../contract/catalogue.ts';
import type { OperationId } from '../../../contract/operations.ts';
import type { SchemaNode } from '../../../contract/schema-tree.ts';
import { idOf, roots } from '../breaking.ts';

/**
 * Clauses that hold without the member that they speak of: they say what must not be there, what an answer
 * has in common with another one, or what was stored, which the answer itself does not show.
 */
const holdWithout = new RegExp(
  [
    '/(envelope|changes-nothing|agrees-with-get|code-and-notes-as-sent|closed-again-stays-closed)$',
    '/(translated-code|translated-description|update-shows-new-values)$',
    '-(not|no|absent|default-false)-',
    '/(not|nothing)-',
    '-(stored|alone|differ|default-false)$',
    '-false-returned$|/segmented-false$|/nothing-generated',
    '-alone-(sets|keeps?)-',
  ].join('|'),
);

/** Members of which the catalogue speaks under another row of the page than their own. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'code.get/result': ['envelope', 'success-true'],
  'code.post/result': ['envelope', 'success-true'],
  'code.post/result/result_map': ['created-are-listed'],
  'code.post/result/result_map/created_wrap_up_codes': ['created-are-listed'],
  'code.post/result/result_map/created_wrap_up_codes/*/translated_code': ['translated-pair'],
  'code.post/result/result_map/created_wrap_up_codes/*/translated_description': ['translated-pair'],
  'code.post/result/result_map/created_wrap_up_codes/*/active': ['active-by-default', 'inactive-kept'],
  'segment.update/segment/code/code': ['code-label', 'default-code-used', 'ai-default-yields-to-agent'],
  'segment.create/segment': [
    'sys-ids-agree',
    'state-open',
    'agent-returned',
    'interaction-returned',
    'external-returned',
    'opened-on-returned',
    'enable-codes-returned',
    'allowed-codes-all',
    'default-code-shown',
    'enable-ai-code-returned',
    'enable-ai-notes-returned',
    'use-ai-as-default-returned',
    'use-third-party-ai-returned',
    'segmented-returned',
    'segment-id-returned',
    'segment-table-returned',
  ],
  'segment.update/segment/code': ['selected-code', 'default-code-used'],
};

/** Clauses that say that a member is in the answer of an operation; of an object or a list, what they say of its members. */
export function statementsOn(
  operation: OperationId,
  pointer: string,
  kind: SchemaNode['kind'],
): readonly ClauseId[] {
  const special = elsewhere[`${operation}${pointer}`];
  if (special) return special.map((name) => idOf(`${operation}/${name}`));
  const member = pointer.slice(1).replaceAll('/*/', '/').replaceAll('/', '.');
  const isContainer = kind === 'object' || kind === 'array';
  const ids = catalogue
    .filter((clause) => clause.kind === 'behaviour' && clause.untestable === undefined)
    .filter(({ source, id }) => source.section === operation && !holdWithout.test(id))
    .filter(({ source: { table, row = '' } }) => {
      // An update shows what its body brought under the same name.
      const isBrought = operation === 'segment.update' && table === 'body';
      const shown = table === 'response' ? row : isBrought ? `segment.${row}` : '';
      return shown === member || (isContainer && shown.startsWith(`${member}.`));
    })
    .map(({ id }) => id);
  return roots(ids);
}
