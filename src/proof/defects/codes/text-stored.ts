import type { Defect } from '../defect.ts';
import { keepingCode, withTexts } from '../patches/codes.ts';
import { changing } from '../../../reference/replacing.ts';
import { beyondBasicPlane, beyondLatin1 } from '../patches/texts.ts';
import { losses, type Loss } from './losses.ts';

const lost = (loss: Loss, breaks: Defect['breaks']): Defect => ({
  id: `code/stored-${loss}`,
  sentence: `What is stored of a code ${losses[loss].what}.`,
  breaks,
  patch: keepingCode(withTexts(losses[loss].lose)),
});

/** Loses something of one member when a code is made. */
const madeWithout = (
  id: string,
  what: string,
  member: 'code' | 'description',
  breaks: Defect['breaks'],
  lose: (text: string) => string,
): Defect => ({
  id: `code/made-${id}-${member}`,
  sentence: `POST code takes a ${member === 'code' ? 'label' : member} without its ${what}.`,
  breaks,
  patch: changing('codeMembers', member, (right) => (source, context) => lose(right(source, context))),
});

/** Changes the description of a code that is made. */
const describing = (change: (text: string) => string): Defect['patch'] =>
  changing('codeMembers', 'description', (right) => (source, context) => change(right(source, context)));

/** Faults of the text of codes where it is taken and stored. */
export const storedTextDefects: readonly Defect[] = [
  lost('latin-1', ['code.get/non-ascii-text-stored', 'wire/beyond-ascii-intact']),
  lost('basic-plane', ['code.get/emoji-stored', 'wire/beyond-ascii-intact']),
  lost('entities', ['code.get/markup-stored', 'wire/markup-intact']),
  lost('white-space', ['code.get/markup-stored', 'wire/line-breaks-intact']),
  {
    id: 'code/translation-latin-1',
    sentence: `A stored translation ${losses['latin-1'].what}.`,
    breaks: ['code.post/translation-non-ascii'],
    patch: changing(
      'codeMembers',
      'translations',
      (right) => (source, context) => right(source, context).map(withTexts(beyondLatin1)),
    ),
  },
  madeWithout('latin-1', 'characters beyond Latin-1', 'code', ['code.post/label-non-ascii'], beyondLatin1),
  madeWithout(
    'latin-1',
    'characters beyond Latin-1',
    'description',
    ['code.post/description-non-ascii', 'wire/beyond-ascii-intact'],
    beyondLatin1,
  ),
  madeWithout(
    'basic-plane',
    'characters outside the basic plane',
    'code',
    ['code.post/label-emoji'],
    beyondBasicPlane,
  ),
  madeWithout(
    'basic-plane',
    'characters outside the basic plane',
    'description',
    ['code.post/description-emoji', 'wire/beyond-ascii-intact'],
    beyondBasicPlane,
  ),
  madeWithout(
    'white-space',
    'line breaks',
    'description',
    ['code.post/description-line-breaks', 'wire/line-breaks-intact'],
    (text) => text.replaceAll('\n', ' '),
  ),
  {
    id: 'code/blanks-doubled',
    sentence: 'The blanks before and after a description are doubled.',
    breaks: ['code.post/text-edges'],
    patch: describing((text) => text.replaceAll(/^ +| +$/g, (blanks) => blanks + blanks)),
  },
  {
    id: 'code/trim-takes-a-word',
    sentence: 'The first word of a description that begins with blanks is lost with them.',
    breaks: ['code.post/text-edges'],
    patch: describing((text) => text.replace(/^ +\S+ /, '')),
  },
  {
    id: 'code/long-description-emptied',
    sentence: 'A description of more than 255 characters is stored empty.',
    breaks: ['code.post/long-description'],
    patch: describing((text) => (text.length > 255 ? '' : text)),
  },
  {
    id: 'code/long-description-cut-in-front',
    sentence: 'Of a long description the last 255 characters are kept.',
    breaks: ['code.post/long-description'],
    patch: describing((text) => text.slice(-255)),
  },
];
