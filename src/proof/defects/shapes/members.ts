import { type OperationId, operations } from '../../../contract/operations.ts';
import { responseTree, type SchemaNode, walk } from '../../../contract/schema-tree.ts';
import { broken, idOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { changingBody } from '../patches/bodies.ts';
import { type Edit, editAt, renameAt } from '../patches/edit.ts';
import { statementsOn } from './clauses.ts';

/** A value of another type than the documented one, wrong in JSON and in XML. */
const wrong: Readonly<Record<SchemaNode['kind'], Edit>> = {
  string: (value) => ({ value }),
  boolean: (value) => (value === true ? 'yes' : 'no'),
  object: () => 'an object',
  array: () => 'a list',
};

function defectsOf(operation: OperationId, pointer: string, node: SchemaNode): Defect[] {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  const at = `${operation}${pointer}`;
  const camel = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const form = idOf(`${operation}#${pointer}`);
  const defects: Defect[] = [
    {
      id: `shape/wrong-type/${at}`,
      sentence: `In the answer of ${operation}, ${pointer} is no ${node.kind}.`,
      breaks: broken([form, ...statementsOn('wrong-type', operation, pointer)], at),
      patch: changingBody(operation, (body) => editAt(body, pointer, wrong[node.kind])),
    },
  ];
  const missed = statementsOn('missing', operation, pointer);
  // READINGS default-flags: a flag that may be left out is missed by no clause.
  if (missed.length > 0) {
    defects.push({
      id: `shape/missing/${at}`,
      sentence: `In the answer of ${operation}, ${pointer} is missing.`,
      breaks: broken(missed, at),
      hides: { operation, pointer },
      patch: changingBody(operation, (body) => editAt(body, pointer, () => undefined)),
    });
  }
  if (camel !== name) {
    defects.push({
      id: `shape/renamed/${at}`,
      sentence: `In the answer of ${operation}, ${pointer} is named ${camel}.`,
      // What it says is judged through the other name.
      breaks: [form],
      patch: changingBody(operation, (body) => renameAt(body, pointer, camel)),
    });
  }
  return defects;
}

/** Faults of form: every documented member of every answer with another type, missing, and under another name. */
export const shapeDefects: readonly Defect[] = operations.flatMap(({ id, responseSchema }) =>
  [...walk(responseTree(responseSchema))].flatMap(({ pointer, node }) => defectsOf(id, pointer, node)),
);
