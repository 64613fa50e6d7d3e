import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { sidesIn, comparisonSearch, dimensionsToCompare } from '#lib/explorations/comparison-asked.ts';
import ComparedTable from '#lib/explorations/ComparedTable.svelte';
import { comparisonChoices, comparisonInWords } from '#lib/explorations/comparison-in-words.ts';
import { comparisonOf } from '#lib/explorations/comparison-of.ts';
import { comparisonTable } from '#lib/explorations/comparison-table.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { collationOf } from '#lib/i18n/collation-of.ts';
import { locales, type Locale } from '#lib/i18n/words.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Question } from '#lib/questions/question.ts';
import { teamTotals, week, type Rated } from './teams.ts';

type Asked = { metric?: string; by?: 'team' | 'reason' | 'site'; question?: Question; locale?: Locale };

const viewOf = (totals: Totals, { metric = 'csat', by = 'team', question = week, locale = 'en' }: Asked = {}) =>
	comparisonOf(totals, question, { by, metric }, catalogue, collationOf(locale));
const inWords = (totals: Totals, asked: Asked = {}) =>
	comparisonInWords(viewOf(totals, asked), totals, asked.locale ?? 'en');

/** Sixteen teams with the same mix, and one that is worse. */
const even: Rated = { bill: [200, 170], fault: [100, 70] };
const many: Record<string, Rated> = {
	...Object.fromEntries(Array.from({ length: 16 }, (_, place): [string, Rated] => [`Team ${place + 1}`, even])),
	Lind: { bill: [200, 110], fault: [100, 40] }
};
const three: Record<string, Rated> = {
	Birk: { bill: [300, 240], fault: [100, 60] },
	Alm: { bill: [100, 80], fault: [300, 180] },
	Eg: { bill: [200, 100], fault: [200, 60] }
};

describe('more than ten units', () => {
	const { main } = inWords(teamTotals(many));

	test('are told in words: how many lie outside, and which', () => {
		expect(main.reading).toBe('1 of the 17 lies outside what chance and the usual spread allow.');
		expect(main.outside).toHaveLength(1);
		expect(main.outside[0]).toMatch(/^Lind lies below what chance and the usual spread allow: 50\.0\s% \(.*\)\.$/);
		expect(main.whole).toMatch(/^All: 78\.\d\s%/);
	});

	test('stand in a funnel that is read out point by point, each leading to its unit', () => {
		expect(main.funnel?.spoken[0]).toMatch(/^Lind: 50\.0\s% \(.*\), n 300, below the limits$/);
		expect(main.funnel?.spoken[1]).toMatch(/^Team 1: .* ordinary$/);
		expect(main.funnel?.searches[0]).toContain('unit=team%3ALind');
		expect(main.funnel?.twin.rows).toHaveLength(17);
		expect(main.funnel?.data.points.filter(({ signal }) => signal === 'worse').map(({ name }) => name)).toEqual([
			'Lind'
		]);
	});
});

describe('ten units or fewer', () => {
	const { main } = inWords(teamTotals(three));

	test('stand in a table with their intervals, by name', () => {
		expect(main.funnel).toBeNull();
		expect(main.table.rows.map(({ name }) => name)).toEqual(['Alm', 'Birk', 'Eg']);
		expect(main.table.rows.every(({ mark }) => mark !== null)).toBe(true);
		expect(main.reading).toMatch(/lies? outside what chance alone allows\. With so few/);
		expect(main.outside.join(' ')).toContain('Below what chance alone allows: Eg.');
	});

	test('say where the mix tells another story, and which reason drives it', () => {
		expect(main.moved.find((line) => line.startsWith('Alm'))).toMatch(
			/^Alm: 70\.0\s% with the same mix, 65\.0\s% as counted\. The share of “bill” moves the figure most: 2\.5\u00a0points down\.$/
		);
		expect(main.table.rows[0]?.notes).toContain('as counted 65.0\u00a0%');
	});

	test('lead to their scorecard, their contacts and their course over time', () => {
		const [alm] = main.table.rows;
		expect(alm?.scorecard).toContain('unit=team%3AAlm');
		expect(alm?.contacts).toContain('only=rated');
		expect(alm?.explore).toContain('metric=csat');
		expect(alm?.search).toContain('by=team&metric=csat');
	});
});

