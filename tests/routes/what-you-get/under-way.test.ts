import { describe, expect, test } from 'vitest';
import { underWay } from '../../../src/routes/what-you-get/under-way.ts';

type State = Parameters<typeof underWay>[0];
const rest: State = { running: null, isGathering: false, queued: [], failed: [] };
const subject = { id: '1', name: 'Odense', fromDay: null };
const said = (state: Partial<State>) => underWay({ ...rest, ...state }, 'en');

describe('how far the questions are', () => {
	test('is silent at rest', () => {
		expect(said({})).toEqual({ running: null, failed: null });
	});

	test('names what is looked into and of what, how far it is, and how many wait', () => {
		const { running } = said({ running: { key: 'coaching', subject, share: 0.4 }, queued: ['load', 'partner'] });
		expect(running).toEqual({
			label: 'Being looked into: Does coaching pay? (Odense)',
			share: 0.4,
			waiting: '2 questions wait.'
		});
	});

	test('says that the records are read before the first question', () => {
		expect(said({ isGathering: true, queued: ['load'] }).running).toMatchObject({
			label: 'Reading the records',
			share: 0,
			waiting: '1 question waits.'
		});
	});

	test('says once which question broke off, and that nothing found before is lost', () => {
		const { failed } = said({
			failed: [
				{ key: 'load', subject },
				{ key: 'load', subject: null }
			]
		});
		expect(failed).toMatch(/How many contacts a day are too many\? What was found before is still here/);
		expect(failed?.match(/too many/g)).toHaveLength(1);
	});
});
