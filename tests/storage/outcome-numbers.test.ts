import { expect, test } from 'vitest';
import { outcomes } from '#lib/model/contact.ts';
import { outcomeNumbers, outcomeOf } from '#lib/server/storage/records/outcome-numbers.ts';

test('an outcome keeps its number for ever: databases hold it', () => {
	expect(outcomeNumbers).toMatchObject({
		handled: 0,
		abandoned_queue: 1,
		short_abandon: 2,
		abandoned_ivr: 3,
		missed: 4,
		overflow: 5,
		timeout: 6,
		callback_requested: 7,
		voicemail: 8,
		out_of_hours: 9,
		failed: 10,
		internal: 11,
		unknown: 12
	});
});

test('every outcome has a number of its own, and is found by it', () => {
	expect(outcomes.map((outcome) => outcomeOf(outcomeNumbers[outcome]))).toEqual([...outcomes]);
	expect(() => outcomeOf(99)).toThrow('no outcome 99');
});
