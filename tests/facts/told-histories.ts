import fc from 'fast-check';
import { Employments } from '#lib/facts/employments.ts';
import { learningVoices, type LearningSession } from '#lib/facts/learning-voices.ts';
import { peopleVoices } from '#lib/facts/people-voices.ts';
import { pulseVoices, type CountedAnswer } from '#lib/facts/pulse-voices.ts';
import type { AbsenceRow } from '#lib/facts/sick-spells.ts';
import { subjects, type Subject, type Voice } from '#lib/facts/subjects.ts';
import type { PlaceOf } from '#lib/facts/team-places.ts';
import { tenureVoices, type HandledContacts } from '#lib/facts/tenure-voices.ts';
import { workMonths, type WorkSpell } from '#lib/facts/work-months.ts';

export const persons = 16;
export const through = '2026-01-31';
/** Teams 1 and 2 are at one site, 3 at another of the same employer, 4 at a third of another employer. */
const sites = [8, 8, 9, 10];
export const placeOf: PlaceOf = (team) => ({ site: sites[team - 1] ?? null, employer: team === 4 ? 21 : 20 });

export type Person = {
	team: number;
	leaves: 'december' | 'january' | null;
	byChoice: boolean;
	sick: 'all' | 'once' | null;
	/** What one answers to the staff pulse; null for nothing. */
	says: number | null;
	coached: 'once' | 'twice' | null;
	trainedSeconds: number;
	/** Contacts handled each month. */
	contacts: number;
};

/** What records say of somebody at some time: whether one leaves, is away, is coached, answers or handles contacts. */
const someone: fc.Arbitrary<Person> = fc.record({
	team: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
	leaves: fc.constantFrom('december', 'january', null),
	byChoice: fc.boolean(),
	sick: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom('all' as const, 'once' as const)),
	says: fc.constantFrom(null, 0, 1, 2),
	coached: fc.constantFrom('once', 'twice', null),
	trainedSeconds: fc.constantFrom(0, 0, 3600),
	contacts: fc.constantFrom(0, 40, 40, 55)
});
/** What records say time after time, of a centre that is mostly of three teams. */
export const histories = fc
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
const sessionDays = {
	once: ['2025-12-04', '2026-01-28'],
	twice: ['2025-12-03', '2025-12-19', '2026-01-09', '2026-01-27']
};

/** What may be told of everybody as the records are: of some subjects, and others that are told with them. */
export function voicesOf(stage: readonly Person[], of: readonly Subject[] = subjects): Voice[] {
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
		return [{ agent, type: 'sick', fromDay: '2025-12-02', untilDay, absentShare: null, importId: 1 }];
	});
	const answers = stage.flatMap(({ team, says }, agent): CountedAnswer[] =>
		says === null
			? []
			: ['2025-12-15', '2026-01-15'].map((day) => ({
					...{ key: `${agent} ${day}`, team, day },
					...{ who5: 40 + 4 * agent + says, recommend: 4 + says * 3, items: 3, favourable: says }
				}))
	);
	const coaching = stage.flatMap(({ team, coached }, agent): LearningSession[] =>
		coached === null ? [] : sessionDays[coached].map((day) => ({ agent, team, day, seconds: 600 + agent }))
	);
	const training = stage.flatMap(({ team, trainedSeconds: seconds }, agent): LearningSession[] =>
		seconds === 0 ? [] : ['2025-12-05', '2026-01-26'].map((day) => ({ agent, team, day, seconds }))
	);
	const handled = stage.flatMap(({ team, contacts }, agent): HandledContacts[] =>
		contacts === 0 ? [] : ['2025-12-09', '2026-01-13'].map((day) => ({ agent, team, day, contacts }))
	);
	const employments = new Employments(
		employment.map((spell, agent) => ({ ...spell, fromDay: `2025-0${1 + (agent % 9)}-01`, languages: null }))
	);
	const keyOf = String;
	const isOf = (...some: Subject[]) => some.some((subject) => of.includes(subject));
	const isOfPeople = isOf('people', 'absence', 'leaving');
	const isOfLearning = isOf('coached', 'pauses', 'trained');
	const months = isOfPeople || isOfLearning ? workMonths(employment, through, () => null) : [];
	return [
		...(isOf('who5', 'recommend', 'items', 'answered') ? pulseVoices(answers) : []),
		...(isOfPeople ? peopleVoices({ months, absence, through, placeOf, keyOf }) : []),
		...(isOfLearning ? learningVoices({ months, coaching, training, through, keyOf }) : []),
		...(isOf('tenure') ? tenureVoices(handled, { employments, through, keyOf }) : [])
	];
}
