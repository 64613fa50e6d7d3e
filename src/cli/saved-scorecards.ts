import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { readTotals } from '#lib/facts/running-totals.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { balanced, type Definition } from '#lib/scorecards/balanced.ts';
import { differencesOf } from '#lib/scorecards/saved-changes.ts';
import { differencesInWords, savedFileInWords, savedName, sharesInWords } from '#lib/sheets/saved-in-words.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { exitCodes, text, UsageError, type Verb } from './verb.ts';

function fileAt(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new UsageError(m.score_no_file_at({ path }));
	}
}

/** Says what a YAML file would change, and unless it is only tried takes it in, all or none of it. */
async function add(path: string, store: Store, metrics: readonly Metric[], isTried: boolean): Promise<string[]> {
	// few commands read YAML
	const { savedFromYaml } = await import('#lib/scorecards/saved-file.ts');
	const { members } = await readTotals(store);
	const found = savedFromYaml(fileAt(path), metrics, members);
	if ('problem' in found) throw new UsageError(savedFileInWords(found, metrics).join('\n'));
	const there = (await store.savedScorecards()).map(({ scorecard }) => scorecard);
	const differences = differencesOf(there, found.scorecards);
	const told = differencesInWords(differences, metrics).flatMap(({ headline, lines }) => [
		headline,
		...lines.map((line) => `  ${line}`)
	]);
	if (differences.every(({ changes }) => changes?.length === 0)) return [...told, m.score_nothing_new()];
	if (isTried) return told;
	await store.saveScorecards(found.scorecards, userInfo().username);
	return [...told, m.score_taken({ names: found.scorecards.map(({ name }) => name).join(', ') })];
}

/** `scorecards`: the scorecards with weights, to read, to take along as a file, and to take in from one. */
export const scorecards: Verb = {
	flags: {
		yaml: { type: 'boolean' },
		json: { type: 'boolean' },
		add: { type: 'string' },
		'dry-run': { type: 'boolean' }
	},
	help: () => m.score_help_scorecards(),
	async run({ flags, store: open, print }) {
		const store = await open();
		const metrics = await metricsOf(store);
		const path = text(flags.add);
		if (path !== undefined) {
			(await add(path, store, metrics, flags['dry-run'] === true)).forEach(print);
			return exitCodes.done;
		}
		const saved = (await store.savedScorecards()).map(({ scorecard }) => scorecard);
		if (flags.yaml) {
			const { savedToYaml } = await import('#lib/scorecards/saved-file.ts');
			print(savedToYaml(saved).trimEnd());
		} else if (flags.json) print(JSON.stringify(saved, null, '\t'));
		else [balanced, ...saved].map((one: Definition) => lineOf(one, metrics)).forEach(print);
		return exitCodes.done;
	}
};

const lineOf = (one: Definition, metrics: readonly Metric[]): string =>
	`${one.key}  ${savedName(one)}  ${sharesInWords(one.weights, metrics)}`;
