import { describe, expect, test } from 'vitest';
import { analysisKeys } from '#lib/analyses/analysis.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { answerShown } from '#lib/answers/answer-shown.ts';
import { estimateTable } from '#lib/answers/estimate-table.ts';
import { mostOf } from '#lib/answers/rests-on.ts';
import { storyOf, surestOf } from '#lib/answers/story.ts';
import { estimate, kept } from './results-by-hand.ts';

const of = (id: string) => ({ subject: { id, name: id, fromDay: null } });
const sure = kept({ ...of('sure'), estimates: [estimate({ claim: 3 })] });
const unsure = kept({ ...of('unsure'), estimates: [estimate({ claim: 1 })] });
const nothing = kept({ ...of('nothing'), ending: 'nothing_seen' });
const unknown = kept({ ...of('unknown'), ending: 'cannot_tell' });
const lacking = kept({
	...of('lacking'),
	ending: 'lacking',
	estimates: [],
	lacking: [{ what: 'orders', have: null, need: null }]
});
const all = [lacking, unknown, unsure, nothing, sure];

describe('the story of what was found', () => {
	const story = storyOf(all, 'en');

	test('puts what is seen first, the surest claim before the others', () => {
		expect(story.seen.map((finding) => finding.of)).toEqual(['sure', 'unsure']);
		expect(story.seen.map(({ level }) => level)).toEqual(['We estimate', 'Goes together']);
		expect(story.nothingSeen.map((finding) => finding.of)).toEqual(['nothing']);
		expect(story.cannotTell.map((finding) => [finding.of, finding.level])).toEqual([['unknown', null]]);
	});

	test('says of what cannot be asked what to bring, and of what has no target that there is none', () => {
		const [first, ...others] = story.lacking;
		expect(first).toMatchObject({
			of: 'lacking',
			bring: ['Nothing is known of what customers buy. Bring their orders.']
		});
		expect(others).toHaveLength(analysisKeys.length - 1);
		expect(others.every(({ bring }) => bring[0]?.includes('is not written down'))).toBe(true);
	});

	test('tells a question once where nothing is to act on, with what else it was put about beside it', () => {
		const quiet = [
			nothing,
			kept({ ...of('quiet too'), ending: 'nothing_seen' }),
			kept({ subject: { id: 'all', name: null, fromDay: null }, ending: 'nothing_seen' })
		];
		const { nothingSeen } = storyOf(quiet, 'en');
		expect(nothingSeen).toHaveLength(1);
		expect(nothingSeen[0]?.also?.of).toEqual([
			{ name: 'quiet too', at: '/partner?of=quiet+too' },
			{ name: 'Everything together', at: '/partner' }
		]);
		expect(story.seen.every(({ also }) => also === null)).toBe(true);
	});

	test('leads from every sentence to its answer', () => {
		expect(story.seen.map(({ at }) => at)).toEqual(['/partner?of=sure', '/partner?of=unsure']);
	});

	test('before anything was looked into says nothing at all, not that things are missing', () => {
		expect(storyOf([], 'en')).toEqual({
			seen: [],
			nothingSeen: [],
			cannotTell: [],
			lacking: [],
			computedAt: null,
			isStale: false
		});
	});

	test('says when the newest was worked out, and whether data came in since', () => {
		const two = [kept({}, 10), kept(of('old'), 5, true)];
		expect(storyOf(two, 'en')).toMatchObject({ computedAt: 10, isStale: true });
	});

	test('is shortened to what is seen', () => {
		expect(surestOf(all, 3, 'en').map((finding) => finding.of)).toEqual(['sure', 'unsure']);
		expect(surestOf(all, 1, 'en')).toHaveLength(1);
		expect(surestOf([nothing, unknown, lacking], 3, 'en')).toEqual([]);
	});
});

describe('an answer on its page', () => {
	test('of the radar says how many pairs are watched, not how many contacts say what is needed', () => {
		const { read } = answerShown(kept({ key: 'gaming_radar', estimates: [], ending: 'lacking' }), 'en');
		expect(read).toEqual(['Read: the 3 months to 31 March.']);
	});

	test('says how much it claims, what was read and how complete that is', () => {
		expect(answerShown(sure, 'en')).toMatchObject({
			level: { name: 'We estimate' },
			read: ['Read: the 3 months to 31 March.', '81.2\u00a0% of the contacts say what is needed.']
		});
	});

	test('says beneath each picture how many it rests on at most, for who takes that away alone', () => {
		const picture: Picture = { name: 'made', kind: 'intervals', unit: 'points', rows: [] };
		const estimates = [estimate({ n: { contacts: 900, teams: 12 } }), estimate({ n: { contacts: 4180 } })];
		const [shown] = answerShown(kept({ ...of('sure'), estimates, pictures: [picture] }), 'en').pictures;
		expect(shown?.caption.note).toBe(
			'Read: the 3 months to 31 March. 81.2\u00a0% of the contacts say what is needed. Rests on up to 4,180 contacts and 12 teams.'
		);
		expect(mostOf([])).toEqual({});
	});

	test('has no level where it claims nothing', () => {
		expect(answerShown(unknown, 'en').level).toBeNull();
		expect(answerShown(lacking, 'en').level).toBeNull();
	});
});

describe('the table that leaves', () => {
	test('brings every estimate with its unit, its question and how much it claims', () => {
		const table = estimateTable(all, 'en');
		expect(table?.rows).toHaveLength(4);
		expect(table?.rows[0]?.length).toBe(table?.columns.length);
		const row = table?.rows.at(-1) ?? [];
		expect(row[0]).toBe('Is the partner as good as we are?');
		expect(row[3]).toEqual({ value: -5.2, unit: 'points' });
		expect(row.at(-1)).toBe('We estimate');
	});

	test('is none where nothing was found', () => {
		expect(estimateTable([], 'en')).toBeNull();
	});
});
