import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTold } from '#lib/facts/count-told.ts';
import { at } from '#lib/facts/sums.ts';
import { subjects, toldOf, type Subject, type Voice } from '#lib/facts/subjects.ts';
import { Tally } from '#lib/facts/tally.ts';
import { lastTold, toldAfter, type ToldGroup } from '#lib/facts/told-groups.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { measures } from '#lib/model/fact.ts';
import { exposed } from './attacker.ts';
import { DigitValues } from './digit-values.ts';
import { histories, persons, placeOf, through, voicesOf, type Person } from './told-histories.ts';

/** The month that a fact of these months speaks of: that of a quarter, its only one. */
const monthOf = (day: string): string => (day < '2026-01-01' ? '2025-12' : '2026-01');

/** What is told of groups of one subject, as sums of the values at one place, whatever it is that is summed of them. */
function toldSums(groups: readonly ToldGroup[], subject: Subject, place: number): { month: string; sum: number }[] {
	const counted = toldOf[subject].isQuarterly ? 'trained' : 'people';
	const ofPlace = groups.filter((group) => group.subject === subject);
	const tally = new Tally();
	const summed = ofPlace.map((group): ToldGroup => ({
		...group,
		subject: counted,
		voices: group.voices.map((voice) => ({ ...voice, told: [[lastTold(voice)[place] ?? 0, 0, 0, 0]] }))
	}));
	countTold(tally, summed, placeOf, through, 1);
	const measure = toldOf[counted].measures[0] ?? 'trainingDays';
	return [...tally.dayEntries()].map(({ day, cell }) => ({ month: monthOf(day), sum: cell.sums[at[measure]] ?? 0 }));
}

/** How many values a voice of each subject has; who says nothing but that they are there has one for it. */
const valuesOf: Record<Subject, number> = {
	...{ who5: 1, recommend: 1, items: 2, answered: 1 },
	...{ people: 3, absence: 4, leaving: 1 },
	...{ coached: 3, pauses: 1, trained: 2, tenure: 2 }
};

/** Of fewer than five, whose values at one place follow from all that was told of a history; null for none. */
function exposedBy(history: readonly (readonly Person[])[], subject: Subject, place: number): string[] | null {
	const digits = new Map<string, DigitValues>();
	const of = (month: string): DigitValues => {
		const values = digits.get(month) ?? new DigitValues();
		digits.set(month, values);
		return values;
	};
	const names: string[] = [];
	/** A number that stands for a name and no other. */
	const numberOf = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
	const told = new Map<string, Set<number>>();
	let groups: ToldGroup[] = [];
	for (const stage of history) {
		const voices = voicesOf(stage, [subject]).filter((voice) => voice.subject === subject);
		const inDigits = voices.map((voice): Voice => {
			const [person = ''] = voice.key.split(' ');
			const said = Array.from({ length: valuesOf[subject] }, (_, at) => voice.values[at] ?? 0);
			const values = said.map((value, at) =>
				at === place ? of(monthOf(voice.month)).of(person, value) : numberOf(`${person} ${at} ${value}`)
			);
			return { ...voice, values };
		});
		groups = toldAfter(groups, inDigits, placeOf);
		for (const { month, sum } of toldSums(groups, subject, place))
			told.set(month, (told.get(month) ?? new Set<number>()).add(sum));
	}
	for (const [month, sums] of told) {
		const values = of(month);
		const found = exposed({ vectors: [...sums].map((sum) => values.vectorOf(sum)), personOf: values.personOf });
		if (found) return found;
	}
	return null;
}

/** Records that tell of persons: what they say is for groups only. */
const personal: readonly string[] = ['pulse', 'employment', 'absence', 'leaving_reason', 'coaching', 'training'];
const ofPeople = catalogue.filter(({ sources }) => sources.some((source) => personal.includes(source)));
const subjectOf = new Map<string, Subject>(
	subjects.flatMap((subject) => toldOf[subject].measures.map((measure) => [measure, subject]))
);
subjectOf.set('pulseAsked', 'answered');
const subjectsOf = ({ source }: Pick<Metric, 'source'>): (Subject | undefined)[] =>
	source
		.split(/\W+/)
		.filter((word) => measures.some((measure) => measure === word))
		.map((measure) => subjectOf.get(measure));

