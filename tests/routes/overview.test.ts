import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { sumsBy } from '#lib/facts/sums.ts';
import { addDays } from '#lib/model/day.ts';
import type { DailyFact } from '#lib/model/fact.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import type { Holding, Store } from '#lib/server/storage/store.ts';
import { dailyContacts } from '../../src/routes/data/daily-contacts.ts';
import DayStrip from '../../src/routes/data/DayStrip.svelte';
import Stock from '../../src/routes/data/Stock.svelte';

const wordsOf = (html: string) =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** A store of contacts on some days. */
const storeOf = (counts: Record<string, number>): Store => {
	const days = Object.keys(counts).sort();
	const [from, through] = [days[0], days.at(-1)];
	const facts = ({ from: first = '', to = '' } = {}): Pick<DailyFact, 'day' | 'sums'>[] =>
		days
			.filter((day) => day >= first && day <= to)
			.map((day) => ({ day, sums: sumsBy((measure) => (measure === 'contacts' ? (counts[day] ?? 0) : 0)) }));
	return {
		extent: () => Promise.resolve({ contacts: from && through ? { from, through } : null, orders: null, pulse: null }),
		dailyFacts: (query: { from?: string; to?: string }) => Promise.resolve(facts(query)),
		setting: () => Promise.resolve(null)
	} as unknown as Store;
};

describe('contacts by day', () => {
	test('have every day from the first to the last, also those without any', async () => {
		expect(await dailyContacts(storeOf({ '1999-03-01': 3, '1999-03-04': 5 }))).toEqual([
			{ day: '1999-03-01', contacts: 3, lacking: false },
			{ day: '1999-03-02', contacts: 0, lacking: true },
			{ day: '1999-03-03', contacts: 0, lacking: true },
			{ day: '1999-03-04', contacts: 5, lacking: false }
		]);
	});

	test('go back twelve weeks and no further', async () => {
		const days = await dailyContacts(storeOf({ '1998-01-01': 9, '1999-03-28': 5 }));
		expect(days).toHaveLength(84);
		expect(days[0]).toMatchObject({ day: '1999-01-04', contacts: 0 });
	});

	test('lack nothing at weekends, where nothing comes in at weekends', async () => {
		const weeks = Array.from({ length: 42 }, (_, place) => addDays('1999-03-01', place));
		const open = weeks.filter((day) => new Date(day).getUTCDay() % 6 !== 0 && day !== '1999-03-24');
		const days = await dailyContacts(storeOf(Object.fromEntries(open.map((day) => [day, 40]))));
		expect(days.filter(({ contacts }) => contacts === 0)).toHaveLength(11);
		expect(days.filter(({ lacking }) => lacking).map(({ day }) => day)).toEqual(['1999-03-24']);
	});

	test('are none where no contacts are in, and are then not drawn', async () => {
		const days = await dailyContacts(storeOf({}));
		expect(days).toEqual([]);
		expect(wordsOf(render(DayStrip, { props: { days } }).body)).toBe('');
	});

	test('are drawn with a bar each, and the days without any are counted in words', () => {
		const days = [
			{ day: '1999-03-01', contacts: 30, lacking: false },
			{ day: '1999-03-02', contacts: 0, lacking: true },
			{ day: '1999-03-03', contacts: 15, lacking: false }
		];
		const { body } = render(DayStrip, { props: { days } });
		const heights = [...body.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));
		expect(heights).toEqual([48, 0, 4, 24]);
		expect(wordsOf(body)).toContain('1 of these days is without contacts.');
		expect(body).toContain('Monday 1 March 1999: 30');
	});
});

test('what is in is listed by kind, and a kind of which nothing is in is left out', () => {
	const none: Holding = { records: 0, from: null, through: null };
	const holdings = Object.fromEntries(kinds.map((kind) => [kind, none])) as Record<Kind, Holding>;
	const words = (some: Partial<Record<Kind, Holding>>) =>
		wordsOf(render(Stock, { props: { holdings: { ...holdings, ...some }, days: [] } }).body);
	expect(words({})).toBe('');
	const orders = { records: 1872, from: '1999-04-13', through: '1999-11-21' };
	expect(words({ orders })).toMatch(/Orders 1,872 13 April to 21 November 1999$/);
	expect(words({ orders })).not.toContain('Contacts');
});
