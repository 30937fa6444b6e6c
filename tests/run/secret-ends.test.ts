import { expect, test } from '@playwright/test';
import { Variables } from '../../src/run/settings/variables.ts';

const given = (environment: Readonly<Record<string, string>>, file: Readonly<Record<string, string>> = {}) =>
  new Variables(environment, file);

test('blanks around a password are a part of it, a line break after it is not', () => {
  const variables = given({
    SN_PASSWORD: ' correct horse ',
    WRAPUP_PROVISION_PASSWORD: 'battery-staple\r\n',
  });
  expect(variables.text('SN_PASSWORD')).toBe(' correct horse ');
  expect(variables.text('WRAPUP_PROVISION_PASSWORD')).toBe('battery-staple');
  expect(variables.oddlyEnding).toEqual({
    withBlanks: ['SN_PASSWORD'],
    withLineBreak: ['WRAPUP_PROVISION_PASSWORD'],
  });
});

test('what stands alone in a header, and what is no secret, has no blanks around it', () => {
  const variables = given({ SN_API_KEY: ' a-key-of-today ', SN_USERNAME: ' integration\n' });
  expect(variables.text('SN_API_KEY')).toBe('a-key-of-today');
  expect(variables.text('SN_USERNAME')).toBe('integration');
  expect(variables.oddlyEnding).toEqual({ withBlanks: [], withLineBreak: [] });
});

test('a secret of nothing but blanks is not set, and one of the file takes its place', () => {
  const variables = given({ SN_PASSWORD: '  \n' }, { SN_PASSWORD: 'from the file ' });
  expect(variables.text('SN_PASSWORD')).toBe('from the file ');
  expect(variables.oddlyEnding).toEqual({ withBlanks: ['SN_PASSWORD'], withLineBreak: [] });
});
