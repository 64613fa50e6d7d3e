import { describe, expect, test } from 'vitest';
import type { Recipe } from '#lib/model/import.ts';
import { csv, surveyOf } from '../take-in.ts';

const header =
	'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,DISPOSITION,ANI,QUEUE WAIT TIME,TALK TIME,AFTER CALL WORK TIME';
const five9 = csv(
	header,
	'300,"Fri, 21 Aug 2026 09:00:06",Sales,Inbound,anna@x,Sold,4512345678,00:00:10.235,00:03:45,00:00:20',
	'301,"Fri, 21 Aug 2026 09:01:06",Sales,Inbound,bo@x,Lost,4512345679,00:01:00.500,00:02:05,00:00:10'
);
const own = async (change: Partial<Recipe> = {}): Promise<Recipe> => ({
	...(await surveyOf(five9)).recipe,
	name: 'Our telephone',
	...change
});

describe('a file is read', () => {
	test('as the known system whose columns it has, and says so beside each column', async () => {
		const { profile, recipe, known, columns } = await surveyOf(five9);
		expect(known).toBe(false);
		expect(profile?.id).toMatch(/^five9-/);
		expect(recipe.zone).toBe('Europe/Copenhagen');
		expect(columns.find(({ name }) => name === 'TALK TIME')).toMatchObject({
			field: 'talk_seconds',
			reason: `profile:${profile?.id ?? ''}`
		});
	});

	test('as a recipe of one’s own before the known system', async () => {
		const { recipe, known, columns } = await surveyOf(five9, { recipes: [await own()] });
		expect([recipe.name, known]).toEqual(['Our telephone', true]);
		expect(columns.find(({ name }) => name === 'TALK TIME')?.reason).toBe('recipe');
	});

	test('as a recipe of one’s own whose needed columns are all there, without those that are gone', async () => {
		const recipes = [await own({ kept: ['CALL TYPE'] })];
		const content = five9.replace('AFTER CALL WORK TIME', 'AFTER CONTACT');
		const { recipe, known, drift } = await surveyOf(content, { recipes });
		expect([recipe.name, known, recipe.fields.wrap_seconds]).toEqual(['Our telephone', true, undefined]);
		expect(recipe.header).toContain('AFTER CONTACT');
		expect(drift.map(({ code }) => code)).toEqual(['column_gone', 'column_new']);
	});

	test('as the likest of several recipes', async () => {
		const some = await own({ name: 'Half', header: header.split(',').slice(0, 8) });
		const most = await own({ name: 'Nearly whole', header: [...header.split(','), 'NOTES'] });
		expect((await surveyOf(five9, { recipes: [some, most] })).recipe.name).toBe('Nearly whole');
	});

	test('as a person chose before all others, and no longer as another kind', async () => {
		const chosen = { recipe: await own({ name: 'As I say' }), reread: [] };
		const found = await surveyOf(five9, { recipes: [await own()], chosen });
		expect([found.recipe.name, found.known]).toEqual(['As I say', false]);
		expect((await surveyOf(five9, { recipes: [await own()], kind: 'orders' })).recipe.kind).toBe('orders');
	});

	test('by its names and values where nobody knows it', async () => {
		const { profile, recipe } = await surveyOf(csv('Call ID,Begun,Agent', 'C1,2026-01-05 10:00:07,Anna'));
		expect([profile, recipe.profile, recipe.evidence]).toEqual([null, '', 'own']);
		expect(recipe.fields.started_at).toMatchObject({ columns: ['Begun'], reason: 'values:date' });
	});
});

test('a known system whose lengths do not add up is believed less than the sum', async () => {
	const genesys =
		'Full Export Completed,Partial Result Timestamp,Filters,Media Type,Users,Date,Direction,ANI,Queue,Total Talk,Total Hold,Total ACW,Total Handle,Conversation ID';
	const rows = [
		[190_000, 20_000, 40_000],
		[120_000, 10_000, 20_000]
	].map(
		([talk = 0, hold = 0, wrap = 0], row) =>
			`YES,,x,voice,Anna Berg,6/2${row + 3}/26 07:00 AM,Inbound,tel:+45${row},Sales,${talk},${hold},${wrap / 1000},${talk + hold + wrap},c${row}`
	);
	const { recipe, profile } = await surveyOf(csv(genesys, ...rows));
	expect(profile?.id).toMatch(/^genesys/);
	expect(recipe.fields).toMatchObject({
		talk_seconds: { reading: 'duration:milliseconds' },
		wrap_seconds: { reading: 'duration:seconds' },
		handle_seconds: { reading: 'duration:milliseconds' }
	});
});

test('what the file was wrapped in is passed on', async () => {
	const container = { kind: 'gzip', entry: 'export.csv', sheets: [], sheet: null } as const;
	expect((await surveyOf(five9, { container: { ...container, sheets: [] } })).container).toEqual(container);
});

test('names under groups are known by themselves where nobody knows them with their group', async () => {
	const rows = Array.from(
		{ length: 12 },
		(_, row) => `K${row},2026-10-0${1 + (row % 9)} 08:00:0${row % 10},470${row},Anna,${row},${row * 20}`
	);
	const file = csv(
		'Opkald,Opkald,Hvem,Hvem,Tider,Tider',
		'Kald-id,Start,Kunde,Medarbejder,Ventetid,Samtaletid',
		...rows
	);
	const { recipe } = await surveyOf(file);
	expect(recipe.kind).toBe('contacts');
	expect(Object.entries(recipe.fields).map(([field, { columns }]) => `${field} ${columns.join()}`)).toEqual([
		'contact_id Opkald Kald-id',
		'customer_key Hvem Kunde',
		'started_at Opkald Start',
		'agent Hvem Medarbejder',
		'wait_seconds Tider Ventetid',
		'talk_seconds Tider Samtaletid'
	]);
});
