import type { Redaction } from '../client/recording/redaction.ts';
import type { CheckRecord, Judgement } from '../contract/record.ts';

/**
 * A check's record as it may leave the worker. Its exchanges were redacted when they were recorded; judgements
 * quote values as they came, and a crash of ours may say anything.
 */
export function withoutSecrets(record: CheckRecord, { quotations }: Redaction): CheckRecord {
  return {
    ...record,
    judgements: record.judgements.map((judgement) => clean(judgement, quotations)),
    drift: record.drift.map(({ operation, pointer }) => ({ operation, pointer: quotations(pointer) })),
  };
}

const texts = ['request', 'actual', 'expected', 'cause', 'reason', 'enabledBy'] as const;

function clean(judgement: Judgement, redact: (text: string) => string): Judgement {
  const cleaned = texts.flatMap((name) => {
    const text = judgement[name];
    return text === undefined ? [] : [[name, redact(text)]];
  });
  return { ...judgement, ...Object.fromEntries(cleaned) };
}
