import { describe, expect, test } from 'vitest';
import { Placements, statedPlacement } from '#lib/server/storage/records/placements.ts';
import { freshEngine } from './engine.ts';

const engine = freshEngine();
const nothing = { team: null, site: null, employer: null };

type Entry = { agent?: number; team?: number | null; site?: number | null; from: string; until?: string | null };

/** The placements of a roster; teams and sites are numbers, the employer is never named. */
async function roster(...entries: Entry[]): Promise<Placements> {
	const rows = entries.map(({ agent = 1, team = null, site = null, from, until = null }, index) => {
		const id = index + 1;
		return [id, 1, id, id, 0, agent, team, site, null, from, until];
	});
	await engine().pour(engine().tables.membership, rows);
	return Placements.read(engine());
}

describe('the place of a contact', () => {
	test('is what the roster says of that agent on that day, both ends included', async () => {
		const placements = await roster({ team: 5, from: '2026-03-02', until: '2026-03-09' });
		const teamOn = (day: string, agent = 1) => placements.of(agent, day, nothing).team;
		expect(['2026-03-01', '2026-03-02', '2026-03-09', '2026-03-10'].map((day) => teamOn(day))).toEqual([
			null,
			5,
			5,
			null
		]);
		expect(teamOn('2026-03-05', 2)).toBeNull();
	});

	test('is what its own file states, where it states anything', async () => {
		const placements = await roster({ team: 5, site: 6, from: '2026-01-01' });
		expect(placements.of(1, '2026-03-02', { ...nothing, team: 9 })).toEqual({
			team: 9,
			site: 6,
			employer: null,
			fromRoster: 2
		});
	});

	test('is unknown for an unknown agent', async () => {
		const placements = await roster({ team: 5, from: '2026-01-01' });
		expect(placements.of(null, '2026-03-02', nothing)).toEqual({ ...nothing, fromRoster: 0 });
	});

	test('of two entries is that of the later', async () => {
		const placements = await roster({ team: 5, site: 6, from: '2026-01-01' }, { team: 7, from: '2026-02-01' });
		expect(placements.of(1, '2026-03-02', nothing)).toMatchObject({ team: 7, site: null });
		expect(placements.of(1, '2026-01-15', nothing)).toMatchObject({ team: 5, site: 6 });
	});
});

test('what the roster filled in can be told from what the file stated', async () => {
	const placements = await roster({ team: 5, site: 6, from: '2026-01-01' });
	for (const stated of [nothing, { ...nothing, team: 9 }, { team: null, site: 8, employer: 4 }]) {
		expect(statedPlacement(placements.of(1, '2026-03-02', stated))).toEqual(stated);
	}
});
