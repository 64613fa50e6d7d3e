// `node tests/bench/truths.ts world.db --seed 1`: which planted truths are found in the demo organisation of a database, whatever
// its size, by the very checks that hold in tests at the sample size; analyses must have been run.
import { parseArgs } from 'node:util';
import { analyses } from '#lib/analyses/analyses.ts';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { gatherEvidence } from '#lib/server/analyses/gather-evidence.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { answerOf } from '#lib/answers/answer-of.ts';
import { checks } from '../analyses/truth/checks.ts';
import { keptLedger } from '../analyses/truth/lived-truth.ts';
import type { TruthWorld } from '../analyses/truth/truth-world.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string', default: '1' } }
});
const [database] = positionals;
if (!database) throw new RangeError('which database?');
const seed = Number(values.seed);

const store = await openStore(`file:${database}`);
const evidence = await gatherEvidence(store);
const kept = (await readResults(store)).map(({ result }) => result);
await store.close();

const found: TruthWorld['found'] = (key, id) => {
	const first = analyses.find((one) => one.key === key)?.subjects(evidence)[0]?.id;
	const result = kept.find((one) => one.key === key && one.subject.id === (id ?? first));
	if (!result) throw new Error(`nothing is kept of ${key} ${id ?? ''}: run the analyses first`);
	return result;
};

/** The message of an expectation that does not hold, in one line. */
const faultOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim() ?? '';

const world: TruthWorld = { preset: 'default', seed, evidence, ledger: keptLedger('default', seed), found };
const own = checks.filter(({ of }) => of.includes('default'));
let holding = 0;
for (const { title, holds } of own) {
	let fault: string | null = null;
	try {
		holds(world);
	} catch (error) {
		fault = faultOf(error);
	}
	if (fault === null) holding++;
	console.log(`${fault === null ? 'holds' : 'does not hold'}: ${title}${fault === null ? '' : ` (${fault})`}`);
}
console.log(`${String(holding)} of ${String(own.length)} truths hold in ${String(evidence.contacts.count)} contacts`);

/** The leading estimates, beside which the bands of metrics.md D7 can be read. */
const leading = (result: AnalysisResult): void => {
	const { estimates, of, question } = answerOf(result, 'en');
	for (const { name, value, interval } of estimates.slice(0, 3))
		console.log(
			`${question}${of === null ? '' : ` (${of})`} ${name}: ${value}${interval === null ? '' : ` (${interval})`}`
		);
};
kept.filter(({ ending, key }) => ending === 'seen' && key !== 'gaming_radar').forEach(leading);
