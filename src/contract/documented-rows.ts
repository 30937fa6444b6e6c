import { operations, type Table } from './operations.ts';
import { responseTree, walk } from './schema-tree.ts';

/** The rows of the documented tables as `<operation> <table> <row>`; response members come from the schemas. */
export const documentedRows: readonly string[] = operations.flatMap((operation) => {
  const rows: [Table, readonly string[]][] = [
    ['path', operation.pathParameters.map(({ name }) => name)],
    ['query', operation.queryParameters.map(({ name }) => name)],
    ['body', operation.bodyMembers.map(({ name }) => name)],
    ['request-header', operation.requestHeaders],
    ['status-code', operation.statusCodes.map(String)],
    [
      'response',
      [...walk(responseTree(operation.responseSchema))].map(({ pointer }) =>
        pointer.slice(1).replaceAll('/*/', '/').replaceAll('/', '.'),
      ),
    ],
  ];
  return rows.flatMap(([table, names]) => names.map((name) => `${operation.id} ${table} ${name}`));
});
