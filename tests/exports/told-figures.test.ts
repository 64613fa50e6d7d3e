import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, csvOf } from '#lib/exports/csv.ts';
import { countTold } from '#lib/facts/count-told.ts';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { subjects, toldOf } from '#lib/facts/subjects.ts';
import { Tally } from '#lib/facts/tally.ts';
import { toldAfter, type ToldGroup } from '#lib/facts/told-groups.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { dimensions, emptyExtent } from '#lib/model/fact.ts';
import { metricName } from '#lib/questions/names.ts';
import { figuresOf } from '#lib/scorecards/figures-of.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { scorecardTable } from '#lib/sheets/scorecard-table.ts';
import { histories, persons, placeOf, through, voicesOf } from '../facts/told-histories.ts';
import { readBack } from './read-back.ts';

const period = { from: '2025-12-01', to: through };
const told = new Set<string>(subjects.flatMap((subject) => toldOf[subject].measures));
const ofPeople = catalogue.filter(({ source }) => source.split(/\W+/).some((word) => told.has(word)));

/** All that was told of the people of a history, as it is stored. */
function totalsOf(history: Parameters<typeof voicesOf>[0][]) {
	let groups: ToldGroup[] = [];
	for (const stage of history) groups = toldAfter(groups, voicesOf(stage), placeOf);
	const tally = new Tally();
	countTold(tally, groups, placeOf, through, 1);
	const facts = dimensions.flatMap((dimension) => [...tally.facts(dimension, (member) => `${dimension} ${member}`)]);
	const span = { from: period.from, through };
	const known = { contacts: span, pulse: span, absence: span, employment: span, coaching: span, training: span };
	return runningTotals(facts, { ...emptyExtent, ...known });
}

const units = [
	null,
	...[1, 2, 3, 4].map((team) => ({ dimension: 'team' as const, member: `team ${team}` })),
	...[8, 9, 10].map((site) => ({ dimension: 'site' as const, member: `site ${site}` }))
];

/** The values of metrics of people in a table that left the product, by their names. */
async function exportedOf(csv: string): Promise<Map<string | undefined, string | undefined>> {
	const [header = [], ...rows] = await readBack(csv);
	const [name, value] = [header.indexOf('Measure'), header.indexOf('Value')];
	return new Map(rows.map((row) => [row[name], row[value]]));
}

test('what an export, a program and a terminal are told of people is what the facts of groups tell, and nothing else', async () => {
	let numbers = 0;
	await fc.assert(
		fc.asyncProperty(histories, fc.constantFrom(...units), async (history, unit) => {
			const totals = totalsOf(history);
			const scorecard = scorecardOf(totals, { ...period, unit, compare: 'none' });
			const view = totals.view(unit?.dimension ?? 'all', unit?.member ?? '', period.from, period.to);
			const exported = await exportedOf(csvOf(scorecardTable(scorecard, 'en'), 'en'));
			const flat = new Map(figuresOf(scorecard).map((figure) => [figure.metric, figure]));
			for (const { key, unit: measured, figure } of ofPeople) {
				const { value, n, missing } = figure(view);
				const cell = csvLine([value === null ? null : { value, unit: measured }], [{ name: key }], 'en').trim();
				expect(exported.get(metricName(key, 'en')), key).toBe(cell);
				expect(flat.get(key), key).toMatchObject({ value, n });
				if (missing?.code === 'withheld') expect([value, n], key).toEqual([null, 0]);
				numbers += Number(value !== null);
			}
		}),
		{ numRuns: 40 }
	);
	// had nothing been told, nothing would have been compared
	expect(numbers).toBeGreaterThan(persons);
});

test('records of persons are read one by one for analyses alone, which tell estimates', () => {
	const asks = /plainRecords\((?!\s*(?:kind: )?'(?:targets|events|totals)')|\.toldAnswers\(|\.roster\(/;
	const readers = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('lib/server/storage/'))
		.filter((file) => asks.test(readFileSync(`src/${file}`, 'utf8')));
	expect(readers).toEqual(['lib/server/analyses/people-told.ts']);
});
