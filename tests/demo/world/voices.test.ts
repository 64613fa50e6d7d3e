import { describe, expect, test } from 'vitest';
import type { LivedContact } from '#lib/demo/world/lived.ts';
import { answerOf, feedbackOf, feelingOf, flagOf } from '#lib/demo/world/voices.ts';
import { agentOf, contactOf } from './by-hand.ts';

const issues = Array.from({ length: 20_000 }, (_, issue) => issue);
const contacts = (over: Partial<LivedContact> = {}) => issues.map((issue) => contactOf({ issue, ...over }));
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const feeling = (over: Partial<LivedContact> = {}) => mean(contacts(over).map((contact) => feelingOf(1, contact)));

describe('what customers say', () => {
	test('they feel what happened to them, each thing with its weight', () => {
		const usual = feeling();
		expect(usual - feeling({ isSolved: false })).toBeCloseTo(1.5, 5);
		expect(usual - feeling({ waitSeconds: 130 })).toBeCloseTo(0.3, 5);
		expect(usual - feeling({ isTransferred: true })).toBeCloseTo(0.55, 5);
		expect(usual - feeling({ ivrEntries: 2 })).toBeCloseTo(0.5, 5);
		expect(usual - feeling({ agent: agentOf({ site: 2 }) })).toBeCloseTo(0.35, 5);
		expect(feeling({ wellbeing: 72 }) - usual).toBeCloseTo(0.12, 5);
		expect(usual - feeling({ attempt: 2 })).toBeCloseTo(0.35, 1);
	});

	test('the displeased answer more often than those in the middle, and say mostly what is true', () => {
		const answers = contacts({ isSolved: false, isTransferred: true, attempt: 3 }).flatMap(
			(contact) => answerOf(1, contact) ?? []
		);
		const usual = contacts().flatMap((contact) => answerOf(1, contact) ?? []);
		expect(answers.length).toBeGreaterThan(1.3 * usual.length);
		expect(usual.filter(({ saysSolved }) => saysSolved).length / usual.length).toBeCloseTo(0.93, 1);
		for (const { rating, recommend, effort } of answers) {
			expect(rating >= 1 && rating <= 5 && recommend >= 0 && recommend <= 10 && effort >= 1 && effort <= 7).toBe(true);
		}
		expect(mean(usual.map(({ recommend }) => recommend))).toBeGreaterThan(
			mean(answers.map(({ recommend }) => recommend))
		);
		expect(answerOf(1, contactOf({ isAbandoned: true }))).toBeNull();
	});

	test('agents flag nearly all that is solved, and most of what is not', () => {
		const flagged = (isSolved: boolean) =>
			contacts({ isSolved }).filter((contact) => flagOf(1, contact)).length / issues.length;
		expect(flagged(true)).toBeCloseTo(0.97, 2);
		expect(Math.abs(flagged(false) - 0.72)).toBeLessThan(0.013);
	});

	test('one contact in eighty brings feedback, a third of it is passed on, half of that decided; what was solved brings praise', () => {
		const feedback = contacts().flatMap((contact) => feedbackOf(1, contact) ?? []);
		const forwarded = feedback.filter(({ forwardedAfter }) => forwardedAfter !== null);
		const decided = feedback.filter(({ decidedAfter }) => decidedAfter !== null);
		expect(feedback.length / issues.length).toBeCloseTo(0.012, 2);
		expect(forwarded.length / feedback.length).toBeCloseTo(0.35, 0);
		expect(
			decided.every(({ forwardedAfter, decidedAfter }) => (forwardedAfter ?? Infinity) < (decidedAfter ?? 0))
		).toBe(true);
		const praised = (isSolved: boolean) => {
			const some = contacts({ isSolved }).flatMap((contact) => feedbackOf(1, contact) ?? []);
			const share = some.filter(({ kind }) => kind === 'praise').length / some.length;
			return Math.log(share / (1 - share));
		};
		expect(praised(true) - praised(false)).toBeGreaterThan(0.7);
		expect(praised(true) - praised(false)).toBeLessThan(1.8);
	});
});
