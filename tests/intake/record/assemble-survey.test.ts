import { expect, test } from 'vitest';
import { surveyAssembler } from '#lib/intake/record/assemble-survey.ts';
import { madeOf, recipeOf } from './made-of.ts';

const recipe = recipeOf('surveys', {
	answered_at: ['Answered', 'instant:ymd'],
	asked_at: ['Sent', 'instant:ymd'],
	rating: ['Rating', 'scale:1-5']
});
const made = (...rows: string[][]) => madeOf(surveyAssembler, recipe, ['Answered', 'Sent', 'Rating'], rows);

test('an answer belongs to the day it was given', () => {
	const { records } = made(['2026-03-04 10:00:00', '2026-03-02 10:00:00', '4']);
	expect(records[0]).toMatchObject({ day: '2026-03-04', rating: 4 });
});

test('a survey that was sent and never answered belongs to the day it was sent', () => {
	const { records, issues } = made(['', '2026-03-02 10:00:00', '']);
	expect(records[0]).toMatchObject({ day: '2026-03-02', answeredAt: null, rating: null });
	expect(issues).toEqual([]);
});

test('a survey without a day is refused', () => {
	expect(made(['', '', '4']).records).toEqual([null]);
	expect(made(['soon', '', '4'])).toMatchObject({ records: [null], issues: ['1 Answered unreadable'] });
});
