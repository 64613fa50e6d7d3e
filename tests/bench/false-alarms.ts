// `node tests/bench/false-alarms.ts --worlds 40`: how often analyses find what is not there, in small worlds where a target
// stands on paper and nobody ever heard of it.
import { parseArgs } from 'node:util';
import { analyses } from '#lib/analyses/analyses.ts';
import type { AnalysisKey } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { livedEvidence } from '../analyses/lived-evidence.ts';

/** Those that could tell of something that the target did; the others ask about what is in every world. */
export const ofTargets: readonly AnalysisKey[] = ['target_effect', 'bunching', 'false_economy', 'gaming_radar'];

/** The analyses that find something in evidence, of any of their subjects. */
export function alarmsIn(evidence: Evidence, seed: number): AnalysisKey[] {
	const asked = analyses.filter(({ key }) => ofTargets.includes(key));
	const alarmed = asked.filter(({ key, subjects, run }) =>
		subjects(evidence).some((subject) => {
			const random = randomStream(seed, `${key} ${subject.id}`);
			return run(evidence, subject, { random, progress: () => {} }).ending === 'seen';
		})
	);
	return alarmed.map(({ key }) => key);
}

function main() {
	const { values } = parseArgs({
		options: { worlds: { type: 'string', default: '40' }, first: { type: 'string', default: '1' } }
	});
	const [worlds, first] = [Number(values.worlds), Number(values.first)];
	if (!(Number.isInteger(worlds) && worlds > 0 && Number.isInteger(first) && first >= 0))
		throw new RangeError(`--worlds ${values.worlds} --first ${values.first} are no whole numbers`);
	const began = performance.now();
	const alarms: AnalysisKey[][] = [];
	for (let seed = first; seed < first + worlds; seed++) {
		const evidence = livedEvidence({ seed, preset: 'null', size: 'small', hasTarget: true });
		alarms.push(alarmsIn(evidence, seed));
		console.log(`world ${String(seed)}: ${alarms.at(-1)?.join(', ') || 'nothing'}`);
	}
	const share = (name: string, count: number) => {
		const { low, high } = wilson(count, worlds);
		const [from, to] = [low, high].map((bound) => (100 * bound).toFixed(0));
		console.log(`${name}: ${String(count)} of ${String(worlds)} worlds (${from ?? ''} to ${to ?? ''} %)`);
	};
	for (const key of ofTargets) share(key, alarms.filter((found) => found.includes(key)).length);
	share('any of them', alarms.filter((found) => found.length > 0).length);
	console.log(`${((performance.now() - began) / 1000 / worlds).toFixed(1)} s a world`);
}

if (import.meta.main) main();
