import { expect, test } from 'vitest';
import { titleOf } from '../../src/routes/data/uploads/[id]/title-of.ts';

test('a file whose rows nobody can name is asked about, any other that is turned away cannot be taken in', () => {
	expect(titleOf('sales.txt', { code: 'kind_unclear' })).toBe('What do the rows of sales.txt hold?');
	expect(titleOf('photo.png', { code: 'not_text' })).toBe('photo.png cannot be taken in');
});
