import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyedHash } from '#lib/server/imports/pseudonym.ts';

describe('a customer is known by a keyed hash', () => {
	const key = Buffer.from('0b'.repeat(32), 'hex');

	test.each(['', '4512345678', 'ærø@example.dk', 'x'.repeat(1000)])('which is HMAC-SHA-256, shortened: %s', (text) => {
		expect(keyedHash(key)(text)).toBe(createHmac('sha256', key).update(text).digest('hex').slice(0, 32));
	});

	test('which is another under another key', () => {
		expect(keyedHash(key)('a')).not.toBe(keyedHash(Buffer.alloc(32))('a'));
	});

	test('as the published example of RFC 4231 says', () => {
		expect(keyedHash(Buffer.alloc(20, 0x0b))('Hi There')).toBe('b0344c61d8db38535ca8afceaf0bf12b');
	});
});
