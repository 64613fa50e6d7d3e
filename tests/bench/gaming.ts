// `node tests/bench/gaming.ts --worlds 10`: how often the radar finds a site that works on its numbers, in worlds of the sample
// size; and how often it finds one before anybody does.
import { parseArgs } from 'node:util';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { gamingRadar } from '#lib/analyses/gaming-radar.ts';
import { sites, type PresetName } from '#lib/demo/world/organisation.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { gamed, gamingModes, type GamingMode } from '../analyses/gaming.ts';
import { livedEvidence } from '../analyses/lived-evidence.ts';

/** Source: metrics.md C11. */
const share = 0.05;
const presets: readonly PresetName[] = ['default', 'net-loss', 'almost-harmless', 'null'];
/** A site may have begun so many weeks before the last day. */
const [fewestWeeks, mostWeeks] = [12, 23];

/** The sign that each way of working on a number leaves. */
const signs: Record<GamingMode, string> = {
	hang_ups: 'sign.short_calls',
	reason_recoding: 'sign.other_reason',
	survey_skipping: 'sign.asked',
	wrap_hiding: 'sign.wrap_share'
};

/** Who begins in a world, and when: every site and length comes in turn, whatever the world is like. */
export const gamingIn = (seed: number, throughDay: number) => ({
	site: sites[seed % sites.length]?.name ?? '',
	fromDay: throughDay - 7 * (fewestWeeks + ((5 * seed) % (mostWeeks - fewestWeeks + 1)))
});

/** Which ways the radar finds, each with its own sign; and whether it raises a flag over everything or a site when nobody does anything. */
export function radarIn(evidence: Evidence, seed: number): { found: GamingMode[]; isFalse: boolean } {
	const gaming = { ...gamingIn(seed, evidence.throughDay), share };
	const found = gamingModes.filter((mode) => {
		const random = randomStream(seed, mode);
		const { ending, checks } = radarOf(gamed(evidence, { ...gaming, mode, random }), `site:${gaming.site}`);
		return ending === 'seen' && checks.some(({ name, passed }) => name === signs[mode] && passed === false);
	});
	const quiet = ['all', ...sites.map(({ name }) => `site:${name}`)];
	return { found, isFalse: quiet.some((id) => radarOf(evidence, id).ending === 'seen') };
}

function radarOf(evidence: Evidence, id: string): AnalysisResult {
	const subject = gamingRadar.subjects(evidence).find((one) => one.id === id);
	if (!subject) throw new Error(`the radar has no subject ${id}`);
	return gamingRadar.run(evidence, subject, { random: randomStream(1, id), progress: () => {} });
}

function main() {
	const { values } = parseArgs({
		options: { worlds: { type: 'string', default: '10' }, first: { type: 'string', default: '1' } }
	});
	const [worlds, first] = [Number(values.worlds), Number(values.first)];
	if (!(Number.isInteger(worlds) && worlds > 0 && Number.isInteger(first) && first >= 0))
		throw new RangeError(`--worlds ${values.worlds} --first ${values.first} are no whole numbers`);
	const looks: ReturnType<typeof radarIn>[] = [];
	for (let seed = first; seed < first + worlds; seed++) {
		const preset = presets[seed % presets.length] ?? 'default';
		const look = radarIn(livedEvidence({ seed, preset, size: 'sample', hasTarget: true }), seed);
		looks.push(look);
		const told = look.found.length === gamingModes.length ? 'all' : look.found.join(', ') || 'none';
		console.log(`world ${String(seed)} (${preset}): ${told}${look.isFalse ? ', and a false flag' : ''}`);
	}
	for (const mode of gamingModes) {
		const count = looks.filter(({ found }) => found.includes(mode)).length;
		console.log(`${mode}: found in ${String(count)} of ${String(worlds)} worlds`);
	}
	console.log(`false flags: in ${String(looks.filter(({ isFalse }) => isFalse).length)} of ${String(worlds)} worlds`);
}

if (import.meta.main) main();
