import { describe, expect, test } from 'vitest';
import { learningVoices, type LearningSession } from '#lib/facts/learning-voices.ts';
import type { Subject } from '#lib/facts/subjects.ts';
import { workMonths, type WorkSpell } from '#lib/facts/work-months.ts';

const job = (agent: number, more: Partial<WorkSpell> = {}): WorkSpell => ({
	...{ agent, team: 1, fromDay: '2026-01-01', untilDay: null, fullTime: 0.5, leavingReason: null },
	...more
});
const session = (agent: number, day: string, more: Partial<LearningSession> = {}): LearningSession => ({
	...{ agent, team: 1, day, seconds: 1800 },
	...more
});
/** Of agent 9, so that both kinds are known of all of January to March. */
const atTheEnds = ['2026-01-02', '2026-03-30'].map((day) => session(9, day));

type Given = { employment?: WorkSpell[]; coaching?: LearningSession[]; training?: LearningSession[]; through?: string };
const voices = ({ employment = [job(1)], coaching = [], training = [], through = '2026-03-31' }: Given) =>
	learningVoices({
		months: workMonths(employment, through, () => null),
		coaching,
		training,
		through,
		keyOf: (agent) => `agent ${agent}`
	});
const said = (subject: Subject, given: Given, agent = 1) =>
	voices(given).flatMap(({ key, month, team, values, ...voice }) =>
		voice.subject === subject && key === `agent ${agent} ${month.slice(0, 7)}`
			? [[month.slice(0, 7), team, values]]
			: []
	);

describe('coaching', () => {
	test('is told month by month of everybody at work: days employed, sessions and their seconds', () => {
		const coaching = [...atTheEnds, session(1, '2026-02-03'), session(1, '2026-02-03', { seconds: null })];
		expect(said('coached', { coaching })).toEqual([
			['2026-01', 1, [31, 0, 0]],
			['2026-02', 1, [28, 2, 1800]],
			['2026-03', 1, [31, 0, 0]]
		]);
	});

	test('belongs to the team in which an agent worked most of the month, wherever the session was', () => {
		const moved = [job(1, { untilDay: '2026-01-20' }), job(1, { team: 2, fromDay: '2026-01-21' })];
		const coaching = [...atTheEnds, session(1, '2026-02-03', { team: 7 })];
		expect(said('coached', { employment: moved, coaching }).map(([, team]) => team)).toEqual([1, 2, 2]);
	});

	test('is not known of months that its records speak of in part', () => {
		const coaching = [session(9, '2026-01-09'), session(9, '2026-03-24')];
		expect(said('coached', { coaching }).map(([month]) => month)).toEqual(['2026-02']);
		expect(said('coached', {})).toEqual([]);
	});

	test('of who is not known to be employed is not told', () => {
		expect(said('coached', { coaching: [...atTheEnds, session(4, '2026-02-03')] }, 4)).toEqual([]);
	});
});

describe('pauses in coaching', () => {
	const days = ['2026-01-05', '2026-01-12', '2026-01-12', '2026-03-31', '2026-01-31', '2026-04-02'];
	const coaching = days.map((day) => session(1, day));

	test('are told in days, the longest of each month, where it ended; two sessions on one day are no pause', () => {
		expect(said('pauses', { coaching })).toEqual([
			['2026-01', 1, [19]],
			['2026-03', 1, [59]]
		]);
	});

	test('of a month that is not over wait for its end', () => {
		expect(said('pauses', { coaching, through: '2026-03-30' }).map(([month]) => month)).toEqual(['2026-01']);
	});

	test('need no employment, but a team', () => {
		expect(said('pauses', { coaching, employment: [] })).toHaveLength(2);
		const nowhere = coaching.map((one) => ({ ...one, team: null }));
		expect(said('pauses', { coaching: nowhere }).map(([, team]) => team)).toEqual([1, 1]);
		expect(said('pauses', { coaching: nowhere, employment: [] })).toEqual([]);
	});
});

test('training is told of everybody at work: days by share of full time, and seconds', () => {
	const training = [
		...atTheEnds,
		session(1, '2026-02-03', { seconds: 7200 }),
		session(1, '2026-02-10', { seconds: 60 })
	];
	expect(said('trained', { training })).toEqual([
		['2026-01', 1, [15.5, 0]],
		['2026-02', 1, [14, 7260]],
		['2026-03', 1, [15.5, 0]]
	]);
});
