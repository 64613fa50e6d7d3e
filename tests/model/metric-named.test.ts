import { describe, expect, test } from 'vitest';
import { metricNamed } from '#lib/model/metric-named.ts';
import { scopeNamed, type MembersOf } from '#lib/model/scope-named.ts';

test.each([
	['Average handle time', 'aht'],
	['  service_level ', 'service_level'],
	['First-Contact Resolution', 'fcr_repeat'],
	['Servicegrad', 'service_level'],
	['Servicegrad (80/20)', 'service_level'],
	['Tabte kald', 'abandonment'],
	['sygefravær', 'sick_absence'],
	['Trivsel', 'who5']
])('%s is %s', (name, key) => {
	expect(metricNamed(name)).toBe(key);
});

test.each(['speed of light', '', null])('%s is no metric', (name) => {
	expect(metricNamed(name)).toBeNull();
});

describe('what a plan is for', () => {
	const known: Partial<Record<string, string[]>> = { team: ['Blue'], site: ['Århus', 'Blue'], queue: ['Faktura'] };
	const membersOf: MembersOf = (dimension) => known[dimension] ?? [];

	test.each([
		[null, null, { dimension: 'all', member: '' }],
		['Hele virksomheden', null, { dimension: 'all', member: '' }],
		['alle', 'whatever', { dimension: 'all', member: '' }],
		['Hold', 'blue', { dimension: 'team', member: 'Blue' }],
		['Kö', 'Faktura', { dimension: 'queue', member: 'Faktura' }],
		['team', 'Not begun yet', { dimension: 'team', member: 'Not begun yet' }],
		[null, 'århus', { dimension: 'site', member: 'Århus' }],
		[null, 'Blue', { dimension: 'team', member: 'Blue' }],
		[null, 'Nobody', null],
		['Århus', null, { dimension: 'site', member: 'Århus' }],
		[null, 'Alle', { dimension: 'all', member: '' }],
		['Nobody', null, null],
		['department', 'Blue', null],
		['team', null, null]
	])('%s %s', (dimension, member, scope) => {
		expect(scopeNamed(dimension, member, membersOf)).toEqual(scope);
	});
});
