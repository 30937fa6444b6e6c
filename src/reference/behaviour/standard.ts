import { accessBehaviour } from './access.ts';
import { aiBehaviour } from './ai.ts';
import { codesBehaviour } from './codes.ts';
import { createBehaviour } from './create.ts';
import { readBehaviour, storageBehaviour } from './read.ts';
import { limitBehaviour, requestBehaviour } from './request.ts';
import type { Behaviour } from './types.ts';
import { updateBehaviour } from './update.ts';
import { wireBehaviour } from './wire.ts';

/** The behaviour of the page, every open reading with its first-choice value. */
export const standard: Behaviour = {
  ...requestBehaviour,
  ...limitBehaviour,
  ...codesBehaviour,
  ...createBehaviour,
  ...updateBehaviour,
  ...aiBehaviour,
  ...readBehaviour,
  ...storageBehaviour,
  ...accessBehaviour,
  ...wireBehaviour,
};
