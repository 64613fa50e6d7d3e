import { expect, test } from 'vitest';
import { spreadOf, spreadsToSee } from '#lib/explorations/spread.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Question } from '#lib/questions/question.ts';
import { viewOf } from '../metrics/view-of.ts';

const team = { dimension: 'team', member: 'Blue' } as const;
const handled = { tenureKnown: 200, values: { tenure: Array.from({ length: 200 }, (_, place) => 41 + place) } };

/** The tenure of a team's contacts on the tenth of January and of February, of so many days of people employed in January. */
function tenureFrom(employedDays: number, { from, to }: { from: string; to: string }) {
	const days = { '2026-01-01': { employedDays }, '2026-01-10': handled, '2026-02-10': handled };
	const view = viewOf(days, { from, to, dimension: 'team' });
	const question: Question = { from, to, unit: team, compare: 'none' };
	return spreadOf(view, question, 'tenure', catalogue);
}

test('the tenure of a team is spread out over whole months in which five people or more work there', () => {
	const months = { from: '2026-01-01', to: '2026-02-28' };
	expect(tenureFrom(31 * 5, months)).toMatchObject({ n: 200, now: { n: 200 } });
	expect(tenureFrom(0, months)).toMatchObject({ n: 0, now: null });
	expect(tenureFrom(31 * 5, { from: '2026-01-10', to: '2026-01-10' })).toMatchObject({ n: 0, now: null });
});

test('a queue has no tenure of its own to be spread out', () => {
	const view = viewOf({ '2026-01-10': handled }, { from: '2026-01-01', to: '2026-01-31' });
	const asked = { from: '2026-01-01', to: '2026-01-31', compare: 'none' } as const;
	expect(spreadsToSee(view, { ...asked, unit: team })).toContain('tenure');
	expect(spreadsToSee(view, { ...asked, unit: { dimension: 'queue', member: 'Sales' } })).not.toContain('tenure');
});
