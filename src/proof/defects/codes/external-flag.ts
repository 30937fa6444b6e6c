import { isObject, type Json, type JsonObject } from '../../../reference/json.ts';
import type { Defect } from '../defect.ts';
import { showingCode } from '../patches/codes.ts';
import { answeringConfiguration, codesOf } from '../patches/configurations.ts';
import { replacing } from '../../../reference/replacing.ts';
import { listing } from './listing.ts';

const otherwise = (code: Json | undefined): Json | undefined =>
  isObject(code) ? { ...code, external: code['external'] !== true } : code;

const inCreations = (change: (configuration: JsonObject) => JsonObject) =>
  answeringConfiguration(['segment.create'], (configuration) => change(configuration));

/** Faults of the flag external of codes: it differs from code to code, or from answer to answer. */
export const externalFlagDefects: readonly Defect[] = [
  {
    id: 'code/external-of-first-only',
    sentence: 'Only the first code of a batch is listed as external.',
    breaks: ['code.post/external-flag'],
    patch: listing((right) => right.map((code, index) => ({ ...code, external: index === 0 }))),
  },
  {
    id: 'code/external-of-every-second',
    sentence: 'Every second code that is made is external.',
    breaks: ['code.post/external-flag'],
    patch: (behaviour) => {
      let made = 0;
      return replacing('codeMembers', 'external', () => {
        made += 1;
        return made % 2 === 0;
      })(behaviour);
    },
  },
  {
    id: 'code/get-external-otherwise',
    sentence: 'GET code shows external otherwise than the answer to the creation.',
    breaks: ['code.get/external-as-created'],
    patch: showingCode('code.get', (code) => ({ ...code, external: !code.external })),
  },
  {
    id: 'create/allowed-codes-external-otherwise',
    sentence: 'A creation shows external of its allowed codes otherwise than POST code.',
    breaks: ['segment.create/allowed-code-external-as-created'],
    patch: inCreations((configuration) => ({
      ...configuration,
      allowed_codes: codesOf(configuration).map((code) => otherwise(code) ?? code),
    })),
  },
  {
    id: 'create/default-code-external-otherwise',
    sentence: 'A creation shows external of its default code otherwise than POST code.',
    breaks: ['segment.create/default-code-external-as-created'],
    patch: inCreations((configuration) => ({
      ...configuration,
      default_code: otherwise(configuration['default_code']),
    })),
  },
];
