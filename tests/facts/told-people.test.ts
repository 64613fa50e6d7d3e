import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTold } from '#lib/facts/count-told.ts';
import { peopleVoices } from '#lib/facts/people-voices.ts';
import type { AbsenceRow } from '#lib/facts/sick-spells.ts';
import { toldOf, type Voice } from '#lib/facts/subjects.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { PlaceOf } from '#lib/facts/team-places.ts';
import { toldAfter, type ToldGroup } from '#lib/facts/told-groups.ts';
import type { WorkSpell } from '#lib/facts/work-months.ts';
import { dimensions, type Measure } from '#lib/model/fact.ts';
import { exposed } from './attacker.ts';
import { DigitValues } from './digit-values.ts';

const persons = 16;
const through = '2026-01-31';
/** Teams 1 and 2 are at one site, 3 at another of the same employer, 4 at a third of another employer. */
const sites = [8, 8, 9, 10];
const placeOf: PlaceOf = (team) => ({ site: sites[team - 1] ?? null, employer: team === 4 ? 21 : 20 });

type Person = { team: number; leaves: 'december' | 'january' | null; byChoice: boolean; sick: 'all' | 'once' | null };

/** What records say of everybody at some time: mostly of three teams, some of whom leave or are away. */
const someone: fc.Arbitrary<Person> = fc.record({
	team: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
	leaves: fc.constantFrom('december', 'january', null),
	byChoice: fc.boolean(),
	sick: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom('all' as const, 'once' as const))
});
const histories = fc
	.tuple(
		fc.constantFrom([5, 10], [6, 12], [8, 15], [15, 15]),
		fc.array(someone, { minLength: persons, maxLength: persons }),
		fc.array(fc.array(fc.tuple(fc.nat(persons - 1), someone), { maxLength: 8 }), { maxLength: 2 })
	)
	.map(([[first = 0, second = 0], start, changes]) => {
		const home = (index: number): number => (index < first ? 1 : index < second ? 2 : 3);
		const stages = [start];
		for (const change of changes)
			stages.push((stages.at(-1) ?? []).map((one, index) => new Map(change).get(index) ?? one));
		return stages.map((stage) =>
			stage.map((one, index) => ({ ...one, team: one.team === 0 ? home(index) : one.team }))
		);
	});

const lastDays = { december: '2025-12-17', january: '2026-01-15' };

function voicesOf(stage: readonly Person[]): Voice[] {
	const employment = stage.map(({ team, leaves, byChoice }, agent): WorkSpell => ({
		agent,
		team,
		fromDay: '2025-12-01',
		untilDay: leaves && lastDays[leaves],
		fullTime: null,
		leavingReason: byChoice ? 'Resigned' : 'Redundancy'
	}));
	const absence = stage.flatMap(({ sick }, agent): AbsenceRow[] => {
		if (sick === null) return [];
		const untilDay = sick === 'all' ? through : '2025-12-03';
		return [{ agent, type: 'sick', fromDay: '2025-12-02', untilDay, importId: 1 }];
	});
	return peopleVoices({ employment, absence, through, teamOf: () => null, placeOf, keyOf: String });
}

/** The month that a fact of these months speaks of: that of a quarter, its only one. */
const monthOf = (day: string): string => (day < '2026-01-01' ? '2025-12' : '2026-01');

/** The same voices with a value of their own in the place of a measure; whoever adds nothing that is not known anyway has none. */
function inDigits(voices: readonly Voice[], measure: Measure, of: (month: string) => DigitValues): Voice[] {
	return voices.map((voice) => {
		const place = toldOf[voice.subject].measures.indexOf(measure);
		const [person = ''] = voice.key.split(' ');
		const digit = () => of(monthOf(voice.month)).of(person, JSON.stringify(voice.values));
		return { ...voice, values: voice.values.map((value, index) => (index === place ? digit() : value)) };
	});
}

function exposedBy(history: readonly (readonly Person[])[], measure: Measure): string[] | null {
	const digits = new Map<string, DigitValues>();
	const of = (month: string): DigitValues => {
		const values = digits.get(month) ?? new DigitValues();
		digits.set(month, values);
		return values;
	};
	const told = new Map<string, Set<number>>();
	let groups: ToldGroup[] = [];
	for (const stage of history) {
		groups = toldAfter(groups, inDigits(voicesOf(stage), measure, of), placeOf);
		const tally = new Tally();
		countTold(tally, groups, placeOf, through, 1);
		for (const dimension of dimensions) {
			for (const { day, sums } of tally.facts(dimension, String)) {
				const month = monthOf(day);
				told.set(month, (told.get(month) ?? new Set<number>()).add(sums[measure]));
			}
		}
	}
	for (const [month, sums] of told) {
		const values = of(month);
		const found = exposed({
			vectors: [...sums].map((sum) => values.vectorOf(sum)),
			personOf: values.personOf
		});
		if (found) return found;
	}
	return null;
}

test.each(['sickDays', 'possibleDays', 'voluntaryLeavers'] as const)(
	'no %s of fewer than five follow from all that was ever told, though absence is known of some sites only and everybody knows who left',
	(measure) => {
		fc.assert(
			fc.property(histories, (history) => {
				expect(exposedBy(history, measure)).toBeNull();
			}),
			{ numRuns: Number(process.env.RUNS ?? 200) }
		);
	}
);

test('sickness and reasons for leaving are told at all, of groups that are large enough', () => {
	const all = Array.from({ length: persons }, (_, index): Person => ({
		team: 1 + (index % 2),
		leaves: index < 12 ? 'december' : null,
		byChoice: index % 3 === 0,
		sick: index > 11 ? 'all' : 'once'
	}));
	const tally = new Tally();
	countTold(tally, toldAfter([], voicesOf(all), placeOf), placeOf, through, 1);
	const team = [...tally.facts('team', String)].find(({ member, day }) => member === '1' && day === '2025-12-01');
	// of six leavers in the team, numbers 0 and 6 chose to go; two of its eight were sick for all of December but the first
	expect(team?.sums).toMatchObject({ leavers: 6, voluntaryLeavers: 2, sickDays: 6 * 2 + 2 * 22 });
});
