/**
 * What many clauses are measured with. A clause names all its prerequisites in `dependsOn` where it is
 * declared; the sets that recur have a name here.
 */

/** An answer to judge: the operation accepts a valid request, and its answer can be read and says that it is a success. */
export const answered = {
  codeGet: ['code.get/answers-200', 'code.get/parsable', 'code.get/success-true'],
  codePost: ['code.post/answers-200', 'code.post/parsable', 'code.post/success-true'],
  segmentCreate: ['segment.create/answers-200', 'segment.create/parsable', 'segment.create/success-true'],
  segmentUpdate: ['segment.update/answers-200', 'segment.update/parsable', 'segment.update/success-true'],
  segmentUpdateAi: [
    'segment.update-ai/answers-200',
    'segment.update-ai/parsable',
    'segment.update-ai/success-true',
  ],
  segmentGet: ['segment.get/answers-200', 'segment.get/parsable', 'segment.get/success-true'],
  segmentGetByPair: [
    'segment.get-by-agent-interaction/answers-200',
    'segment.get-by-agent-interaction/parsable',
    'segment.get-by-agent-interaction/success-true',
  ],
} as const;

/** An answer, though not one that a valid request must get. */
export const readable = {
  codeGet: ['code.get/parsable', 'code.get/success-true'],
  codePost: ['code.post/parsable', 'code.post/success-true'],
  segmentCreate: ['segment.create/parsable', 'segment.create/success-true'],
  segmentUpdate: ['segment.update/parsable', 'segment.update/success-true'],
  segmentUpdateAi: ['segment.update-ai/parsable', 'segment.update-ai/success-true'],
  segmentGet: ['segment.get/parsable', 'segment.get/success-true'],
  segmentGetByPair: [
    'segment.get-by-agent-interaction/parsable',
    'segment.get-by-agent-interaction/success-true',
  ],
} as const;

/** A valid request that is sent in another form: what shows that it was read as always. */
export const inAnotherForm = {
  codePost: [
    ...answered.codePost,
    'code.post/created-are-listed',
    'code.post/shows-label',
    'code.post/shows-description',
    'code.post/description-optional',
  ],
  segmentCreate: [
    ...answered.segmentCreate,
    'segment.create/interaction-returned',
    'segment.create/opened-on-returned',
    'segment.create/same-pair-again',
  ],
  segmentUpdate: [...answered.segmentUpdate, 'segment.update/state-closed', 'segment.update/notes-returned'],
  segmentUpdateAi: [
    ...answered.segmentUpdateAi,
    'segment.update-ai/notes-answered',
    'segment.update-ai/notes-replaced',
  ],
} as const;

/** A segment is found among others, which were opened right. */
export const amongOthers = [
  'segment.create/is-stored',
  'segment.create/leaves-others-alone',
  'segment.create/opens-a-segment-each',
  'segment.get/found-by-sys-id',
] as const;