describe('before and now', () => {
	test('are joined for every unit that has both, with who changed in words', () => {
		const before = { ...three, Eg: { bill: [200, 160], fault: [200, 120] } satisfies Rated };
		const { main } = inWords(teamTotals(three, before));
		expect(main.slope?.caption.reading).toBe('1 of the 3 changed by more than chance allows.');
		expect(main.slope?.spoken[2]).toBe('Eg: 70.0\u00a0% before, 40.0\u00a0% now');
		expect(main.slope?.data.lines.map(({ signal }) => signal)).toEqual([null, null, 'worse']);
		expect(main.table.rows[2]?.change).toMatchObject({ text: '30.0\u00a0points lower', tone: 'worse' });
	});

	test('are not drawn where nothing is compared', () => {
		const question: Question = { ...week, compare: 'none' };
		expect(inWords(teamTotals(three), { question }).main.slope).toBeNull();
	});
});

test('the table keeps an interval in one line, and says the rest behind a comma', () => {
	const { main } = inWords(teamTotals(three));
	const { body } = render(ComparedTable, {
		props: { table: main.table, metric: main.key, name: main.name, unitName: 'Team' }
	});
	const text = body.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+/g, ' ');
	for (const { interval, n } of main.table.rows) {
		if (interval !== null) expect(text).toMatch(new RegExp(`${interval},</span> ${n ?? ''}`));
	}
	expect(main.table.rows.some(({ interval }) => interval !== null)).toBe(true);
});

test('the table as a picture says every row, and keeps how many there are in one line with its n', () => {
	const { main } = inWords(teamTotals(three));
	const { rows } = main.picture.twin;
	expect(rows.map(([name]) => name)).toEqual(main.table.rows.map(({ name }) => name));
	for (const [place, { value, interval, n }] of main.table.rows.entries()) {
		expect(rows[place]?.[1]).toBe(value ?? '–');
		expect(rows[place]?.[2]?.replaceAll('\u00a0', ' ')).toContain([interval, n].filter(Boolean).join(', '));
		expect(rows[place]?.[2]).not.toMatch(/n \d/);
	}
});

describe('what cannot be shown', () => {
	test('says which data to bring', () => {
		const { main } = inWords(teamTotals(three), { metric: 'who5' });
		expect(main.lacking).toMatchObject({ isImport: true });
		expect(main.table.rows.every(({ value }) => value === null)).toBe(true);
	});

	test('says that no file names such units, or that there is only one', () => {
		expect(inWords(teamTotals(three), { by: 'site' }).nothing).toBe(
			'No file so far says at which site a contact was taken.'
		);
		expect(inWords(teamTotals({ Alm: even })).nothing).toBe('There is only one, Alm, so nothing to stand beside it.');
	});

	test('leaves out who did nothing in either period, and names them', () => {
		const { main } = inWords(teamTotals({ ...three, Vik: {} }));
		expect(main.table.rows.map(({ name }) => name)).not.toContain('Vik');
		expect(main.notes.join(' ')).toContain('so these are left out: Vik.');
	});

	test('offers one reason at a time where teams have no reasons in common', () => {
		const apart = teamTotals({ Alm: { bill: [400, 300] }, Birk: { fault: [400, 200] } });
		const { main, reasons } = inWords(apart);
		expect(main.notes[0]).toContain('no mix in common');
		expect(reasons.map(({ name }) => name)).toEqual(['bill', 'fault']);
		expect(reasons[0]?.search).toContain('unit=reason%3Abill');
	});
});

