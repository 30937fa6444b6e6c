import type { Json, JsonObject } from '../../../reference/json.ts';
import type { Defect } from '../defect.ts';
import { answeringCode, showingCode, withTexts } from '../patches/codes.ts';
import { losses, type Loss } from './losses.ts';

const texts = ['code', 'description', 'translated_code', 'translated_description'] as const;

const rewritten =
  (change: (text: string) => string) =>
  (code: JsonObject): JsonObject => {
    const changed = texts.map((name): [string, Json | undefined] => {
      const text = code[name];
      return [name, typeof text === 'string' ? change(text) : text];
    });
    return { ...code, ...Object.fromEntries(changed) };
  };

const lost = (loss: Loss, breaks: Defect['breaks']): Defect => ({
  id: `code/answer-${loss}`,
  sentence: `POST code ${losses[loss].what}.`,
  breaks,
  patch: answeringCode('code.post', rewritten(losses[loss].lose)),
});

/** Faults of the text of codes in the answer of POST code; what is stored is right. */
export const answeredTextDefects: readonly Defect[] = [
  lost('latin-1', [
    'code.post/label-non-ascii',
    'code.post/description-non-ascii',
    'code.post/translation-non-ascii',
  ]),
  lost('basic-plane', ['code.post/label-emoji', 'code.post/description-emoji']),
  lost('entities', ['code.post/created-are-listed']),
  lost('white-space', ['code.post/description-line-breaks']),
  {
    id: 'code/answer-quotes',
    sentence: 'POST code strips quotes and brackets from what it shows.',
    breaks: ['code.post/created-are-listed'],
    patch: showingCode(
      'code.post',
      withTexts((text) => text.replaceAll(/[<>"]/g, '')),
    ),
  },
  {
    id: 'view/markup-stripped',
    sentence: 'POST code strips tags from the labels and descriptions that it shows.',
    breaks: ['code.post/label-markup', 'code.post/description-markup'],
    patch: showingCode(
      'code.post',
      withTexts((text) => text.replaceAll(/<\/?b>/g, '')),
    ),
  },
  {
    id: 'view/references-resolved',
    sentence: 'POST code resolves references in the labels and descriptions that it shows.',
    breaks: ['code.post/label-markup', 'code.post/description-markup'],
    patch: showingCode(
      'code.post',
      withTexts((text) => text.replaceAll('&amp;', '&').replaceAll('&#65;', 'A')),
    ),
  },
];
