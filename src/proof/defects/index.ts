import { notesLimitDefects } from './ai-content/notes-limit.ts';
import { notesTextDefects } from './ai-content/notes-text.ts';
import { nowAssistDefects } from './ai-content/now-assist.ts';
import { stampFormatDefects } from './ai-content/stamp-formats.ts';
import { answerBodyDefects } from './answers/bodies.ts';
import { answerBytesDefects } from './answers/bytes.ts';
import { segmentCodeTextDefects } from './answers/code-texts.ts';
import { oneRepresentationDefects } from './answers/one-representation.ts';
import { answerTextDefects } from './answers/text.ts';
import { batchListDefects } from './codes/batch-lists.ts';
import { batchStatusDefects } from './codes/batch-statuses.ts';
import { batchInPartDefects } from './codes/batches-in-part.ts';
import { externalFlagDefects } from './codes/external-flag.ts';
import { codeIdentityDefects } from './codes/identity.ts';
import { largeBatchDefects } from './codes/large-batches.ts';
import { postedAgainDefects } from './codes/posted-again.ts';
import { codeReadingDefects } from './codes/reading.ts';
import { answeredTextDefects } from './codes/text-answered.ts';
import { readTextDefects } from './codes/text-read.ts';
import { storedTextDefects } from './codes/text-stored.ts';
import { codeTranslationDefects } from './codes/translations.ts';
import { turnedAwayCodeDefects } from './codes/turned-away.ts';
import { createdAiDefects } from './creation/ai-content.ts';
import { allowedCodeDefects } from './creation/allowed-codes.ts';
import { createdConfigurationDefects } from './creation/configurations.ts';
import { crashingCreationDefects } from './creation/crashes.ts';
import { defaultDefects } from './creation/defaults.ts';
import { createdIdentifierDefects } from './creation/identifiers.ts';
import { internalDefects } from './creation/internal.ts';
import { labelDefects } from './creation/labels.ts';
import { refusedAndWrittenDefects } from './creation/refused-and-written.ts';
import { turnedAwayCreationDefects } from './creation/turned-away.ts';
import type { Defect } from './defect.ts';
import { flowDefects } from './flows.ts';
import { internalKindDefects } from './kinds/internal.ts';
import { segmentedDefects } from './kinds/segmented.ts';
import { pairDefects } from './identification/agent-and-interaction.ts';
import { oneIdentifierDefects } from './identification/one-identifier.ts';
import { severalIdentifierDefects } from './identification/several-identifiers.ts';
import { changedByWriteDefects } from './other-segments/changed-by-writes.ts';
import { changedWhileFindingDefects } from './other-segments/changed-while-finding.ts';
import { pushByIdentifierDefects } from './pushes/by-identifier.ts';
import { pushedContentDefects } from './pushes/contents.ts';
import { disabledMemberDefects } from './pushes/disabled-members.ts';
import { pushSideEffectDefects } from './pushes/side-effects.ts';
import { pushedStampDefects } from './pushes/stamps.ts';
import { readConfigurationDefects } from './reads/configurations.ts';
import { openSegmentDefects } from './reads/open-segments.ts';
import { lateReadDefects } from './reads/late.ts';
import { refusalDefects } from './refusals.ts';
import { accessDefects } from './requests/access.ts';
import { cutOffDefects } from './requests/cut-off.ts';
import { hostileRequestDefects } from './requests/hostile.ts';
import { mediaTypeDefects } from './requests/media-types.ts';
import { oddBodyDefects } from './requests/odd-bodies.ts';
import { otherFormDefects } from './requests/other-forms.ts';
import { urlDefects } from './requests/urls.ts';
import { xmlRequestDefects } from './requests/xml.ts';
import { shapeDefects } from './shapes/members.ts';
import { storedCodeDefects } from './storage/codes.ts';
import { storedConfigurationDefects } from './storage/configurations.ts';
import { storedSegmentDefects } from './storage/segments.ts';
import { closingDefects } from './updates/closing.ts';
import { closingCodeDefects } from './updates/codes.ts';
import { notesDefects } from './updates/notes.ts';
import { otherMemberDefects } from './updates/other-members.ts';
import { closingTimeDefects } from './updates/times.ts';
import { turnedAwayUpdateDefects } from './updates/turned-away.ts';

/** Every single-fault version of the reference instance. */
export const defects: readonly Defect[] = [
  ...refusalDefects,
  ...turnedAwayCodeDefects,
  ...answeredTextDefects,
  ...storedTextDefects,
  ...readTextDefects,
  ...codeTranslationDefects,
  ...codeReadingDefects,
  ...codeIdentityDefects,
  ...externalFlagDefects,
  ...postedAgainDefects,
  ...batchStatusDefects,
  ...batchListDefects,
  ...batchInPartDefects,
  ...largeBatchDefects,
  ...turnedAwayCreationDefects,
  ...crashingCreationDefects,
  ...refusedAndWrittenDefects,
  ...defaultDefects,
  ...createdConfigurationDefects,
  ...internalDefects,
  ...labelDefects,
  ...allowedCodeDefects,
  ...createdIdentifierDefects,
  ...createdAiDefects,
  ...turnedAwayUpdateDefects,
  ...closingDefects,
  ...closingCodeDefects,
  ...notesDefects,
  ...closingTimeDefects,
  ...otherMemberDefects,
  ...pushedContentDefects,
  ...pushedStampDefects,
  ...disabledMemberDefects,
  ...pushByIdentifierDefects,
  ...pushSideEffectDefects,
  ...notesLimitDefects,
  ...notesTextDefects,
  ...stampFormatDefects,
  ...nowAssistDefects,
  ...readConfigurationDefects,
  ...openSegmentDefects,
  ...lateReadDefects,
  ...oneIdentifierDefects,
  ...severalIdentifierDefects,
  ...pairDefects,
  ...changedByWriteDefects,
  ...changedWhileFindingDefects,
  ...internalKindDefects,
  ...segmentedDefects,
  ...flowDefects,
  ...urlDefects,
  ...accessDefects,
  ...mediaTypeDefects,
  ...oddBodyDefects,
  ...otherFormDefects,
  ...xmlRequestDefects,
  ...cutOffDefects,
  ...hostileRequestDefects,
  ...answerBodyDefects,
  ...answerBytesDefects,
  ...answerTextDefects,
  ...segmentCodeTextDefects,
  ...oneRepresentationDefects,
  ...storedSegmentDefects,
  ...storedConfigurationDefects,
  ...storedCodeDefects,
  ...shapeDefects,
];

/** The defect with this id. */
export function defect(id: string): Defect | undefined {
  return defects.find((each) => each.id === id);
}
