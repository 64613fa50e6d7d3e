import { describe, expect, test } from 'vitest';
import { stopOf } from '#lib/server/imports/may-go-unattended.ts';

const sound = { known: true, lacking: [], drift: [], notes: [] };

describe('a file that nobody looks at', () => {
	test('is taken in when an own recipe knows it and nothing has changed', () => {
		expect(stopOf(sound)).toBeNull();
	});

	test('waits when no recipe knows it, or a needed column is missing', () => {
		expect(stopOf({ ...sound, known: false })).toEqual({ code: 'stop_unknown_file', details: {} });
		expect(stopOf({ ...sound, lacking: ['started_at', 'agent'] })).toEqual({
			code: 'refusal_lacking_fields',
			details: { fields: 'started_at, agent' }
		});
	});

	test('waits when its source is no longer as it was, and says what changed first', () => {
		const drift = [
			{ code: 'unit_changed' as const, details: { column: 'Talk', before: 180, now: 3 } },
			{ code: 'column_new' as const, details: { column: 'Note' } }
		];
		expect(stopOf({ ...sound, drift })).toEqual({
			code: 'drift_unit_changed',
			details: { column: 'Talk', before: 180, now: 3 }
		});
	});

	test('waits when a spreadsheet has rounded what tells its rows apart, and for no other note', () => {
		const details = { column: 'Call ID', share: 100 };
		const notes = [{ code: 'no_seconds' as const, details: { column: 'Start' } }];
		expect(stopOf({ ...sound, notes })).toBeNull();
		expect(stopOf({ ...sound, notes: [...notes, { code: 'rounded_row_ids' as const, details }] })).toEqual({
			code: 'note_rounded_row_ids',
			details
		});
	});
});
