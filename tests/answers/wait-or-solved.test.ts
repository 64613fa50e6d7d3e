import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Ending, Estimated } from '#lib/analyses/analysis.ts';
import { waitOrSolvedInWords } from '#lib/answers/wait-or-solved-in-words.ts';

const estimate = (
	name: string,
	unit: Estimated['unit'],
	value: number | null,
	low: number | null,
	high: number | null
): Estimated => ({
	...{ name, unit, value, low, high, n: { contacts: 48_443, agents: 321 }, method: 'fixed_effects' },
	...{ p: 0.001, q: 0.002, detectable: 0.014, claim: 1 }
});
const found: AnalysisResult = {
	...{ key: 'wait_or_solved', ending: 'seen', naive: null, lacking: [], coverage: 0.92 },
	...{ subject: { id: 'all', name: null, fromDay: null }, from: '2026-01-01', through: '2026-06-30' },
	estimates: [
		estimate('rating_exchange', 'seconds', 450, 424, 476),
		estimate('return_exchange', 'seconds', 567, 418, 716),
		estimate('rating_marks_exchange', 'seconds', 587, 551, 622),
		estimate('rating_solved', 'rating', 1.34, 1.31, 1.37),
		estimate('rating_wait', 'rating', -0.18, -0.19, -0.17),
		estimate('return_solved', 'points', 12.8, 10.5, 15.1),
		estimate('return_wait', 'points', -1.4, -1.6, -1.1),
		{ ...estimate('usual_wait', 'seconds', 102, null, null), method: 'raw', claim: 0 },
		{ ...estimate('gave_up', 'share', 0.046, 0.045, 0.047), method: 'raw', claim: 0 },
		{ ...estimate('satisfied', 'share', 0.689, 0.685, 0.693), method: 'standardised', claim: 0 },
		{ ...estimate('satisfied_at_worst', 'share', null, 0.092, 0.957), method: 'raw', claim: 0 }
	],
	checks: [
		{ name: 'straight', passed: true, value: 0.01, limit: 0.25 },
		{ name: 'silence', passed: false, value: 0.2, limit: 0.1 },
		{ name: 'coverage', passed: true, value: 0.92, limit: 0.7 }
	],
	pictures: [
		{ name: 'rating_by_wait', kind: 'fan', unit: 'rating', across: 'seconds', points: [], seen: { from: 0, to: 104 } },
		{ name: 'return_by_wait', kind: 'fan', unit: 'points', across: 'seconds', points: [], seen: null }
	]
};
const without = (...names: string[]) =>
	found.estimates.filter(({ name }) => !names.some((start) => name.startsWith(start)));
const unweighed = (...names: string[]) =>
	found.estimates.map((one) => (names.includes(one.name) ? { ...one, value: null, low: null, high: null } : one));

describe('the answer about waiting', () => {
	test('says how much waiting goes with as much as being solved, and within which waits', () => {
		const { lead, claim } = waitOrSolvedInWords(found, 'en');
		expect(lead).toBe(
			'On the rating scale, having it solved goes together with as much difference as about 7.5 (7.1–7.9) minutes less wait. Nine in ten here wait less than 1 minute and 42 seconds.'
		);
		expect(claim).toBe(1);
	});

	test('says the same of who comes back, apart, and what wrong answers do', () => {
		const { more } = waitOrSolvedInWords(found, 'en');
		expect(more[0]).toContain('9.5 (7.0–11.9) minutes');
		expect(more[0]).toContain('12.8 more of 100');
		expect(more[1]).toContain('9.8 (9.2–10.4) minutes');
	});

	test('counts those who gave up and those who kept silent, and is no licence for queues', () => {
		const { more } = waitOrSolvedInWords(found, 'en');
		expect(more.some((sentence) => sentence.startsWith('4.6\u00a0% of callers gave up'))).toBe(true);
		expect(more.some((sentence) => sentence.includes('between 9.2\u00a0% and 95.7\u00a0%'))).toBe(true);
		expect(more.at(-1)).toContain('no licence');
	});

	test('says in one sentence that nothing is weighted where it is not known who was asked', () => {
		const unknown = { ...found, estimates: without('satisfied') };
		const said = 'The data do not tell who was asked, so the answers are not weighted for those who stayed silent.';
		expect(waitOrSolvedInWords(unknown, 'en').more.filter((one) => one === said)).toHaveLength(1);
		expect(waitOrSolvedInWords(found, 'en').more).not.toContain(said);
		const weighted = (result: AnalysisResult) => waitOrSolvedInWords(result, 'en').how.join(' ').includes('count more');
		expect([weighted(found), weighted(unknown)]).toEqual([true, false]);
	});

	test('leads with who comes back where nobody was asked', () => {
		const { lead } = waitOrSolvedInWords({ ...found, estimates: without('rating') }, 'en');
		expect(lead).toContain('For coming back');
		expect(lead).toContain('9.5 (7.0–11.9)');
	});

	test('leads with who comes back where ratings do not let the two be weighed', () => {
		const told = waitOrSolvedInWords({ ...found, estimates: unweighed('rating_exchange') }, 'en');
		expect(told.lead).toContain('For coming back');
		expect(told.more.some((sentence) => sentence.startsWith('Who comes back'))).toBe(false);
	});

	test('says what could have been seen where there is nothing to weigh', () => {
		const result = {
			...found,
			ending: 'nothing_seen' as const,
			estimates: unweighed('rating_exchange', 'return_exchange')
		};
		expect(waitOrSolvedInWords(result, 'en').lead).toContain('0.01 on the rating scale would have been seen');
	});

	test('says where who comes back does not let the two be weighed', () => {
		const result = { ...found, estimates: unweighed('return_exchange') };
		expect(waitOrSolvedInWords(result, 'en').more[0]).toBe('Who comes back does not let the two be weighed here.');
	});

	test('shows each check with whether it was passed', () => {
		expect(waitOrSolvedInWords(found, 'en').checks.map(({ passed }) => passed)).toEqual([true, false, true]);
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)(
		'is whole sentences in every language, however it ended (%s)',
		(locale) => {
			const endings: Ending[] = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'];
			for (const ending of endings) {
				const estimates =
					ending === 'seen'
						? found.estimates
						: ending === 'nothing_seen'
							? unweighed('rating_exchange', 'return_exchange')
							: [];
				const lacking = ending === 'lacking' ? ['waits', 'surveys', 'orders', 'marks'] : [];
				const told = waitOrSolvedInWords(
					{ ...found, ending, estimates, lacking: lacking.map((what) => ({ what, have: null, need: null })) },
					locale
				);
				const sentences = [told.lead, ...told.more, ...told.how, ...told.change, ...told.lacking];
				for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d][^{}]*\.$/u);
				expect(told.lacking).toHaveLength(lacking.length);
				expect(told.pictures.every(({ title, reading }) => title.length > 5 && reading.endsWith('.'))).toBe(true);
				expect(told.estimates.every(({ name, value }) => name.length > 3 && value.length > 0)).toBe(true);
			}
		}
	);
});
