import { expect, test } from '@playwright/test';
import { consequencesOf } from './collateral.ts';

test('what rests on a broken clause may follow, however far up', () => {
  const following = consequencesOf(['segment.create/segment-members-optional']);
  expect(following).toContain('segment.create/default-code-optional');
  expect(following).toContain('segment.create/enable-codes-false-returned');
});

test('what a clause rests on does not follow from it', () => {
  expect(consequencesOf(['segment.create/sys-ids-agree'])).not.toContain('segment.create/returns-sys-id');
});

test('what has nothing to do with a clause does not follow from it', () => {
  const following = consequencesOf(['code.post/label-emoji']);
  expect(following).not.toContain('code.post/label-non-ascii');
  expect(following).not.toContain('segment.get/agent-returned');
});

test('nothing follows from nothing', () => {
  expect([...consequencesOf([])]).toEqual([]);
});
