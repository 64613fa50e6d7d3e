import { describe, expect, test } from 'vitest';
import { survey } from '#lib/intake/survey.ts';
import type { Contact } from '#lib/model/contact.ts';
import { csv, fileOf, readFile, takeIn } from '../take-in.ts';

const contacts = async (header: string, ...rows: string[]) => (await takeIn('contacts', csv(header, ...rows))).records;
const only = async (header: string, row: string): Promise<Partial<Contact>> => (await contacts(header, row))[0] ?? {};

describe('instants', () => {
	const shown = ({ startedAt, day }: Partial<Contact>) => [
		new Date((startedAt ?? 0) * 1000).toISOString().slice(0, 16),
		day
	];

	test('are wall clocks of the file’s zone, and days those of the organisation', async () => {
		const path = fileOf(csv('Call ID,Start time', 'C1,2026-06-30 23:30:00', 'C2,2026-06-30T23:30:00Z'));
		const { dialect, recipe } = await survey(path, { zone: 'Europe/London' });
		const { records } = await readFile(
			path,
			dialect,
			{ ...recipe, kind: 'contacts' },
			{ organisationZone: 'Europe/Copenhagen' }
		);
		expect(records.map(shown)).toEqual([
			['2026-06-30T22:30', '2026-07-01'],
			['2026-06-30T23:30', '2026-07-01']
		]);
	});

	test('in the hour that summer time skips move on by one and are noted', async () => {
		const taken = await takeIn(
			'contacts',
			csv('Call ID,Start time', 'C1,2026-03-29 02:30:00', 'C2,2026-03-29 03:30:00')
		);
		expect(taken.records.map(shown)).toEqual([
			['2026-03-29T01:30', '2026-03-29'],
			['2026-03-29T01:30', '2026-03-29']
		]);
		expect(taken.issues).toEqual([
			{ row: 2, column: 'Start time', code: 'missing_hour', value: '2026-03-29 02:30:00' }
		]);
	});

	test('move by whole days when samples are taken in, and keep their clock over a change of the clock', async () => {
		const content = csv('Call ID,Start time', 'C1,2026-03-28 09:00:00', 'C2,2026-03-28T09:00:00Z');
		const { records } = await takeIn('contacts', content, {}, { shiftDays: 1 });
		expect(records.map(shown)).toEqual([
			['2026-03-29T07:00', '2026-03-29'],
			['2026-03-29T09:00', '2026-03-29']
		]);
	});

	test('given in seconds since 1970 or as a day number of a spreadsheet are read', async () => {
		expect(shown(await only('Call ID,Start time', 'C1,1782862200'))).toEqual(['2026-06-30T23:30', '2026-07-01']);
		expect(shown(await only('Call ID,Start time', 'C1,46255.375'))).toEqual(['2026-08-21T07:00', '2026-08-21']);
	});

	test('of agents share the date of the start: midnight says never, far earlier says the next day', async () => {
		const rows = await contacts(
			'call_id,date,vru_entry,ser_start,server,outcome',
			'1,990105,10:00:00,10:01:30,ANNA,AGENT',
			'2,990105,10:00:00,0:00:00,ANNA,AGENT',
			'3,990105,23:58:00,0:01:30,ANNA,AGENT',
			'4,990105,10:00:00,9:59:00,ANNA,AGENT'
		);
		expect(
			rows.map(({ startedAt, agentStartedAt, outcome }) => [
				agentStartedAt === null ? null : agentStartedAt - startedAt,
				outcome
			])
		).toEqual([
			[90, 'handled'],
			[null, 'missed'],
			[210, 'handled'],
			[-60, 'handled']
		]);
	});

	test('of agents are computed only from clocks that show seconds', async () => {
		const header = 'Start time,IVR time,Wait time,Agent,Outcome';
		const rows = await contacts(
			header,
			'2026-01-05 10:00:00,5,20,Anna,Answered',
			'2026-01-05 10:07:31,5,,Anna,Answered',
			'2026-01-05 10:09:00,5,9,,Abandoned'
		);
		expect(rows.map(({ startedAt, agentStartedAt }) => agentStartedAt && agentStartedAt - startedAt)).toEqual([
			25,
			null,
			null
		]);
		const minutes = await contacts(
			header,
			'2026-01-05 10:00,5,20,Anna,Answered',
			'2026-01-05 10:07,5,20,Anna,Answered'
		);
		expect(minutes.map(({ agentStartedAt }) => agentStartedAt)).toEqual([null, null]);
	});
});