test('every metric of records that tell of persons counts nothing but what is told of groups', () => {
	const loose = ofPeople.filter((metric) => {
		const found = subjectsOf(metric);
		return found.length === 0 || found.includes(undefined);
	});
	expect(loose.map(({ key }) => key)).toEqual([]);
});

test('a metric of the people’s perspective that is not told of groups is of agents’ days, from contacts alone', () => {
	const others = catalogue.filter((metric) => metric.perspective === 'people' && !ofPeople.includes(metric));
	const ofDays = ['heavy_days', 'heavy_days.over60', 'breathing_room.median', 'breathing_room.p25', 'gap_le5'];
	expect(others.map(({ key }) => key)).toEqual(ofDays);
});

/** What the attacker is set on: all that metrics of people count. */
const attacked = [...new Set(ofPeople.flatMap(subjectsOf))].filter((subject) => subject !== undefined);

test('the attacker is set on every subject that there is', () => {
	expect(attacked.toSorted()).toEqual(subjects.toSorted());
});

const values = attacked.flatMap((subject) =>
	Array.from({ length: valuesOf[subject] }, (_, place): [Subject, number] => [subject, place])
);

test.each(values)(
	'of %s, no value %i of fewer than five people follows from all that was ever told',
	(subject, place) => {
		fc.assert(
			fc.property(histories, (history) => {
				expect(exposedBy(history, subject, place)).toBeNull();
			}),
			{ numRuns: Number(process.env.RUNS ?? 200) }
		);
	}
);

test('the attacker would find a team of four that is told of', () => {
	const digits = new DigitValues();
	const four: ToldGroup = {
		subject: 'coached',
		month: '2025-12-01',
		isTold: true,
		voices: ['0', '1', '2', '3'].map((person) => ({
			key: `${person} 2025-12`,
			team: 1,
			told: [[31, 1, digits.of(person, 0)]]
		}))
	};
	const vectors = toldSums([four], 'coached', 2).map(({ sum }) => digits.vectorOf(sum));
	expect(exposed({ vectors, personOf: digits.personOf })).toEqual(['0', '1', '2', '3']);
});

test('sickness, coaching and reasons for leaving are told at all, of groups that are large enough', () => {
	const all = Array.from({ length: persons }, (_, index): Person => ({
		team: 1 + (index % 2),
		leaves: index < 12 ? 'december' : null,
		byChoice: index % 3 === 0,
		sick: index > 11 ? 'all' : 'once',
		says: null,
		coached: index % 4 === 0 ? 'twice' : 'once',
		trainedSeconds: 3600,
		contacts: 10
	}));
	const tally = new Tally();
	countTold(tally, toldAfter([], voicesOf(all), placeOf), placeOf, through, 1);
	const of = (member: string, of: string) =>
		[...tally.facts(member === '' ? 'all' : 'team', String)].find((fact) => fact.member === member && fact.day === of);
	// of six leavers in the team, numbers 0 and 6 chose to go; two of its eight were sick for all of December but the first
	expect(of('1', '2025-12-01')?.sums).toMatchObject({
		leavers: 6,
		voluntaryLeavers: 2,
		sickDays: 100 * (6 * 2 + 2 * 22)
	});
	// a team of eight is told of by the month: four of them, numbers 0, 4, 8 and 12, twice
	expect(of('1', '2025-12-01')?.sums).toMatchObject({
		coachingSessions: 12,
		coachedTwice: 4,
		coachingSeconds: 8 * 600 + 56 + (4 * 600 + 24),
		coachingPauses: 0
	});
	expect(of('', '2025-12-01')?.sums).toMatchObject({
		coachingSessions: 20,
		coachingPauses: 0,
		trainingSeconds: 16 * 3600
	});
});
