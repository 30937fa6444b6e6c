/** Assembles the result of a run from the records of its checks. Pure. */
import type { Clause } from '../../contract/clause.ts';
import { profileNames, profileOfEntry } from '../../contract/profiles.ts';
import { isOfOperations, isSelected } from '../../contract/selection.ts';
import type { CheckRecord, Exchange } from '../../contract/record.ts';
import { holdsIn, releases } from '../../contract/releases.ts';
import type { RunContext } from '../../contract/run.ts';
import { curlCommand } from './curl.ts';
import { attributeToRootCauses } from './root-cause.ts';
import { entryResult, notInShard, type LostCheck } from './entry.ts';
import {
  schemaVersion,
  type EntryResult,
  type Problem,
  type ProfileResult,
  type Report,
  type Result,
} from './result.ts';
import { withSystematicDeviations } from './systematic.ts';
import { driftOf, observationsOf, retriesOf } from './observations.ts';
import { judgedShare } from './claimed.ts';
import { combine, count, entryKey, exitCodeOf, exitCodes, verdictOf, type ExitCode } from './verdict.ts';

/** What the runner knows and the checks do not. */
export interface Completion {
  readonly durationMs: number;
  /** False when checks that were selected did not run to their end. */
  readonly complete: boolean;
  readonly shard?: { readonly current: number; readonly total: number };
  /** Checks without a record: crashed, timed out, never run, or skipped by the runner. */
  readonly lostChecks: readonly LostCheck[];
  /** Exchanges outside of checks. */
  readonly exchanges?: readonly Exchange[];
  readonly problem?: Problem;
  /** What the run made and could not remove. */
  readonly leftovers?: Result['leftovers'];
  readonly leftoversIncomplete?: true;
}

export interface Material {
  readonly context: RunContext;
  readonly suite: Result['suite'];
  readonly catalogue: readonly Clause[];
  readonly records: readonly CheckRecord[];
  readonly completion: Completion;
}

/** The result of a run, and the exchanges it rests on. */
export function assemble({ context, suite, catalogue, records, completion }: Material): Report {
  const { complete, problem, shard } = completion;
  const inRelease = catalogue.filter(({ since }) => holdsIn(since, context.release));
  const exchanges = [...(completion.exchanges ?? []), ...records.flatMap((record) => record.exchanges)];
  const judged = attributeToRootCauses(entryResults(inRelease, records, { context, completion }), inRelease);
  const { entries, systematic } = withSystematicDeviations(judged, {
    context,
    catalogue: inRelease,
    exchanges,
  });
  const clauses = withCommands(entries, exchanges, context);
  const profiles = profileResults(clauses, context, completion);
  const result: Result = {
    schemaVersion,
    suite,
    contract: { release: context.release, updated: releases[context.release].updated },
    target: {
      url: context.target.url,
      kind: context.target.kind,
      ...(context.target.build !== undefined && { build: context.target.build }),
    },
    run: {
      id: context.id,
      mark: context.mark,
      seed: context.seed,
      startedAt: context.startedAt,
      durationMs: Math.round(completion.durationMs),
      exchanges: exchanges.length,
      complete,
      ...retriesOf(records),
      options: {
        profiles: context.profiles,
        ...(context.operations.length > 0 && { operations: context.operations }),
        representations: context.representations,
        readings: { ...context.readings },
        clauses: context.clauses,
        workers: context.workers,
        ...(shard && { shard: `${shard.current}/${shard.total}` }),
        strict: context.strict,
        ...(context.minJudged !== undefined && { minJudged: context.minJudged }),
        insecure: context.insecure,
        readOnly: context.consent.readOnly,
        allowProduction: context.consent.production,
        credentials: context.target.credentials,
        ...(context.target.mutualTls === true && { mutualTls: true }),
      },
    },
    verdict: combine(
      profiles.flatMap(({ verdict }) => verdict ?? []),
      complete && !problem,
    ),
    ...(problem && { problem }),
    profiles,
    clauses,
    systematic,
    observations: observationsOf(records),
    drift: driftOf(records),
    notChecked: inRelease.flatMap(({ id, untestable }) =>
      untestable === undefined ? [] : { clause: id, reason: untestable },
    ),
    leftovers: completion.leftovers ?? [],
    ...(completion.leftoversIncomplete && { leftoversIncomplete: true }),
  };
  return { result, exchanges };
}

/** Adds to each deviation a curl command that sends its last request again. */
function withCommands(
  entries: readonly EntryResult[],
  exchanges: readonly Exchange[],
  { target, mark, insecure }: RunContext,
): EntryResult[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return entries.map((entry) => {
    const last = byId.get(entry.exchanges.at(-1) ?? '');
    if (!last || (entry.verdict !== 'fail' && entry.verdict !== 'warn')) return entry;
    return { ...entry, curl: curlCommand(last, { ...target, mark, insecure }) };
  });
}

/** The exit code that a result stands for. */
export function exitCodeFor(result: Result): ExitCode {
  const counted = result.clauses.filter(
    (entry) => isSelected(entry, result.run.options) && entry.reason !== notInShard,
  );
  const { minJudged = 0 } = result.run.options;
  if (result.verdict !== 'inconclusive' && judgedShare(result) < minJudged) return exitCodes.nonconformant;
  return exitCodeOf(result.verdict, result.run.options.strict, count(counted), result.run.complete);
}

function entryResults(
  catalogue: readonly Clause[],
  records: readonly CheckRecord[],
  circumstances: { readonly context: RunContext; readonly completion: Completion },
): EntryResult[] {
  const judgements = groupBy(
    records.flatMap((record) => record.judgements),
    (each) => [entryKey(each.clause, each.representation)],
  );
  const lostChecks = groupBy(circumstances.completion.lostChecks, ({ clauses, representation }) =>
    clauses.map((id) => entryKey(id, representation)),
  );
  return catalogue
    .filter(({ untestable }) => untestable === undefined)
    .flatMap((clause) =>
      clause.representations.map((representation) => {
        const key = entryKey(clause.id, representation);
        const facts = {
          clause,
          representation,
          judgements: judgements.get(key) ?? [],
          lostChecks: lostChecks.get(key) ?? [],
        };
        return entryResult(facts, circumstances);
      }),
    );
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function profileResults(
  entries: readonly EntryResult[],
  context: RunContext,
  { complete, shard, problem }: Completion,
): ProfileResult[] {
  const shown = new Set(
    entries
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
      .map(({ id, representation }) => entryKey(id, representation)),
  );
  return profileNames.map((name): ProfileResult => {
    const counts = ({ id, profile, representation }: EntryResult) =>
      isOfOperations(id, context.operations) &&
      profileOfEntry(profile, representation) === name &&
      (name !== 'xml' || context.profiles.includes(profile));
    const counted = entries.filter(counts);
    const statistics = {
      must: count(counted.filter(({ level }) => level === 'MUST')),
      should: count(counted.filter(({ level }) => level === 'SHOULD')),
    };
    // The operations that are claimed may have no clause of a profile.
    if (!context.profiles.includes(name) || counted.length === 0) return { name, claimed: false, statistics };
    const selected = counted.filter((entry) => isSelected(entry, context));
    const partOnly = selected.length < counted.length || shard !== undefined;
    // Another shard may hold what this one did not judge.
    const judgedHere = shard ? selected.filter(({ verdict }) => verdict !== 'skip') : selected;
    const verdict = verdictOf(judgedHere, { complete: complete && !problem, partOnly, shown });
    return { name, claimed: true, verdict, statistics };
  });
}
