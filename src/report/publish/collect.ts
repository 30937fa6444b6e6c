/** Collects the records of the checks, and notes the checks without one. */
import type { FullResult, TestCase, TestResult } from '@playwright/test/reporter';
import { representations, type Representation } from '../../contract/clause.ts';
import { checkRecordAttachment, type CheckRecord } from '../../contract/record.ts';
import type { LostCheck } from '../result/entry.ts';

/** Collects the results of a Playwright run. */
export class Collection {
  readonly records: CheckRecord[] = [];
  readonly #lostChecks: LostCheck[] = [];
  readonly #ended = new Set<string>();
  #cutShort = false;

  /** Takes the record of a check that ended, and returns it. */
  add(test: TestCase, result: TestResult): CheckRecord | undefined {
    this.#ended.add(test.id);
    if (result.status === 'interrupted') this.#cutShort = true;
    const record = recordOf(result);
    if (record) this.records.push(record);
    const judged = new Set<string>(record?.judgements.map(({ clause }) => clause));
    const silent = clausesOf(test).filter((id) => !judged.has(id));
    if (silent.length > 0) this.#note(test, silent, result);
    return record;
  }

  /** Whether every check ran to its end; notes those that never ran. */
  finish(
    tests: readonly TestCase[],
    status: FullResult['status'],
  ): { complete: boolean; lostChecks: LostCheck[] } {
    const never = tests.filter((test) => !this.#ended.has(test.id));
    for (const test of never) {
      this.#lostChecks.push({
        ...headOf(test),
        kind: 'error',
        clauses: clausesOf(test),
        reason: 'never ran',
      });
    }
    const cutShort = this.#cutShort || never.length > 0 || status === 'interrupted' || status === 'timedout';
    return { complete: !cutShort, lostChecks: this.#lostChecks };
  }

  #note(test: TestCase, clauses: string[], result: TestResult): void {
    const declared = result.status === 'skipped' && test.expectedStatus === 'skipped';
    const reason = declared ? skipReason(test) : crashReason(result);
    this.#lostChecks.push({ ...headOf(test), kind: declared ? 'skip' : 'error', clauses, reason });
  }
}

function recordOf({ attachments }: TestResult): CheckRecord | undefined {
  const body = attachments.findLast(({ name }) => name === checkRecordAttachment)?.body;
  return body && (JSON.parse(body.toString('utf8')) as CheckRecord);
}

function headOf(test: TestCase): { title: string; representation: Representation } {
  return { title: test.title, representation: test.tags.includes('@xml') ? 'xml' : 'json' };
}

function clausesOf(test: TestCase): string[] {
  return test.tags
    .map((tag) => tag.slice(1))
    .filter((name) => !representations.some((each) => each === name));
}

function annotation(test: TestCase, type: string): string | undefined {
  return test.annotations.find((each) => each.type === type)?.description;
}

function skipReason(test: TestCase): string {
  return annotation(test, 'skip') ?? 'the check was skipped';
}

function crashReason({ status, error, duration }: TestResult): string {
  switch (status) {
    case 'timedOut':
      return `timed out after ${Math.round(duration / 1000)} s`;
    case 'interrupted':
      return 'cut short';
    case 'skipped':
      return 'never ran';
    case 'failed':
    case 'passed':
      return error?.message === undefined ? 'left no judgement' : `crashed: ${firstLine(error.message)}`;
    default:
      return status satisfies never;
  }
}

function firstLine(message: string): string {
  // Playwright colours its messages.
  // oxlint-disable-next-line no-control-regex
  return message.replace(/\u001B\[[\d;]*m/g, '').split('\n', 1)[0] ?? '';
}
