import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '#lib/model/day.ts';
import type { Dimension } from '#lib/model/fact.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, plainRecord, recipe, takeIn } from '../records-by-hand.ts';

const agents = Array.from('abcdefghijkl');
const months = ['2026-01', '2026-02', '2026-03'] as const;
const homes = { Blue: 'Aarhus', Red: 'Aarhus', Green: 'Oslo' } as const;
type Team = keyof typeof homes;

/** Days apart by more than three in five, and by more than a month's end: how long one was there tells who it is. */
const daysThere = (place: number): number => Math.round(70 * 1.6 ** place);
const beginningOf = (place: number): string =>
	new Date(Date.parse('2026-01-01') - daysThere(place) * 86_400_000).toISOString().slice(0, 10);

/** What an agent did: one list of days for each month, and the team and last day at work. */
type Life = { team: Team; until: string | null; employed: boolean; handled: number[][]; missed: number };

const lives: fc.Arbitrary<Life[]> = fc.array(
	fc.record({
		team: fc.constantFrom('Blue', 'Blue', 'Red', 'Green'),
		until: fc.option(fc.constantFrom('2026-01-20', '2026-02-11', '2026-03-30'), { freq: 3 }),
		employed: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false)),
		handled: fc.array(fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
		missed: fc.integer({ min: 1, max: 28 })
	}),
	{ minLength: 3, maxLength: agents.length, size: 'max' }
);

const dayIn = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`;

/** Contacts of everybody whose tenure is known, by agent's place, in one month or several. */
function countedIn(all: readonly Life[], wanted: readonly string[]): Map<number, number> {
	const counted = new Map<number, number>();
	for (const [place, { employed, until, handled }] of all.entries()) {
		if (!employed) continue;
		const days = months.flatMap((month, index) =>
			wanted.includes(month) ? (handled[index] ?? []).map((day) => dayIn(month, day)) : []
		);
		const known = days.filter((day) => until === null || day <= until).length;
		if (known > 0) counted.set(place, known);
	}
	return counted;
}

/** Whose contacts stand in the facts of a unit from one day to another, and how many, as the days they were there tell. */
async function toldOf(store: Store, dimension: Dimension, member: string, of: readonly string[]) {
	const facts = await store.dailyFacts({ dimensions: [dimension] });
	const told = new Map<number, number>();
	const sums = { known: 0, new: 0 };
	for (const fact of facts.filter((one) => one.member === member && of.includes(one.day.slice(0, 7)))) {
		sums.known += fact.sums.tenureKnown;
		sums.new += fact.sums.tenureUnderHalfYear;
		for (const [bucket, contacts] of fact.shapes.tenure) {
			const place = agents.findIndex((_, agent) =>
				months.some((month) => bucketOf(daysBetween(beginningOf(agent), `${month}-15`)) === bucket)
			);
			told.set(place, (told.get(place) ?? 0) + contacts);
		}
	}
	return { told, sums };
}

async function bring(store: Store, all: readonly Life[], careersFirst: boolean): Promise<void> {
	const careers = all.flatMap(({ team, until, employed }, place): PlainRecord<'employment'>[] =>
		employed
			? [
					plainRecord('employment', `${place}`, {
						...{ agent: agents[place] ?? '', team, site: homes[team] },
						...{ fromDay: beginningOf(place), untilDay: until }
					})
				]
			: []
	);
	let calls = 0;
	const call = (day: string, agent: string, team: Team | null, outcome: 'handled' | 'missed' = 'handled') =>
		contact(`Call\u001f${++calls}`, noon(day), { agent, team, outcome });
	const contacts = all.flatMap(({ team, handled, missed }, place) => [
		call(dayIn('2026-02', missed), agents[place] ?? '', team, 'missed'),
		...handled.flatMap((days, month) =>
			days.map((day) => call(dayIn(months[month] ?? '', day), agents[place] ?? '', team))
		)
	]);
	const employ = () => takeIn(store, 'employment', draft('employment'), batches<'employment'>(careers));
	if (careersFirst) await employ();
	const file = { ...draft('contacts'), recipe: { ...recipe('contacts'), identity: ['Call'] } };
	// the last call says that March is over
	await takeIn(store, 'contacts', file, batches<'contacts'>([...contacts, call('2026-04-01', 'nobody', null)]));
	if (!careersFirst) await employ();
}

contract('what is told of tenure, in any three months', (fresh) => {
	test('is what a plain recount gives: of everybody known where five are, and of a team or site five of its own or nobody', async () => {
		await fc.assert(
			fc.asyncProperty(lives, fc.boolean(), async (all, careersFirst) => {
				const store = await fresh();
				await bring(store, all, careersFirst);
				for (const month of months) {
					const counted = countedIn(all, [month]);
					const isEnough = counted.size >= 5;
					const { told, sums } = await toldOf(store, 'all', '', [month]);
					const inOrder = [...told].sort(([a], [b]) => a - b);
					expect(inOrder).toEqual(isEnough ? [...counted] : []);
					const added = (some: [number, number][]) => some.reduce((sum, [, contacts]) => sum + contacts, 0);
					const isNew = ([place]: [number, number]) => daysBetween(beginningOf(place), `${month}-15`) < 183;
					expect(sums).toEqual({ known: added(inOrder), new: added(inOrder.filter(isNew)) });
				}
				// of a small team by the quarter
				const counted = countedIn(all, months);
				const units = [
					...Object.keys(homes).map((team) => ({ dimension: 'team' as const, member: team })),
					...Object.values(homes).map((site) => ({ dimension: 'site' as const, member: site }))
				];
				for (const { dimension, member } of units) {
					const { told } = await toldOf(store, dimension, member, months);
					expect(told.size === 0 || told.size >= 5).toBe(true);
					for (const [place, contacts] of told) {
						const team = all[place]?.team ?? 'Blue';
						expect(dimension === 'team' ? team : homes[team]).toBe(member);
						expect(contacts).toBeLessThanOrEqual(counted.get(place) ?? 0);
					}
				}
				await store.close();
			}),
			{ numRuns: Number(process.env.RUNS ?? 25) }
		);
	});
});
