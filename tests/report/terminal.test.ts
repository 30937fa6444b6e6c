import { expect, test } from '@playwright/test';
import { terminalPaint } from '../../src/report/publish/terminal.ts';

const paintedWith = (value: string): string => {
  const before = process.env['FORCE_COLOR'];
  process.env['FORCE_COLOR'] = value;
  try {
    return terminalPaint().red('text');
  } finally {
    if (before === undefined) delete process.env['FORCE_COLOR'];
    else process.env['FORCE_COLOR'] = before;
  }
};

test('FORCE_COLOR=0 switches colours off', () => {
  expect(paintedWith('0')).toBe('text');
  expect(paintedWith('false')).toBe('text');
});
