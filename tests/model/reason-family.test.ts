import { expect, test } from 'vitest';
import { familyOfReason } from '#lib/model/reason-family.ts';

test.each([
	['Billing > Refund', 'Billing'],
	['Billing::Refund::Late', 'Billing'],
	['Faktura / Rykker', 'Faktura'],
	['Faktura – rykker', 'Faktura'],
	['Faktura - rykker', 'Faktura'],
	['Teknik|Bredbånd', 'Teknik'],
	[' Flytning ', 'Flytning']
])('%s belongs to %s', (reason, family) => {
	expect(familyOfReason(reason)).toBe(family);
});

test.each(['TV/Internet', 'Ind-/udmelding', 'E-mail', 'Billing-simple', '> 30 dage', '::'])(
	'%s is a family of its own',
	(reason) => {
		expect(familyOfReason(reason)).toBe(reason);
	}
);
