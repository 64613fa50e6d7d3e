import fc from 'fast-check';
import type { Part } from '#lib/intake/combine/part.ts';
import type { Contact } from '#lib/model/contact.ts';
import { contact } from '../../storage/records-by-hand.ts';

const nobody = contact('Id\u001f1', 1_770_000_000, { outcome: 'unknown' });

/** A contact that says only what the test says. */
export const leg = (said: Partial<Contact>): Contact => ({ ...nobody, ...said });

/** Parts of one group, in the order and at the rows that they stand. */
export const partsOf = (legs: Contact[]): Part<'contacts'>[] =>
	legs.map((record, place) => ({ group: record.identity, row: place + 1, record }));

const seconds = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null });
const name = fc.option(fc.constantFrom('Anna', 'Bo', 'Carl'), { nil: null });

/** Legs of one contact at different times, in the order they happened. */
const legsOf = (identity: string) =>
	fc
		.array(
			fc.record({
				queue: name,
				agent: name,
				reason: name,
				ivrSeconds: seconds,
				waitSeconds: seconds,
				talkSeconds: seconds,
				handleSeconds: seconds,
				transfers: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
				outcome: fc.constantFrom('handled' as const, 'abandoned_queue' as const, 'missed' as const, 'unknown' as const),
				rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
			}),
			{ minLength: 1, maxLength: 5 }
		)
		.map((legs) => legs.map((said, place) => leg({ ...said, identity, startedAt: nobody.startedAt + place * 60 })));

/** Several contacts, each as its legs. */
export const contactsInLegs: fc.Arbitrary<Contact[][]> = fc
	.integer({ min: 1, max: 40 })
	.chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => legsOf(`Id\u001f${number}`))));
