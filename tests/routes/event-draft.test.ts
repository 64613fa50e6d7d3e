import { describe, expect, test } from 'vitest';
import { draftAsked } from '../../src/routes/events/[id]/event-from-form.ts';

const asked = (search: string) => draftAsked(new URLSearchParams(search));

describe('a new event, told from a point of a chart', () => {
	test('begins on the first day of that week, for the unit that was looked at', () => {
		expect(asked('from=2026-11-02&to=2026-11-08&unit=site%3AOdense')).toEqual({
			name: '',
			type: '',
			unit: 'site:Odense',
			fromDay: '2026-11-02',
			untilDay: ''
		});
	});

	test('is empty and for everybody where nothing sensible is asked', () => {
		const empty = { name: '', type: '', unit: 'all', fromDay: '', untilDay: '' };
		expect([asked(''), asked('from=soon&unit=planet%3AMars')]).toEqual([empty, empty]);
	});
});