test('a measure of speed is never said alone', () => {
	const { main, against } = inWords(teamTotals(three), { metric: 'aht' });
	expect(main.isSpeed).toBe(true);
	expect(against.map(({ key }) => key)).toEqual(['handle_per_resolution.hpi', 'fcr_repeat', 'gap_le5']);
	expect(against.every(({ lacking, table }) => lacking !== null || table.rows.length > 0)).toBe(true);
});

test.each(locales)('a comparison is one sentence in %s, with nothing left out', (locale) => {
	const totals = teamTotals(many);
	const asked = { locale, question: { ...week, unit: { dimension: 'team', member: 'Lind' } } } as const;
	const { heading, title, chosen } = inWords(totals, asked);
	expect(heading).toContain('Lind');
	expect(heading).not.toContain('\ue003');
	expect(title.map(({ part }) => part)).toEqual(expect.arrayContaining(['text', 'unit', 'period', 'compare']));
	expect(chosen?.without).not.toContain('unit=');
});

describe('a table that leaves', () => {
	const view = viewOf(teamTotals(three), { metric: 'aht' });
	const table = comparisonTable(view, 'da');

	test('has the figures of the page, as numbers in their own unit', () => {
		const csat = viewOf(teamTotals(three));
		const [alm] = comparisonTable(csat, 'en').rows;
		const unit = csat.metric.units[0];
		expect(alm?.slice(0, 3)).toEqual(['Alm', 'Satisfied customers', { value: unit?.shown.value, unit: 'share' }]);
		expect(alm?.[6]).toEqual({ value: unit?.raw.value, unit: 'share' });
		expect(alm?.[5]).toBe('yes');
	});

	test('never holds a figure of speed without what it is weighed against, in the rows that follow', () => {
		expect(table.rows).toHaveLength(3 * 4);
		expect(table.rows.map(([unit]) => unit)).toEqual(
			['Alm', 'Birk', 'Eg'].flatMap((name) => Array<string>(4).fill(name))
		);
		expect(new Set(table.rows.slice(0, 4).map(([, metric]) => metric)).size).toBe(4);
	});

	test('has as many cells in each row as columns, and no word where a number is missing', () => {
		for (const row of table.rows) {
			expect(row).toHaveLength(table.columns.length);
			for (const cell of row) expect(cell).not.toBe('');
		}
		expect(table.rows[1]?.at(-1)).not.toBeNull();
	});
});

describe('an address', () => {
	const totals = teamTotals(three);
	const read = (search: string) => sidesIn(new URLSearchParams(search), totals, catalogue);

	test('says which units and which metric; what is left out is the usual', () => {
		expect(read('')).toEqual({ sides: { by: 'team', metric: 'fcr_repeat' }, notes: [] });
		expect(read('by=reason&metric=aht').sides).toEqual({ by: 'reason', metric: 'aht' });
		expect(read(comparisonSearch(week, { by: 'reason', metric: 'aht' })).sides).toEqual({
			by: 'reason',
			metric: 'aht'
		});
	});

	test('that asks for people, or for what there is not, is answered otherwise, and that is said', () => {
		expect(read('by=agent&metric=speed')).toEqual({
			sides: { by: 'team', metric: 'fcr_repeat' },
			notes: ['by', 'metric']
		});
		expect(dimensionsToCompare(totals)).toEqual(['team', 'reason']);
	});

	test('offers every metric, and no order but that of names', () => {
		const choices = comparisonChoices(viewOf(totals), totals, catalogue, 'en');
		expect(choices.map(({ name }) => name)).toEqual(['metric', 'by']);
		const [metrics, units] = choices.map(({ groups }) => groups.flatMap(({ options }) => options));
		expect(metrics).toHaveLength(catalogue.length);
		expect(units?.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['team']);
	});

	test('of which there is one alone stay chosen: another press sets nothing else side by side', () => {
		const one: typeof totals.members = (dimension) => (dimension === 'team' ? ['Blue'] : totals.members(dimension));
		const units = comparisonChoices(viewOf(totals), { members: one }, catalogue, 'en')[1];
		expect(units?.groups[0]?.options.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['team']);
	});
});
