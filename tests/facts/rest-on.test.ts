import { expect, test } from 'vitest';
import { factsRestOn } from '#lib/facts/rest-on.ts';
import { distributions, measures } from '#lib/model/fact.ts';

test('what facts rest on names every measure and distribution in order, and every limit they are counted by', () => {
	const told = JSON.parse(factsRestOn()) as Record<string, unknown>;
	expect(told).toMatchObject({ measures, distributions, issueDays: 7, sharedKeyContacts: 12, serviceLevelSeconds: 20 });
	expect(factsRestOn()).toBe(factsRestOn());
});
