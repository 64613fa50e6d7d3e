import { expect, test } from 'vitest';
import { eventAssembler, targetAssembler } from '#lib/intake/record/assemble-plan.ts';
import { madeOf, recipeOf } from './made-of.ts';

const header = ['Mål for', 'Mål', 'Udsving', 'Gælder for', 'Navn', 'Fra'];
const recipe = recipeOf('targets', {
	metric: ['Mål for', 'text'],
	target_value: ['Mål', 'target'],
	band: ['Udsving', 'target'],
	dimension: ['Gælder for', 'text'],
	member: ['Navn', 'text'],
	from_day: ['Fra', 'day:ymd']
});

test('a tolerance below zero is none, and said so', () => {
	const rows = ['-5 %', '5 %', ''].map((band) => ['Svarprocent', '80 %', band, '', '', '2026-01-01']);
	const { records, issues } = madeOf(targetAssembler, recipe, header, rows);
	expect(records.map((record) => record?.band)).toEqual([null, 0.05, null]);
	expect(issues).toEqual(['1 Udsving unreadable']);
});

test('a target for what can be no part is said so; any team may be one', () => {
	const parts = [
		['planet', 'Blå'],
		['team', 'Blå'],
		['', 'Blå'],
		['Blå', ''],
		['team', ''],
		['alle', ''],
		['', '']
	];
	const rows = parts.map((part) => ['Svarprocent', '80 %', '', ...part, '2026-01-01']);
	expect(madeOf(targetAssembler, recipe, header, rows).issues).toEqual([
		'1 Gælder for unreadable',
		'5 Gælder for unreadable'
	]);
});

test('so is an event', () => {
	const event = recipeOf('events', {
		dimension: ['Part', 'text'],
		member: ['Name', 'text'],
		from_day: ['Day', 'day:ymd']
	});
	const rows = [
		['planet', 'Mars', '2026-01-01'],
		['kø', 'Salg', '2026-01-01']
	];
	expect(madeOf(eventAssembler, event, ['Part', 'Name', 'Day'], rows).issues).toEqual(['1 Part unreadable']);
});
