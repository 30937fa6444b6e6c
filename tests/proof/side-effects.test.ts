import { expect, test } from '@playwright/test';
import { sideEffectsOf } from '../../src/proof/matrix/side-effects.ts';

test('all dependents of a broken clause are side effects', () => {
  const following = sideEffectsOf(['segment.create/segment-members-optional']);
  expect(following).toContain('segment.create/default-code-optional');
  expect(following).toContain('segment.create/enable-codes-false-returned');
});

test('prerequisites of a broken clause are no side effects', () => {
  expect(sideEffectsOf(['segment.create/sys-ids-agree'])).not.toContain('segment.create/returns-sys-id');
});

test('unrelated clauses are no side effects', () => {
  const following = sideEffectsOf(['code.post/label-emoji']);
  expect(following).not.toContain('code.post/label-non-ascii');
  expect(following).not.toContain('segment.get/agent-returned');
});

test('no broken clause has no side effects', () => {
  expect([...sideEffectsOf([])]).toEqual([]);
});

test('a valid request that is refused may be one of the operation that a broken clause speaks of', () => {
  const following = sideEffectsOf(['segment.create/opened-on-optional']);
  expect(following).toContain('segment.create/answers-200');
  expect(following).toContain('segment.get/answers-200');
  expect(following).not.toContain('code.post/answers-200');
  // What rests on answers-200 is blocked by it.
  expect(following).not.toContain('segment.get/agent-returned');
});

test('what is measured with a read follows from a member that the read shows wrong', () => {
  const following = sideEffectsOf(['segment.get#/segment/agent']);
  expect(following).toContain('segment.create/is-stored');
  expect(following).toContain('segment.update/rest-is-stored');
  expect(following).not.toContain('segment.create/agent-returned');
});

test('what is measured with a read does not follow from how it finds a record', () => {
  expect(sideEffectsOf(['segment.get/unknown-id'])).not.toContain('segment.create/is-stored');
});
