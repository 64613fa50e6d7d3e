import { expect, test } from 'vitest';
import { partyOutside, wayOf } from '#lib/intake/reading/read-parties.ts';

test.each(['112', '114', '1813', '1177', '11414', '116117', '02800', '06040'])(
	'%s is dialled out of the house',
	(number) => {
		expect([wayOf('101', number), partyOutside('101', number, null)]).toEqual(['out', number]);
	}
);

test.each(['110', '1812', '2800', '11415', '00112'])('%s is an extension', (number) => {
	expect([wayOf('101', number), partyOutside('101', number, null)]).toEqual(['internal', '']);
});

test('who calls from an extension like a number outside calls out all the same', () => {
	expect([wayOf('1813', '4520100001'), partyOutside('1813', '4520100001', null)]).toEqual(['out', '4520100001']);
});
