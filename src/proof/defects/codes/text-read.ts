import type { Defect } from '../defect.ts';
import { showingCode, withTexts } from '../patches/codes.ts';
import { losses } from './losses.ts';

const lost = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  lose: (text: string) => string,
): Defect => ({
  id: `code/read-${id}`,
  sentence: `GET code ${what} in what it shows.`,
  breaks,
  patch: showingCode('code.get', withTexts(lose)),
});

const { 'latin-1': latin1, 'basic-plane': basicPlane } = losses;

/** Faults of the text of codes that GET code shows; what is stored is right. */
export const readTextDefects: readonly Defect[] = [
  lost('latin-1', latin1.what, ['code.get/non-ascii-text-stored'], latin1.lose),
  lost('basic-plane', basicPlane.what, ['code.get/emoji-stored'], basicPlane.lose),
  lost('references', 'resolves references', ['code.get/markup-stored', 'wire/markup-intact'], (text) =>
    text.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
  ),
  lost('tabs', 'shows tabs as spaces', ['code.get/markup-stored', 'wire/line-breaks-intact'], (text) =>
    text.replaceAll('\t', '    '),
  ),
  lost('carriage-returns', 'loses carriage returns', ['wire/carriage-returns-not-lost'], (text) =>
    text.replaceAll('\r', ''),
  ),
];
