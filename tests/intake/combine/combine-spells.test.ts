import { expect, test } from 'vitest';
import { combineSpells } from '#lib/intake/combine/combine-spells.ts';
import type { Part } from '#lib/intake/combine/part.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';

const away = (fromDay: string, said: Partial<PlainRecord<'absence'>> = {}): PlainRecord<'absence'> => ({
	identity: 'Employee\u001f7',
	agent: 'Anna',
	team: 'North',
	type: 'Sick',
	fromDay,
	untilDay: null,
	hours: 8,
	absentShare: null,
	...said
});
const spellsOf = (...days: (PlainRecord<'absence'> | { works: string })[]) => {
	const parts = days.map((day, place): Part<'absence'> => {
		const row = place + 1;
		return 'works' in day
			? { group: 'Employee\u001f7', row, record: away(day.works), ends: true }
			: { group: 'Employee\u001f7', row, record: day };
	});
	return combineSpells(parts).map(({ record, row }) => [record.fromDay, record.untilDay, record.hours, row]);
};

test('days that follow each other are one spell, also over a weekend, in any order', () => {
	expect(spellsOf(away('2026-05-18'), away('2026-05-14'), away('2026-05-15'))).toEqual([
		['2026-05-14', '2026-05-18', 24, 2]
	]);
});

test('four days apart are two spells', () => {
	expect(spellsOf(away('2026-05-14'), away('2026-05-18')).length).toBe(2);
});

test('a day at work between them ends the spell, and one beside half a day away does not', () => {
	expect(spellsOf(away('2026-05-15'), { works: '2026-05-16' }, away('2026-05-18')).length).toBe(2);
	expect(spellsOf(away('2026-05-15'), { works: '2026-05-15' }, away('2026-05-16')).length).toBe(1);
});

test('another reason to be away is another spell', () => {
	expect(spellsOf(away('2026-05-14'), away('2026-05-15', { type: 'Holiday' })).length).toBe(2);
});

test('hours that nobody states stay unknown', () => {
	expect(spellsOf(away('2026-05-14', { hours: null }), away('2026-05-15', { hours: null }))).toEqual([
		['2026-05-14', '2026-05-15', null, 1]
	]);
});

test('a row that speaks of several days keeps them', () => {
	expect(spellsOf(away('2026-05-14', { untilDay: '2026-05-20' }), away('2026-05-19'))).toEqual([
		['2026-05-14', '2026-05-20', 16, 1]
	]);
});

test('days away in part are no spell with whole ones', () => {
	const half = { absentShare: 0.5 };
	const spells = spellsOf(away('2026-05-11'), away('2026-05-12', half), away('2026-05-13', half));
	expect(spells.map(([from, until]) => [from, until])).toEqual([
		['2026-05-11', '2026-05-11'],
		['2026-05-12', '2026-05-13']
	]);
});
