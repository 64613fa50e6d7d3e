import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { rememberedSheet } from '#lib/scorecards/remembered-sheet.ts';
import { start, weekly } from './hand-made.ts';

const question: Question = { from: start, to: addDays(start, 13), unit: null, compare: 'before' };

describe('a sheet asked for twice', () => {
	const totals = weekly([300, 280]);

	test('is worked out once', () => {
		expect(rememberedSheet(totals, question, 'en')).toBe(rememberedSheet(totals, { ...question }, 'en'));
	});

	test('is another one for another question, another language and other data', () => {
		const sheet = rememberedSheet(totals, question, 'en');
		expect(rememberedSheet(totals, { ...question, compare: 'none' }, 'en').heading).not.toBe(sheet.heading);
		expect(rememberedSheet(totals, question, 'da').heading).not.toBe(sheet.heading);
		const later = rememberedSheet(weekly([300, 200]), question, 'en');
		expect(later.four[0]?.figure.value).not.toBe(sheet.four[0]?.figure.value);
	});

	test('is forgotten after many others, and then worked out again the same', () => {
		const first = rememberedSheet(totals, question, 'en');
		for (let days = 1; days <= 200; days++) {
			rememberedSheet(totals, { ...question, from: addDays(start, -days) }, 'en');
		}
		const again = rememberedSheet(totals, question, 'en');
		expect(again).not.toBe(first);
		expect(again).toEqual(first);
	});
});
