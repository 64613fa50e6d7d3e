import { expect, test } from 'vitest';
import { isTurned } from '#lib/intake/proposal/turned-scale.ts';

test.each([
	['Tilfredshed (1 = meget tilfreds, 5 = meget utilfreds)', true],
	['Tilfredshed (1=bedst)', true],
	['How satisfied were you? (1 - very satisfied, 5 - very dissatisfied)', true],
	['Hur nöjd är du? 1 är mycket nöjd', true],
	['Hvor let var det? [1: svært lett]', true],
	['Tilfredshed (1 = meget utilfreds, 5 = meget tilfreds)', false],
	['How satisfied were you? (1 very dissatisfied, 5 very satisfied)', false],
	['Hvor enig er du? (1 = helt uenig)', false],
	['1. God service?', false],
	['1 - Easy to reach us (1-5)', false],
	['Anbefaling (0-10)', false],
	['Satisfaction', false]
])('the lowest number is the best answer in %s: %s', (name, is) => {
	expect(isTurned(name)).toBe(is);
});
