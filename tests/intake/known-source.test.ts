import { describe, expect, test } from 'vitest';
import { knownSource } from '#lib/intake/known-source.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';
import { lintRecipe, recipeProblems } from '#lib/intake/recipe-problems.ts';

describe('the source profiles', () => {
	test('each have a name and a version of their own, and say how they know their files', () => {
		const ids = profiles().map(({ profile }) => profile);
		expect(ids.every((id) => /^[a-z0-9-]+@\d+$/.test(id))).toBe(true);
		expect([new Set(ids).size, new Set(profiles().map(({ name }) => name)).size]).toEqual([ids.length, ids.length]);
		expect(profiles().filter(({ knownBy }) => !knownBy || knownBy.needs.length + knownBy.cells.length === 0)).toEqual(
			[]
		);
		expect(profiles().filter(({ evidence }) => evidence === 'own')).toEqual([]);
	});

	test('say nothing that intake does not understand, and read no column twice', () => {
		expect(
			profiles().flatMap((profile) => lintRecipe(profile).map((problem) => ({ ...problem, of: profile.profile })))
		).toEqual([]);
	});

	test('each know a file with their own column names, and make a recipe that fits it', () => {
		for (const profile of profiles().filter(({ knownBy }) => (knownBy?.needs.length ?? 0) > 0)) {
			const uses = [profile.fields, ...Object.values(profile.events?.fields ?? {})].flatMap((some) =>
				Object.values(some)
			);
			const { needs = [], hints = [], never = [] } = profile.knownBy ?? {};
			const names = [...needs.flatMap(([first = '']) => first), ...hints, ...uses.flatMap(({ columns }) => columns)];
			const header = [...new Set(names)].filter((name) => !never.includes(name));
			const recipe = knownSource(header, [], profile.kind);
			expect(recipe?.profile, profile.profile).toBe(profile.profile);
			const problems = recipe ? recipeProblems(recipe, header).filter(({ code }) => code !== 'field_lacking') : null;
			expect(problems, profile.profile).toEqual([]);
		}
	});
});

describe('a file of a known system', () => {
	const header = ['call id', 'CAMPAIGN', 'Timestamp', 'queue_wait_time', 'DISPOSITION', 'Country'];

	test('is known by its names in any case and order, and read under its own', () => {
		const recipe = knownSource(header, [['1', 'Sales', 'Fri, 21 Aug 2026 09:00:06', '00:00:12', 'Sold', 'DK']]);
		expect(recipe).toMatchObject({
			profile: 'five9-call-log@1',
			header,
			identity: ['call id'],
			combine: { by: ['call id'] },
			events: null,
			knownBy: null
		});
		expect(recipe?.fields.wait_seconds).toMatchObject({
			columns: ['queue_wait_time'],
			reason: 'profile:five9-call-log@1'
		});
		expect(recipe?.fields.talk_seconds).toBeUndefined();
	});

	test('is not known by half of the names', () => {
		expect(knownSource(['CALL ID', 'TIMESTAMP'], [])).toBeNull();
		expect(knownSource(['CALL ID', 'TIMESTAMP', 'CAMPAIGN'], [])).toBeNull();
		expect(knownSource(['Call ID', 'Start time', 'Agent'], [['1', '2026-05-14 10:00', 'Anna']])).toBeNull();
	});

	test('without names is known by what most of its rows look like', () => {
		const columns = ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5', 'Column 6'];
		const rows = [
			['1777600000', 'c1', 'sales', 'NONE', 'ENTERQUEUE', ''],
			['1777600021', 'c1', 'sales', 'SIP/102', 'CONNECT', '21']
		];
		expect(knownSource(columns, rows)?.profile).toBe('asterisk-queue-log@1');
		expect(knownSource(columns, [['17', 'c1', 'sales', 'NONE', 'enter', '']])).toBeNull();
	});

	test('loses an optional column whose values are something else, and keeps what every record needs', () => {
		const recipe = knownSource(
			['CALL ID', 'TIMESTAMP', 'CAMPAIGN', 'DISPOSITION', 'TALK TIME'],
			[['1', 'someday', 'Sales', 'Sold', 'a while']]
		);
		expect(recipe?.fields.talk_seconds).toBeUndefined();
		expect(recipe?.fields.started_at?.columns).toEqual(['TIMESTAMP']);
	});

	test.each([
		[['2026-03-04 10:00', '2026-03-05T11:00:00'], 'instant:ymd'],
		[['03/04/2026 10:00', '03/25/2026 11:00'], 'instant:mdy'],
		[['2026-03-04 10:00', '03/25/2026 11:00'], 'instant:mdy']
	])('has dates read in the order that one sees in the file: %j', (times, reading) => {
		const rows = times.map((time, place) => [`j${place}`, '00:01:00', 'Q1', time]);
		const recipe = knownSource(['Journey ID', 'Customer Journey Duration', 'Queue ID', 'Time'], rows);
		expect(recipe?.profile).toBe('8x8-interactions@1');
		expect(recipe?.fields.started_at).toMatchObject({ reading, reason: 'profile:8x8-interactions@1' });
	});

	test('may be asked for as another kind, where a system’s file is two', () => {
		const shifts = ['Salary identifier', 'Shift type', 'Employee', 'Date', 'Hours'];
		expect(knownSource(shifts, [])?.kind).toBe('absence');
		expect(knownSource(shifts, [], 'agent_days')?.kind).toBe('agent_days');
		expect(knownSource(shifts, [], 'orders')).toBeNull();
	});
});
