/** Where the parts of a clause are written, by the first part of its id. */

/** Files, below the root, and what a new clause begins with. */
export interface Place {
  readonly clauses: string;
  readonly spec: string;
  readonly defects: string;
  /** What is written for its source, as code. */
  readonly source: string;
  /** Other details that clauses of this kind have, as code. */
  readonly details: string;
}

function ofOperation(id: string, clauses: string, defects: string, details: string): Place {
  return {
    clauses: `src/contract/clauses/${clauses}.ts`,
    spec: `specs/${id}.spec.ts`,
    defects: `src/proof/defects/${defects}.ts`,
    source: `{ section: '${id}', table: 'response', row: 'TODO: a row of the page' }`,
    details: `${details}, dependsOn: ['${id}/answers-200']`,
  };
}

const [core, ai] = [`profile: 'core'`, `profile: 'ai', since: 'australia'`];

/** Every first part of an id. */
export const places: Readonly<Record<string, Place>> = {
  'code.get': ofOperation('code.get', 'code-get', 'codes/reading', core),
  'code.post': ofOperation('code.post', 'code-post', 'codes/identity', core),
  'segment.create': ofOperation('segment.create', 'segment-create', 'creation/identifiers', core),
  'segment.update': ofOperation('segment.update', 'segment-update', 'updates/other-members', core),
  'segment.update-ai': ofOperation('segment.update-ai', 'segment-update-ai', 'pushes/contents', ai),
  'segment.get': ofOperation('segment.get', 'segment-get', 'reads/open-segments', core),
  'segment.get-by-agent-interaction': ofOperation(
    'segment.get-by-agent-interaction',
    'segment-get',
    'reads/open-segments',
    core,
  ),
  flow: {
    clauses: 'src/contract/clauses/flow.ts',
    spec: 'specs/flows.spec.ts',
    defects: 'src/proof/defects/flows.ts',
    source: `{ section: 'overview', row: 'TODO: what part of the overview' }`,
    details: core,
  },
  wire: {
    clauses: 'src/contract/clauses/wire.ts',
    spec: 'specs/representation.spec.ts',
    defects: 'src/proof/defects/requests/other-forms.ts',
    source: `{ section: 'platform: TODO', row: 'TODO: what part of the platform page' }`,
    details: core,
  },
};
