import { beyondBasicPlane, beyondLatin1 } from '../patches/texts.ts';

/** Ways in which the text of a code is lost: how a sentence says it, and what becomes of the text. */
export const losses = {
  'latin-1': { what: 'loses characters beyond Latin-1', lose: beyondLatin1 },
  'basic-plane': { what: 'loses characters outside the basic plane', lose: beyondBasicPlane },
  entities: { what: 'shows ampersands as entities', lose: (text: string) => text.replaceAll('&', '&amp;') },
  'white-space': { what: 'folds white space', lose: (text: string) => text.replaceAll(/\s+/g, ' ') },
};

/** The name of a loss, as ids have it. */
export type Loss = keyof typeof losses;
