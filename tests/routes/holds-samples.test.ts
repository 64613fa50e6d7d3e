import { describe, expect, test } from 'vitest';
import { holdsSamples, putSamplesOut, withoutGoneSamples } from '../../src/routes/holds-samples.ts';
import { mainPages, quietPages, showsFigures } from '../../src/routes/site-pages.ts';

const sample = { sample: true, importedAt: 100, undoneAt: null };
const gone = { sample: true, importedAt: 100, undoneAt: 205 };
const own = (importedAt: number) => ({ sample: false, importedAt, undoneAt: null });

describe('the samples of the fictional organisation', () => {
	test('are there until they are undone, and own files are none', () => {
		expect(holdsSamples([sample])).toBe(true);
		expect(holdsSamples([gone, own(200)])).toBe(false);
		expect(holdsSamples([])).toBe(false);
	});

	test('went with the first file of one’s own, and with no later one', () => {
		expect(putSamplesOut(own(200), [gone, own(200)])).toBe(true);
		expect(putSamplesOut(own(300), [gone, own(200), own(300)])).toBe(false);
	});

	test('that were removed by hand before, or came back afterwards, went with no file', () => {
		expect(putSamplesOut(own(300), [gone])).toBe(false);
		expect(putSamplesOut(own(50), [gone])).toBe(false);
		expect(putSamplesOut(sample, [gone])).toBe(false);
	});

	test('that are gone do not push one’s own files down in the history, undone ones neither', () => {
		const undone = { ...own(250), undoneAt: 260 };
		expect(withoutGoneSamples([undone, own(200), gone, sample])).toEqual([undone, own(200), sample]);
	});

	test('are named on every page that tells figures, and not where files are brought', () => {
		const shown = [...mainPages, ...quietPages].map(({ path }) => path).filter((path) => showsFigures(path));
		expect(shown).toEqual(
			expect.arrayContaining(['/', '/scorecard', '/compare', '/explore', '/what-you-get', '/report', '/targets'])
		);
		expect(showsFigures('/scorecards/balanced/units')).toBe(true);
		expect(showsFigures('/data/uploads/1')).toBe(false);
		expect(showsFigures('/definitions')).toBe(false);
	});
});
